import type { Block } from '../letter/letter';
import { firstWords, wordsIn, wordsOf } from '../letter/word-count';
import type { Passage, Reading, Section, PartMatch } from '../reading/reading';
import type { Span } from '../text/span';
import { listedBlocks, sectionTitle } from './outline';

/** An entry of the editor's outline and breadcrumbs. */
export interface LetterSymbol {
  readonly name: string;
  /** First words, or the number of words. */
  readonly detail: string;
  readonly kind: 'frame' | 'section' | 'item';
  readonly span: Span;
  /** The range selected on navigation; within `span`. */
  readonly selection: Span;
  readonly children: readonly LetterSymbol[];
}

/**
 * What the letter contains, in its order: parts of the frame, sections and their findings. Missing parts have no
 * position and are not listed.
 */
export function symbolsOf(reading: Reading): readonly LetterSymbol[] {
  const claimed = reading.partMatches.flatMap((partMatch) =>
    [...(partMatch.passage ? [partMatch.passage] : []), ...partMatch.extra].map((passage) =>
      partSymbol(partMatch, passage, reading.letter.text),
    ),
  );
  const strangers = reading.unclaimedSections
    .slice(0, MAX_UNCLAIMED_SECTIONS)
    .map((section) => sectionSymbol(sectionTitle(section), section, []));
  return [...claimed, ...strangers].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

const MAX_UNCLAIMED_SECTIONS = 500;

function partSymbol({ part }: PartMatch, passage: Passage, text: string): LetterSymbol {
  if (passage.section) {
    return sectionSymbol(
      sectionTitle(passage.section),
      passage.section,
      listedBlocks(part, passage.section).map(itemSymbol),
    );
  }
  const { span } = passage;
  return {
    name: part.title,
    detail: firstWords(text.slice(span.start, span.end).replace(/^#+\s*/, '')),
    kind: 'frame',
    span,
    selection: span,
    children: [],
  };
}

function sectionSymbol(name: string, section: Section, children: readonly LetterSymbol[]): LetterSymbol {
  const words = wordsOf(section.body);
  const count = children.length > 0 ? `${children.length} · ` : '';
  return {
    name,
    detail: `${count}${words} ${words === 1 ? 'word' : 'words'}`,
    kind: 'section',
    span: section.span,
    selection: inside(section.span, section.heading.content),
    children,
  };
}

function itemSymbol(block: Block): LetterSymbol {
  const words = wordsIn(block.plain.text);
  return {
    name: firstWords(block.plain.text) || '…',
    detail: `${words} ${words === 1 ? 'word' : 'words'}`,
    kind: 'item',
    span: block.span,
    selection: inside(block.span, block.content),
    children: [],
  };
}

// Editors reject a symbol whose selection is not within its span.
const inside = (outer: Span, inner: Span): Span => ({
  start: Math.max(outer.start, Math.min(inner.start, outer.end)),
  end: Math.max(outer.start, Math.min(inner.end, outer.end)),
});
