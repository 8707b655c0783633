import type { Edit } from '../text/edit';
import type { Thread } from './model';
import type { Place } from './place-anchors';
import { hasOnlyTypingChanges } from './typing-corrections';

/** The effect on the letter of accepting a proposal. */
export interface Acceptance {
  /** Names every word that will be deleted, in curly quotation marks. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Whether it corrects only typing: case, punctuation, spaces, a letter of a word. */
  readonly typing: boolean;
}

/**
 * Returns the edits that a thread proposes, or a sentence that says why there are none. They delete only the words that
 * the proposal is about: if these have changed since, the user has to decide.
 * @param place the current place of the thread's text
 * @param paragraphAt for a move: where the paragraph with an identifier begins in the letter, if that is known
 */
export function acceptProposal(
  text: string,
  thread: Thread,
  place: Place,
  paragraphAt: (identity: string) => number | undefined = () => undefined,
): Acceptance | { readonly problem: string } {
  const { kind, anchor } = thread;
  if ((kind !== 'replace' && kind !== 'move') || !anchor)
    return { problem: 'This comment proposes no change of words: answer it, or resolve it.' };
  if (!place.span || place.how === 'gone')
    return { problem: 'The words that this proposal is about are no longer in the letter.' };
  const now = text.slice(place.span.start, place.span.end);
  if (folded(now) !== folded(anchor.exact))
    return {
      problem: `The letter now says “${now}”, and the proposal was about “${anchor.exact}”: change it by hand.`,
    };
  return kind === 'replace'
    ? replacement(now, thread.text, place.span)
    : move(text, place.span, anchor.to === undefined ? text.length : paragraphAt(anchor.to));
}

const folded = (words: string): string => words.replace(/\s+/g, ' ').trim();

function replacement(now: string, next: string, span: { readonly start: number; readonly end: number }): Acceptance {
  return {
    title: titleOf(now, next),
    edits: [{ span, text: next }],
    typing: hasOnlyTypingChanges(now, next),
  };
}

function move(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  to: number | undefined,
): Acceptance | { readonly problem: string } {
  if (to === undefined)
    return { problem: 'The paragraph that it should come before has changed since: move it by hand.' };
  if (to > start && to < end) return { problem: 'It is there already.' };
  const words = text.slice(start, end);
  const paragraph = words.trim();
  const whole = {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
  // In a list, whose lines have no blank lines between them, the text after its last line keeps its own.
  const breaks = endsInEmptyLine(text.slice(0, whole.start)) ? /^[ \t]*(?:\r\n|\r|\n){1,2}/ : /^[ \t]*(?:\r\n|\r|\n)/;
  const after = breaks.exec(text.slice(whole.end))?.[0].length ?? 0;
  const atEnd = to === text.length;
  const gap = atEnd && !/\n\s*\n$/.test(text) ? (text.endsWith('\n') ? '\n' : '\n\n') : '';
  return {
    title: `Move “${quotable(paragraph)}”`,
    edits: [
      { span: { start: whole.start, end: whole.end + after }, text: '' },
      {
        span: { start: to, end: to },
        text: atEnd ? `${gap}${paragraph}\n` : paragraph + (areItems(paragraph, text.slice(to)) ? '\n' : '\n\n'),
      },
    ],
    typing: false,
  };
}

/** Also true at the start of a text. */
function endsInEmptyLine(text: string): boolean {
  const before = text.trimEnd();
  return before === '' || /\r\n?[^\S\r\n]*\r|\n[^\S\r\n]*\r?\n/.test(text.slice(before.length));
}

const ITEM = /^[ \t]*(?:[-*+•]|\d+[.)])[ \t]/;
const areItems = (moved: string, next: string): boolean => ITEM.test(moved) && ITEM.test(next);

function titleOf(now: string, next: string): string {
  if (next === '') return `Leave out “${quotable(now)}”`;
  return now === '' ? `Insert “${quotable(next)}”` : `Write “${quotable(next)}” for “${quotable(now)}”`;
}

/** Text inside double quotation marks cannot contain any itself. */
const quotable = (words: string): string => words.replace(/[“"]/g, '‘').replace(/”/g, '’');
