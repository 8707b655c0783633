/** A block of the printed letter, and its line in the draft. */
export type Block = HTMLElement;

const BLOCKS = '[data-line]';

/** The blocks of the page, in order. */
export const blocksOf = (page: ParentNode): Block[] => [...page.querySelectorAll<Block>(BLOCKS)];

/** The block that contains a node. */
export const blockAround = (target: EventTarget | null): Block | null =>
  target instanceof Element ? target.closest<Block>(BLOCKS) : null;

/** The block's line in the draft, counted from 0. */
export const lineOf = (block: Block): number => Number(block.dataset['line']);

/** The innermost block that contains a line, or the last one before it. */
export function blockAt(blocks: readonly Block[], line: number): Block | undefined {
  let found: Block | undefined;
  for (const block of blocks) {
    const start = lineOf(block);
    if (start <= line && (!found || start >= lineOf(found))) found = block;
  }
  return found;
}

/** The first block that does not end above a height of the window, in CSS pixels. */
export const blockBelow = (blocks: readonly Block[], height: number): Block | undefined =>
  blocks.find((block) => !containsBlocks(block) && block.getBoundingClientRect().bottom > height);

export const containsBlocks = (block: Element): boolean => block.querySelector(BLOCKS) !== null;

/** The position of a block within the paper, in the paper's own pixels. */
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
