import type { Anchor, Comments, Reply, Thread } from './model';
import type { Sidecar } from './read-sidecar';
import { isTextBody } from './read-sidecar';
import type { JsonObject } from './sidecar-terms';
import { ANNOTATION_CONTEXT, isObject, listOf, OWN, OWN_CONTEXT } from './sidecar-terms';

export interface SidecarOptions {
  /** The name of the letter's file, without its folder. */
  readonly letter: string;
  /** The file as it was read; its other contents are kept. */
  readonly before?: Sidecar;
}

/**
 * Writes the text of a `NAME.comments.json`: members in a fixed order, one a line, with replies after their thread, so
 * that a diff shows only what was said. The same comments give the same text.
 */
export function writeSidecar(comments: Comments, { letter, before }: SidecarOptions): string {
  const kept = before?.kept;
  const items = comments.threads.flatMap((thread) => [
    annotationOf(thread, letter, kept?.threads.get(thread.id)),
    ...thread.replies.map((reply, i) => replyOf(thread, reply, i, kept?.replies.get(thread.id)?.[i])),
  ]);
  const { reviewed } = comments;
  const page = withRest(
    {
      '@context': contextOf(kept?.page),
      type: 'AnnotationPage',
      // Sorted, so that two people’s ticks merge line by line.
      ...(reviewed && { [OWN.reviewed]: [...new Set(reviewed)].sort() }),
    },
    kept?.page,
    new Set(['items']),
  );
  return `${JSON.stringify({ ...page, items: [...items, ...(kept?.others ?? [])] }, undefined, 2)}\n`;
}

function annotationOf(thread: Thread, letter: string, raw: JsonObject | undefined): JsonObject {
  const { anchor, kind, point } = thread;
  return withRest(
    {
      id: thread.id,
      type: 'Annotation',
      motivation: motivationOf(kind === 'replace' || kind === 'move' ? 'editing' : 'commenting', raw),
      ...(kind !== 'comment' && kind !== 'replace' && { [OWN.kind]: kind }),
      ...signature(thread, raw),
      ...bodyOf(thread.text, raw),
      target: withRest(
        { source: letter, ...(anchor && { selector: selectorsOf(anchor, raw) }) },
        listOf(raw?.target).find(isObject),
        new Set(['selector']),
      ),
      ...(anchor?.to !== undefined && { [OWN.moveBefore]: anchor.to }),
      ...(thread.lost !== undefined && { [OWN.lost]: thread.lost }),
      ...(point?.category && { [OWN.category]: point.category }),
      ...(point?.evidence !== undefined && { [OWN.evidence]: point.evidence }),
      ...(point?.response !== undefined && { [OWN.response]: point.response }),
      [OWN.state]: thread.state,
      ...(thread.reason !== undefined && { [OWN.reason]: thread.reason }),
      ...(thread.source !== undefined && { [OWN.takenFrom]: thread.source }),
    },
    raw,
    KNOWN,
  );
}

function replyOf(thread: Thread, reply: Reply, index: number, raw: JsonObject | undefined): JsonObject {
  return withRest(
    {
      id: typeof raw?.id === 'string' ? raw.id : `${thread.id}#reply-${index + 1}`,
      type: 'Annotation',
      motivation: motivationOf('replying', raw),
      ...signature(reply, raw),
      ...bodyOf(reply.text, raw),
      target: thread.id,
    },
    raw,
    KNOWN,
  );
}

/** The file's own context, if it includes ours. */
function contextOf(page: JsonObject | undefined): unknown {
  const before = listOf(page?.['@context']);
  const ours = [ANNOTATION_CONTEXT, OWN_CONTEXT];
  const declared = before.some((one) => isObject(one) && one.letter === OWN_CONTEXT.letter);
  if (declared && before.includes(ANNOTATION_CONTEXT)) return page?.['@context'];
  return [...ours, ...before.filter((one) => one !== ANNOTATION_CONTEXT)];
}

const motivationOf = (ours: string, raw: JsonObject | undefined): unknown =>
  listOf(raw?.motivation).includes(ours) ? raw?.motivation : ours;

/** Members that are written if they have a value; their previous contents are not kept. */
const KNOWN: ReadonlySet<string> = new Set([
  'creator',
  'created',
  'body',
  'bodyValue',
  OWN.kind,
  OWN.moveBefore,
  OWN.lost,
  OWN.category,
  OWN.evidence,
  OWN.response,
  OWN.state,
  OWN.reason,
  OWN.takenFrom,
]);

function signature({ author, created }: Reply | Thread, raw: JsonObject | undefined): JsonObject {
  const [first, ...others] = listOf(raw?.creator);
  const creator = withRest({ type: 'Person', name: author }, isObject(first) ? first : undefined);
  return {
    creator: others.length === 0 ? creator : [creator, ...others],
    ...(created !== undefined && { created }),
  };
}

function bodyOf(text: string, raw: JsonObject | undefined): JsonObject {
  const bodies = listOf(raw?.body);
  const own = bodies.find(isTextBody);
  const body = withRest({ type: 'TextualBody', value: text, format: 'text/plain' }, own);
  const others = bodies.filter((one) => one !== own);
  return { body: others.length === 0 ? body : [body, ...others] };
}

function selectorsOf(anchor: Anchor, raw: JsonObject | undefined): readonly unknown[] {
  const before = listOf(listOf(raw?.target).find(isObject)?.selector);
  const ofType = (type: string): JsonObject | undefined => before.filter(isObject).find((one) => one.type === type);
  const selector = (type: string, members: JsonObject): JsonObject => withRest({ type, ...members }, ofType(type));
  return [
    ...(anchor.paragraph === undefined ? [] : [selector('FragmentSelector', { value: anchor.paragraph })]),
    selector('TextQuoteSelector', { exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix }),
    selector('TextPositionSelector', { start: anchor.start, end: anchor.end }),
    ...before.filter((one) => !isObject(one) || !SELECTORS.has(one.type)),
  ];
}

const SELECTORS: ReadonlySet<unknown> = new Set(['FragmentSelector', 'TextQuoteSelector', 'TextPositionSelector']);

/** Our members first, in their order, then the file's other members. */
function withRest(ours: JsonObject, raw: JsonObject | undefined, without: ReadonlySet<string> = NONE): JsonObject {
  const rest = Object.entries(raw ?? {}).filter(([name]) => !Object.hasOwn(ours, name) && !without.has(name));
  return Object.fromEntries([...Object.entries(ours), ...rest]);
}

const NONE: ReadonlySet<string> = new Set();
