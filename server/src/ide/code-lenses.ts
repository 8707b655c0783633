import { evidenceOf } from '../analysis/evidence/evidence';
import { knownWords } from '../analysis/evidence/pinned-links';
import type { Reading } from '../reading/reading';
import type { L10n } from '../text/l10n';
import type { Span } from '../text/span';
import { supportedBy } from './evidence';

/** A code lens above an area or a finding. */
export interface EvidenceLens {
  readonly span: Span;
  readonly title: string;
  /** The places that the title counts. */
  readonly places: readonly Span[];
  /** Only for an area without findings: the words that identify it, so that a finding can be linked. */
  readonly area?: string;
}

/** Returns how many findings support each area and, with `findings`, how many areas each finding supports. */
export function evidenceLenses(reading: Reading, findings: boolean, l10n: L10n): readonly EvidenceLens[] {
  const evidence = evidenceOf(reading);
  const words = knownWords(evidence.areas.map(({ item }) => item));
  const areas = evidence.areas.map(({ item, links, tellsItself }): EvidenceLens => ({
    span: item.block.span,
    title:
      links.length > 0
        ? supportingFindings(links.length, l10n)
        : tellsItself
          ? l10n.t('says itself what was found')
          : l10n.t('no supporting finding'),
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
            title: supportsAreas(supported.length, l10n),
            places: supported.map(({ item }) => item.span),
          },
        ];
  });
  return [...areas, ...supporting].sort((a, b) => a.span.start - b.span.start);
}

const supportingFindings = (count: number, l10n: L10n): string =>
  count === 1 ? l10n.t('1 supporting finding') : l10n.t('{0} supporting findings', count);

const supportsAreas = (count: number, l10n: L10n): string =>
  count === 1 ? l10n.t('supports 1 area') : l10n.t('supports {0} areas', count);
