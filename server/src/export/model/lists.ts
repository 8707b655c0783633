import type { Block } from '../../letter/letter';
import type { Span } from '../../text/span';
import { union } from '../../text/span';
import type { PrintBlock, PrintItem, PrintRun } from './print-model';

type List = Extract<PrintBlock, { kind: 'list' }>;
type Draw = (block: Block, place: Span) => readonly PrintRun[];

/**
 * Groups consecutive bullets into lists: nested by indentation, with a new list where numbering begins or ends. Empty
 * bullets are left out.
 */
export function listsOf(bullets: readonly Block[], runsOf: Draw): readonly List[] {
  const lists: Open[] = [];
  let stack: { readonly level: number; readonly items: OpenItem[] }[] = [];
  for (const bullet of bullets) {
    const written = runsOf(bullet, bullet.content);
    if (written.length === 0) continue;
    while (stack.length > 1 && (stack.at(-1)?.level ?? 0) > bullet.level) stack.pop();
    const top = stack.at(-1);
    const parent = top?.items.at(-1);
    const below = top !== undefined && parent !== undefined && bullet.level > top.level && stack.length < DEEPEST;
    const number = numberOf(bullet);
    if (below || stack.length > 1) {
      // Nested items are always bullets, so a number is written out to keep it.
      const runs = number === undefined ? written : [{ text: `${bullet.marker} ` }, ...written];
      const item: OpenItem = { runs, source: bullet.span, items: [] };
      if (below) stack.push({ level: bullet.level, items: parent.items });
      stack.at(-1)?.items.push(item);
      continue;
    }
    let list = lists.at(-1);
    if (!list || list.ordered !== (number !== undefined) || (number !== undefined && number !== list.next)) {
      list = { ordered: number !== undefined, start: number ?? 1, next: number ?? 1, items: [] };
      lists.push(list);
    }
    list.items.push({ runs: written, source: bullet.span, items: [] });
    list.next++;
    stack = [{ level: bullet.level, items: list.items }];
  }
  return lists.map(closed);
}

/** Deeper items are put on the last level. */
const DEEPEST = 3;

interface Open {
  readonly ordered: boolean;
  readonly start: number;
  next: number;
  readonly items: OpenItem[];
}
interface OpenItem extends PrintItem {
  readonly items: OpenItem[];
}

const numberOf = ({ marker }: Block): number | undefined =>
  /^\d/.test(marker) ? Number.parseInt(marker, 10) : undefined;

function closed({ ordered, start, items }: Open): List {
  const whole = items.reduce((span, item) => coverAll(span, item), items[0]?.source ?? { start: 0, end: 0 });
  return { kind: 'list', ordered, ...(ordered && start !== 1 ? { start } : {}), items, source: whole };
}

const coverAll = (span: Span, item: PrintItem): Span => item.items.reduce(coverAll, union(span, item.source));
