import { strFromU8, strToU8 } from 'fflate/browser';
import { GAPS } from '../pdf/measures';
import { twips } from './letter-styles';

const NOTES = 'word/footnotes.xml';

/**
 * Sets the space around the rule above the footnotes to match the PDF. The library would leave a whole line of text for
 * it, with a footnote mark that belongs to no footnote.
 */
export function withFootnoteRule(parts: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>> {
  const notes = parts[NOTES];
  if (!notes) return parts;
  const spacing = `<w:spacing w:before="0" w:after="0" w:line="${twips(GAPS.footnotes - GAPS.footnote)}"`;
  const paragraph = (rule: string): string =>
    `<w:p><w:pPr>${spacing} w:lineRule="exact"/></w:pPr><w:r><w:${rule}/></w:r></w:p>`;
  const xml = strFromU8(notes).replace(
    /(<w:footnote w:type="(separator|continuationSeparator)"[^>]*>)<w:p>.*?<\/w:p>/g,
    (_, open: string, rule: string) => `${open}${paragraph(rule)}`,
  );
  return { ...parts, [NOTES]: strToU8(xml) };
}
