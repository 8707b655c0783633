import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { BOOKMARK_PREFIX, LINE_BREAK, NOTE_MARK } from '../../server/src/import/docx/marked-up';

/** A tracked change, as a word processor keeps it. */
export interface Revision {
  readonly author: string;
  readonly date: string;
  readonly move?: string;
}

/** A word, a space or a mark, with its history; or an end of a comment. */
export interface Atom {
  readonly text: string;
  /** Offset in the sent words. */
  readonly sent?: number;
  readonly ins?: Revision;
  readonly del?: Revision;
  readonly opens?: string;
  readonly closes?: string;
}

export interface WordParagraph {
  /** The identities that begin in it. */
  ids: string[];
  /** Of the sent paragraph that it is made of. */
  readonly sent?: number;
  readonly atoms: Atom[];
  readonly properties: string;
  markIns?: Revision;
  markDel?: Revision;
}

export interface WordComment {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly parent?: string;
  readonly done: boolean;
}

export interface WordFile {
  readonly paragraphs: WordParagraph[];
  readonly comments: WordComment[];
  /** Cells by rows. */
  readonly rows: string[][];
  /** As Google Docs writes it: no bookmarks, and replies as separate comments. */
  readonly google: boolean;
}

export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The visible text of the paragraphs with all changes accepted (or rejected), without empty lines. */
export const shown = (paragraphs: readonly WordParagraph[], accepted: boolean): string =>
  paragraphs
    .map(({ atoms, markIns, markDel }) => {
      const words = atoms.map(({ text, ins, del }) => ((accepted ? del : ins) ? '' : text)).join('');
      return words + ((accepted ? markDel : markIns) ? '' : '\n');
    })
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');

/**
 * Rewrites a sent file as Word does after people have worked on it: runs are split anywhere, with `w:rsid`s and marks
 * of the spelling checker and of page breaks between them.
 */
export function writeWord(sent: Uint8Array, file: WordFile, random: Random): Uint8Array {
  const parts = unzipSync(sent);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const { from, to } = letterRange(xml);
  const writer = new Writer(file, random);
  const body = file.paragraphs.map((paragraph) => writer.paragraph(paragraph)).join('');
  const document = withRows(xml.slice(0, from) + body + xml.slice(to), file.rows, writer);
  parts['word/document.xml'] = strToU8(document);
  parts['word/comments.xml'] = strToU8(commentsPart(file));
  const rels = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  const added: string[] = [];
  if (!rels.includes('/relationships/comments"'))
    added.push(relationship('rIdC', `${OFFICE}/officeDocument/2006/relationships/comments`, 'comments.xml'));
  if (!file.google) {
    parts['word/commentsExtended.xml'] = strToU8(extendedPart(file));
    const type = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended';
    added.push(relationship('rIdX', type, 'commentsExtended.xml'));
  }
  parts['word/_rels/document.xml.rels'] = strToU8(
    rels.replace('</Relationships>', `${added.join('')}</Relationships>`),
  );
  parts['[Content_Types].xml'] = strToU8(types);
  return zipSync(parts, { level: 0 });
}

const OFFICE = 'http://schemas.openxmlformats.org';
const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

/** The letter’s own paragraphs in a sent document, with their formatting, by id. */
export function sentProperties(sent: Uint8Array): ReadonlyMap<string, string> {
  const xml = strFromU8(unzipSync(sent)['word/document.xml'] ?? new Uint8Array());
  return new Map(
    paragraphsIn(xml).flatMap(({ text }) => {
      const id = identityIn(text);
      return id === undefined ? [] : [[id, /<w:pPr>.*?<\/w:pPr>/s.exec(text)?.[0] ?? ''] as const];
    }),
  );
}

const paragraphsIn = (xml: string): readonly { readonly text: string; readonly at: number }[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map((match) => ({ text: match[0], at: match.index }));

const identityIn = (xml: string): string | undefined =>
  new RegExp(`w:name="${BOOKMARK_PREFIX}(?!own_)([^"]+)"`).exec(xml)?.[1];

function letterRange(xml: string): { readonly from: number; readonly to: number } {
  const own = paragraphsIn(xml).filter(({ text }) => identityIn(text) !== undefined);
  const last = own.at(-1);
  return { from: own[0]?.at ?? 0, to: (last?.at ?? 0) + (last?.text.length ?? 0) };
}

class Writer {
  private next = 5000;
  private footnote = 0;

  constructor(
    private readonly file: WordFile,
    private readonly random: Random,
  ) {}

  paragraph({ ids, atoms, properties, markIns, markDel }: WordParagraph): string {
    const marks = [
      ...(markIns ? [`<w:${markIns.move === undefined ? 'ins' : 'moveTo'} ${this.signed(markIns)}/>`] : []),
      ...(markDel ? [`<w:${markDel.move === undefined ? 'del' : 'moveFrom'} ${this.signed(markDel)}/>`] : []),
    ].join('');
    const own = properties === '' ? '<w:pPr></w:pPr>' : properties;
    const set = marks === '' ? own : own.replace('</w:pPr>', `<w:rPr>${marks}</w:rPr></w:pPr>`);
    const bookmarks = this.file.google ? [] : ids.map((id) => ({ id: this.next++, name: BOOKMARK_PREFIX + id }));
    const starts = bookmarks.map(({ id, name }) => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`).join('');
    const ends = bookmarks.map(({ id }) => `<w:bookmarkEnd w:id="${id}"/>`).join('');
    return `<w:p w:rsidR="${this.rsid()}">${set}${starts}${this.atoms(atoms)}${ends}</w:p>`;
  }

  atoms(atoms: readonly Atom[]): string {
    let xml = '';
    let at = 0;
    while (at < atoms.length) {
      const { opens, closes, ins, del } = atoms[at] as Atom;
      if (opens !== undefined) xml += `<w:commentRangeStart w:id="${opens}"/>`;
      else if (closes !== undefined)
        xml += `<w:commentRangeEnd w:id="${closes}"/><w:r><w:commentReference w:id="${closes}"/></w:r>`;
      if (opens !== undefined || closes !== undefined) {
        at++;
        continue;
      }
      let text = '';
      while (at < atoms.length && same(atoms[at], ins, del)) text += atoms[at++]?.text ?? '';
      xml += this.stretch(text, ins, del);
    }
    return xml;
  }

  private stretch(text: string, ins: Revision | undefined, del: Revision | undefined): string {
    let xml = this.runs(text, del !== undefined && del.move === undefined);
    if (del?.move !== undefined) xml = this.moved('moveFrom', del, xml);
    else if (del) xml = `<w:del ${this.signed(del)}>${xml}</w:del>`;
    if (ins?.move !== undefined) xml = this.moved('moveTo', ins, xml);
    else if (ins) xml = `<w:ins ${this.signed(ins)}>${xml}</w:ins>`;
    return xml;
  }

  private moved(name: 'moveFrom' | 'moveTo', by: Revision, xml: string): string {
    const id = this.next++;
    return (
      `<w:${name}RangeStart w:id="${id}" ${this.signature(by)} w:name="${by.move ?? ''}"/>` +
      `<w:${name} ${this.signed(by)}>${xml}</w:${name}><w:${name}RangeEnd w:id="${id}"/>`
    );
  }

  private runs(text: string, deleted: boolean): string {
    let xml = '';
    for (const part of text.split(new RegExp(`([${LINE_BREAK}${NOTE_MARK}])`))) {
      if (part === LINE_BREAK) xml += '<w:r><w:br/></w:r>';
      else if (part === NOTE_MARK) xml += `<w:r><w:footnoteReference w:id="${++this.footnote}"/></w:r>`;
      else for (const piece of this.cut(part)) xml += this.run(piece, deleted);
    }
    return xml;
  }

  private run(text: string, deleted: boolean): string {
    const tag = deleted ? 'w:delText' : 'w:t';
    const noise = this.random() < 0.1 ? '<w:lastRenderedPageBreak/>' : '';
    const proof = this.random() < 0.1 && !deleted ? '<w:proofErr w:type="spellStart"/>' : '';
    return `${proof}<w:r w:rsidR="${this.rsid()}">${noise}<${tag} xml:space="preserve">${escaped(text)}</${tag}></w:r>`;
  }

  /** Word splits runs anywhere, even within a word. */
  private cut(text: string): readonly string[] {
    const pieces: string[] = [];
    let rest = text;
    while (rest.length > 1 && this.random() < 0.4) {
      const at = 1 + Math.floor(this.random() * (rest.length - 1));
      pieces.push(rest.slice(0, at));
      rest = rest.slice(at);
    }
    return rest === '' ? pieces : [...pieces, rest];
  }

  cells(row: readonly string[], by: Revision | undefined): string {
    const cells = row.map((text) => `<w:tc><w:p>${text === '' ? '' : this.stretch(text, by, undefined)}</w:p></w:tc>`);
    return `<w:tr w:rsidR="${this.rsid()}">${cells.join('')}</w:tr>`;
  }

  private readonly signature = ({ author, date }: Revision): string => `w:author="${escaped(author)}" w:date="${date}"`;
  private readonly signed = (by: Revision): string => `w:id="${this.next++}" ${this.signature(by)}`;
  private readonly rsid = (): string =>
    Math.floor(this.random() * 0xffffff)
      .toString(16)
      .padStart(8, '0');
}

const same = (atom: Atom | undefined, ins: Revision | undefined, del: Revision | undefined): boolean =>
  atom !== undefined && atom.opens === undefined && atom.closes === undefined && atom.ins === ins && atom.del === del;

function withRows(xml: string, rows: readonly string[][], writer: Writer): string {
  const head = xml.indexOf('</w:tr>') + '</w:tr>'.length;
  const by = { author: 'Row Writer', date: '2026-03-16T09:00:00Z' };
  const made = rows.map((row, i) => writer.cells(row, i % 2 === 0 ? by : undefined)).join('');
  return head < 10 ? xml : xml.slice(0, head) + made + xml.slice(head);
}

const paraId = (id: string): string => (0x10000000 + Number(id)).toString(16).toUpperCase();

const commentsPart = ({ comments }: WordFile): string =>
  `<w:comments xmlns:w="${OFFICE}/wordprocessingml/2006/main" ` +
  `xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${comments
    .map(
      ({ id, author, text }) =>
        `<w:comment w:id="${id}" w:author="${escaped(author)}" w:date="2026-03-16T10:00:00Z" w:initials="X">` +
        `<w:p w14:paraId="${paraId(id)}"><w:r><w:annotationRef/></w:r><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>` +
        '</w:comment>',
    )
    .join('')}</w:comments>`;

const extendedPart = ({ comments }: WordFile): string =>
  `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${comments
    .map(
      ({ id, parent, done }) =>
        `<w15:commentEx w15:paraId="${paraId(id)}" ` +
        `${parent === undefined ? '' : `w15:paraIdParent="${paraId(parent)}" `}w15:done="${done ? 1 : 0}"/>`,
    )
    .join('')}</w15:commentsEx>`;
