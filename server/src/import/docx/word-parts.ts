import type { FileProblem } from '../file-drafts';
import { xmlText } from './word-xml';
import { readXml } from './xml-events';
import { zipParts } from './zip-parts';

/** The parts of a Word file that contain or format text, as XML; pictures, fonts and so on are not unpacked. */
export interface WordParts {
  readonly main: WordPart;
  /** By the kind of relationship that leads to them, in file order: `header`, `footnotes`, `styles` … */
  readonly others: ReadonlyMap<string, readonly WordPart[]>;
}

export interface WordPart {
  readonly xml: string;
  /** The targets of its relationships, by id. */
  readonly targets: ReadonlyMap<string, string>;
}

/**
 * Extracts the parts with text from a Word file: the main part named by `_rels/.rels`, and the targets of its
 * relationships. If any text is damaged, nothing is extracted; a picture or font may be damaged or missing.
 * @param more further kinds of relationships to follow, including those of the whole file
 */
export function wordParts(bytes: Uint8Array, more: ReadonlySet<string> = NONE): WordParts | FileProblem {
  if (bytes.length > MAX_FILE_BYTES)
    return { problem: `It is larger than ${MAX_FILE_BYTES / MEGABYTE} MB, which is too large for a letter.` };
  if (startsWith(bytes, OLD_WORD)) return { problem: PROTECTED_OR_OLD };
  if (!startsWith(bytes, ZIP)) return { problem: 'It is not a Word document, or it is damaged.' };
  const unpack = (wanted: (name: string) => boolean): ReturnType<typeof zipParts> =>
    zipParts(bytes, { wanted, mostParts: MAX_PARTS, mostBytes: MAX_UNPACKED_BYTES });
  const all: string[] = [];
  const links = unpack((name) => {
    all.push(name);
    return LINKS.test(name);
  });
  if ('problem' in links) return links;
  const packageLinks = relationshipsOf(links.parts.get('_rels/.rels'), '');
  const mainName =
    packageLinks.find(({ kind }) => kind === 'officeDocument')?.target ??
    mainByType(links.parts.get('[Content_Types].xml')) ??
    'word/document.xml';
  const folder = mainName.slice(0, mainName.lastIndexOf('/') + 1);
  const linksOf = (name: string): readonly Relationship[] => {
    const cut = name.lastIndexOf('/') + 1;
    return relationshipsOf(links.parts.get(`${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`), name.slice(0, cut));
  };
  const own = linksOf(mainName);
  const led = [...own, ...packageLinks].filter(({ kind, inside }) => inside && (PARTS.has(kind) || more.has(kind)));
  // Some programs leave out these relationships, and Word then finds the parts by their usual names.
  for (const kind of USUAL)
    if (!led.some((one) => one.kind === kind)) led.push({ id: '', kind, target: `${folder}${kind}.xml`, inside: true });
  const names = new Set([mainName, ...led.map(({ target }) => target)]);
  const unpacked = unpack((name) => names.has(name));
  if ('problem' in unpacked) return unpacked;
  const part = (name: string): WordPart | undefined => {
    const found = unpacked.parts.get(name);
    return (
      found && {
        xml: xmlText(found),
        targets: new Map(linksOf(name).map(({ id, target }) => [id, target])),
      }
    );
  };
  const main = part(mainName);
  if (!main) return { problem: otherArchive(all) };
  const others = new Map<string, WordPart[]>();
  const taken = new Set<string>();
  for (const { kind, target } of led) {
    const found = taken.has(target) ? undefined : part(target);
    taken.add(target);
    if (found) others.set(kind, [...(others.get(kind) ?? []), found]);
  }
  return { main, others };
}

/** Names the kind of archive without a Word main part, from the names of its parts. */
function otherArchive(names: readonly string[]): string {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (has('content.xml'))
    return 'It is an OpenDocument file (.odt): open it in Word or LibreOffice and save it as .docx.';
  if (has('xl/') || has('ppt/'))
    return 'It is a spreadsheet or a presentation, not a letter: save the letter as .docx or PDF.';
  if (has('Index/Document.iwa') || has('Index.zip')) return 'It is a Pages file: export it from Pages to Word.';
  if (has('META-INF/container.xml')) return 'It is an e-book, not a letter.';
  return 'It is a zip archive, but not a Word document: unpack it, and import the files in it.';
}

interface Relationship {
  readonly id: string;
  /** The last segment of its type. */
  readonly kind: string;
  /** The name of a part, or an external address. */
  readonly target: string;
  readonly inside: boolean;
}

function relationshipsOf(bytes: Uint8Array | undefined, folder: string): readonly Relationship[] {
  if (!bytes) return [];
  const found: Relationship[] = [];
  readXml(xmlText(bytes), {
    open: (name, attribute) => {
      if (name !== 'rel:Relationship') return;
      const target = attribute('Target') ?? '';
      const inside = attribute('TargetMode') !== 'External';
      found.push({
        id: attribute('Id') ?? '',
        kind: /[^/]*$/.exec(attribute('Type') ?? '')?.[0] ?? '',
        target: inside ? partName(target, folder) : target,
        inside,
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}

/** Resolves a part's name relative to the folder of the part that refers to it. */
function partName(target: string, folder: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function mainByType(bytes: Uint8Array | undefined): string | undefined {
  let found: string | undefined;
  if (bytes)
    readXml(xmlText(bytes), {
      open: (name, attribute) => {
        if (name === 'ct:Override' && MAIN_TYPE.test(attribute('ContentType') ?? ''))
          found ??= partName(attribute('PartName') ?? '', '');
      },
      text: () => undefined,
      close: () => undefined,
    });
  return found;
}

const MAIN_TYPE = /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.\w+\.macroEnabledTemplate/;
const LINKS = /^(?:\[Content_Types\]\.xml|(?:[^/]+\/)*_rels\/[^/]*\.rels)$/;
const USUAL = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const;
/** Kinds of relationships that lead to text or to its formatting. */
const PARTS: ReadonlySet<string> = new Set([
  ...USUAL,
  'header',
  'footer',
  'chart',
  'diagramData',
  'aFChunk',
  'glossaryDocument',
]);

const NONE: ReadonlySet<string> = new Set();
const MEGABYTE = 1024 * 1024;
const MAX_FILE_BYTES = 50 * MEGABYTE;
/** A hundred pages take some 2 MB of XML. */
const MAX_UNPACKED_BYTES = 16 * MEGABYTE;
const MAX_PARTS = 5000;

const ZIP = [0x50, 0x4b];
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];
const PROTECTED_OR_OLD =
  'It is protected by a password, or an old Word file (.doc); open it in Word and save it as .docx without a password.';

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);
