import type { Piece } from './pieces';

/**
 * Whether the extracted characters of a text are the ones shown. A font may have an encoding of its own, and the
 * extracted text is then gibberish. Too little text is given the benefit of the doubt.
 */
function isLegible(text: string): boolean {
  const words = text.match(/\S+/gu) ?? [];
  if (new Set(words).size < MIN_WORDS) return true;
  // Most characters are in ASCII, and looking each up in the tables of Unicode would take long.
  const odd = text.replace(/[ -~]+/g, '').match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (odd - (text.match(/\s/g)?.length ?? 0) > 0.3 * text.length) return false;
  const known = words.filter((word) => COMMON.has(word.toLowerCase().replace(/^[('"‘“]+|[)'"’”.,;:!?]+$/g, ''))).length;
  if (known >= LEAST_COMMON * words.length) return true;
  const letters = text.match(/[a-z\u00c0-\u024f]/gi)?.length ?? 0;
  // Text in another script, or mostly of figures, is not judged.
  if (letters < 0.4 * text.replace(/\s/g, '').length && !words.some((word) => MIXED.test(word))) return true;
  const mixed = words.filter((word) => MIXED.test(word)).length;
  const vowels = text.match(/[aeiouy\u00e0-\u00ff]/gi)?.length ?? 0;
  return (
    mixed < MAX_SHARE_MIXED * words.length && vowels >= LEAST_VOWELS * letters && vowels <= MAX_SHARE_VOWELS * letters
  );
}

/** Finds the fonts whose extracted characters are gibberish, and the share of the text in them, from 0 to 1. */
export function withoutMeaning(pieces: readonly Piece[]): {
  readonly fonts: ReadonlySet<string>;
  readonly share: number;
} {
  const texts = new Map<string, string[]>();
  let all = 0;
  for (const { font, text } of pieces) {
    const own = texts.get(font);
    if (own) own.push(text);
    else texts.set(font, [text]);
    all += text.trim().length;
  }
  const fonts = new Set<string>();
  let bad = 0;
  for (const [font, own] of texts) {
    if (isLegible(sampleOf(own))) continue;
    fonts.add(font);
    bad += own.reduce((sum, text) => sum + text.trim().length, 0);
  }
  return { fonts, share: all === 0 ? 0 : bad / all };
}

/** Enough of the text in a font to judge it by. */
function sampleOf(texts: readonly string[]): string {
  let sample = '';
  for (const text of texts) {
    if (sample.length > SAMPLE) break;
    sample += `${text} `;
  }
  return sample;
}

const SAMPLE = 4000;
const MIN_WORDS = 30;
const LEAST_COMMON = 0.02;
const MAX_SHARE_MIXED = 0.12;
const LEAST_VOWELS = 0.26;
const MAX_SHARE_VOWELS = 0.62;

/** A symbol inside a word that is not an apostrophe, hyphen, full stop or the like; or one that touches no letter. */
const MIXED =
  /\p{L}[^\p{L}\p{N}\p{M}\s'’‘.,:;/@&()_–—\-\u00ad\u2010\u2011]+\p{L}|\p{L}[{}|~^\\<>=+]|[{}|~^\\<>=+]\p{L}/u;

/** Short words of English and of other languages that a legible file may be in; all of two letters or more. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'the of and to in for is are that with on as by this be have has was from not at an or it their they which ' +
    'yn yr ar wedi ac mae de la le les des et un une du que en el los las por para con der die das und von den ist ' +
    'di il che della do da os em uma het een van og at det som att och'
  ).split(' '),
);
