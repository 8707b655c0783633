import { documentText } from '../document-text';
import type { FileDrafts } from '../file-drafts';
import { withLedger } from '../ledger';
import { draftsFromText, withLeftOut } from '../text-intake';
import type { Dropped, IntakeKnowledge } from '../text-intake';
import { layoutText } from './layout-text';
import type { PdfPage } from './pdf-pages';
import { pagesOf } from './pdf-pages';
import { taggedBlocks } from './tagged-blocks';

/**
 * Drafts out of a PDF: by its tags, where it has them and they hold its words, else by where the words stand on the
 * page. What is marked as an artifact (page numbers, running lines) is dropped and listed. Never throws; what cannot be
 * read is a sentence. The number of pages and of characters is bounded.
 */
export async function draftsFromPdf(bytes: Uint8Array, knowledge: IntakeKnowledge): Promise<FileDrafts> {
  const pages = await pagesOf(bytes);
  if ('problem' in pages) return pages;
  if (!pages.some(({ pieces }) => pieces.some(({ text }) => text.trim() !== ''))) {
    return {
      problem: 'It has no text in it: it may be a scan, which only a program that recognises characters can read.',
    };
  }
  const source = pages.map(shownOn).join('\n');
  if (!isTagged(pages)) {
    const text = layoutText(pages);
    return { text, ...withLedger(draftsFromText(text, knowledge), source) };
  }
  const text = documentText(taggedBlocks(pages));
  const result = withLeftOut(draftsFromText(text, knowledge, 'paragraphs'), artifactsOf(pages, text));
  return { text, ...withLedger(result, source) };
}

/** All that a page shows, in the order of the file. */
function shownOn({ pieces }: PdfPage): string {
  let text = '';
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1];
    const apart = before && Math.abs(piece.left - before.right) > 0.15 * piece.size;
    text += (before?.endsLine ? '\n' : apart ? ' ' : '') + piece.text;
  }
  return text;
}

/** Nearly all that is printed stands in the tree of tags, save what is marked as no part of the text. */
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
  return inside > 0 && inside >= (inside + outside) * LEAST_TAGGED;
}

const LEAST_TAGGED = 0.9;

/** Artifacts are not in the text, so that they have a place in it and no length. */
function artifactsOf(pages: readonly PdfPage[], text: string): readonly Dropped[] {
  const ends = [...text.matchAll(/\f|$/g)].map(({ index }) => index);
  return pages.flatMap((page, i): Dropped[] => {
    const words = page.pieces
      .filter(({ artifact }) => artifact)
      .map((piece) => piece.text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    const at = ends[i] ?? text.length;
    const kind = /^\d{1,3}$/.test(words) ? 'page-number' : 'page-furniture';
    return words === '' ? [] : [{ kind, text: words, span: { start: at, end: at } }];
  });
}
