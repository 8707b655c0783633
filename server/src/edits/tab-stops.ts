import { fillVariables } from '../templates/fill-variables';
import { KNOWN_VARIABLES } from '../templates/template';

export interface Snippet {
  /** In the snippet form of LSP: `${1:[scope of the visit]}`, `$0` at the end. */
  readonly text: string;
  /** The number that the next snippet of the same edit goes on with. */
  readonly next: number;
}

/**
 * Makes tab stops of the words in square brackets. The brackets stay in the stop: what nobody fills in is then found to
 * be left. Places that stand for the same fact of the letter (its authority, say) share a stop, so that they are typed
 * once. `[^1]` and links are no places to fill in. `from` is the first number; `last` is false where another snippet of
 * the same edit follows.
 */
export function tabStops(
  text: string,
  { from = 1, last = true }: { readonly from?: number; readonly last?: boolean } = {},
): Snippet {
  const shared = new Map<string, number>();
  let next = from;
  let out = '';
  let done = 0;
  for (const match of text.matchAll(PLACE)) {
    const place = match[0];
    out += escaped(text.slice(done, match.index));
    done = match.index + place.length;
    const known = shared.get(place);
    const number = known ?? next++;
    if (known === undefined && FACTS.has(place)) shared.set(place, number);
    out += `\${${number}:${escaped(place)}}`;
  }
  return { text: `${out}${escaped(text.slice(done))}${last ? '$0' : ''}`, next };
}

/** True where the text has words in square brackets to fill in. */
export const hasPlaces = (text: string): boolean => text.search(PLACE) >= 0;

const PLACE = /\[[^[\]\n^][^[\]\n]*\](?![(:[])/g;

// What the variables of facts become when the fact is not known.
const FACTS: ReadonlySet<string> = new Set(KNOWN_VARIABLES.map((name) => fillVariables(`{${name}}`, {})));

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
