import type { Span } from '../../text/span';
import { wordsOf } from './inline-runs';
import type { PrintModel, PrintBlock, PrintItem } from './print-model';

/** The place in the draft where a page begins. */
export interface PagePlace {
  /** The paragraph, line or list item in which the page begins. */
  readonly source: Span;
  /** The share of its text that is on earlier pages: 0 (the page begins with it) up to 1. */
  readonly share: number;
}

/** The page breaks of the PDF's layout. */
export interface PageBreaks {
  /**
   * For each page but the first, the block of the print model in which it begins, and how many of the block's printed
   * characters are on earlier pages.
   */
  readonly breaks: readonly { readonly block: number; readonly before: number }[];
}

/** Finds the places in the draft at which the pages after the first begin. */
export function findPageBreaks(model: PrintModel, { breaks }: PageBreaks): readonly PagePlace[] {
  return breaks.flatMap(({ block, before }) => {
    const found = model.blocks[block];
    const place = found && placeIn(partsOf(found), before);
    return place ? [place] : [];
  });
}

interface PlacedWords {
  readonly source: Span;
  readonly length: number;
}

function partsOf(block: PrintBlock): readonly PlacedWords[] {
  if (block.kind === 'list') return itemsOf(block.items);
  const parts = 'lines' in block ? block.lines : [block];
  return parts.map(({ runs, source }) => ({ source, length: wordsOf(runs).length }));
}

const itemsOf = (items: readonly PrintItem[]): readonly PlacedWords[] =>
  items.flatMap(({ runs, source, items: below }) => [{ source, length: wordsOf(runs).length }, ...itemsOf(below)]);

function placeIn(parts: readonly PlacedWords[], before: number): PagePlace | undefined {
  let rest = before;
  for (const [i, { source, length }] of parts.entries()) {
    // The space at a line break is not printed, so each line prints one character fewer.
    const lost = Math.ceil(before / MIN_LINE_LENGTH) + 1;
    const more = i + 1 < parts.length;
    if (rest <= 0 || rest < length - (more ? lost : 0))
      return { source, share: length === 0 ? 0 : Math.max(0, Math.min(1, rest / length)) };
    rest -= length;
  }
  const last = parts.at(-1);
  return last && { source: last.source, share: 1 };
}

/** The smallest number of characters in a printed line. */
const MIN_LINE_LENGTH = 60;
