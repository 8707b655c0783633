import { lineIndexOf } from '../text/line-index';
import type { AccuracyPoint, Anchor, Comments, Reply, Thread, ThreadKind, ThreadState } from './model';
import type { JsonObject } from './sidecar-terms';
import { isObject, listOf, OWN } from './sidecar-terms';

/** The contents of a comments file. */
export interface Sidecar {
  readonly comments: Comments;
  /** Other contents of the file, which are kept when it is written again. */
  readonly kept: KeptMembers;
  /** What was not understood, one sentence each; none of it is lost on writing. */
  readonly notes: readonly string[];
}

/** The original JSON of a file, by what it was read as. */
export interface KeptMembers {
  readonly page: JsonObject;
  /** The annotation of each thread, by thread id. */
  readonly threads: ReadonlyMap<string, JsonObject>;
  /** The annotations of a thread's replies, in order. */
  readonly replies: ReadonlyMap<string, readonly JsonObject[]>;
  /** Items that are not comments on the letter. */
  readonly others: readonly unknown[];
}

/** The limits of a comments file; anything beyond is not one. */
export const SIDECAR_BOUNDS = { depth: 40, items: 50_000 } as const;

/**
 * Reads the text of a `NAME.comments.json`. For a damaged file, returns a sentence without the file's name that says
 * what to do; unknown items are kept. Never throws.
 */
export function readSidecar(text: string): Sidecar | { readonly problem: string } {
  if (/^(?:<{7}|={7}|>{7})(?: |$)/m.test(text))
    return { problem: 'it has merge conflict markers (“<<<<<<<”): resolve the conflict first' };
  if (depthOf(text) > SIDECAR_BOUNDS.depth)
    return { problem: `it is nested more than ${SIDECAR_BOUNDS.depth} deep, which no comments file is` };
  let page: unknown;
  try {
    page = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    return { problem: notJson(text, error) };
  }
  if (!isObject(page) || !Array.isArray(page.items))
    return { problem: 'it is not an annotation page: it needs a list named “items”' };
  if (page.items.length > SIDECAR_BOUNDS.items)
    return { problem: `it holds more than ${SIDECAR_BOUNDS.items} comments, which are not read` };
  return sidecarOf(page, page.items as unknown[]);
}

function sidecarOf(page: JsonObject, items: readonly unknown[]): Sidecar {
  const threads = new Map<string, Thread>();
  const kept = new Map<string, JsonObject>();
  const replies: { readonly raw: JsonObject; readonly reply: Reply; readonly to: readonly string[] }[] = [];
  const others: unknown[] = [];
  for (const [i, item] of items.entries()) {
    const reply = isObject(item) && isReply(item) ? replyOf(item) : undefined;
    const thread = isObject(item) && !reply ? threadOf(item) : undefined;
    if (!isObject(item) || (!reply && !thread)) others.push(item);
    else if (reply) replies.push({ raw: item, reply, to: targetsOf(item) });
    else if (thread) {
      const id = freeId(threads, stringOf(item.id) ?? `urn:inspection-letters:item-${i + 1}`);
      threads.set(id, { ...thread, id });
      kept.set(id, item);
    }
  }
  const placed = new Map<string, JsonObject[]>();
  const parents = new Map(replies.map(({ raw, to }) => [stringOf(raw.id) ?? '', to[0] ?? '']));
  const reviewed = stringsOf(page[OWN.reviewed]);
  let orphans = 0;
  for (const { raw, reply, to } of replies) {
    const id = threadBehind(to, threads, parents);
    const thread = id === undefined ? undefined : threads.get(id);
    if (thread) {
      threads.set(thread.id, { ...thread, replies: [...thread.replies, reply] });
      placed.set(thread.id, [...(placed.get(thread.id) ?? []), raw]);
    } else {
      orphans += 1;
      const own = freeId(threads, stringOf(raw.id) ?? `urn:inspection-letters:reply-${orphans}`);
      threads.set(own, { id: own, kind: 'note', ...reply, lost: '', replies: [], state: 'open' });
    }
  }
  return {
    comments: { threads: [...threads.values()], ...(reviewed && { reviewed }) },
    kept: { page, threads: kept, replies: placed, others },
    notes: [
      ...(others.length > 0
        ? [`${counted(others.length, 'item is', 'items are')} no comment on the letter and kept as it stands.`]
        : []),
      ...(orphans > 0 ? [`${counted(orphans, 'reply answers', 'replies answer')} a comment that does not exist.`] : []),
    ],
  };
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function freeId(taken: ReadonlyMap<string, unknown>, id: string): string {
  if (!taken.has(id)) return id;
  let copy = 2;
  while (taken.has(`${id}#copy-${copy}`)) copy += 1;
  return `${id}#copy-${copy}`;
}

/** The thread that a reply belongs to, even if it replies to another reply. */
function threadBehind(
  targets: readonly string[],
  threads: ReadonlyMap<string, unknown>,
  parents: ReadonlyMap<string, string>,
): string | undefined {
  for (const target of targets) {
    let at: string | undefined = target;
    for (let steps = 0; at !== undefined && steps < 100; steps += 1) {
      if (threads.has(at)) return at;
      at = parents.get(at);
    }
  }
  return undefined;
}

const motivationsOf = (item: JsonObject): readonly unknown[] => listOf(item.motivation);
const isReply = (item: JsonObject): boolean => motivationsOf(item).includes('replying');
const targetsOf = (item: JsonObject): readonly string[] =>
  listOf(item.target).flatMap((target) => stringOf(isObject(target) ? (target.id ?? target.source) : target) ?? []);

function replyOf(item: JsonObject): Reply | undefined {
  const text = textOf(item);
  return text === undefined ? undefined : { ...signatureOf(item), text };
}

function threadOf(item: JsonObject): Omit<Thread, 'id'> | undefined {
  const kind = kindOf(item);
  // In the standard, a deletion has an empty body, and a mere highlight none.
  const text = textOf(item) ?? (kind === 'comment' ? undefined : '');
  if (text === undefined) return undefined;
  const anchor = anchorOf(item);
  const lost = stringOf(item[OWN.lost]);
  const reason = stringOf(item[OWN.reason]);
  const source = stringOf(item[OWN.takenFrom]);
  const point = kind === 'point' ? pointOf(item) : undefined;
  return {
    kind,
    ...signatureOf(item),
    text,
    ...(anchor && { anchor }),
    ...(lost !== undefined && { lost }),
    replies: [],
    state: oneOf(STATES, item[OWN.state]) ?? 'open',
    ...(reason !== undefined && { reason }),
    ...(source !== undefined && { source }),
    ...(point && { point }),
  };
}

const KINDS: readonly ThreadKind[] = ['comment', 'replace', 'move', 'point', 'note'];
const STATES: readonly ThreadState[] = ['open', 'accepted', 'declined', 'resolved'];

const kindOf = (item: JsonObject): ThreadKind =>
  oneOf(KINDS, item[OWN.kind]) ?? (motivationsOf(item).includes('editing') ? 'replace' : 'comment');

const oneOf = <T>(list: readonly T[], value: unknown): T | undefined => list.find((one) => one === value);

function signatureOf(item: JsonObject): { readonly author: string; readonly created?: string } {
  const [creator] = listOf(item.creator);
  const created = stringOf(item.created);
  return {
    author: stringOf(isObject(creator) ? (creator.name ?? creator.nickname ?? creator.id) : creator) ?? '',
    ...(created !== undefined && { created }),
  };
}

/** The first text body of several; the others are kept. */
export const isTextBody = (body: unknown): body is JsonObject => isObject(body) && typeof body.value === 'string';

function textOf(item: JsonObject): string | undefined {
  const body = listOf(item.body).find(isTextBody);
  return stringOf(body?.value) ?? stringOf(item.bodyValue);
}

function anchorOf(item: JsonObject): Anchor | undefined {
  const target = listOf(item.target).find(isObject);
  const selectors = listOf(target?.selector).filter(isObject);
  const ofType = (type: string): JsonObject | undefined => selectors.find((selector) => selector.type === type);
  const quote = ofType('TextQuoteSelector');
  const exact = stringOf(quote?.exact);
  if (!quote || exact === undefined) return undefined;
  const position = ofType('TextPositionSelector');
  const start = offsetOf(position?.start) ?? 0;
  const paragraph = stringOf(ofType('FragmentSelector')?.value);
  const to = stringOf(item[OWN.moveBefore]);
  return {
    ...(paragraph !== undefined && { paragraph }),
    exact,
    prefix: stringOf(quote.prefix) ?? '',
    suffix: stringOf(quote.suffix) ?? '',
    start,
    end: Math.max(start, offsetOf(position?.end) ?? start + exact.length),
    ...(to !== undefined && { to }),
  };
}

function pointOf(item: JsonObject): AccuracyPoint {
  const category = oneOf(['A', 'B', 'C'] as const, item[OWN.category]);
  const evidence = stringOf(item[OWN.evidence]);
  const response = stringOf(item[OWN.response]);
  return {
    ...(category && { category }),
    ...(evidence !== undefined && { evidence }),
    ...(response !== undefined && { response }),
  };
}

const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const stringsOf = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;
const offsetOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/** The nesting depth of brackets outside strings, found without parsing. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === BACKSLASH) i += 1;
      else if (c === QUOTE) inString = false;
    } else if (c === QUOTE) inString = true;
    else if (c === OPEN_BRACKET || c === OPEN_BRACE) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (c === CLOSE_BRACKET || c === CLOSE_BRACE) depth -= 1;
  }
  return deepest;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

function notJson(text: string, error: unknown): string {
  if (text.trim() === '') return 'it is empty: delete it, or put its content back';
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const where = position === undefined ? '' : ` at line ${lineIndexOf(text).lineAt(Number(position)) + 1}`;
  return `it is not valid JSON${where}: correct it there, or restore an earlier version`;
}
