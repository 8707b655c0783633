import type { SentParagraph } from '../export/model/sent-paragraphs';
import type { Change, MarkedUpParagraph, MarkedUpPiece } from '../import/docx/marked-up';

/** Who changed something, when, and whether the change was tracked. */
export interface By extends Change {
  readonly tracked: boolean;
}

/** A stretch of a returned paragraph: characters from before the tracked changes, after them, or both. */
export interface Piece {
  readonly text: string;
  readonly inserted?: By;
  readonly deleted?: By;
  readonly marked: MarkedUpPiece;
}

/**
 * A paragraph as it was before the tracked changes: one that they split is still a single paragraph, and inserted text
 * is among its pieces. Like every paragraph text here, its text ends in a line feed.
 */
export interface BaseParagraph {
  readonly pieces: readonly Piece[];
  /** Without inserted text. */
  readonly text: string;
  readonly identities: readonly string[];
  /** The paragraphs of the file it consists of, each with its start among the characters. */
  readonly parts: readonly { readonly paragraph: MarkedUpParagraph; readonly at: number }[];
}

/** The paragraphs of one story (the body, or the footnotes) as sent. */
export interface SentStory {
  readonly paragraphs: readonly SentParagraph[];
  /** The text of each paragraph, with a line feed. */
  readonly texts: readonly string[];
}

export const sentStory = (paragraphs: readonly SentParagraph[]): SentStory => ({
  paragraphs,
  texts: paragraphs.map(({ words }) => `${words}\n`),
});

/** The paragraphs of a returned story, except those that are empty both before and after the tracked changes. */
export function baseParagraphs(paragraphs: readonly MarkedUpParagraph[]): readonly BaseParagraph[] {
  const found: BaseParagraph[] = [];
  let open: { pieces: Piece[]; parts: { paragraph: MarkedUpParagraph; at: number }[]; length: number } | undefined;
  for (const paragraph of paragraphs) {
    open ??= { pieces: [], parts: [], length: 0 };
    open.parts.push({ paragraph, at: open.length });
    for (const piece of [...paragraph.pieces.map(pieceOf), breakOf(paragraph)]) {
      open.pieces.push(piece);
      open.length += piece.text.length;
    }
    if (paragraph.markInserted) continue;
    found.push(closed(open));
    open = undefined;
  }
  if (open) found.push(closed({ ...open, pieces: [...open.pieces, { text: '\n', marked: NOTHING }] }));
  return found.filter(({ pieces }) => pieces.some(({ text }) => text.trim() !== ''));
}

const closed = ({ pieces, parts }: Pick<BaseParagraph, 'pieces' | 'parts'>): BaseParagraph => ({
  pieces,
  parts,
  text: pieces.map(({ text, inserted }) => (inserted ? '' : text)).join(''),
  identities: parts.flatMap(({ paragraph }) => paragraph.identities),
});

const pieceOf = (marked: MarkedUpPiece): Piece => ({
  text: marked.text,
  ...(marked.inserted ? { inserted: { ...marked.inserted, tracked: true } } : {}),
  ...(marked.deleted ? { deleted: { ...marked.deleted, tracked: true } } : {}),
  marked,
});

const NOTHING: MarkedUpPiece = { text: '', look: [] };

const breakOf = ({ markInserted, markDeleted }: MarkedUpParagraph): Piece => ({
  text: '\n',
  ...(markInserted ? { inserted: { ...markInserted, tracked: true } } : {}),
  ...(markDeleted ? { deleted: { ...markDeleted, tracked: true } } : {}),
  marked: NOTHING,
});

/** A story with all tracked changes accepted, as the word processor shows it: one line for each paragraph with text. */
export const acceptedText = (paragraphs: readonly MarkedUpParagraph[]): string =>
  withoutEmptyLines(
    paragraphs
      .flatMap((paragraph) => [...paragraph.pieces.map(pieceOf), breakOf(paragraph)])
      .map(({ text, deleted }) => (deleted ? '' : text))
      .join(''),
  );

export const withoutEmptyLines = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
