import type { Edit } from '../../server/src/text/edit';
import { mutated } from './mutations';
import type { Random } from './random';

const KEYS = [...'etaoinshrdlucmfwypvbgk  .,’-()“”'];
const PASTED = [
  '\n',
  '\n\n',
  '## ',
  '- ',
  '[^1]',
  '**',
  'Child A ',
  'the the ',
  'MASH ',
  'Ms Ash',
  '18 December 2025',
  '😀',
  '\r\n',
  '\r',
  '---\n',
  '\u00a0',
  '<!-- ',
  '-->',
  '\ud83d',
];

/**
 * Successive edits, as in typing, cutting, pasting, dragging and undoing; the offsets of each edit are in the text
 * before it.
 */
export function madeEdits(text: string, random: Random, number: number): readonly Edit[] {
  const edits: Edit[] = [];
  const texts = [text];
  let current = text;
  let caret = random.below(text.length + 1);
  const edit = (start: number, end: number, words: string): void => {
    edits.push({ span: { start, end }, text: words });
    current = current.slice(0, start) + words + current.slice(end);
    texts.push(current);
    caret = start + words.length;
  };
  const insert = (words: string): void => edit(caret, caret, words);
  while (edits.length < number) {
    const kind = random.below(100);
    caret = kind < 60 ? Math.min(caret, current.length) : random.below(current.length + 1);
    if (kind < 35) insert(random.oneOf(KEYS));
    else if (kind < 50) edit(Math.max(0, caret - 1), caret, '');
    else if (kind < 60) insert(random.oneOf(PASTED));
    else if (kind < 75) insert(random.oneOf([random.oneOf(KEYS), random.oneOf(PASTED)]));
    else if (kind < 85)
      edit(caret, Math.min(current.length, caret + random.between(1, random.oneOf([3, 30, 400]))), '');
    else if (kind < 90) insert(stretch(current, random));
    else if (kind < 93) {
      // Undo: an older version comes back.
      const { start, end, words } = difference(current, random.oneOf(texts.slice(-4)));
      edit(start, end, words);
    } else {
      const { start, end, words } = difference(current, mutated(current, random, 1));
      edit(start, end, words);
    }
  }
  return edits;
}

/** A few lines of the text, to be pasted elsewhere. */
function stretch(text: string, random: Random): string {
  const start = random.below(text.length + 1);
  return text.slice(start, start + random.between(1, 300));
}

/** The one replacement that makes the other text. */
function difference(
  text: string,
  other: string,
): { readonly start: number; readonly end: number; readonly words: string } {
  let start = 0;
  while (start < text.length && start < other.length && text[start] === other[start]) start++;
  let tail = 0;
  while (
    tail < text.length - start &&
    tail < other.length - start &&
    text[text.length - 1 - tail] === other[other.length - 1 - tail]
  )
    tail++;
  return { start, end: text.length - tail, words: other.slice(start, other.length - tail) };
}

/**
 * The versions after each edit. Offsets beyond the text, if an earlier edit was left out, mean its end. For editors,
 * whose caret is never between a carriage return and its line feed, such offsets are moved before both.
 */
export function versionsOf(
  text: string,
  edits: readonly Edit[],
  { editor = false } = {},
): readonly { readonly text: string; readonly edit: Edit }[] {
  let current = text;
  const place = (offset: number): number => {
    const at = Math.min(offset, current.length);
    return editor && current.charAt(at) === '\n' && current.charAt(at - 1) === '\r' ? at - 1 : at;
  };
  return edits.map(({ span, text: words }) => {
    const start = place(span.start);
    const end = Math.max(start, place(span.end));
    current = current.slice(0, start) + words + current.slice(end);
    return { text: current, edit: { span: { start, end }, text: words } };
  });
}
