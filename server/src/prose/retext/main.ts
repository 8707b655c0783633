import type { Root } from 'nlcst';
import retextContractions from 'retext-contractions';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextPassive from 'retext-passive';
import retextQuotes from 'retext-quotes';
import retextReadability from 'retext-readability';
import retextRepeatedWords from 'retext-repeated-words';
import retextSentenceSpacing from 'retext-sentence-spacing';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import type { Processor } from 'unified';
import { VFile } from 'vfile';
import type { Remark, Retext, RetextCheck } from '../prose';
import { sentencesIn } from './sentences';

/** The parser and the checks of retext; a bundle of its own (`dist/retext.js`), read when the first sentence is asked for. */
export function createRetext(): Retext {
  const parser = unified().use(retextEnglish).freeze();
  // The tree of the block that was asked for last: several checks look at one block in turn, and a tree is too big to keep.
  let last: { readonly plain: string; readonly tree: Root } | undefined;
  const treeOf = (plain: string): Root => (last?.plain === plain ? last : (last = { plain, tree: parser.parse(plain) as Root })).tree;
  return {
    sentencesOf: (plain) => sentencesIn(treeOf(plain)),
    said: (check, plain) => {
      const file = new VFile(plain);
      CHECKS[check].runSync(treeOf(plain), file);
      return file.messages.flatMap((message): Remark[] => {
        const { place } = message;
        const start = place && ('start' in place ? place.start.offset : place.offset);
        const end = place && 'end' in place ? place.end.offset : start;
        if (start === undefined || end === undefined) return [];
        return [{ start, end, message: message.reason, actual: message.actual ?? plain.slice(start, end), expected: message.expected ?? [] }];
      });
    },
  };
}

/** With the options that fit British letters. */
const CHECKS: Readonly<Record<RetextCheck, Processor<undefined, Root, Root>>> = {
  'repeated-words': unified().use(retextRepeatedWords).freeze() as never,
  'indefinite-article': unified().use(retextIndefiniteArticle).freeze() as never,
  quotes: unified().use(retextQuotes, { preferred: 'smart', smart: ['‘’', '“”'], straight: ["'", '"'] }).freeze() as never,
  'sentence-spacing': unified().use(retextSentenceSpacing, { preferred: 1 }).freeze() as never,
  contractions: unified().use(retextContractions, { straight: false }).freeze() as never,
  simplify: unified().use(retextSimplify).freeze() as never,
  equality: unified().use(retextEquality).freeze() as never,
  passive: unified().use(retextPassive).freeze() as never,
  readability: unified().use(retextReadability, { age: 20 }).freeze() as never,
};
