import { wordParts } from '../import/docx/word-parts';
import { xmlText } from '../import/docx/word-xml';
import { readXml } from '../import/docx/xml-events';
import { zipParts } from '../import/docx/zip-parts';

/** The parts of a Word file that are checked before publication. */
export interface DocxParts {
  /** Names of all parts of the archive, including those that are not unpacked. */
  readonly names: readonly string[];
  /** The XML of a part; undefined if there is no part of that name. */
  xml(name: string): string | undefined;
  /** The targets of a part's relationships, by id. */
  targets(name: string): ReadonlyMap<string, { readonly target: string; readonly external: boolean }>;
}

/**
 * Unpacks the XML of a Word file, with the size limits of the import; returns a sentence if it is not a Word file or is
 * damaged.
 */
export function docxParts(bytes: Uint8Array): DocxParts | { readonly problem: string } {
  // Also identifies files that are not Word files.
  const words = wordParts(bytes);
  if ('problem' in words) return words;
  const names: string[] = [];
  const unpacked = zipParts(bytes, {
    wanted: (name) => {
      names.push(name);
      return XML.test(name);
    },
    mostParts: MAX_PARTS,
    mostBytes: MAX_UNPACKED_BYTES,
  });
  if ('problem' in unpacked) return unpacked;
  const xml = (name: string): string | undefined => {
    const part = unpacked.parts.get(name);
    return part && xmlText(part);
  };
  return {
    names,
    xml,
    targets: (name) => {
      const cut = name.lastIndexOf('/') + 1;
      return targetsIn(xml(`${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`));
    },
  };
}

const XML = /\.(?:xml|rels)$/i;
const MAX_UNPACKED_BYTES = 16 * 1024 * 1024;
const MAX_PARTS = 5000;

function targetsIn(
  xml: string | undefined,
): ReadonlyMap<string, { readonly target: string; readonly external: boolean }> {
  const targets = new Map<string, { target: string; external: boolean }>();
  if (xml !== undefined)
    readXml(xml, {
      open: (name, attribute) => {
        if (name === 'rel:Relationship')
          targets.set(attribute('Id') ?? '', {
            target: attribute('Target') ?? '',
            external: attribute('TargetMode') === 'External',
          });
      },
      text: () => undefined,
      close: () => undefined,
    });
  return targets;
}

/** The text of each element of a part by its name without prefix, and of each `property` by its `name`. */
export function simpleValues(xml: string | undefined): {
  readonly values: ReadonlyMap<string, string>;
  readonly names: readonly string[];
} {
  const values = new Map<string, string>();
  const names: string[] = [];
  const open: string[] = [];
  if (xml !== undefined)
    readXml(xml, {
      open: (name, attribute) => {
        const local = name.slice(name.indexOf(':') + 1);
        open.push(local);
        const own = local === 'property' ? attribute('name') : undefined;
        if (own !== undefined) names.push(own);
      },
      text: (text) => {
        const at = open.at(-1);
        if (at !== undefined) values.set(at, (values.get(at) ?? '') + text);
      },
      close: () => void open.pop(),
    });
  return { values, names };
}
