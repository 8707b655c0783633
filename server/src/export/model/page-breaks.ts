import type { Span } from '../../text/span';
import { wordsOf } from './inline-runs';
import type { PrintModel, PrintBlock, PrintItem } from './print-model';

/** Where a page begins in the draft. */
export interface PagePlace {
  /** The paragraph, line or list item that the page begins with, or in which it begins. */
  readonly source: Span;
  /** How much of its words stands on the pages before: 0 (the page begins with it) up to 1. */
  readonly share: number;
}

/** What the PDF's layout tells of its pages. */
export interface PageBreaks {
  /**
   * Each page but the first: the block of the plan that it begins in, and how many printed characters of that block
   * stand before it.
   */
  readonly breaks: readonly { readonly block: number; readonly before: number }[];
}

/** The places in the draft at which the pages after the first begin. */
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
    // The space at which a line was broken is not printed, so what is printed falls short by one for each line.
    const lost = Math.ceil(before / MIN_LINE_LENGTH) + 1;
    const more = i + 1 < parts.length;
    if (rest <= 0 || rest < length - (more ? lost : 0))
      return { source, share: length === 0 ? 0 : Math.max(0, Math.min(1, rest / length)) };
    rest -= length;
  }
  const last = parts.at(-1);
  return last && { source: last.source, share: 1 };
}

/** Characters of a printed line, at the least. */
const MIN_LINE_LENGTH = 60;
