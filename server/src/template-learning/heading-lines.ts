import { headingSimilarity } from '../reading/match-heading';
import { normalise, normalisedWords } from '../text/similarity';

/**
 * Finds likely headings in extracted texts: short lines, set apart, in at least half of the texts, and once or twice in
 * each (a table of contents repeats them). They are used to split unmarked text into sections.
 * @param texts as extracted, one for each letter, with line breaks as on the page
 * @returns each as worded in the first text, in no particular order
 */
export function headingLines(texts: readonly string[]): readonly string[] {
  const needed = Math.max(2, Math.ceil(texts.length * MIN_SHARE));
  const counts = new Map<string, { readonly text: string; texts: number; alone: number }>();
  for (const text of texts) {
    const inText = new Map<string, { text: string; times: number; alone: boolean }>();
    for (const { line, alone } of shortLines(text)) {
      const key = normalise(line);
      const known = inText.get(key);
      if (known) {
        known.times++;
        known.alone ||= alone;
      } else inText.set(key, { text: line, times: 1, alone });
    }
    for (const [key, { text: line, times, alone }] of inText) {
      if (times > MAX_TIMES) continue;
      const count = counts.get(key) ?? { text: line, texts: 0, alone: 0 };
      count.texts++;
      if (alone) count.alone++;
      counts.set(key, count);
    }
  }
  const shared = [...counts.values()].filter(({ texts: times, alone }) => times >= needed && alone * 2 >= times);
  const known = new Set(shared.map(({ text }) => normalise(text)));
  const rare = [...counts.values()].filter(
    ({ text, alone }) => alone > 0 && !known.has(normalise(text)) && shared.some((one) => sayTheSame(text, one.text)),
  );
  return [...shared, ...rare].map(({ text }) => text);
}

/** True for two wordings of the same heading: very similar, or with nearly all words of the shorter. */
export function sayTheSame(one: string, other: string): boolean {
  if (headingSimilarity(normalise(one), normalise(other), 0.75) > 0) return true;
  const [a, b] = [new Set(normalisedWords(one)), new Set(normalisedWords(other))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= MIN_SHARED_WORDS && shared >= MIN_SHARED * Math.min(a.size, b.size);
}

const MIN_SHARED_WORDS = 4;
const MIN_SHARED = 0.8;

const MIN_SHARE = 0.5;
const MAX_TIMES = 2;
const MAX_LENGTH = 120;

/** Single lines, and pairs of lines, that may be headings; `alone` if nothing follows directly below. */
function shortLines(text: string): readonly { readonly line: string; readonly alone: boolean }[] {
  const lines = text.split(/\r?\n|\f/).map((line) => line.trim());
  return lines.flatMap((line, i) => {
    const next = lines[i + 1] ?? '';
    const after = lines[i + 2] ?? '';
    const single = isHeadingLike(line) ? [{ line, alone: next === '' }] : [];
    const double =
      line !== '' && next !== '' && after === '' && /^\p{Ll}/u.test(next) && isHeadingLike(`${line} ${next}`)
        ? [{ line: `${line} ${next}`, alone: lines[i - 1] === '' || i === 0 }]
        : [];
    return [...single, ...double];
  });
}

/** A capital first, no full stop at the end, words rather than figures, and not a label with its value. */
export const isHeadingLike = (line: string): boolean =>
  line.length >= 4 &&
  line.length <= MAX_LENGTH &&
  /^[‘“'"]?\p{Lu}/u.test(line) &&
  !/[.,;:]$/.test(line) &&
  !/: \S/.test(line) &&
  !/\d{3}|@|www\.|https?:/.test(line) &&
  !/\b(?:19|20)\d\d\b/.test(line) &&
  /\p{Ll}{3}/u.test(line);
