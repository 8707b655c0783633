import type { FileDrafts } from '../file-drafts';
import { documentText } from '../document-text';
import { draftsFromText } from '../text-intake';
import type { IntakeKnowledge } from '../text-intake';
import { documentOf } from './document';
import { blocksOfDocument } from './docx-blocks';
import { wordParts } from './word-parts';

/**
 * Drafts out of a Word document: headings by style, lists, footnotes, bold, italics and links as the document has them.
 * Headers and footers are not part of it. Never throws; what cannot be read is a sentence. Size is bounded before
 * anything is unpacked.
 */
export async function draftsFromDocx(bytes: Uint8Array, knowledge: IntakeKnowledge): Promise<FileDrafts> {
  const parts = wordParts(bytes);
  if ('problem' in parts) return parts;
  const document = await documentOf(parts);
  if ('problem' in document) return document;
  const text = documentText(blocksOfDocument(document));
  return { text, ...draftsFromText(text, knowledge, 'paragraphs') };
}
