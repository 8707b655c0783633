import type { Node, Pair } from 'yaml';
import { isMap, isScalar, isSeq, stringify } from 'yaml';
import type { Ignored, Letter, Stage } from '../letter/letter';
import type { Edit } from '../text/edit';
import { readYaml } from '../text/yaml';
import { lineBreakOf } from './insert-passage';

/**
 * Returns the edit that adds an ignored problem to the front matter; undefined if the front matter cannot be edited.
 */
export const ignoreEdit = (letter: Letter, { rule, at, reason }: Ignored): Edit | undefined =>
  listEdit(letter, 'ignore', [['rule', rule], ...(at === undefined ? [] : [['at', at] as const]), ['reason', reason]]);

/** Returns the edit that adds a word to the letter's own word list; undefined if the front matter cannot be edited. */
export const wordEdit = (letter: Letter, word: string): Edit | undefined => listEdit(letter, 'words', word);

/** An entry of a list in the front matter: a word, or fields with their values in order. */
export type ListEntry = string | readonly (readonly [name: string, words: string])[];

/**
 * Returns the edit that adds an entry to a list of the front matter, creating the list and the front matter if needed;
 * everything else there, including comments, keeps its place and form. Undefined if the front matter cannot be edited:
 * it is not valid YAML, or the value of that name is not a list.
 */
export function listEdit(letter: Letter, name: string, added: ListEntry): Edit | undefined {
  const lineBreak = lineBreakOf(letter.text);
  const lines = [`${name}:`, ...entry(added, 2)];
  const front = frontMatterOf(letter);
  if (front === 'none') return newFrontMatter(letter.text, lines, lineBreak);
  if (front === 'broken') return undefined;
  const pair = pairOf(front, name);
  return pair
    ? intoList(front.source, front.start, pair, added, lineBreak)
    : insert(front.end, [...lines, ''].join(lineBreak));
}

/** Returns the edit that sets the stage in the front matter; undefined if the front matter cannot be edited. */
export const stageEdit = (letter: Letter, stage: Stage): Edit | undefined => valueEdit(letter, 'stage', stage);

/** Returns the edit that sets the letter's template in the front matter; undefined if it cannot be edited. */
export const templateEdit = (letter: Letter, id: string): Edit | undefined => valueEdit(letter, 'template', id);

/**
 * Returns the edit that sets a value in the front matter, replacing any that is there; undefined if the front matter
 * cannot be edited.
 */
function valueEdit(letter: Letter, name: 'stage' | 'template', word: string): Edit | undefined {
  const lineBreak = lineBreakOf(letter.text);
  const line = `${name}: ${word}`;
  const front = frontMatterOf(letter);
  if (front === 'none') return newFrontMatter(letter.text, [line], lineBreak);
  if (front === 'broken') return undefined;
  const pair = pairOf(front, name);
  if (!pair) return insert(front.end, line + lineBreak);
  const { key, value } = pair;
  if (!value || (isScalar(value) && value.value === null && value.source === '')) {
    // After the key's colon, whose position the parser does not give.
    const colon = front.source.indexOf(':', front.start + (key.range?.[1] ?? 0));
    return colon < 0 ? undefined : insert(colon + 1, ` ${word}`);
  }
  // A value over several lines, an alias or a list is left alone.
  if (!isScalar(value) || !value.range || value.type?.startsWith('BLOCK') || value.anchor || value.tag)
    return undefined;
  return { span: { start: front.start + value.range[0], end: front.start + value.range[1] }, text: word };
}

export interface FrontMatterSource {
  /** The front matter with its two lines of dashes; it begins at the start of the letter. */
  readonly source: string;
  /** Start and end of the YAML in it. */
  readonly start: number;
  readonly end: number;
  readonly pairs: readonly Pair<Node, Node | null>[];
}

/** The source of the front matter; `broken` if it is not valid YAML, or not a map with each setting on its own line. */
export function frontMatterOf({ text, frontMatter: { span } }: Letter): FrontMatterSource | 'none' | 'broken' {
  if (span.end === span.start) return 'none';
  const source = text.slice(span.start, span.end);
  const start = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/.exec(source)?.[0].length ?? 0;
  const end = lastLineStart(source);
  if (start > end) return 'broken';
  const yaml = readYaml(source.slice(start, end));
  if ('fault' in yaml) return 'broken';
  const { document } = yaml;
  const root = document.contents;
  if (document.errors.length > 0 || (root !== null && !isMap(root) && !(isScalar(root) && root.value === null)))
    return 'broken';
  if (isMap(root) && root.flow) return 'broken';
  return { source, start, end, pairs: isMap(root) ? (root.items as Pair<Node, Node | null>[]) : [] };
}

export const pairOf = ({ pairs }: FrontMatterSource, name: string): Pair<Node, Node | null> | undefined =>
  pairs.find(({ key }) => isScalar(key) && key.value === name);

function newFrontMatter(text: string, lines: readonly string[], lineBreak: string): Edit {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const gap = text.slice(start).startsWith(lineBreak) ? '' : lineBreak;
  return insert(start, ['---', ...lines, '---', gap].join(lineBreak));
}

function intoList(
  source: string,
  start: number,
  pair: Pair<Node, Node | null>,
  added: ListEntry,
  lineBreak: string,
): Edit | undefined {
  const { value } = pair;
  if (!value || (isScalar(value) && value.value === null)) {
    // After the key's own line, which may end in a comment.
    return insert(afterLine(source, start + (pair.key.range?.[1] ?? 0)), [...entry(added, 2), ''].join(lineBreak));
  }
  if (!isSeq(value) || !value.range) return undefined;
  if (value.flow) {
    const close = start + value.range[1] - 1;
    const item =
      typeof added === 'string'
        ? scalar(added, true)
        : `{ ${added.map(([name, words]) => `${name}: ${scalar(words, true)}`).join(', ')} }`;
    return insert(close, `${value.items.length > 0 ? ', ' : ''}${item}`);
  }
  const first = start + value.range[0];
  const indent = first - (source.lastIndexOf('\n', first - 1) + 1);
  const last = value.items.at(-1) as Node | undefined;
  return insert(
    afterLine(source, start + (last?.range?.[1] ?? value.range[1]) - 1),
    [...entry(added, indent), ''].join(lineBreak),
  );
}

const insert = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

const entry = (added: ListEntry, indent: number): readonly string[] =>
  typeof added === 'string'
    ? [`${' '.repeat(indent)}- ${scalar(added, false)}`]
    : added.map(([name, words], i) => `${' '.repeat(indent)}${i === 0 ? '- ' : '  '}${name}: ${scalar(words, false)}`);

// Quotes the value only if YAML would read it as something else; always a single line.
function scalar(words: string, flow: boolean): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return flow ? JSON.stringify(line) : stringify(line, { lineWidth: 0, defaultStringType: 'PLAIN' }).trim();
}

/** The start of the line after the one at `at`. */
function afterLine(source: string, at: number): number {
  const found = source.indexOf('\n', at);
  return found < 0 ? source.length : found + 1;
}

// The start of the front matter's closing line.
function lastLineStart(source: string): number {
  const body = source.replace(/(?:\r\n|\r|\n)$/, '');
  return Math.max(body.lastIndexOf('\n'), body.lastIndexOf('\r')) + 1;
}
