import type { PageStart } from '../../src/preview/messages';
import type { Block } from './blocks';
import { containsBlocks, lineOf, placeOf } from './blocks';
import { filledIn } from './words';

/** CSS pixels in a point. */
const POINT = 96 / 72;
const LINE = 15 * POINT;
/** The longest block that is measured, as that is done character by character. */
const MAX_CHARACTERS = 20_000;

/**
 * Draws a line where each page begins, and returns the number of pages.
 * @param pages the page breaks of the PDF; null if they are not known and have to be estimated
 */
export function drawPageBreaks(
  paper: HTMLElement,
  blocks: readonly Block[],
  pages: readonly PageStart[] | null,
): number {
  clearPageBreaks(paper);
  const places = pages ? pages.flatMap((start) => topOfStart(paper, blocks, start) ?? []) : estimated(paper, blocks);
  places.forEach((place, index) => {
    const line = document.createElement('div');
    line.className = 'page-start';
    line.setAttribute('role', 'separator');
    const words = filledIn('page', String(index + 2));
    line.setAttribute('aria-label', words);
    line.dataset['page'] = words;
    line.style.top = `${place}px`;
    (paper.querySelector('main') ?? paper).append(line);
  });
  return places.length + 1;
}

export function clearPageBreaks(paper: HTMLElement): void {
  for (const old of paper.querySelectorAll('.page-start')) old.remove();
}

function topOfStart(paper: HTMLElement, blocks: readonly Block[], { line, share }: PageStart): number | undefined {
  const block = blocks.find((one) => lineOf(one) === line);
  if (!block) return undefined;
  const { top } = placeOf(block);
  return share > 0 ? (topAfter(paper, block, share) ?? top + block.offsetHeight * share) : top - 4;
}

/** The top of the line in a block that follows this share of its characters. */
function topAfter(paper: HTMLElement, block: Block, share: number): number | undefined {
  const texts = textsIn(block);
  const total = texts.reduce((sum, { length }) => sum + length, 0);
  if (total > MAX_CHARACTERS) return undefined;
  let best: { readonly top: number; readonly distance: number } | undefined;
  let last = -Infinity;
  let lines = -1;
  let at = 0;
  for (const node of texts) {
    for (let offset = 0; offset < node.length; offset++, at++) {
      const top = topOfCharacter(paper, node, offset);
      // Characters of a line differ in height: a footnote mark is raised.
      if (top < last + 8) continue;
      last = top;
      lines++;
      // The space at the end of a line is not printed.
      const distance = Math.abs(at - lines - share * total);
      if (lines > 0 && (!best || distance < best.distance)) best = { top, distance };
    }
  }
  return best?.top;
}

/** The block's own text nodes, without those of a nested list. */
function textsIn(node: Node): Text[] {
  return [...node.childNodes].flatMap((child) => {
    if (child instanceof Text) return [child];
    return child instanceof Element && !containsBlocks(child) ? textsIn(child) : [];
  });
}

function topOfCharacter(paper: HTMLElement, node: Text, offset: number): number {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const frame = paper.getBoundingClientRect();
  return ((range.getBoundingClientRect().top - frame.top) * paper.offsetWidth) / frame.width - 1;
}

/** Estimates page breaks: a page ends when the next block would no longer fit. */
function estimated(paper: HTMLElement, blocks: readonly Block[]): number[] {
  const places: number[] = [];
  const style = window.getComputedStyle(paper);
  const bottom = Number(style.getPropertyValue('--page-bottom')) * POINT;
  const room = Number(style.getPropertyValue('--page-room')) * POINT;
  let end = bottom;
  for (const block of blocks) {
    if (containsBlocks(block)) continue;
    const { top } = placeOf(block);
    while (room > 0 && top + block.offsetHeight > end) {
      // A short block moves to the next page whole, as does one of which only a single line would be left behind.
      const whole = top > end - room && (block.offsetHeight <= 3 * LINE || end - top < 2 * LINE);
      places.push(whole ? top - 4 : end);
      end = (whole ? top : end) + room;
    }
  }
  return places;
}
