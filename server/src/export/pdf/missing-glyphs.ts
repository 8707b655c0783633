import type { Span } from '../../text/span';
import type { Footnote, PrintModel, PrintItem, PrintRun } from '../model/print-model';
import { faceFor } from './break-lines';
import type { Faces } from './faces';

/** A character for which the letter's font has no glyph. */
export interface MissingGlyph {
  readonly character: string;
  /** `U+1F600` */
  readonly codePoint: string;
  /** The surrounding words. */
  readonly near: string;
  /** The paragraph, line or item that contains it; undefined in the letterhead. */
  readonly source?: Span;
}

/**
 * Returns the characters that cannot be printed, each once, at its first place. While there are any, nothing may be
 * written: a box in place of a character would change what the letter says.
 */
export function missingGlyphs(model: PrintModel, faces: Faces): readonly MissingGlyph[] {
  const missing = new Map<string, MissingGlyph>();
  const look = (runs: readonly PrintRun[], heading: boolean, source?: Span): void => {
    for (const run of runs) {
      const face = faces[faceFor(run, heading)];
      const text = run.text.normalize('NFC');
      let at = 0;
      for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        if (character !== '\n' && !missing.has(character) && !face.has(code)) {
          missing.set(character, {
            character,
            codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
            near: around(text, at),
            ...(source ? { source } : {}),
          });
        }
        at += character.length;
      }
    }
  };
  const items = (list: readonly PrintItem[]): void => {
    for (const item of list) {
      look(item.runs, false, item.source);
      items(item.items);
    }
  };
  const { sender, address, contacts } = model.letterhead;
  look([{ text: sender }], true);
  look(
    [
      ...address.map((text) => ({ text })),
      ...contacts.map(({ text }) => ({ text })),
      { text: model.draftMark ?? '', bold: true },
    ],
    false,
  );
  for (const block of model.blocks) {
    if (block.kind === 'list') items(block.items);
    else if ('lines' in block) block.lines.forEach((line) => look(line.runs, false, line.source));
    else look(block.runs, block.kind === 'heading', block.source);
  }
  model.footnotes.forEach(({ runs, source }: Footnote) => look(runs, false, source));
  return [...missing.values()];
}

/** Returns one sentence for users, without a full stop, that names the characters. */
export function missingGlyphsSentence(missing: readonly MissingGlyph[]): string {
  const named = missing
    .slice(0, MAX_NAMED_GLYPHS)
    .map(({ character, codePoint, near }) => `“${character}” (${codePoint}) near “${near}”`);
  const more = missing.length - named.length;
  const all = more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
  return (
    `the font has no ${missing.length === 1 ? 'character' : 'characters'} ${all}: replace ` +
    `${missing.length === 1 ? 'it' : 'them'} and export again`
  );
}

const MAX_NAMED_GLYPHS = 5;

const around = (text: string, at: number): string =>
  [...text.slice(Math.max(0, at - 40), at + 40)]
    .join('')
    .replace(/^\S*\s(?=.{20})|\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
