import type { Block } from '../letter/letter';
import { memoizeWeak } from '../memo/memoize-weak';
import { frameLexicon } from '../reading/facts/lexicon';
import type { Reading } from '../reading/reading';
import { regex } from '../text/regex';
import { normalise } from '../text/similarity';

/**
 * Returns everything the letter says about what its visit looked at, in its own words: the scope, then what the opening
 * adds in further sentences ("Specifically, they considered …") or a list. Empty if no scope is known.
 */
export const visitScope = memoizeWeak(({ letter, facts, sections }: Reading): readonly string[] => {
  const { scope } = facts;
  if (!scope) return [];
  const end = sections[0]?.heading.span.start ?? letter.text.length;
  const at = letter.blocks.findIndex(({ span }) => span.start <= scope.span.start && scope.span.end <= span.end);
  const following = letter.blocks
    .slice(at, at + MAX_BLOCKS)
    .filter(({ kind, span }) => (kind === 'paragraph' || kind === 'bullet') && span.end <= end);
  if (at < 0 || following[0] !== letter.blocks[at]) return [scope.text];
  return [scope.text, ...furtherIn(following, scope.text)];
});

/** A letter's opening is a page at most. */
const MAX_BLOCKS = 20;

function furtherIn(blocks: readonly Block[], scope: string): readonly string[] {
  const further: string[] = [];
  let listed = false;
  for (const [i, { kind, plain }] of blocks.entries()) {
    const text = plain.text.replace(/\s+/g, ' ').trim();
    if (kind === 'bullet') {
      if (listed) further.push(withoutStop(text));
      continue;
    }
    const own = i === 0 ? text.slice(Math.max(0, text.indexOf(scope.replace(/\s+/g, ' ')))) : text;
    for (const sentence of own.split(SENTENCE_END)) {
      const said = furtherSaid(sentence);
      if (said !== undefined && withoutStop(said) !== '') further.push(withoutStop(said));
    }
    const leads = text.endsWith(':');
    listed = leads && (i === 0 || furtherSaid(own.split(SENTENCE_END).at(-1) ?? '') !== undefined);
  }
  return further;
}

const SENTENCE_END = /(?<=[.?!]['’”"]?)\s+(?=[A-Z‘“])/;

const withoutStop = (text: string): string => text.replace(/[\s.;:,]+$/, '');

/**
 * Returns what a further sentence on the scope says was looked at; undefined for any other sentence, and for evidence.
 */
function furtherSaid(sentence: string): string | undefined {
  const passive = ALSO_LOOKED_AT.exec(sentence);
  if (passive?.[1] !== undefined) return passive[1];
  const included = INCLUDED.exec(sentence);
  if (included) return sentence.slice(included[0].length);
  const { subjects, verbs, leadIns, not } = frameLexicon().scope;
  const flat = normalise(sentence);
  // A sentence has as many words as its folded form.
  const after = (words: readonly string[], from: string): string | undefined => {
    const found = words.find((word) => from.startsWith(`${word} `) || from.startsWith(`${word}, `));
    return found === undefined ? undefined : from.slice(found.length).replace(/^[, ]+/, '');
  };
  const afterVerbs = (from: string): string | undefined => {
    const rest = after(verbs, from);
    return rest?.startsWith('and ') ? (after(verbs, rest.slice('and '.length)) ?? rest) : rest;
  };
  const led = after(leadIns, flat) ?? flat;
  const acting = after(subjects, led)?.replace(/^also /, '');
  const looked = acting === undefined ? undefined : afterVerbs(acting);
  if (looked === undefined || not.some((words) => looked.startsWith(words))) return undefined;
  return sentence.slice(-looked.length);
}

const ALSO_LOOKED_AT = regex(
  '',
  String.raw`^(.{3,160}?)\s+(?:was|were)\s+also\s+`,
  String.raw`(?:considered|looked\s+at|reviewed|evaluated)\b(?!.*\bevidence\b)`,
);
const INCLUDED = /^This (?:also )?included:?\s*/;
