import type { MarkedUpDocument, MarkedUpParagraph } from './marked-up';

/**
 * Returns a sentence if a file has far more content than any reviewed letter; otherwise undefined. A letter has some
 * 300 paragraphs at most; a file with a hundred times as many is not a letter, and comparing it with one takes minutes.
 */
export function beyondBounds({ paragraphs, footnotes, elsewhere, comments }: MarkedUpDocument): string | undefined {
  const all: readonly MarkedUpParagraph[] = [
    ...paragraphs,
    ...footnotes,
    ...elsewhere.flatMap((place) => place.paragraphs),
  ];
  if (comments.length > LIMITS.comments)
    return `It has ${comments.length} comments, but at most ${LIMITS.comments} can be read: is it the right file?`;
  if (all.length > LIMITS.paragraphs)
    return `It has ${all.length} paragraphs, but a letter has at most ${LIMITS.paragraphs}: is it the right file?`;
  let pieces = 0;
  let marks = 0;
  let characters = 0;
  for (const paragraph of all) {
    pieces += paragraph.pieces.length;
    marks += paragraph.commentMarks.length + paragraph.identities.length;
    for (const { text } of paragraph.pieces) characters += text.length;
  }
  if (pieces > LIMITS.pieces)
    return `It has ${pieces} changed or marked passages, but at most ${LIMITS.pieces} can be read.`;
  if (marks > LIMITS.marks)
    return `It has ${marks} markers of comments and paragraphs, but at most ${LIMITS.marks} can be read.`;
  if (characters > LIMITS.characters)
    return `It has ${characters} characters, but a letter has at most ${LIMITS.characters}: is it the right file?`;
  return undefined;
}

const LIMITS = { comments: 2_000, paragraphs: 5_000, pieces: 10_000, marks: 20_000, characters: 500_000 } as const;
