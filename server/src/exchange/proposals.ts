import type { Anchor, Thread } from '../comments/model';
import { escapedWords } from '../import/docx/docx-words';
import { LINE_BREAK, NOTE_MARK } from '../import/docx/marked-up';
import { regex } from '../text/regex';
import type { StoryChanges } from './compare-story';
import type { Segment } from './segments';
import type { SourcePlaces } from './source-places';
import type { By } from './stories';

/** A thread without the parts that are added later: id and source. */
export type Draft = Omit<Thread, 'id' | 'source' | 'replies' | 'state'> & Partial<Pick<Thread, 'replies' | 'state'>>;

/** A change by one person at one place. */
interface Proposed {
  readonly by: By;
  /** Offsets in the story's text. */
  readonly from: number;
  to: number;
  removed: string;
  added: string;
  /** Index of its pairing. */
  readonly pairing: number;
}

/** Returns a thread for each change that people made in a story. */
export function proposalsOf(changes: StoryChanges, places: SourcePlaces): readonly Draft[] {
  const proposed = changes.pairings.flatMap(({ segments, start }, pairing) => changesIn(segments, start, pairing));
  const { moves, rest } = trackedMoves(proposed, places);
  return [
    ...changes.pairings.flatMap((pairing) =>
      pairing.moved ? [untrackedMove(pairing.sent, pairing.before, changes, places)] : [],
    ),
    ...moves,
    ...rest.flatMap((change) => threadOf(change, changes, places)),
    ...changes.pairings.flatMap(({ segments, start }) => passing(segments, start, places)),
  ];
}

/** Adjacent changes by one person count as one. */
function changesIn(segments: readonly Segment[], start: number, pairing: number): readonly Proposed[] {
  const found: Proposed[] = [];
  let open: Proposed | undefined;
  for (const { op, text, sent, by } of segments) {
    if (op === 'passing') continue;
    if (op === 'same' || !by) {
      open = undefined;
      continue;
    }
    if (!open || !isSame(open.by, by)) {
      open = { by, from: start + sent, to: start + sent, removed: '', added: '', pairing };
      found.push(open);
    }
    if (op === 'added') open.added += text;
    else {
      open.removed += text;
      open.to = start + sent + text.length;
    }
  }
  return found;
}

const isSame = (a: By, b: By): boolean => a.author === b.author && a.tracked === b.tracked && a.move === b.move;

/** Reports a tracked move of whole paragraphs as a move; a move of other text becomes a deletion and an insertion. */
function trackedMoves(
  proposed: readonly Proposed[],
  places: SourcePlaces,
): { readonly moves: readonly Draft[]; readonly rest: readonly Proposed[] } {
  const byName = new Map<string, Proposed[]>();
  for (const change of proposed)
    if (change.by.move !== undefined) byName.set(change.by.move, [...(byName.get(change.by.move) ?? []), change]);
  const moves: Draft[] = [];
  const taken = new Set<Proposed>();
  for (const named of byName.values()) {
    const [a, b] = named;
    if (!a || !b || named.length !== 2) continue;
    const [from, to] = a.removed === '' ? [b, a] : [a, b];
    const whole = from.added === '' && to.removed === '' && places.isStart(from.from) && from.removed.endsWith('\n');
    if (!whole || from.removed.trim() !== to.added.trim()) continue;
    const first = places.indexAt(from.from);
    const last = places.indexAt(from.to - 1);
    const at = places.indexAt(to.from) + (places.isStart(to.from) ? 0 : 1);
    taken.add(from).add(to);
    moves.push({
      kind: 'move',
      ...signed(from.by),
      text: '',
      anchor: places.anchor(
        { start: places.wholeSpan(first, last).start, end: places.end(last) },
        first,
        places.paragraph(at)?.id,
      ),
    });
  }
  return { moves, rest: proposed.filter((change) => !taken.has(change)) };
}

function untrackedMove(
  sent: readonly number[],
  before: number,
  { pairings }: StoryChanges,
  places: SourcePlaces,
): Draft {
  const first = sent[0] ?? 0;
  const by = pairings.flatMap(({ segments }) => segments).find((segment) => segment.by && !segment.by.tracked)?.by;
  return {
    kind: 'move',
    ...signed(by ?? { author: 'Somebody (tracking was off)', tracked: false }),
    text: '',
    anchor: places.anchor(
      { start: places.wholeSpan(first, first).start, end: places.end(sent.at(-1) ?? first) },
      first,
      places.paragraph(before)?.id,
    ),
  };
}

const signed = ({ author, date }: By): { readonly author: string; readonly created?: string } => ({
  author,
  ...(date === undefined ? {} : { created: date }),
});

function threadOf(change: Proposed, changes: StoryChanges, places: SourcePlaces): readonly Draft[] {
  const { by, from, to, removed, added, pairing } = change;
  // Ignores an empty paragraph that was added or removed.
  if (removed === '' && added.trim() === '' && isEmptyLine(change, places)) return [];
  const isNew = changes.pairings[pairing]?.sent.length === 0;
  if (removed === '') {
    const { anchor, text } = insertion(from, added, places);
    return [{ kind: isNew && isNote(added) ? 'note' : 'replace', ...signed(by), text, anchor }];
  }
  const first = places.indexAt(from);
  const last = places.indexAt(Math.max(from, to - 1));
  const whole = places.isStart(from) && removed.endsWith('\n');
  if (whole && added === '')
    return [{ kind: 'replace', ...signed(by), text: '', anchor: places.anchor(places.wholeSpan(first, last), first) }];
  // The line break after replaced paragraphs stays if new ones take their place.
  const kept = whole && added.endsWith('\n') ? 1 : 0;
  return [
    {
      kind: 'replace',
      ...signed(by),
      text: written(added.slice(0, added.length - kept), places.paragraph(first)?.kind),
      anchor: places.anchor(places.span(from, to - kept), first),
    },
  ];
}

function isEmptyLine({ from, added }: Proposed, places: SourcePlaces): boolean {
  const index = places.indexAt(from);
  const atEdge = places.isStart(from) || from - places.startOf(index) >= (places.paragraph(index)?.words.length ?? 0);
  return added.includes('\n') ? atEdge : added === '';
}

/** The place and form of inserted text: between paragraphs it needs blank lines around it. */
function insertion(
  at: number,
  added: string,
  places: SourcePlaces,
): { readonly anchor: Anchor; readonly text: string } {
  const index = places.indexAt(at);
  const paragraph = places.paragraph(index);
  const beyond = paragraph !== undefined && at > places.startOf(index) + paragraph.words.length;
  const here = (offset: number, beside: number): Anchor => places.anchor({ start: offset, end: offset }, beside);
  if (added.endsWith('\n') && (places.isStart(at) || beyond)) {
    const words = added.replace(/^\n+|\n+$/g, '');
    const before = beyond ? index : index - 1;
    const previous = places.paragraph(before);
    // It follows the paragraph before it and takes that paragraph's kind.
    if (previous)
      return {
        anchor: here(places.end(before), before),
        text: `${breakOf(previous.kind)}${written(words, previous.kind)}`,
      };
    return { anchor: here(paragraph?.source.start ?? 0, index), text: `${written(words, 'body')}\n\n` };
  }
  return { anchor: here(places.offsetAt(at), index), text: written(added, paragraph?.kind) };
}

type Kind = 'heading' | 'body' | 'item' | 'line' | 'footnote' | undefined;

const breakOf = (kind: Kind): string => (kind === 'item' ? '\n- ' : kind === 'line' ? '\n' : '\n\n');

/** Text as in a draft: Markdown escaped, line breaks written as in a paragraph of that kind. */
const written = (words: string, kind: Kind): string =>
  escapedWords(words)
    .replaceAll(NOTE_MARK, '[footnote]')
    .split('\n')
    .join(breakOf(kind))
    .replaceAll(LINE_BREAK, kind === 'line' ? '\n' : '\\\n');

/** True for text typed between paragraphs as a remark to the author rather than as part of the letter. */
const isNote = (words: string): boolean => NOTE.test(words) || /\?\s*$/.test(words);

const NOTE = regex(
  'iu',
  String.raw`^\s*(?:[[({<*>?]|(?:note|nb|n\.b\.|comment|query|question|response|reply|from|to)\b[^.]{0,40}:`,
  String.raw`|q:|\p{Lu}{2,3}:)`,
);

/** Reports text that one person typed and another deleted, which is in neither version. */
const passing = (segments: readonly Segment[], start: number, places: SourcePlaces): readonly Draft[] =>
  segments
    .filter(({ op, text }) => op === 'passing' && text.trim() !== '')
    .map(({ text, sent, by }) => {
      const at = places.offsetAt(start + sent);
      return {
        kind: 'comment' as const,
        ...signed(by ?? { author: '', tracked: true }),
        text: `Put in and taken out again: “${text.trim()}”`,
        anchor: places.anchor({ start: at, end: at }, places.indexAt(start + sent)),
      };
    });
