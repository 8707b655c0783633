import type { Root } from 'nlcst';
import retextContractions from 'retext-contractions';
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { GenerationalCache } from '../../memo/generational-cache';
import type { Remark, Retext, RetextCheck, Stretch } from '../block-prose';
import type { Check, RequestedChecks } from './optional-checks';
import type { TextStretch } from './sentence-chunks';
import { sentenceChunks } from './sentence-chunks';
import { sentencesIn } from './sentences';

/**
 * The parser and the retext checks that are on by default; a separate bundle (`dist/retext.js`), loaded when the first
 * block needs it. The optional checks, with their word lists, are five times as big and have a bundle of their own.
 * Text is parsed in chunks (`cut`), so an edit costs a sentence or two.
 */
export function createRetext(
  onRequest: () => RequestedChecks,
  cut: (plain: string) => readonly TextStretch[] = sentenceChunks,
): Retext {
  const parser = unified().use(retextEnglish).freeze();
  // Several checks run on one block in turn; trees are too big to keep for longer.
  const trees = new GenerationalCache<Root>(SENTENCES_OF_A_BLOCK);
  // An edit leaves most sentences of its block unchanged.
  const kept = new GenerationalCache<Map<RetextCheck, readonly Remark[]>>(SENTENCES_KEPT);
  const treeOf = (plain: string): Root => trees.of(plain, () => parser.parse(plain) as Root);
  const saidOf = (check: RetextCheck, plain: string): readonly Remark[] => {
    const file = new VFile(plain);
    (CHECKS[check] ?? onRequest()(check)).runSync(treeOf(plain), file);
    return file.messages.flatMap((message) => remarkOf(message, plain));
  };
  return {
    sentencesOf: (plain) =>
      plain.length > MAX_PARAGRAPH_LENGTH
        ? []
        : cut(plain).flatMap(({ start, text }) => sentencesIn(treeOf(text)).map((sentence) => moved(sentence, start))),
    remarks: (check, plain) => {
      if (plain.length > MAX_PARAGRAPH_LENGTH || (check === 'indefinite-article' && UNSPEAKABLE.test(plain))) return [];
      return cut(plain).flatMap(({ start, text }) => {
        const known = kept.of(text, () => new Map<RetextCheck, readonly Remark[]>());
        let remarks = known.get(check);
        if (!remarks) known.set(check, (remarks = saidOf(check, text)));
        return start === 0 ? remarks : remarks.map((remark) => moved(remark, start));
      });
    },
  };
}

const SENTENCES_OF_A_BLOCK = 20;
/** The sentences of about ten letters. */
const SENTENCES_KEPT = 1_000;

const moved = <T extends Stretch>(place: T, by: number): T =>
  by === 0 ? place : { ...place, start: place.start + by, end: place.end + by };

/** Anything longer is not a paragraph, and parsing does not stay linear. */
const MAX_PARAGRAPH_LENGTH = 20_000;
/** To choose between “a” and “an” retext spells out figures; it cannot spell out these. */
const UNSPEAKABLE = /\d{16}/;

/** With options for British letters. */
const CHECKS: Readonly<Partial<Record<RetextCheck, Check>>> = {
  'repeated-words': unified().use(retextRepeatedWords).freeze() as never,
  'indefinite-article': unified().use(retextIndefiniteArticle).freeze() as never,
  contractions: unified().use(retextContractions, { straight: false }).freeze() as never,
};

function remarkOf(message: VFileMessage, plain: string): readonly Remark[] {
  const { place } = message;
  const start = place && ('start' in place ? place.start.offset : place.offset);
  const end = place && 'end' in place ? place.end.offset : start;
  if (start === undefined || end === undefined) return [];
  return [
    {
      start,
      end,
      message: message.reason,
      actual: message.actual ?? plain.slice(start, end),
      expected: message.expected ?? [],
    },
  ];
}
