import type { AreaEvidence } from '../analysis/evidence/evidence';
import { evidenceOf } from '../analysis/evidence/evidence';
import { knownWords, withoutTags } from '../analysis/evidence/pinned-links';
import { firstWords } from '../letter/word-count';
import type { Item } from '../reading/facts';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';

/** The rows of the view “Areas and evidence”; as the protocol's `EvidenceResult`, but with spans. */
export interface EvidenceRows {
  readonly areas: readonly AreaRow[];
  /** Findings that tell of a weakness which no area takes up. */
  readonly weaknesses: readonly FindingRow[];
  /** Every finding, for linking one by hand. */
  readonly findings: readonly FindingRow[];
}

export interface AreaRow extends FindingRow {
  readonly kind: 'improvement' | 'priority-action';
  /** It says itself what was found. */
  readonly tellsItself: boolean;
  readonly links: readonly (FindingRow & { readonly pinned: boolean })[];
}

export interface FindingRow {
  /** First words, for a label. */
  readonly title: string;
  /** The words that the front matter knows it by. */
  readonly words: string;
  readonly text: string;
  readonly span: Span;
}

/** Areas with their findings, in the letter's order and by similarity. */
export function evidenceRows(reading: Reading): EvidenceRows {
  const { areas, findings, weaknesses } = evidenceOf(reading);
  const areaWords = knownWords(areas.map(({ item }) => item));
  const words = knownWords(findings);
  const rows = new Map(findings.slice(0, MAX_ROWS).map((finding) => [finding, rowOf(finding, words)]));
  const shown = (finding: Item): FindingRow[] => [rows.get(finding) ?? []].flat();
  return {
    areas: areas.map(({ item, kind, tellsItself, links }) => ({
      ...rowOf(item, areaWords),
      kind,
      tellsItself,
      // A click goes to the sentence that says most of it.
      links: links.flatMap(({ finding, place, pinned }) =>
        shown(finding).map((row) => ({ ...row, span: place, pinned })),
      ),
    })),
    weaknesses: weaknesses.flatMap(shown),
    findings: [...rows.values()],
  };
}

/**
 * Where the other side of what stands at an offset is: of an area its findings, of a finding its areas; empty
 * elsewhere.
 */
export function evidenceAt(reading: Reading, offset: number): readonly Span[] {
  const holds = ({ span }: Item): boolean => span.start <= offset && offset <= span.end;
  const { improvements, priorityActions, findings } = reading.facts;
  // Most places are neither, and nothing need be worked out there.
  if (![...improvements, ...priorityActions, ...findings].some(holds)) return [];
  const { areas } = evidenceOf(reading);
  const area = areas.find(({ item }) => holds(item));
  return area ? area.links.map(({ place }) => place) : supportedBy(areas, holds).map(({ item }) => item.span);
}

/** The areas that a finding supports. */
export const supportedBy = (
  areas: readonly AreaEvidence[],
  isFinding: (finding: Item) => boolean,
): readonly AreaEvidence[] => areas.filter(({ links }) => links.some(({ finding }) => isFinding(finding)));

const MAX_ROWS = 500;

const rowOf = (item: Item, words: ReadonlyMap<Item, string>): FindingRow => ({
  title: firstWords(withoutTags(item), 12),
  words: words.get(item) ?? '',
  text: item.text,
  span: item.span,
});
