import { documentText } from './document-text';
import { htmlBlocks } from './html/html-blocks';
import { ledgerOf } from './ledger';
import type { ImportKnowledge } from './text/known-lines';
import { tidyPassage } from './text/tidy-passage';

/** A passage on the clipboard: its text and, if the source program provides it, its HTML. */
export interface ClipboardPassage {
  readonly text: string;
  readonly html?: string;
}

/**
 * Converts a passage to the form of a draft, from the HTML if it contains all words of the text, otherwise from the
 * text; undefined if words would be lost either way, in which case it should be pasted as it is.
 */
export function passageFrom({ text, html }: ClipboardPassage, knowledge: ImportKnowledge): string | undefined {
  if (html !== undefined && !isEditorsHtml(html)) {
    const { blocks, setInLines } = htmlBlocks(html);
    const passage = tidyPassage(documentText(blocks), knowledge, setInLines ? 'lines' : 'paragraphs');
    if (passage !== '' && hasAllWords(text, passage)) return passage;
  }
  const passage = tidyPassage(text, knowledge, 'lines');
  return hasAllWords(text, passage) ? passage : undefined;
}

/**
 * Whether each word of the source occurs as often in the passage; words split at line ends may be joined, and
 * apostrophes may differ in shape.
 */
export function hasAllWords(source: string, passage: string): boolean {
  const text = withOneApostrophe(passage);
  const drafts = [{ text, dropped: [], source: { start: 0, end: source.length } }];
  return ledgerOf(withOneApostrophe(source), { drafts }).unplaced.length === 0;
}

const withOneApostrophe = (text: string): string => text.replace(/['‘’‛`´]/g, '’');

/** Code editors put their syntax colours on the clipboard as HTML; the plain text is complete and more exact. */
const isEditorsHtml = (html: string): boolean => EDITORS_HTML.test(html.slice(0, 3000));

const EDITORS_HTML =
  /^(?:\s|<(?:html|body|meta)\b[^<>]{0,200}>|<!--StartFragment-->)*<(?:div|pre)\b[^<>]{0,1000}white-space:\s*pre;/i;
