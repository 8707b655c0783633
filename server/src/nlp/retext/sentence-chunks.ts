/** Part of a text that retext parses alone exactly as it would within the whole. */
export interface TextStretch {
  readonly start: number;
  readonly text: string;
}

/**
 * Splits a text at places where retext also ends a sentence: after the full stop of a longer lower-case word, before a
 * capitalised word. The checks only report problems within one sentence, so they can run on each chunk.
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
/** Lower-case abbreviations of this length that retext knows. */
const SHORT_FORMS: ReadonlySet<string> = new Set(['thurs', 'sept', 'tbsp', 'cent', 'ibid', 'stat']);

const SPACE = 0x20;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isSmall = (code: number): boolean => code >= 97 && code <= 122;
