/** A part of a text that retext reads by itself as it reads it in the whole. */
export interface TextStretch {
  readonly start: number;
  readonly text: string;
}

/**
 * Cuts a text where a sentence certainly ends for retext too: behind the full stop of a longer word in small letters,
 * before a word with a capital. All that its checks say is said of one sentence, so that they may be asked for each
 * stretch.
 */
export function sentenceChunks(plain: string): readonly TextStretch[] {
  const stretches: TextStretch[] = [];
  let start = 0;
  for (let at = plain.indexOf('. '); at >= 0; at = plain.indexOf('. ', at + 2)) {
    if (!isCertain(plain, at)) continue;
    stretches.push({ start, text: plain.slice(start, at + 1) });
    start = at + 2;
  }
  stretches.push({ start, text: plain.slice(start) });
  return stretches;
}

function isCertain(plain: string, at: number): boolean {
  if (!isCapital(plain.charCodeAt(at + 2)) || !isSmall(plain.charCodeAt(at + 3))) return false;
  let from = at;
  while (isSmall(plain.charCodeAt(from - 1))) from--;
  return (
    at - from >= MIN_LAST_WORD_LENGTH && plain.charCodeAt(from - 1) === SPACE && !SHORT_FORMS.has(plain.slice(from, at))
  );
}

const MIN_LAST_WORD_LENGTH = 4;
/** Those of so many small letters that retext knows. */
const SHORT_FORMS: ReadonlySet<string> = new Set(['thurs', 'sept', 'tbsp', 'cent', 'ibid', 'stat']);

const SPACE = 0x20;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isSmall = (code: number): boolean => code >= 97 && code <= 122;
