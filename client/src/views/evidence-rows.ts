import { l10n } from 'vscode';
import type { EvidenceResult, EvidenceFinding, Range } from '../../../server/src/protocol/protocol';
import { countedAreas, countedFindings, figure } from './format-counts';

/**
 * A row of the view “Areas and Evidence”. It stays the same object if only its place changes, so that the tree keeps
 * its expanded rows.
 */
export interface EvidenceRow {
  /** Unique within the letter. */
  readonly key: string;
  readonly kind: 'area' | 'link' | 'weaknesses' | 'weakness';
  readonly parent: EvidenceRow | undefined;
  readonly title: string;
  readonly description: string;
  /** The full text, for the tooltip. */
  readonly text: string;
  /** For an area or a link: the words by which the front matter identifies the area and the finding. */
  readonly area: string | undefined;
  readonly finding: string | undefined;
  readonly pinned: boolean;
  /** True for an area that no finding supports, and that does not itself say what was found. */
  readonly lacking: boolean;
  readonly children: readonly EvidenceRow[];
  range: Range | undefined;
}

/** Converts the answer to rows; keeps the rows of `before`, with their new places, if only places have changed. */
export function evidenceRowsOf(
  answer: EvidenceResult,
  before: readonly EvidenceRow[] = [],
): { readonly rows: readonly EvidenceRow[]; readonly same: boolean } {
  const rows = build(answer);
  if (shapeOf(rows) !== shapeOf(before)) return { rows, same: false };
  moveTo(before, rows);
  return { rows: before, same: true };
}

/** The message above the rows: `3 areas · 1 without a finding`. */
export function summaryOf({ areas }: EvidenceResult): string {
  const lacking = areas.filter(({ links, tellsItself }) => links.length === 0 && !tellsItself).length;
  return areas.length === 0
    ? ''
    : [countedAreas(areas.length), lacking > 0 ? l10n.t('{0} without a finding', figure(lacking)) : '']
        .filter(Boolean)
        .join(' · ');
}

function build({ areas, weaknesses }: EvidenceResult): readonly EvidenceRow[] {
  const key = keys();
  const rows = areas.map((area): EvidenceRow => {
    const children: EvidenceRow[] = [];
    const lacking = area.links.length === 0 && !area.tellsItself;
    const state =
      area.links.length > 0
        ? countedFindings(area.links.length)
        : lacking
          ? l10n.t('no supporting finding')
          : l10n.t('says itself what was found');
    const row: EvidenceRow = {
      ...plain(key(`area ${area.words}`), 'area', area, undefined),
      area: area.words,
      lacking,
      children,
      description: [area.kind === 'priority-action' ? l10n.t('priority action') : '', state]
        .filter(Boolean)
        .join(' · '),
    };
    for (const link of area.links) {
      children.push({
        ...plain(key(`link ${area.words} ${link.words}`), 'link', link, row),
        area: area.words,
        finding: link.words,
        pinned: link.pinned,
        description: link.pinned ? l10n.t('pinned') : '',
      });
    }
    return row;
  });
  // Without areas there is nothing to compare the weaknesses with.
  if (weaknesses.length === 0 || areas.length === 0) return rows;
  const children: EvidenceRow[] = [];
  const group: EvidenceRow = {
    key: key('weaknesses'),
    kind: 'weaknesses',
    parent: undefined,
    title: l10n.t('Weaknesses without an area'),
    description: countedFindings(weaknesses.length),
    text: [
      l10n.t('Findings of weakness that no area for improvement takes up.'),
      l10n.t('That may be right: not every weakness needs an area.'),
    ].join(' '),
    area: undefined,
    finding: undefined,
    pinned: false,
    lacking: false,
    children,
    range: undefined,
  };
  for (const weakness of weaknesses)
    children.push({
      ...plain(key(`weakness ${weakness.words}`), 'weakness', weakness, group),
      finding: weakness.words,
    });
  return [...rows, group];
}

const plain = (
  key: string,
  kind: EvidenceRow['kind'],
  { title, text, range }: EvidenceFinding,
  parent: EvidenceRow | undefined,
): EvidenceRow => ({
  key,
  kind,
  parent,
  title,
  text,
  range,
  description: '',
  area: undefined,
  finding: undefined,
  pinned: false,
  lacking: false,
  children: [],
});

/** Numbers names that are already taken. */
function keys(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? name : `${name}#${nth}`;
  };
}

const shapeOf = (rows: readonly EvidenceRow[]): string =>
  JSON.stringify(rows, (key, value: unknown) => (key === 'parent' || key === 'range' ? undefined : value));

function moveTo(rows: readonly EvidenceRow[], newer: readonly EvidenceRow[]): void {
  rows.forEach((row, index) => {
    row.range = newer[index]?.range;
    moveTo(row.children, newer[index]?.children ?? []);
  });
}
