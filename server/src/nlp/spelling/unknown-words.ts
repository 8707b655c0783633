import { regex } from '../../text/regex';
import { overlapping } from '../../text/sorted-spans';
import type { BlockProse, Stretch, UnknownWord, Word } from '../block-prose';
import type { Dictionary } from '../dictionary';
import type { Correction } from './corrections';
import { correctionFor } from './corrections';
import { fineWords, isKnown, isPrefix, plainWord, withoutPossessive } from './known-words';

/** The unknown words of a block, in order. */
export function unknownWordsOf(
  block: Pick<BlockProse, 'plain' | 'words' | 'quotations'>,
  dictionary: Dictionary,
): readonly UnknownWord[] {
  const { plain, words } = block;
  const isFine = fineWords(dictionary);
  const unknownWords: UnknownWord[] = [];
  words.forEach((word, at) => {
    if (isFine(word.text)) return;
    for (const part of partsOf(word)) {
      if (isInPlace(dictionary, part, plain)) continue;
      const before = words[at - 1];
      const opens = opensSentence(plain, word.start);
      unknownWords.push(
        unknownWord(dictionary, part, {
          within: word.text,
          // In mid-sentence every part of `Jenny-ellen` is a name.
          capital:
            startsWithCapital(part.plain) ||
            ((!opens || /^ \p{Lu}/u.test(plain.slice(word.end, word.end + 2))) && startsWithCapital(word.text)),
          opens: opens && part.start === word.start,
          afterCapital:
            before !== undefined && startsWithCapital(before.text) && plain.slice(before.end, word.start) === ' ',
          quoted: overlapping(block.quotations, part).some(({ start, end }) => start <= part.start && part.end <= end),
        }),
      );
    }
  });
  return unknownWords;
}

interface Part extends Stretch {
  readonly text: string;
  readonly plain: string;
  /** A hyphen follows: `pre` in `pre-birth`. */
  readonly leads: boolean;
  /** The prefix before it, in `co-ordinated`. */
  readonly prefix?: string;
}

/** What the sentence around a word says of it. */
type Surroundings = Pick<UnknownWord, 'within' | 'capital' | 'opens' | 'afterCapital' | 'quoted'>;

/** What is wrong with a word is asked of few: it is looked for when somebody asks. */
function unknownWord(dictionary: Dictionary, { text, plain, start, end }: Part, around: Surroundings): UnknownWord {
  const word = withoutPossessive(plain);
  const stem = word === plain ? text : text.slice(0, -2);
  let correction: Correction | undefined;
  return {
    start,
    end: end - (text.length - stem.length),
    text: stem,
    word,
    small: word.toLowerCase(),
    ...around,
    get correction() {
      return (correction ??= correctionFor(dictionary, word));
    },
  };
}

const startsWithCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** A whole word without hyphens, or the parts of a hyphenated one, each with its span. */
function partsOf({ text, start }: Word): readonly Part[] {
  const parts: Part[] = [];
  let at = start;
  const pieces = text.split(/[‐‑-]/);
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    parts.push({
      ...(before !== undefined && isPrefix(plainWord(before)) ? { prefix: plainWord(before) } : {}),
      text: piece,
      plain: plainWord(piece),
      start: at,
      end: at + piece.length,
      leads: i + 1 < pieces.length,
    });
    at += piece.length + 1;
  });
  return parts;
}

function isInPlace(dictionary: Dictionary, { plain, start, end, leads, prefix }: Part, text: string): boolean {
  if (isKnown(dictionary, plain) || (leads && isPrefix(plain))) return true;
  if (prefix !== undefined && isKnown(dictionary, `${prefix}${plain}`)) return true;
  // “17-year olds”: the error is in the hyphen.
  if (plain === 'olds' && /\byears? $/i.test(text.slice(Math.max(0, start - 6), start))) return true;
  const stem = withoutPossessive(plain);
  if (stem.length === 1) return !standsAlone(text, start, end);
  if (isAbbreviation(stem) || ROMAN.test(stem)) return true;
  // `approx.` inside a sentence.
  if (stem.length <= MAX_SHORT_FORM_LENGTH && /^\.\s+[\p{Ll}\d]/u.test(text.slice(end, end + 4))) return true;
  return isAddress(text, start, end);
}

/**
 * In capitals (`MASH`, `IROs`), or with capitals inside (`DfE`, `iCART`, `SafeLives`): names and abbreviations.
 * `SOcial` is a typing error.
 */
const isAbbreviation = (stem: string): boolean => /\p{Lu}/u.test(stem.slice(1)) && !/^\p{Lu}{2}\p{Ll}{3,}$/u.test(stem);
const ROMAN = /^[ivx]+$/;
const MAX_SHORT_FORM_LENGTH = 6;

/** A single lower-case letter between two words: `worker s`. */
const standsAlone = (text: string, start: number, end: number): boolean =>
  /\p{Ll}/u.test(text.charAt(start)) &&
  /\p{Ll} $/u.test(text.slice(start - 2, start)) &&
  /^ \p{Ll}/u.test(text.slice(end, end + 2));

/** Part of an e-mail address, a web address or a file name. */
function isAddress(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < MAX_ADDRESS_LENGTH && !isSpace(text.charCodeAt(from - 1))) from--;
  while (to < text.length && to - end < MAX_ADDRESS_LENGTH && !isSpace(text.charCodeAt(to))) to++;
  return ADDRESS.test(text.slice(from, to));
}

const MAX_ADDRESS_LENGTH = 200;
const isSpace = (code: number): boolean => code <= 32 || code === 0xa0;
const ADDRESS = regex(
  'iu',
  String.raw`@|:\/\/|^www\.|[\\_]|\.(?:uk|com|org|net|gov|eu|info|html?|aspx|pdf|docx?|xlsx?|pptx?|txt`,
  String.raw`|csv|md`,
  String.raw`|jpe?g|png|msg|zip)(?![\p{L}\p{N}])`,
);

/** True if nothing precedes it in its sentence, ignoring quotation marks, brackets and spaces. */
function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && BETWEEN.has(text.charAt(at))) at--;
  // `Our:Place` is a name.
  return at < 0 || (ENDS.has(text.charAt(at)) && !(at === start - 1 && text.charAt(at) === ':'));
}

const BETWEEN: ReadonlySet<string> = new Set(' \u00a0\t\n‘’“”"\'([');
const ENDS: ReadonlySet<string> = new Set('.!?:;•–—');
