import { memoizeByBlockAnd } from '../memo/memoize-by-block';
import { memoizeWeak } from '../memo/memoize-weak';
import { matchStock } from '../templates/match-stock';
import type { Part, Stock, Template } from '../templates/template';
import type { BlockText } from '../text/annotated-text';
import { withoutEnding } from '../text/ends';
import { editDistance, normalise } from '../text/similarity';

/** The result of comparing a heading with a template's part. */
export interface HeadingMatch {
  readonly part: Part;
  readonly wording: 'exact' | 'dated' | 'near';
  /** 1 for a known wording, less for a near miss. */
  readonly similarity: number;
}

const MIN_SIMILARITY = 0.75;
const MAX_HEADING_LENGTH = 160;

/** Returns the section of a template that a heading clearly means, or undefined. */
export const matchHeading = memoizeByBlockAnd(({ plain }: BlockText, template: Template): HeadingMatch | undefined => {
  const known = wordingsOf(template);
  const text = normalise(plain.text);
  const whole = known.exact.get(text);
  if (whole) return { ...whole, similarity: 1 };
  if (text === '' || text.length > MAX_HEADING_LENGTH) return undefined;
  const filled = known.withVariables.find(({ stock }) => isFilled(stock, plain.text));
  return filled ? { part: filled.part, wording: filled.wording, similarity: 1 } : nearest(known, text);
});

/** True for a heading that fills the variables of one of its template's wordings. */
export const fillsHeading = memoizeByBlockAnd(({ plain }: BlockText, template: Template): boolean =>
  wordingsOf(template).withVariables.some(({ stock, wording }) => wording === 'exact' && isFilled(stock, plain.text)),
);

/** True for a heading that is a wording with its variables filled, and nothing more. */
function isFilled(stock: Stock, text: string): boolean {
  const heading = text.trim();
  const { quality, span } = matchStock(stock, heading);
  return quality === 'exact' && span.start === 0 && /^[\s?:.\d¹²³]*$/.test(heading.slice(span.end));
}

interface Wording {
  readonly part: Part;
  readonly text: string;
}
interface Known {
  readonly exact: ReadonlyMap<string, { part: Part; wording: 'exact' | 'dated' }>;
  readonly all: readonly Wording[];
  /** Wordings with variables (`{area} Safeguarding Partnership`, `Children in care: {grade}`). */
  readonly withVariables: readonly {
    readonly part: Part;
    readonly stock: Stock;
    readonly wording: 'exact' | 'dated';
  }[];
}

const wordingsOf = memoizeWeak((template: Template): Known => {
  const exact = new Map<string, { part: Part; wording: 'exact' | 'dated' }>();
  const all: Wording[] = [];
  const withVariables: { part: Part; stock: Stock; wording: 'exact' | 'dated' }[] = [];
  const add = (part: Part, text: string, wording: 'exact' | 'dated'): void => {
    if (text.includes('{')) withVariables.push({ part, stock: headingStock(text), wording });
    else exact.set(normalise(text), { part, wording });
  };
  for (const part of template.parts) {
    if (part.kind !== 'section' || !part.heading) continue;
    for (const text of [part.heading.text, ...part.heading.aliases, ...part.heading.dated])
      if (!text.includes('{')) all.push({ part, text: normalise(text) });
    for (const text of part.heading.dated) add(part, text, 'dated');
  }
  // The template's own wording takes precedence over another part's older one.
  for (const part of template.parts)
    for (const text of part.heading ? [part.heading.text, ...part.heading.aliases] : []) add(part, text, 'exact');
  return { exact, all, withVariables };
});

const headingStock = (text: string): Stock => ({
  id: 'heading',
  text,
  variants: [],
  required: false,
  firmness: 'loose',
  slips: [],
});

function nearest(known: Known, text: string): HeadingMatch | undefined {
  let best: HeadingMatch | undefined;
  for (const { part, text: wording } of known.all) {
    const similarity = headingSimilarity(text, wording, MIN_SIMILARITY);
    if (similarity > (best?.similarity ?? 0)) best = { part, wording: 'near', similarity };
  }
  return best;
}

/**
 * Returns the similarity of two folded headings, or 0 if it is less than `least`; a truncated heading (three or more
 * words of a longer one) counts as near.
 */
export function headingSimilarity(a: string, b: string, least: number): number {
  const one = bare(a);
  const two = bare(b);
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  if (long.length === 0) return 0;
  const cutShort = long.startsWith(`${short} `) && short.split(' ').length >= 3 ? 0.85 : 0;
  const limit = Math.floor(long.length * (1 - least));
  if (long.length - short.length > limit || lettersMissing(short, long) > limit) return cutShort;
  const distance = editDistance(short, long, limit);
  return distance > limit ? cutShort : Math.max(1 - distance / long.length, cutShort);
}

const tally = new Int16Array(128);

/** Returns how many letters of `long` are not in `short`, wherever they are: a lower bound for the edit distance. */
function lettersMissing(short: string, long: string): number {
  tally.fill(0);
  for (let i = 0; i < short.length; i++) tally[short.charCodeAt(i) & 127]!++;
  let missing = 0;
  for (let i = 0; i < long.length; i++) if (--tally[long.charCodeAt(i) & 127]! < 0) missing++;
  return missing;
}

/** Removes what people habitually put at a heading's end: `?`, `:`, `.`, a footnote number. */
const bare = (text: string): string => withoutEnding(text, /[?:.\s\d¹²³]/);
