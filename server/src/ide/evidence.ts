import type { AreaEvidence } from '../analysis/evidence/evidence';
import { evidenceOf } from '../analysis/evidence/evidence';
import { knownWords, withoutTags } from '../analysis/evidence/pinned-links';
import { firstWords } from '../letter/word-count';
import type { Item } from '../reading/facts';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';

/** The rows of the view “Areas and evidence”: the protocol's `EvidenceResult`, but with spans. */
export interface EvidenceRows {
  readonly areas: readonly AreaRow[];
  /** Findings of a weakness that no area takes up. */
  readonly weaknesses: readonly FindingRow[];
  /** All findings, for linking one manually. */
  readonly findings: readonly FindingRow[];
}

export interface AreaRow extends FindingRow {
  readonly kind: 'improvement' | 'priority-action';
  /** Whether its text says itself what was found. */
  readonly tellsItself: boolean;
  readonly links: readonly (FindingRow & { readonly pinned: boolean })[];
}

export interface FindingRow {
  /** First words, for a label. */
  readonly title: string;
  /** The words by which the front matter identifies it. */
  readonly words: string;
  readonly text: string;
  readonly span: Span;
}

/** Returns areas in the letter's order, each with its findings by similarity. */
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
      // Clicking a link goes to the sentence that supports it most.
      links: links.flatMap(({ finding, place, pinned }) =>
        shown(finding).map((row) => ({ ...row, span: place, pinned })),
      ),
    })),
    weaknesses: weaknesses.flatMap(shown),
    findings: [...rows.values()],
  };
}

/**
 * The other side of the area or finding at an offset: the findings of an area, or the areas of a finding; empty
 * elsewhere.
 */
export function evidenceAt(reading: Reading, offset: number): readonly Span[] {
  const holds = ({ span }: Item): boolean => span.start <= offset && offset <= span.end;
  const { improvements, priorityActions, findings } = reading.facts;
  // Most places are neither, so nothing needs to be computed there.
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
