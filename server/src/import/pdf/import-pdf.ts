import { documentText } from '../document-text';
import type { FileDrafts } from '../file-drafts';
import { withLedger } from '../ledger';
import type { Dropped, ImportKnowledge } from '../text/import-text';
import { draftsFromText, withLeftOut } from '../text/import-text';
import { layoutOf } from './layout-text';
import { withoutMeaning } from './legible';
import { lineNumbers } from './line-numbers';
import type { PdfPage } from './pdf-pages';
import { pagesOf } from './pdf-pages';
import type { Piece } from './pieces';
import { taggedBlocks } from './tagged-blocks';

/**
 * Returns drafts from a PDF: from its tags if they cover its text, otherwise from the positions of the text on the
 * page. Artifacts (page numbers, running headers and footers) are dropped and listed. Never throws; a file that cannot
 * be read gives a sentence for the user. The number of pages and characters is limited.
 */
export async function draftsFromPdf(bytes: Uint8Array, knowledge: ImportKnowledge): Promise<FileDrafts> {
  const pages = await pagesOf(bytes);
  if ('problem' in pages) return pages;
  if (!pages.some(({ pieces }) => pieces.some(({ text }) => text.trim() !== ''))) {
    return {
      problem: 'It has no text in it: it may be a scan, which needs text recognition (OCR) first.',
    };
  }
  const { fonts, share } = withoutMeaning(pages.flatMap(({ pieces }) => pieces));
  if (share > MOST_WITHOUT_MEANING) return { problem: NO_MEANING };
  const source = pages.map(shownOn).join('\n');
  const comments = pages.flatMap(({ leftOut }) => leftOut.filter(({ kind }) => kind === 'comment')).length;
  const notices = [
    ...(fonts.size > 0 ? [SOME_WITHOUT_MEANING] : []),
    ...(comments > 0
      ? [`It has ${comments} ${comments === 1 ? 'comment' : 'comments'}, which the draft leaves out.`]
      : []),
  ];
  if (!isTagged(pages)) {
    const numbers = lineNumbers(pages);
    const read = numbers.size === 0 ? pages : pages.map((page) => withoutNumbers(page, numbers));
    const { text, columns } = layoutOf(read);
    const result = draftsFromText(text, knowledge, 'lines', columns);
    return { text, ...withLedger(withLeftOut(result, leftOutOf(read, text, false)), source, notices) };
  }
  const text = documentText(taggedBlocks(pages, knowledge));
  const result = withLeftOut(draftsFromText(text, knowledge, 'paragraphs'), leftOutOf(pages, text, true));
  return { text, ...withLedger(result, source, notices) };
}

/** A smaller share may be a table of symbols. */
const MOST_WITHOUT_MEANING = 0.3;
const NO_MEANING =
  'Its font does not say which characters it shows, so no words can be copied from it. ' +
  'Ask for the Word file, or have the pages recognised as if they were a scan.';
const SOME_WITHOUT_MEANING =
  'Some of it is in a font that does not say which characters it shows: check those passages against the PDF.';

function withoutNumbers(page: PdfPage, numbers: ReadonlySet<Piece>): PdfPage {
  const text = page.pieces
    .filter((piece) => numbers.has(piece))
    .map((piece) => piece.text.trim())
    .join(' ');
  return {
    ...page,
    pieces: page.pieces.filter((piece) => !numbers.has(piece)),
    leftOut: text === '' ? page.leftOut : [...page.leftOut, { kind: 'line-number', text }],
  };
}

/** All text shown on a page, in file order. */
function shownOn({ pieces, leftOut }: PdfPage): string {
  let text = `${leftOut.map((piece) => piece.text).join('\n')}\n`;
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1];
    const apart =
      before &&
      (Math.abs(piece.left - before.right) > 0.15 * piece.size ||
        Math.abs(piece.base - before.base) > 0.3 * piece.size);
    text += (before?.endsLine ? '\n' : apart ? ' ' : '') + piece.text;
  }
  return text;
}

/** True if the structure tree holds nearly all printed text, apart from artifacts. */
function isTagged(pages: readonly PdfPage[]): boolean {
  let inside = 0;
  let outside = 0;
  for (const { pieces, tagged } of pages) {
    for (const { text, artifact, content } of pieces) {
      if (artifact) continue;
      if (content !== undefined && tagged.has(content)) inside += text.trim().length;
      else outside += text.trim().length;
    }
  }
  return inside > 0 && inside >= (inside + outside) * MIN_TAGGED_SHARE;
}

const MIN_TAGGED_SHARE = 0.9;

/**
 * Collects what is left out, including artifacts. It is not in the text, so each piece has a place in it but no length.
 */
function leftOutOf(pages: readonly PdfPage[], text: string, withArtifacts: boolean): readonly Dropped[] {
  const ends = [...text.matchAll(/\f|$/g)].map(({ index }) => index);
  return pages.flatMap((page, i): Dropped[] => {
    const words = page.pieces
      .filter(({ artifact }) => withArtifacts && artifact)
      .map((piece) => piece.text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    const at = ends[i] ?? text.length;
    const kind = /^\d{1,3}$/.test(words) ? 'page-number' : 'page-furniture';
    const span = { start: at, end: at };
    return [
      ...(words === '' ? [] : [{ kind, text: words, span } as const]),
      ...page.leftOut.map((piece) => ({ ...piece, span })),
    ];
  });
}
