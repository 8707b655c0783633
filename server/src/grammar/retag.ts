import type { Tag, Token } from './sentence';

/**
 * Corrects tags if the neighbouring words leave no doubt: a supposed verb is a noun after “their” or “of”
 * (`children in need`, `their needs`), and before another verb (`when concerns are raised`).
 */
export function retagged(tokens: readonly Token[]): readonly Token[] {
  const mended: Token[] = [];
  tokens.forEach((token, i) => {
    const tag = isThing(token, i, mended, tokens) ? 'NOUN' : tagOf(token, mended[i - 1], tokens[i + 1]);
    mended.push(tag === token.tag ? token : { ...token, tag });
  });
  return mended;
}

/**
 * True for a word such as “focus” or “help” that was taken for a verb and is a noun by the words around it: `a
 * renewed focus`, `energy and focus of the team`, `help and protection`, `how progress and change is`.
 */
function isThing({ tag, lower }: Token, i: number, before: readonly Token[], tokens: readonly Token[]): boolean {
  if (tag !== 'VERB' || !AFTER_PREPOSITION.has(lower)) return false;
  const [last, next, then] = [before[i - 1], tokens[i + 1], tokens[i + 2]];
  if (lower === 'help' && next?.lower === 'and' && then?.lower === 'protection') return true;
  if (last?.tag === 'VERB' && last.lower.endsWith('ed') && before[i - 2]?.tag === 'DET') return true;
  if (last !== undefined && OPENERS.has(last.lower) && next?.lower === 'and')
    return tokens[i + 3] !== undefined && isFinite(tokens[i + 3] as Token);
  if (last?.lower !== 'and' || before[i - 2]?.tag !== 'NOUN' || !/^(?:of|on)$/.test(next?.lower ?? '')) return false;
  // “They know the team and focus on it”
  return next?.lower === 'of' || !before.some((one, k) => one.tag === 'AUX' || (one.tag === 'VERB' && k > 0));
}

function tagOf(token: Token, before: Token | undefined, next: Token | undefined): Tag {
  const { tag, lower } = token;
  // “the potential for change”
  if (tag === 'ADJ' && lower === 'potential' && next?.tag === 'ADP') return 'NOUN';
  if (tag !== 'VERB' && tag !== 'AUX') return tag;
  if (lower.includes('-')) return isNounWithHyphen(lower) ? 'NOUN' : tag;
  if (tag === 'AUX' || (lower !== 'need' && /(?:ed|en|ing)$/.test(lower))) return tag;
  // “their needs”, “the child’s focus”, “at risk of neglect”
  if (before && (before.possessive || OWNERS.has(before.lower))) return NEVER.has(lower) ? tag : 'NOUN';
  if (before?.tag === 'ADP' && before.lower !== 'to' && AFTER_PREPOSITION.has(lower)) return 'NOUN';
  if (before && /^(?:an?|the|these|those)$/.test(before.lower) && next && isFinite(next)) return 'NOUN';
  // “when concerns are”, “needs and risks are”: the word before a finite verb is not a verb.
  if (!next || (!before ? !/^(?:and|are|were|have)$/.test(next.lower) : !isFinite(next))) return tag;
  if (!before) return lower.endsWith('s') ? 'NOUN' : tag;
  if (/^(?:ADP|SCONJ|ADJ|DET|CCONJ)$/.test(before.tag) || OPENERS.has(before.lower)) return 'NOUN';
  // “health needs are”
  return before.tag === 'NOUN' && /[^s]s$/.test(lower) && /^(?:are|were|have)$/.test(next.lower) ? 'NOUN' : tag;
}

const OWNERS: ReadonlySet<string> = new Set(['their', 'its', 'our', 'his', 'your', 'my', 'whose']);
const OPENERS: ReadonlySet<string> = new Set(['when', 'where', 'if', 'how', 'whenever', 'wherever', 'while']);
/** Verbs whose base is also a noun, and that occur after prepositions in letters. */
const AFTER_PREPOSITION: ReadonlySet<string> = new Set(
  'need help neglect focus progress hope work contact support evidence harm risk change return practice'.split(' '),
);
/** Verbs that the tagger identifies reliably, and words that are never nouns. */
const NEVER: ReadonlySet<string> = new Set(['own', 'do', 'is', 'are', 'has', 'have', 'be', 'been']);

const isFinite = ({ lower, tag }: Token): boolean => tag === 'AUX' && /^(?:is|are|was|were|has|have)$/.test(lower);

/** `well-being`, `decision-making`. */
const isNounWithHyphen = (lower: string): boolean =>
  lower.endsWith('-being') ||
  /-(?:making|sharing|setting|building|planning|working|keeping|finding|gathering)$/.test(lower);
