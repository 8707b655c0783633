import { append } from '../../lists/append';
import type { DocumentBlock } from '../document-text';
import { documentLines } from '../document-text';
import type { DropKind, LeftOut } from '../dropped';
import type { FileDrafts } from '../file-drafts';
import { withLedger } from '../ledger';
import type { ImportKnowledge } from '../text/import-text';
import { draftsFromText, withLeftOut } from '../text/import-text';
import type { ImportLines } from '../text/known-lines';
import { importLinesOf } from '../text/known-lines';
import { isDateLine } from '../text/line-marks';
import type { Setting } from './docx-blocks';
import { blocksOfDocument } from './docx-blocks';
import { Numbering } from './numbering';
import type { PartContext, PartRead, WordParagraph } from './part-reader';
import { readPart } from './part-reader';
import { stylesOf } from './styles';
import type { WordPart, WordParts } from './word-parts';
import { wordParts } from './word-parts';
import { xmlWords } from './xml-words';

/**
 * Returns drafts from a Word document: headings by style; lists, notes, bold, italics and links as in the document. A
 * page header that contains the date becomes part of the draft; other headers and footers, comments and text that is
 * deleted, hidden or struck out are listed as dropped. Never throws; a file that cannot be read gives a sentence for
 * the user. Size is checked before anything is unpacked.
 */
export async function draftsFromDocx(bytes: Uint8Array, knowledge: ImportKnowledge): Promise<FileDrafts> {
  await Promise.resolve();
  const parts = wordParts(bytes);
  if ('problem' in parts) return parts;
  const read = readParts(parts, importLinesOf(knowledge));
  if (!read) return { problem: 'It is damaged, or not a Word document: its text cannot be read.' };
  const { text, leftOut } = documentLines(read.blocks);
  const result = withLeftOut(draftsFromText(text, knowledge, 'paragraphs'), leftOut);
  return { text, ...withLedger(result, read.source, read.notices) };
}

interface DocumentRead {
  readonly blocks: readonly DocumentBlock[];
  readonly source: string;
  readonly notices: readonly string[];
}

/** Undefined if a part with text is not well-formed. */
function readParts({ main, others }: WordParts, knownLines: ImportLines): DocumentRead | undefined {
  const styles = stylesOf(others.get('styles')?.[0]);
  const sources: string[] = [];
  const read = (part: WordPart, fate?: DropKind): PartRead => {
    const context: PartContext = fate === undefined ? { styles } : { styles, fate };
    const made = readPart(part, context);
    if (!made) throw new NotWellFormed();
    sources.push(made.source);
    return made;
  };
  const all = (kind: string, fate?: DropKind): readonly PartRead[] =>
    (others.get(kind) ?? []).map((part) => read(part, fate));
  try {
    const body = read(main);
    const [footnotes, endnotes] = [all('footnotes')[0], all('endnotes')[0]];
    const setting: Setting = {
      styles,
      numbering: new Numbering(others.get('numbering')?.[0]),
      footnotes: footnotes?.notes ?? new Map(),
      endnotes: endnotes?.notes ?? new Map(),
    };
    const blocks = blocksOfDocument(body.paragraphs, setting);
    const headers = all('header').map(({ paragraphs }) => paragraphs);
    const comments = all('comments', 'comment')[0];
    const attached = others.get('aFChunk')?.map(({ xml }) => xmlWords(xml)) ?? [];
    append(sources, attached);
    const extras = [
      // Text outside notes and comments, in a part that may hold nothing else.
      ...[footnotes, endnotes, comments].flatMap((part) => leftOutOf(part?.paragraphs ?? [], 'hidden', setting)),
      ...all('footer').flatMap(({ paragraphs }) => leftOutOf(paragraphs, 'footer', setting)),
      ...[...(comments?.notes.values() ?? [])].flatMap((paragraphs) => leftOutOf(paragraphs, 'comment', setting)),
      ...['chart', 'diagramData'].flatMap((kind) =>
        all(kind, 'chart').flatMap(({ paragraphs }) => leftOutOf(paragraphs, 'chart', setting)),
      ),
      ...all('glossaryDocument', 'hidden').flatMap(({ paragraphs }) => leftOutOf(paragraphs, 'hidden', setting)),
      ...attached.map((text) => ({ kind: 'attachment', text }) as const),
    ];
    const { kept, leftOut } = headerBlocks(headers, blocks, knownLines, setting);
    return {
      blocks: [...kept, ...blocks, { kind: 'paragraph', text: '', leftOut: [...leftOut, ...extras] }],
      source: sources.join('\n'),
      notices: noticesOf(Math.max(comments?.notes.size ?? 0, body.comments), body),
    };
  } catch (error) {
    if (error instanceof NotWellFormed) return undefined;
    throw error;
  }
}

class NotWellFormed extends Error {}

/** Collects the text of paragraphs as one dropped piece for each kind. */
function leftOutOf(paragraphs: readonly WordParagraph[], kind: DropKind, setting: Setting): LeftOut[] {
  const blocks = blocksOfDocument(paragraphs, { ...setting, footnotes: new Map(), endnotes: new Map() });
  const words = blocks
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' ');
  const own = blocks.flatMap(({ leftOut = [] }) => leftOut);
  const same = own.filter((piece) => piece.kind === kind).map(({ text }) => text);
  const text = [words, ...same].join(' ').replace(/\s+/g, ' ').trim();
  return [...(text === '' ? [] : [{ kind, text }]), ...own.filter((piece) => piece.kind !== kind)];
}

/**
 * A page header with the date is the head of the letter: its lines are kept, except a letterhead and lines that the
 * letter repeats.
 */
function headerBlocks(
  headers: readonly (readonly WordParagraph[])[],
  body: readonly DocumentBlock[],
  knownLines: ImportLines,
  setting: Setting,
): { readonly kept: readonly DocumentBlock[]; readonly leftOut: readonly LeftOut[] } {
  const said = new Set(body.map(({ text }) => text));
  const leftOut: LeftOut[] = [];
  const kept: DocumentBlock[] = [];
  for (const paragraphs of headers) {
    const lines = blocksOfDocument(paragraphs, { ...setting, footnotes: new Map(), endnotes: new Map() });
    const dated = kept.length === 0 && lines.some(({ text }) => isDateLine(text));
    const dropped: string[] = [];
    for (const line of lines) {
      for (const piece of line.leftOut ?? []) leftOut.push(piece);
      if (line.text === '') continue;
      if (dated && !said.has(line.text) && !knownLines.isLetterhead(line.text))
        kept.push({ ...line, kind: 'paragraph' });
      else dropped.push(line.text);
    }
    if (dropped.length > 0) leftOut.push({ kind: 'header', text: dropped.join(' ') });
  }
  return { kept, leftOut };
}

/** Notices about the file for readers of the draft. */
function noticesOf(comments: number, { insertions, deletions }: PartRead): string[] {
  const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  const notices: string[] = [];
  if (comments > 0) notices.push(`It has ${counted(comments, 'comment')}, which the draft leaves out.`);
  if (insertions + deletions > 0)
    notices.push(
      `It has tracked changes: the draft takes ${counted(insertions, 'insertion')} and ` +
        `${counted(deletions, 'deletion')} as accepted.`,
    );
  if (notices.length > 0)
    notices.push(
      'If it is a draft of yours that was returned, use “inspection-letters receive”, which keeps all of this.',
    );
  return notices;
}
