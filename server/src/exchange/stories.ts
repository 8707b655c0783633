import type { SentParagraph } from '../export/model/sent-paragraphs';
import type { Change, MarkedUpParagraph, MarkedUpPiece } from '../import/docx/marked-up';

/** Who changed something, when, and whether the word processor kept track of it. */
export interface By extends Change {
  readonly tracked: boolean;
}

/** A stretch of a paragraph that came back: characters of the version before the tracked changes, after, or both. */
export interface Piece {
  readonly text: string;
  readonly inserted?: By;
  readonly deleted?: By;
  readonly marked: MarkedUpPiece;
}

/**
 * A paragraph as it was before the tracked changes: a paragraph that they split is one, and what they inserted is among
 * its pieces. Its text ends in a line feed, as every paragraph’s does here.
 */
export interface BaseParagraph {
  readonly pieces: readonly Piece[];
  /** Without what was inserted. */
  readonly text: string;
  readonly identities: readonly string[];
  /** The paragraphs of the file that it is made of, and where each of them begins among its characters. */
  readonly parts: readonly { readonly paragraph: MarkedUpParagraph; readonly at: number }[];
}

/** The paragraphs of one story (the body, or the footnotes), as they were sent. */
export interface SentStory {
  readonly paragraphs: readonly SentParagraph[];
  /** The words of each, and a line feed. */
  readonly texts: readonly string[];
}

export const sentStory = (paragraphs: readonly SentParagraph[]): SentStory => ({
  paragraphs,
  texts: paragraphs.map(({ words }) => `${words}\n`),
});

/** The paragraphs of a story that came back, without those that were empty before the tracked changes and are now. */
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

/** A story as the word processor shows it with all tracked changes accepted, one line for each paragraph with words. */
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
