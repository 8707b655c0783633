import type { Token } from './tokenizer';

/** True at the start of a sentence, ignoring opening quotation marks and brackets. */
export function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && ' \u00a0‘“"\'(['.includes(text.charAt(at))) at--;
  return at < 0 || ('.!?:;'.includes(text.charAt(at)) && at < start - 1);
}

/** True if the text has a capital at an offset. */
export const startsWithCapital = (text: string, at = 0): boolean => {
  const first = text.charAt(at);
  return first !== first.toLowerCase();
};

/** True for words that belong to a name, because they have a capital though no sentence starts there. */
export function partOfName(text: string, tokens: readonly Token[], from: number, to: number, opens: boolean): boolean {
  for (let i = opens ? from + 1 : from; i < to; i++) if (startsWithCapital(text, tokens[i]?.start)) return true;
  return false;
}

/**
 * True for a capitalised name that is part of a longer one: “Northmoor Council”, “Early Help Board”. The name of a body
 * may include the first word of a sentence as well.
 */
export function besideName(text: string, tokens: readonly Token[], from: number, to: number, isBody: boolean): boolean {
  let last = from - 1;
  if (tokens[from]?.after === 'space') {
    if (
      isNamed(text, tokens[last]) &&
      (!opensSentence(text, tokens[last]?.start ?? 0) || (isBody && !OPENERS.has(tokens[last]?.key ?? '')))
    )
      return true;
    // “Leader of the Council”, “Children and Social Workers Act”
    if (ARTICLES.has(tokens[last]?.key ?? '') && JOINS.has(tokens[last - 1]?.key ?? '')) last--;
    if (
      JOINS.has(tokens[last]?.key ?? '') &&
      isNamed(text, tokens[last - 1]) &&
      !opensSentence(text, tokens[last - 1]?.start ?? 0)
    )
      return true;
  }
  let next = to;
  if (JOINS.has(tokens[next]?.key ?? '') && tokens[next]?.after === 'space') {
    next++;
    if (ARTICLES.has(tokens[next]?.key ?? '')) next++;
  }
  return tokens[next]?.after === 'space' && isNamed(text, tokens[next]);
}

const JOINS: ReadonlySet<string> = new Set(['of', 'and', 'for', '&']);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);
/** Words that have a capital only because they start a sentence. */
const OPENERS: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'in',
  'at',
  'as',
  'by',
  'for',
  'from',
  'of',
  'on',
  'to',
  'with',
  'and',
  'but',
  'when',
  'where',
  'while',
  'this',
  'these',
  'its',
  'their',
  'some',
  'most',
  'many',
  'all',
  'each',
  'both',
  'work',
  'senior',
  'effective',
  'strong',
  'although',
  'because',
  'if',
  'since',
]);

/** True for a capitalised word; initials such as “MASH” are not part of a longer name. */
function isNamed(text: string, token: Token | undefined): boolean {
  if (!token || !startsWithCapital(text, token.start)) return false;
  const word = text.slice(token.start, token.end);
  return word.length === 1 || word !== word.toUpperCase();
}
