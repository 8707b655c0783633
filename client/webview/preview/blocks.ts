/** A block of the printed letter, with the line of the draft in which it stands. */
export type Block = HTMLElement;

const BLOCKS = '[data-line]';

/** The blocks of the page, in their order. */
export const blocksOf = (page: ParentNode): Block[] => [...page.querySelectorAll<Block>(BLOCKS)];

/** The block in which something stands. */
export const blockAround = (target: EventTarget | null): Block | null =>
  target instanceof Element ? target.closest<Block>(BLOCKS) : null;

/** The line of the draft, counted from 0. */
export const lineOf = (block: Block): number => Number(block.dataset['line']);

/** The innermost block in which a line stands, or the last one before it. */
export function blockAt(blocks: readonly Block[], line: number): Block | undefined {
  let found: Block | undefined;
  for (const block of blocks) {
    const start = lineOf(block);
    if (start <= line && (!found || start >= lineOf(found))) found = block;
  }
  return found;
}

/** The first block that is not above a height of the window, in CSS pixels. */
export const blockBelow = (blocks: readonly Block[], height: number): Block | undefined =>
  blocks.find((block) => !containsBlocks(block) && block.getBoundingClientRect().bottom > height);

export const containsBlocks = (block: Element): boolean => block.querySelector(BLOCKS) !== null;

/** Where a block stands within the paper, in the paper's own pixels. */
export function placeOf(block: Block): { readonly top: number; readonly left: number } {
  let top = 0;
  let left = 0;
  let one: Element | null = block;
  while (one instanceof HTMLElement && one.className !== 'page') {
    top += one.offsetTop;
    left += one.offsetLeft;
    one = one.offsetParent;
  }
  return { top, left };
}
