import { unzipSync, zipSync } from 'fflate/browser';
import type { PrintModel } from '../model/print-model';

/** The document properties of a package. */
export type DocxProperties = Pick<PrintModel, 'title' | 'author' | 'language' | 'date'>;

/**
 * Rewrites a package without anything that differs from one run to the next: timestamps become the letter's date, and
 * link ids are numbered in order. Also adds the language property, which the library leaves out.
 * @param more further changes to the parts, by their names
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

/** All parts except pictures. */
const isText = (name: string): boolean => /\.(?:xml|rels)$/.test(name);

/** The earliest time that a zip file can hold. */
const EARLIEST = new Date(1980, 0, 1);

const LINK_ID = /\b(Id|r:id)="(rId[^"]{1,80})"/g;

/** Maps each link id that is not yet sequential to a sequential name. */
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
