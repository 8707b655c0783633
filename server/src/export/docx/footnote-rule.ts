import { strFromU8, strToU8 } from 'fflate/browser';
import { GAPS } from '../pdf/measures';
import { twips } from './letter-styles';

const NOTES = 'word/footnotes.xml';

/**
 * A Word file's parts with as much room around the rule above footnotes as in the PDF. The library leaves a line of the
 * text for it, and marks of a footnote that is none.
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
