import type { LeftOut } from '../dropped';
import type { FileProblem } from '../file-drafts';
import type { Annotation } from './annotations';
import { fieldsAndComments, isLink } from './annotations';
import { asSeen } from './as-seen';
import type { DrawnPiece, Piece } from './pieces';
import type { PdfDocument } from './with-pdf';
import { withPdf } from './with-pdf';

/** The content of a page, in file order. */
export interface PdfPage {
  readonly pieces: readonly Piece[];
  /** The structure tree, if the file has one. */
  readonly tree?: TagNode;
  /** The ids of marked content in the tree. */
  readonly tagged: ReadonlySet<string>;
  /** What is on the page but not part of its text. */
  readonly leftOut: readonly LeftOut[];
}

export interface TagNode {
  readonly role: string;
  readonly children: readonly (TagNode | TagContent)[];
}

/** A leaf of the tree: the content marked with this id. */
export interface TagContent {
  readonly type: string;
  readonly id?: string;
}

/** Reads the pages of a PDF; a file that cannot be read gives a sentence for the user. */
export const pagesOf = (bytes: Uint8Array): Promise<readonly PdfPage[] | FileProblem> => withPdf(bytes, readPages);

async function readPages(document: PdfDocument): Promise<readonly PdfPage[] | FileProblem> {
  const pages: PdfPage[] = [];
  let characters = 0;
  const began = Date.now();
  const annotated = await annotatedPages(document);
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    characters += content.items.length;
    for (const item of content.items) characters += 'str' in item ? item.str.length : 0;
    if (characters > MAX_CHARACTERS)
      return { problem: 'It holds far more text than a letter or a pack of papers, so it was not read.' };
    if (Date.now() - began > MAX_READING_MS)
      return { problem: `It takes longer than ${MAX_READING_MS / 1000} seconds to read, so reading was stopped.` };
    const { pieces, comments } = fieldsAndComments(
      annotated.has(number - 1) ? ((await page.getAnnotations()) as readonly Annotation[]) : [],
    );
    const tree = (await page.getStructTree()) as TagNode | null;
    pages.push(pageOf(content.items as readonly TextItem[], tree, pieces, comments));
    page.cleanup();
  }
  return pages;
}

/**
 * The pages, from 0, that have form fields or comments. The library reads the words of a page again for its links,
 * which takes a fifth of the first time, so a page with nothing but links is not asked for its annotations.
 */
async function annotatedPages(document: PdfDocument): Promise<ReadonlySet<number>> {
  const all = await (document as unknown as AnnotationsOfAnyType).getAnnotationsByType(undefined, new Set());
  // If it cannot tell, every page is asked.
  if (!all) return new Set(Array.from({ length: document.numPages }, (_, page) => page));
  return new Set(all.filter(({ subtype }) => !isLink(subtype)).map(({ pageIndex }) => pageIndex));
}

interface AnnotationsOfAnyType {
  /** Without types, those of all types are returned; null if the file's form is damaged. */
  getAnnotationsByType(
    types: undefined,
    skipped: ReadonlySet<number>,
  ): Promise<readonly (Annotation & { readonly pageIndex: number })[] | null>;
}

/** Some forty times as much as a whole pack of council papers. */
const MAX_CHARACTERS = 20_000_000;
const MAX_READING_MS = 15_000;

/** What the library returns: text, or the start or end of marked content. */
type TextItem =
  | {
      readonly str: string;
      readonly transform: readonly number[];
      readonly width: number;
      readonly height: number;
      readonly fontName: string;
      readonly hasEOL: boolean;
    }
  | { readonly type: string; readonly id?: string; readonly tag?: string };

function pageOf(
  items: readonly TextItem[],
  tree: TagNode | null,
  fields: readonly Piece[],
  comments: readonly LeftOut[],
): PdfPage {
  const tagged = new Set<string>();
  if (tree) collect(tree, tagged);
  const pieces: DrawnPiece[] = [];
  const open: { readonly id: string | undefined; readonly artifact: boolean }[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else
        open.push({
          id: item.id ?? open.at(-1)?.id,
          artifact: (open.at(-1)?.artifact ?? false) || item.tag === 'Artifact',
        });
      continue;
    }
    const last = pieces.at(-1);
    // A damaged file may put text nowhere, and a comparison with a place that is no number would lose it.
    const [a = 1, b = 0, c = 0, d = 0, left = 0, base = 0] = item.transform.every(Number.isFinite)
      ? item.transform
      : [1, 0, 0, last?.size ?? 1, last?.right ?? 0, last?.base ?? 0];
    const within = open.at(-1);
    pieces.push({
      text: plainText(item.str),
      turn: b === 0 && a > 0 ? 0 : Math.round((Math.atan2(b, a) * 180) / Math.PI),
      font: item.fontName,
      left,
      right: left + finite(item.width),
      base,
      size: Math.hypot(c, d) || finite(item.height) || 1,
      endsLine: item.hasEOL,
      artifact: within?.artifact ?? false,
      ...(within?.id === undefined ? {} : { content: within.id }),
    });
  }
  const seen = asSeen([...pieces, ...fields.map((field) => ({ ...field, turn: 0 }))]);
  return {
    pieces: seen.pieces,
    tagged,
    leftOut: [...seen.leftOut, ...comments],
    ...(tree ? { tree } : {}),
  };
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 0);

const plainText = (text: string): string =>
  !UNUSUAL.test(text)
    ? text
    : text
        .replaceAll('\u0000', '')
        .replace(/[\uf030-\uf039]/g, inAscii)
        .replace(/[\uf020-\uf07e]{2,}/g, (run) => run.replace(/[^]/g, inAscii));

const UNUSUAL = /[\u0000\uf020-\uf07e]/;

/** Symbol fonts have their digits and letters in the private use area, at 0xF000 plus the ASCII code. */
const inAscii = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xf000);

function collect(node: TagNode, tagged: Set<string>): void {
  for (const child of node.children) {
    if ('role' in child) collect(child, tagged);
    else if (child.type === 'content' && child.id !== undefined) tagged.add(child.id);
  }
}
