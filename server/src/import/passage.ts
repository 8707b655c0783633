import { documentText } from './document-text';
import { htmlBlocks } from './html/html-blocks';
import { ledgerOf } from './ledger';
import type { ImportKnowledge } from './text/known-lines';
import { tidyPassage } from './text/tidy-passage';

/** A passage as it lies on the clipboard: its words, and where the program that it comes from gave it, its HTML. */
export interface ClipboardPassage {
  readonly text: string;
  readonly html?: string;
}

/**
 * The passage as a draft has it, out of the HTML where that has all words of the text, else out of the text; undefined
 * where words would be lost either way, which then is to be pasted as it is.
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
 * Each word of the source is in the passage, as often; words that a line's end parts may be joined, and apostrophes may
 * be of another shape.
 */
export function hasAllWords(source: string, passage: string): boolean {
  const text = withOneApostrophe(passage);
  const drafts = [{ text, dropped: [], source: { start: 0, end: source.length } }];
  return ledgerOf(withOneApostrophe(source), { drafts }).unplaced.length === 0;
}

const withOneApostrophe = (text: string): string => text.replace(/['‘’‛`´]/g, '’');

/** Editors of code put their colours on the clipboard as HTML; the text beside it says all, and more exactly. */
const isEditorsHtml = (html: string): boolean => EDITORS_HTML.test(html.slice(0, 3000));

const EDITORS_HTML =
  /^(?:\s|<(?:html|body|meta)\b[^<>]{0,200}>|<!--StartFragment-->)*<(?:div|pre)\b[^<>]{0,1000}white-space:\s*pre;/i;
