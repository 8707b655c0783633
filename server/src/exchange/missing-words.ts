import { COLUMNS, TABLE_HEADING, isOwnParagraph } from '../export/comments/accuracy-table';
import type { MarkedUpDocument, MarkedUpParagraph } from '../import/docx/marked-up';
import { wordsOf } from '../text/words-lost';
import type { Draft } from './proposals';
import type { SentVersion } from './sent-version';

/**
 * Returns the words of a returned file that are neither in the sent version nor in any thread, each as often as it is
 * missing. Compares only the file's characters with the threads, independently of the steps in between.
 */
export function wordsMissing(back: MarkedUpDocument, sent: SentVersion, threads: readonly Draft[]): readonly string[] {
  const counts = new Map<string, number>();
  const put = (text: string, by: number): void => {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + by);
  };
  const all = [...back.paragraphs, ...back.footnotes, ...back.elsewhere.flatMap(({ paragraphs }) => paragraphs)];
  const parted = new Map<string, string>();
  for (const paragraph of all) {
    if (isOwn(paragraph)) continue;
    for (const text of textsOf(paragraph)) put(text, 1);
    for (const [word, parts] of partedWords(paragraph)) parted.set(word, parts);
  }
  for (const { text } of back.comments) put(text, 1);
  for (const { words } of sent.paragraphs) put(words, -1);
  for (const thread of threads) {
    const { text, lost = '', replies = [], point } = thread;
    put(
      [text, lost, ...replies.map((reply) => reply.text), point?.evidence ?? '', point?.response ?? ''].join('\n'),
      -1,
    );
    if (thread.kind === 'point') put(`${thread.anchor?.exact ?? ''} ${point?.category ?? ''}`, -1);
    // Moved text is in the file twice: at its old and at its new place.
    if (thread.kind === 'move') put(thread.anchor?.exact ?? '', -1);
  }
  // A word with a part deleted is reported in parts.
  for (const [word, parts] of parted) {
    const count = counts.get(word) ?? 0;
    if (count <= 0) continue;
    put(word, -count);
    put(parts, count);
  }
  const known = new Set(wordsOf(sent.letterhead.join(' ')));
  // Two words that one person inserted in sequence, with others deleted between them, are reported as one.
  const told = threads.flatMap(({ text }) => wordsOf(text).filter((word) => word.length > SHORT)).join(' ');
  return [...counts].flatMap(([word, count]) =>
    count > 0 && !known.has(word) && !/^\d+$/.test(word) && !(word.length >= SHORT && told.includes(word))
      ? Array.from({ length: count }, () => word)
      : [],
  );
}

/** Shorter words occur inside many others. */
const SHORT = 4;

/** Returns the text before the tracked changes, and each inserted stretch, as separate texts. */
function textsOf({ pieces }: MarkedUpParagraph): readonly string[] {
  const texts = [pieces.map(({ text, inserted }) => (inserted ? '' : text)).join('')];
  for (const [i, { text, inserted }] of pieces.entries()) {
    if (!inserted) continue;
    if (pieces[i - 1]?.inserted?.author === inserted.author) texts.push((texts.pop() ?? '') + text);
    else texts.push(text);
  }
  return texts;
}

/** Finds the words of the text before the changes that a change cuts through, each with its parts. */
function partedWords({ pieces }: MarkedUpParagraph): readonly (readonly [string, string])[] {
  const base = pieces.filter(({ inserted }) => !inserted);
  const whole = base.map(({ text }) => text).join('');
  const cuts = new Set<number>();
  let at = 0;
  for (const { text } of base) cuts.add((at += text.length));
  return [...whole.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    const own = [...cuts].filter((cut) => cut > index && cut < index + word.length).map((cut) => cut - index);
    if (own.length === 0) return [];
    const parts = [0, ...own].map((from, i) => word.slice(from, own[i]));
    return wordsOf(word).map((folded) => [folded, parts.join(' ')] as const);
  });
}

const textOf = ({ pieces }: MarkedUpParagraph): string => pieces.map(({ text }) => text).join('');

/** True for a paragraph that was sent with the file but is not part of the letter. */
function isOwn(paragraph: MarkedUpParagraph): boolean {
  const text = textOf(paragraph);
  return isOwnParagraph(text) || OWN_WORDS.has(text) || /^DRAFT sent .* comments by /.test(text);
}

const OWN_WORDS: ReadonlySet<string> = new Set([TABLE_HEADING, ...Object.values(COLUMNS)]);
