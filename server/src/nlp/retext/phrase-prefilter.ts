/** Words normalised as in retext: lower case, no apostrophes or hyphens, single spaces. */
export const asCompared = (phrase: string): string => phrase.toLowerCase().replace(/['’-]/g, '').replace(/\s+/g, ' ');

/**
 * A cheap test of whether a text may contain one of the phrases, with retext’s word comparison; if it says no, retext
 * finds none. With `after`, one of these words must precede the phrase, separated only by punctuation and white space.
 */
export function phrasePrefilter(phrases: Iterable<string>, after: readonly string[] = []): (plain: string) => boolean {
  const first = after.length > 0 ? `(?:${after.join('|')})[^a-z0-9]+` : '';
  const pattern = new RegExp(
    `(?<![a-z0-9])${first}(?:${[...phrases]
      .map((phrase) => asCompared(phrase).replaceAll(' ', String.raw`\s+`))
      .sort()
      .join('|')})(?![a-z0-9])`,
  );
  // retext ends a word at two such marks in a row; a single one inside belongs to the word.
  return (plain) => TWO_MARKS.test(plain) || pattern.test(plain.toLowerCase().replace(MARKS, ''));
}

const MARKS = /['’-]/g;
const TWO_MARKS = /['’-]{2}/;
