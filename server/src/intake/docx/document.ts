import mammoth from 'mammoth';
import type { FileProblem } from '../file-drafts';
import type { WordParts } from './word-parts';

/** A document as mammoth reads it: what the library's own types leave open. */
export interface WordDocument extends WordElement {
  readonly notes: { resolve(reference: WordElement): { readonly body: readonly WordElement[] } | null };
}

export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  /** Of a text. */
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: Numbering | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly verticalAlignment?: string;
  readonly href?: string;
  readonly breakType?: string;
  readonly noteType?: string;
  readonly noteId?: string;
}

/** One object for each level of each numbering of the document. */
export interface Numbering {
  readonly level: string;
  readonly isOrdered: boolean;
  readonly paragraphStyleId?: string;
}

/** Reads the document and makes no HTML of it. */
export async function documentOf(parts: WordParts): Promise<WordDocument | FileProblem> {
  let document: WordDocument | undefined;
  try {
    await mammoth.convertToHtml(
      { buffer: parts.package as never },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        transformDocument: (read: WordDocument) => {
          document = read;
          return { ...read, children: [] };
        },
      },
    );
  } catch {
    // What the library throws names its own insides, which help nobody.
  }
  return document ?? { problem: 'It is damaged, or not a Word document: its text cannot be read.' };
}
