import { unzipSync, zipSync } from 'fflate/browser';
import type { PrintModel } from '../model/print-model';

/** What a package's properties say of it. */
export type DocxProperties = Pick<PrintModel, 'title' | 'author' | 'language' | 'date'>;

/**
 * The package again with all that differs from one writing to the next taken out: times are the letter's date, ids of
 * links are counted. The properties say the language too, which the library leaves out.
 * @param more what else is done to the parts, by their names
 */
export function withReproducibleParts(
  docx: Uint8Array,
  properties: DocxProperties,
  more?: (parts: Readonly<Record<string, Uint8Array>>) => Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  const unpacked = unzipSync(docx);
  const parts = more?.(unpacked) ?? unpacked;
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const texts = new Map(
    Object.entries(parts)
      .filter(([name]) => isText(name))
      .map(([name, bytes]) => [name, decoder.decode(bytes)]),
  );
  texts.set('docProps/core.xml', corePropertiesOf(properties));
  const ids = linkIds([...texts].filter(([name]) => name.endsWith('.rels')).map(([, text]) => text));
  const rename = (text: string): string =>
    ids.size === 0
      ? text
      : text.replace(LINK_ID, (all, attribute: string, id: string) =>
          ids.has(id) ? `${attribute}="${ids.get(id) ?? id}"` : all,
        );
  const files = [...texts].map(([name, text]) => [name, encoder.encode(rename(text))] as const);
  return zipSync({ ...parts, ...Object.fromEntries(files) }, { level: 6, mtime: EARLIEST });
}

/** All but pictures. */
const isText = (name: string): boolean => /\.(?:xml|rels)$/.test(name);

/** The first moment that a zip file can name. */
const EARLIEST = new Date(1980, 0, 1);

const LINK_ID = /\b(Id|r:id)="(rId[^"]{1,80})"/g;

/** A counted name for each id that is not counted already. */
function linkIds(relationships: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const text of relationships) {
    for (const [, , id] of text.matchAll(LINK_ID))
      if (id !== undefined && !/^rId\d+$/.test(id) && !ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`);
  }
  return ids;
}

function corePropertiesOf({ title, author, language, date }: DocxProperties): string {
  const moment = /^\d{4}-\d\d-\d\d$/.test(date) ? `${date}T00:00:00Z` : '';
  const dated = (name: string): string =>
    moment === '' ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties ' +
      'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>` +
      `<dc:language>${language}</dc:language>`,
    dated('created'),
    dated('modified'),
    '</cp:coreProperties>',
  ].join('');
}

const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
