/** Words as retext compares them: in small letters, without apostrophes and hyphens, one space between two. */
export const asCompared = (phrase: string): string => phrase.toLowerCase().replace(/['’-]/g, '').replace(/\s+/g, ' ');

/**
 * A cheap look that says whether a text may hold one of the phrases, as retext compares words; where it says no, retext
 * finds none. With `after`, only where one of these words stands before the phrase, and nothing but marks and white
 * space between.
 */
export function phrasePrefilter(phrases: Iterable<string>, after: readonly string[] = []): (plain: string) => boolean {
  const first = after.length > 0 ? `(?:${after.join('|')})[^a-z0-9]+` : '';
  const pattern = new RegExp(
    `(?<![a-z0-9])${first}(?:${[...phrases]
      .map((phrase) => asCompared(phrase).replaceAll(' ', String.raw`\s+`))
      .sort()
      .join('|')})(?![a-z0-9])`,
  );
  // Of two such marks in a row retext makes the end of a word; one alone, inside, belongs to the word.
  return (plain) => TWO_MARKS.test(plain) || pattern.test(plain.toLowerCase().replace(MARKS, ''));
}

const MARKS = /['’-]/g;
const TWO_MARKS = /['’-]{2}/;
