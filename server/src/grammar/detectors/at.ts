import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';

/** The word of a token in lower case; empty outside the sentence. */
export const wordAt = ({ tokens }: TaggedSentence, i: number): string => tokens[i]?.lower ?? '';

/** The tag of a token; undefined outside the sentence. */
export const tagAt = ({ tokens }: TaggedSentence, i: number): Token['tag'] | undefined => tokens[i]?.tag;

/** The text of tokens `from` to `to`, inclusive. */
export const textOf = ({ text, tokens }: TaggedSentence, from: number, to: number): string =>
  text.slice(tokens[from]?.start, tokens[to]?.end);

/** A problem at tokens `from` to `to`, inclusive, with `right` as its replacement if given. */
export function problemAt(
  sentence: TaggedSentence,
  rule: string,
  message: string,
  from: number,
  to: number,
  right?: string,
  more: Partial<Pick<GrammarProblem, 'severity'>> & { readonly data?: Readonly<Record<string, string>> } = {},
): GrammarProblem {
  const start = sentence.tokens[from]?.start ?? 0;
  const end = sentence.tokens[to]?.end ?? start;
  const found = sentence.text.slice(start, end);
  const write = right === undefined ? undefined : matched(found, right);
  const { data, ...others } = more;
  return {
    rule,
    message,
    data: { found, ...(write === undefined ? {} : { right: write }), ...data },
    start,
    end,
    ...(write === undefined ? {} : { edit: { start, end, text: write } }),
    ...others,
  };
}

/** The replacement, capitalised if the original is. */
const matched = (found: string, right: string): string =>
  /^\p{Lu}\p{Ll}/u.test(found) && /^\p{Ll}/u.test(right) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
