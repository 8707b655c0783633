import type { Block } from '../letter/letter';
import { memoizeWeak } from '../memo/memoize-weak';
import { frameLexicon } from '../reading/facts/lexicon';
import type { Reading } from '../reading/reading';
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
  const { subjects, verbs, leadIns, included, not } = frameLexicon().scope;
  // A sentence is as long as its folded form.
  const flat = normalise(sentence);
  const also = alsoLookedAt(sentence, flat);
  if (also !== undefined) return also;
  const list = after(included, flat);
  if (list !== undefined) return endOf(sentence, list);
  const acting = after(subjects, after(leadIns, flat) ?? flat)?.replace(/^also /, '');
  const object = acting === undefined ? undefined : after(verbs, acting);
  const looked = object?.startsWith('and ') ? (after(verbs, object.slice('and '.length)) ?? object) : object;
  if (looked === undefined || not.some((words) => looked.startsWith(words))) return undefined;
  return endOf(sentence, looked);
}

/** “The timeliness of visits was also considered”: what was looked at. Undefined for evidence. */
function alsoLookedAt(sentence: string, flat: string): string | undefined {
  const [be = ''] = /\s(?:was|were) also /.exec(flat) ?? [];
  const at = be === '' ? -1 : flat.indexOf(be);
  if (at < LEAST_CHARACTERS || at > MOST_CHARACTERS) return undefined;
  const rest = after(frameLexicon().scope.passive, `${flat.slice(at + be.length)} `);
  return rest === undefined || /\bevidence\b/.test(rest) ? undefined : sentence.slice(0, at);
}

const LEAST_CHARACTERS = 3;
const MOST_CHARACTERS = 160;

/** Returns what follows if a text begins with one of these words. */
function after(words: readonly string[], text: string): string | undefined {
  const found = words.find((word) => text.startsWith(word) && /^[ ,.:]/.test(text.slice(word.length)));
  return found === undefined ? undefined : text.slice(found.length).replace(/^[, :]+/, '');
}

const endOf = (sentence: string, end: string): string => sentence.slice(sentence.length - end.length);
