import { MONTHS } from '../../dates/calendar';
import { regex } from '../../text/regex';

/**
 * Returns the offsets of the spaces at which no line may end, so that dates, names and numbers stay whole: a day with
 * its month and year, a title with its name, a postcode, `section 47`, the last two words of a paragraph. `names` are
 * the people known to be named in the letter.
 */
export function heldSpaces(text: string, names: readonly string[]): ReadonlySet<number> {
  const held = new Set<number>();
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) holdSpaces(match[0], match.index);
  }
  for (const name of names) {
    if (!name.includes(' ')) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) holdSpaces(name, at);
  }
  // A short word must not be alone in the last line of a paragraph.
  const last = text.lastIndexOf(' ');
  if (
    text.length > LONG_ENOUGH &&
    text.length - last <= SHORT_END &&
    last - text.lastIndexOf(' ', last - 1) <= SHORT_END
  )
    held.add(last);
  return held;

  function holdSpaces(words: string, from: number): void {
    for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) held.add(from + at);
  }
}

const LONG_ENOUGH = 60;
const SHORT_END = 13;
const MONTH = `(?:${MONTHS.join('|')})`;
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)? ${MONTH}\b(?: \d{4}\b)?`, 'g'),
  new RegExp(String.raw`\b${MONTH} \d{4}\b`, 'g'),
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Councillor|Cllr|Professor|Prof|Rev)\.? (?=\p{Lu})/gu,
  // Initials.
  /(?<!\p{L})\p{Lu}\.? (?=\p{Lu}[\p{Ll}’'])/gu,
  /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g,
  regex(
    'gi',
    String.raw`\b(?:section|regulation|outcomes?|enablers?|principles?|paragraph|page|part|chapter|article` +
      String.raw`|year`,
    String.raw`|stage|phase|tier) (?=\d)`,
  ),
  /(?<=\d) (?=%|(?:am|pm|million|billion)\b)/g,
  // No line begins with a dash.
  / (?=[–—])/g,
];
