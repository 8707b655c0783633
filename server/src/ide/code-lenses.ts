import { evidenceOf } from '../analysis/evidence/evidence';
import { knownWords } from '../analysis/evidence/pinned-links';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { supportedBy } from './evidence';

/** A line of small print above an area or a finding. */
export interface EvidenceLens {
  readonly span: Span;
  readonly title: string;
  /** What the title counts. */
  readonly places: readonly Span[];
  /** Set for an area without a finding: the words that it is known by, so that one can be linked. */
  readonly area?: string;
}

/** How many findings support each area; with `findings`, also which findings support one. */
export function evidenceLenses(reading: Reading, findings: boolean): readonly EvidenceLens[] {
  const evidence = evidenceOf(reading);
  const words = knownWords(evidence.areas.map(({ item }) => item));
  const areas = evidence.areas.map(({ item, links, tellsItself }): EvidenceLens => ({
    span: item.block.span,
    title:
      links.length > 0
        ? counted(links.length, 'supporting finding')
        : tellsItself
          ? 'says itself what was found'
          : 'no supporting finding',
    places: links.map(({ place }) => place),
    ...(links.length === 0 ? { area: words.get(item) ?? '' } : {}),
  }));
  if (!findings) return areas;
  const supporting = evidence.findings.flatMap((finding): EvidenceLens[] => {
    const supported = supportedBy(evidence.areas, (other) => other === finding);
    return supported.length === 0
      ? []
      : [
          {
            span: finding.block.span,
            title: `supports ${counted(supported.length, 'area')}`,
            places: supported.map(({ item }) => item.span),
          },
        ];
  });
  return [...areas, ...supporting].sort((a, b) => a.span.start - b.span.start);
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
