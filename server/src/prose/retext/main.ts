import type { Root } from 'nlcst';
import retextContractions from 'retext-contractions';
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Remark, Retext, RetextCheck } from '../prose';
import type { Check, RequestedChecks } from './on-request';
import { sentencesIn } from './sentences';

/**
 * The parser and the checks of retext that are on by default; a bundle of its own (`dist/retext.js`), read when the first block is worth asking about.
 * Those that speak only on request, with their lists of words, are five times as big and come in another.
 */
export function createRetext(onRequest: () => RequestedChecks): Retext {
  const parser = unified().use(retextEnglish).freeze();
  // The tree of the block that was asked for last: several checks look at one block in turn, and a tree is too big to keep.
  let last: { readonly plain: string; readonly tree: Root } | undefined;
  const treeOf = (plain: string): Root => (last?.plain === plain ? last : (last = { plain, tree: parser.parse(plain) as Root })).tree;
  return {
    sentencesOf: (plain) => (plain.length > LONGEST ? [] : sentencesIn(treeOf(plain))),
    said: (check, plain) => {
      if (plain.length > LONGEST || (check === 'indefinite-article' && UNSPEAKABLE.test(plain))) return [];
      const file = new VFile(plain);
      (CHECKS[check] ?? onRequest()(check)).runSync(treeOf(plain), file);
      return file.messages.flatMap((message) => remarkOf(message, plain));
    },
  };
}

/** What is longer is no paragraph, and the parser does not stay linear. */
const LONGEST = 20_000;
/** To choose between “a” and “an” retext reads figures aloud; these are beyond it. */
const UNSPEAKABLE = /\d{16}/;

/** With the options that fit British letters. */
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
  return [{ start, end, message: message.reason, actual: message.actual ?? plain.slice(start, end), expected: message.expected ?? [] }];
}
