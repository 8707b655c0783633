import { strFromU8, strToU8 } from 'fflate/browser';
import type { FontFiles } from '../pdf/faces';

/** The parts of a package, by name. */
type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Embeds a family of fonts in the parts of a Word file, so that lines and pages break as on the sender's computer. The
 * font files are obfuscated as the format requires (ECMA-376, part 4, 2.8.1), always with the same key, so that the
 * same letter gives the same bytes.
 */
export function withEmbeddedFonts(parts: Parts, family: string, { regular, bold, italic }: FontFiles): Parts {
  const faces = [
    { name: 'Regular', bytes: regular },
    { name: 'Bold', bytes: bold },
    ...(italic ? [{ name: 'Italic', bytes: italic }] : []),
  ];
  const table =
    `${XML}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
    `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:font w:name="${family}">` +
    '<w:altName w:val="Tahoma"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>' +
    faces.map(({ name }, i) => `<w:embed${name} r:id="rId${i + 1}" w:fontKey="${KEY}"/>`).join('') +
    '</w:font></w:fonts>';
  const relations =
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    faces
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" ` +
          'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" ' +
          `Target="${fileOf(i)}"/>`,
      )
      .join('') +
    '</Relationships>';
  const settings = strFromU8(parts['word/settings.xml'] ?? new Uint8Array());
  return {
    ...parts,
    'word/settings.xml': strToU8(settings.replace('<w:displayBackgroundShape/>', '$&<w:embedTrueTypeFonts/>')),
    'word/fontTable.xml': strToU8(table),
    'word/_rels/fontTable.xml.rels': strToU8(relations),
    ...Object.fromEntries(faces.map(({ bytes }, i) => [`word/${fileOf(i)}`, masked(bytes)])),
  };
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const fileOf = (face: number): string => `fonts/font${face + 1}.odttf`;

const KEY = '{8D1A5E30-6B0F-4C52-9F6E-2A7C41D3B590}';
/** The bytes of the key in reverse order; the first 32 bytes of a font are masked with them, 16 at a time. */
const MASK = (KEY.match(/[0-9A-F]{2}/g) ?? []).map((byte) => Number.parseInt(byte, 16)).reverse();

const masked = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, i) => (i < 2 * MASK.length ? byte ^ (MASK[i % MASK.length] ?? 0) : byte));
