import { OWN_IDENTITY, isOwnParagraph } from '../export/comments/accuracy-table';
import type { SentParagraph } from '../export/model/sent-paragraphs';
import type { MarkedUpDocument, MarkedUpParagraph, MarkedUpPiece } from '../import/docx/marked-up';
import type { StoryChanges } from './compare-story';
import { acceptedStory, compareStory, rejectedStory } from './compare-story';
import type { By } from './stories';
import { baseParagraphs, sentStory } from './stories';

/** A returned file, compared with the letter as sent. */
export interface ReturnedLetter {
  readonly body: StoryChanges;
  readonly notes: StoryChanges;
  /** Paragraphs of tables, which are never part of the letter. */
  readonly cells: readonly MarkedUpParagraph[];
  /** Paragraphs that were sent with the file in addition to the letter, and that somebody has changed. */
  readonly written: readonly MarkedUpParagraph[];
}

/** Compares a returned file with the paragraphs as sent. */
export function returnedLetter(sent: readonly SentParagraph[], back: MarkedUpDocument): ReturnedLetter {
  const untracked: By = { author: untrackedAuthor(back), tracked: false };
  const { letter, cells, written } = sorted(back.paragraphs);
  return {
    body: compareStory(sentStory(sent.filter(({ isNote }) => !isNote)), baseParagraphs(letter), untracked),
    notes: compareStory(
      sentStory(sent.filter(({ isNote }) => isNote)),
      baseParagraphs(back.footnotes.map(withoutLead)),
      untracked,
    ),
    cells,
    written,
  };
}

/** The author to name for untracked changes: the file says at most who last saved it. */
const untrackedAuthor = ({ lastEditor }: MarkedUpDocument): string =>
  lastEditor === '' ? 'Somebody (tracking was off)' : `${lastEditor} (tracking was off)`;

/**
 * The letter with all changes accepted, one line for each paragraph and then for each footnote, exactly as the word
 * processor shows it when all changes are accepted.
 */
export function acceptAll(sent: readonly SentParagraph[], back: MarkedUpDocument): string {
  const { body, notes } = returnedLetter(sent, back);
  return [acceptedStory(body), acceptedStory(notes)].filter(Boolean).join('\n');
}

/** The letter with all changes rejected, tracked or not: the text as sent, one line a paragraph. */
export function rejectAll(sent: readonly SentParagraph[], back: MarkedUpDocument): string {
  const { body, notes } = returnedLetter(sent, back);
  return [rejectedStory(body), rejectedStory(notes)].filter(Boolean).join('\n');
}

/** Separates the paragraphs of the letter from everything else in the body. */
function sorted(paragraphs: readonly MarkedUpParagraph[]): {
  readonly letter: readonly MarkedUpParagraph[];
  readonly cells: readonly MarkedUpParagraph[];
  readonly written: readonly MarkedUpParagraph[];
} {
  const letter: MarkedUpParagraph[] = [];
  const cells: MarkedUpParagraph[] = [];
  const written: MarkedUpParagraph[] = [];
  for (const paragraph of paragraphs) {
    const text = paragraph.pieces.map((piece) => piece.text).join('');
    const isChanged = paragraph.pieces.some(({ inserted, deleted }) => inserted ?? deleted);
    if (paragraph.cell) cells.push(paragraph);
    else if (paragraph.identities.some((identity) => identity.startsWith(OWN_IDENTITY))) {
      if (isChanged || !isOwnParagraph(text) || paragraph.commentMarks.length > 0) written.push(paragraph);
    } else if (text.trim() === '' || isChanged || !isOwnParagraph(text)) letter.push(paragraph);
  }
  return { letter, cells, written };
}

/** Removes the number and space at the start of a footnote's text. */
function withoutLead(paragraph: MarkedUpParagraph): MarkedUpParagraph {
  const [lead, ...rest] = paragraph.pieces;
  if (!lead || lead.inserted || lead.deleted) return paragraph;
  const text = lead.text.replace(/^[ \t]+/, '');
  const cut = lead.text.length - text.length;
  if (cut === 0) return paragraph;
  const pieces: readonly MarkedUpPiece[] = text === '' ? rest : [{ ...lead, text }, ...rest];
  const commentMarks = paragraph.commentMarks.map((mark) => ({ ...mark, at: Math.max(0, mark.at - cut) }));
  return { ...paragraph, pieces, commentMarks };
}
