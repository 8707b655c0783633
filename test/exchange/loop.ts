import type { Thread } from '../../server/src/comments/model';
import { receive } from '../../server/src/exchange/receive';
import { acceptAll, rejectAll } from '../../server/src/exchange/returned-letter';
import { editScript } from './edit-scripts';
import { markedUp, sentLetter, sentText } from './sending';
import { randomOf, sentProperties, shown, writeWord } from './word-writer';

/** Counts over all letters and scripts. */
export interface Totals {
  files: number;
  comments: number;
  words: number;
  anchors: number;
  anchorsRight: number;
  untouched: number;
  /** Each a sentence. */
  readonly faults: string[];
  /** Wrong anchors. */
  readonly wrong: string[];
}

export const totals = (): Totals => ({
  files: 0,
  comments: 0,
  words: 0,
  anchors: 0,
  anchorsRight: 0,
  untouched: 0,
  faults: [],
  wrong: [],
});

/** Sends a letter, applies a number of scripts, takes it back in and checks that everything is there. */
export async function walkLoop(text: string, scripts: number, seed: number, sum: Totals): Promise<void> {
  const { bytes, paragraphs, letterhead } = await sentLetter(text);
  const properties = sentProperties(bytes);
  const body = paragraphs.filter(({ isNote }) => !isNote);
  const notes = paragraphs.filter(({ isNote }) => isNote).map(({ words }) => words);
  for (let script = 0; script < scripts; script++) {
    const random = randomOf(seed * 1000 + script);
    const scripted = editScript(paragraphs, properties, random);
    const back = markedUp(writeWord(bytes, scripted.file, random));
    const fault = (what: string): void => void sum.faults.push(`${seed}/${script}: ${what}`);
    sum.files++;

    const accepted = [shown(scripted.file.paragraphs, true), ...notes].join('\n');
    if (acceptAll(paragraphs, back) !== accepted) fault('accepting all gives another text');
    if (rejectAll(paragraphs, back) !== sentText(paragraphs)) fault('rejecting all gives another text');

    let count = 0;
    const identify = (): string => `urn:uuid:${count++}`;
    const threads = receive({
      sent: { source: text, paragraphs, letterhead },
      back,
      name: 'back.docx',
      letter: text,
      identify,
    });
    const all = JSON.stringify(threads);
    for (const token of scripted.tokens) {
      sum.words++;
      if (!all.includes(token)) fault(`the word ${token} is lost`);
    }
    const resort = threads.find(({ text: words }) => words.startsWith('These words of the file'));
    if (resort) fault(`words were left to the last resort: ${resort.text}`);

    for (const { text: words, paragraph, from, to } of scripted.comments) {
      sum.comments++;
      // If a file does not say what replies to what, a second comment on the same words is taken for a reply.
      const thread = threads.find(
        (one) => one.kind === 'comment' && [one, ...one.replies].some((said) => said.text === words),
      );
      if (!thread) fault(`the comment ${words} is lost`);
      if ((scripted.changed[paragraph] ?? 0) > 1 / 3) continue;
      sum.anchors++;
      const offsets = body[paragraph]?.offsets ?? [];
      if (thread?.anchor && isRight(thread, offsets[from] ?? 0, offsets[to - 1] ?? 0)) sum.anchorsRight++;
      else
        sum.wrong.push(
          `${seed}/${script}: “${body[paragraph]?.words.slice(from, to) ?? ''}” / ${JSON.stringify(thread)}`,
        );
    }
    for (const index of scripted.untouched) {
      const own = body[index];
      if (!own) continue;
      sum.untouched++;
      const start = own.offsets[0] ?? 0;
      const end = own.offsets.at(-1) ?? start;
      const inside = threads.filter(
        ({ kind, anchor }) => kind !== 'point' && kind !== 'move' && anchor && anchor.start < end && anchor.end > start,
      );
      if (inside.length > 0) fault(`nobody touched “${own.words.slice(0, 60)}”, and yet: ${JSON.stringify(inside[0])}`);
    }
  }
}

/** At the same words; if some were deleted untracked, at what remains around them. */
function isRight({ anchor }: Thread, start: number, last: number): boolean {
  if (!anchor) return false;
  const same = anchor.start === start && (anchor.end === last + 1 || anchor.end > last);
  const most = Math.min(anchor.end, last + 1) - Math.max(anchor.start, start);
  return same || most * 2 >= last + 1 - start;
}
