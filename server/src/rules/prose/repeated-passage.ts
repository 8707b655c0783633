import { isGivenWording } from '../../analysis/given-wording';
import type { Block } from '../../letter/letter';
import type { BlockProse, Stretch } from '../../nlp/block-prose';
import { sentenceEnds } from '../../nlp/retext/sentence-ends';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'repeated-passage',
    title: 'The same words appear in two sentences',
    why:
      'A finding that repeats the headline word for word tells a reader nothing new, and is often left over from ' +
      'an earlier draft. The template’s own wording is not counted.',
    group: 'prose',
    severity: 'hint',
    fix: 'none',
    phase: 'prose',
    profile: 'normal',
    messages: {
      repeated: '“{first} … {last}” ({words} words) is in the letter already: say here what is new.',
    },
    options: {
      least: {
        default: 12,
        description: 'This many repeated words in a row are always reported; nine, if they are most of a sentence.',
        minimum: 9,
        maximum: 100,
      },
    },
  },

  looksAt: ['frame'],

  gather: {
    of: 'paragraphs',
    from: ({ prose }) => {
      const sentences = sentencesOf(prose).filter(({ words }) => words.length >= RUN);
      return sentences.length > 0 ? sentences : undefined;
    },
  },

  *check(reading, { least }, _prose, gathered) {
    const seen = new Map<string, Place>();
    for (const { block, found } of gathered) {
      for (const sentence of found) {
        const run = longestRun(sentence, seen);
        remember(block, sentence, seen);
        if (!run) continue;
        const shorter = Math.min(sentence.words.length, run.earlier.sentence.words.length);
        if (run.length < least && run.length < MIN_SHARE_OF_SHORTER * shorter) continue;
        if (!saysSomething(sentence.words.slice(run.from, run.from + run.length), run.from)) continue;
        const [first, last] = [sentence.words[run.from], sentence.words[run.from + run.length - 1]];
        if (!first || !last) continue;
        if (isGivenWording(reading, block, block.plain.text.slice(first.start, last.end))) continue;
        const there = run.earlier.sentence.words.slice(run.earlier.at, run.earlier.at + run.length);
        yield {
          message: 'repeated',
          data: {
            first: sentence.words
              .slice(run.from, run.from + SHOWN)
              .map(({ text }) => text)
              .join(' '),
            last: last.text,
            words: run.length,
          },
          span: block.plain.toSource({ start: first.start, end: last.end }),
          related: [
            {
              span: run.earlier.block.plain.toSource({
                start: there[0]?.start ?? 0,
                end: there.at(-1)?.end ?? 0,
              }),
              message: 'The same words appear here',
            },
          ],
        };
      }
    }
  },
});

/** True if the words open a sentence or contain a verb: a noun phrase may well be repeated. */
const saysSomething = (words: readonly SentenceWord[], from: number): boolean =>
  from === 0 || words.slice(0, -1).some(({ text }) => VERB.test(text));
const VERB = /^(?:is|are|was|were|has|have|do|does|can|will)$/i;

/** The number of consecutive words looked for. */
const RUN = 9;
/** For a run this short, the part of the shorter sentence that has to be the same. */
const MIN_SHARE_OF_SHORTER = 0.6;
const SHOWN = 4;

interface SentenceWord extends Stretch {
  readonly text: string;
}

interface SentenceWords {
  readonly words: readonly SentenceWord[];
  /** Each run of `RUN` words in lower case, by the index of its first word. */
  readonly rows: readonly string[];
}

interface Place {
  readonly block: Block;
  readonly sentence: SentenceWords;
  readonly at: number;
}

function sentencesOf({ plain, words }: BlockProse): readonly SentenceWords[] {
  const ends = [...sentenceEnds(plain).ends, plain.length];
  const sentences = ends.map((): SentenceWord[] => []);
  let at = 0;
  for (const { text, start, end } of words) {
    while (at < ends.length - 1 && start >= (ends[at] ?? Infinity)) at++;
    sentences[at]?.push({ text, start, end });
  }
  return sentences.map((each) => ({ words: each, rows: rowsOf(each.map(({ text }) => text.toLowerCase())) }));
}

function rowsOf(words: readonly string[]): readonly string[] {
  const rows: string[] = [];
  for (let at = 0; at + RUN <= words.length; at++) rows.push(words.slice(at, at + RUN).join(' '));
  return rows;
}

function remember(block: Block, sentence: SentenceWords, seen: Map<string, Place>): void {
  for (const [at, row] of sentence.rows.entries()) if (!seen.has(row)) seen.set(row, { block, sentence, at });
}

/** The longest run of words that a sentence shares with one already seen. */
function longestRun(
  sentence: SentenceWords,
  seen: ReadonlyMap<string, Place>,
): { readonly from: number; readonly length: number; readonly earlier: Place } | undefined {
  let best: { from: number; length: number; earlier: Place } | undefined;
  for (let from = 0; from < sentence.rows.length; from++) {
    const earlier = seen.get(sentence.rows[from] ?? '');
    if (!earlier) continue;
    let length = RUN;
    while (isSame(sentence.words[from + length], earlier.sentence.words[earlier.at + length])) length++;
    if (!best || length > best.length) best = { from, length, earlier };
    from += length - RUN;
  }
  return best;
}

const isSame = (one: SentenceWord | undefined, other: SentenceWord | undefined): boolean =>
  one !== undefined && one.text.toLowerCase() === other?.text.toLowerCase();
