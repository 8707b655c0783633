import { fillVariables } from '../templates/fill-variables';
import { KNOWN_VARIABLES } from '../templates/template';

export interface Snippet {
  /** As an LSP snippet: `${1:[scope of the visit]}`, with `$0` at the end. */
  readonly text: string;
  /** The next tab stop number for a further snippet of the same edit. */
  readonly next: number;
}

/**
 * Turns text in square brackets into tab stops. The brackets stay in the stop, so that unfilled ones are found later.
 * Placeholders for the same fact of the letter (its authority, say) share a stop and are typed once. `[^1]` and links
 * are not placeholders. `from` is the first number; `last` is false if another snippet of the same edit follows.
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

/** True if the text has placeholders in square brackets. */
export const hasPlaces = (text: string): boolean => text.search(PLACE) >= 0;

const PLACE = /\[[^[\]\n^][^[\]\n]*\](?![(:[])/g;

// The placeholders of facts that are not known.
const FACTS: ReadonlySet<string> = new Set(KNOWN_VARIABLES.map((name) => fillVariables(`{${name}}`, {})));

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
