import { l10n } from 'vscode';
import type { Counts, OutlineResult, OutlinePart, Range } from '../../../server/src/protocol/protocol';
import { countedWords, figure, NOTHING, sentence, total } from './format-counts';

/**
 * A row of the Letter view. It stays the same object if only its place changes, so that the tree keeps its expanded
 * rows.
 */
export interface Row {
  /** Unique within the letter. */
  readonly key: string;
  readonly parent: Row | undefined;
  readonly title: string;
  readonly description: string;
  readonly state: OutlinePart['state'];
  /** The id of a part that can be inserted; undefined for a finding below a part. */
  readonly part: string | undefined;
  readonly problems: Counts;
  readonly guidance: string;
  readonly children: readonly Row[];
  /** For a problem in the team's files: the file to open, and the line, counted from 0. */
  readonly file?: { readonly uri: string; readonly line: number };
  /** Undefined if the part is missing. */
  range: Range | undefined;
}

/** Converts the answer to rows; keeps the rows of `before`, with their new places, if only places have changed. */
export function rowsOf(
  answer: OutlineResult,
  before: readonly Row[] = [],
): { readonly rows: readonly Row[]; readonly same: boolean } {
  const rows = [...answer.team.map(faultRow), ...build(answer.parts)];
  if (shapeOf(rows) !== shapeOf(before)) return { rows, same: false };
  moveTo(before, rows);
  return { rows: before, same: true };
}

/** The innermost row at a place: the last one that begins at or before it. */
export function rowAt(rows: readonly Row[], place: Range['start']): Row | undefined {
  let found: Row | undefined;
  for (const row of rows) {
    if (
      row.range &&
      !isAfter(row.range.start, place) &&
      (!found?.range || !isAfter(found.range.start, row.range.start))
    )
      found = row;
  }
  return found && (rowAt(found.children, place) ?? found);
}

function faultRow({ uri, line, message }: OutlineResult['team'][number], i: number): Row {
  const name = uri === undefined ? '' : decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return {
    key: `team#${i}`,
    parent: undefined,
    title: name === '' ? l10n.t('The team’s files') : l10n.t('The team’s {0}', name),
    description: message,
    state: 'unknown',
    part: undefined,
    problems: { ...NOTHING, error: 1 },
    guidance: '',
    children: [],
    ...(uri === undefined ? {} : { file: { uri, line } }),
    range: undefined,
  };
}

/** True for a row that needs attention: it is missing, out of place, not in the template, or has a problem. */
export const wantsAttention = ({ state, problems }: Row): boolean =>
  state === 'missing' || state === 'misplaced' || state === 'unknown' || total(problems) > 0;

/** The number of words in the sections, and the usual range for such letters. */
export function lengthOf({ bodyWords, usual }: OutlineResult): string {
  const words = figure(bodyWords);
  if (!usual) return bodyWords === 1 ? l10n.t('1 word in the sections') : l10n.t('{0} words in the sections', words);
  const [low, high] = [figure(usual.low), figure(usual.high)];
  return bodyWords === 1
    ? l10n.t('1 word in the sections (usually {0} to {1})', low, high)
    : l10n.t('{0} words in the sections (usually {1} to {2})', words, low, high);
}

function build(parts: readonly OutlinePart[]): readonly Row[] {
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const name = part.id || 'unknown';
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return rowOf(part, `${name}#${nth}`);
  });
}

function rowOf(part: OutlinePart, key: string): Row {
  const children: Row[] = [];
  const row: Row = {
    key,
    children,
    parent: undefined,
    title: part.title,
    description: describe(part),
    state: part.state,
    part: part.id || undefined,
    problems: part.problems,
    guidance: part.guidance,
    range: part.range,
  };
  part.children.forEach((child, index) =>
    children.push({
      key: `${key}/${index}`,
      parent: row,
      title: child.title,
      description: countedWords(child.words),
      state: 'present',
      part: undefined,
      problems: NOTHING,
      guidance: '',
      children: [],
      range: child.range,
    }),
  );
  return row;
}

function describe({ state, problems, words, kind }: OutlinePart): string {
  // A part that may still be missing (while drafting, for example) needs no further text.
  if (state === 'missing')
    return [l10n.t('missing'), problems.error + problems.warning > 0 ? sentence(problems) : '']
      .filter(Boolean)
      .join(' · ');
  if (state === 'optional') return l10n.t('optional');
  const place = state === 'misplaced' ? l10n.t('out of place') : state === 'unknown' ? l10n.t('not in template') : '';
  const size = kind === 'section' && words > 0 ? countedWords(words) : '';
  return [place, total(problems) > 0 ? sentence(problems) : '', size].filter(Boolean).join(' · ');
}

const shapeOf = (rows: readonly Row[]): string =>
  JSON.stringify(rows, (key, value: unknown) =>
    key === 'parent' ? undefined : key === 'range' ? value !== undefined : value,
  );

function moveTo(rows: readonly Row[], newer: readonly Row[]): void {
  rows.forEach((row, index) => {
    row.range = newer[index]?.range;
    moveTo(row.children, newer[index]?.children ?? []);
  });
}

const isAfter = (a: Range['start'], b: Range['start']): boolean =>
  a.line > b.line || (a.line === b.line && a.character > b.character);
