import type { Anchor, Reply } from '../comments/model';
import type { MarkedUpComment, MarkedUpParagraph } from '../import/docx/marked-up';
import type { Span } from '../text/span';
import type { PairedChanges, StoryChanges } from './compare-story';
import type { Draft } from './proposals';
import type { Segment } from './segments';
import type { SourcePlaces } from './source-places';

/** A returned story, with the places of its text in the letter. */
export interface PlacedStory {
  readonly changes: StoryChanges;
  readonly places: SourcePlaces;
}

/** The place of a comment's marker: in a story of the letter, or in a paragraph that is not part of it. */
interface Mark {
  readonly story: PlacedStory;
  readonly pairing: PairedChanges;
  /** Offset among the returned characters. */
  readonly at: number;
}

interface Marks {
  start?: Mark;
  end?: Mark;
  reference?: Mark;
}

/**
 * Returns the comments of a file as threads with their replies; comments on text outside the letter quote that text.
 * @param elsewhere paragraphs outside the letter, such as those of tables, which may have comments
 */
export function remarksOf(
  comments: readonly MarkedUpComment[],
  hasThreads: boolean,
  stories: readonly PlacedStory[],
  elsewhere: readonly MarkedUpParagraph[],
): readonly Draft[] {
  const marks = marksOf(stories);
  const lost = wordsElsewhere(elsewhere);
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const keys = new Map<string, string>();
  const rootOf = (comment: MarkedUpComment): MarkedUpComment => {
    let at = comment;
    for (let steps = 0; at.parent !== undefined && steps < comments.length; steps++) at = byId.get(at.parent) ?? at;
    return at;
  };
  const threads = new Map<string, { readonly root: MarkedUpComment; readonly replies: Reply[] }>();
  for (const comment of comments) {
    const root = hasThreads ? rootOf(comment) : sameRange(comment, marks, keys, byId);
    if (root.id === comment.id) threads.set(comment.id, { root, replies: [] });
    else {
      const thread = threads.get(root.id) ?? { root, replies: [] };
      threads.set(root.id, thread);
      thread.replies.push(replyOf(comment));
    }
  }
  return [...threads.values()].map(({ root, replies }): Draft => {
    const anchor = anchorOf(marks.get(root.id));
    return {
      kind: 'comment',
      ...replyOf(root),
      ...(anchor ? { anchor } : { lost: lost.get(root.id) ?? '' }),
      replies,
      state: root.resolved ? 'resolved' : 'open',
    };
  });
}

const replyOf = ({ author, date, text }: MarkedUpComment): Reply => ({
  author,
  ...(date === undefined ? {} : { created: date }),
  text,
});

/**
 * If a file does not say which comment is a reply (Google Docs does not), a later comment on the same text counts as a
 * reply to the first.
 */
function sameRange(
  comment: MarkedUpComment,
  marks: ReadonlyMap<string, Marks>,
  keys: Map<string, string>,
  byId: ReadonlyMap<string, MarkedUpComment>,
): MarkedUpComment {
  const { start, end } = marks.get(comment.id) ?? {};
  if (!start || !end) return comment;
  const key = `${start.pairing.start} ${start.at} ${end.pairing.start} ${end.at}`;
  const first = keys.get(key);
  if (first === undefined) keys.set(key, comment.id);
  return (first === undefined ? undefined : byId.get(first)) ?? comment;
}

function marksOf(stories: readonly PlacedStory[]): ReadonlyMap<string, Marks> {
  const marks = new Map<string, Marks>();
  for (const story of stories)
    for (const pairing of story.changes.pairings)
      for (const { paragraph, at } of pairing.parts)
        for (const part of paragraph.parts)
          for (const mark of part.paragraph.commentMarks) {
            const known = marks.get(mark.id) ?? {};
            marks.set(mark.id, known);
            known[mark.kind] ??= { story, pairing, at: at + part.at + mark.at };
          }
  return marks;
}

function anchorOf(marks: Marks | undefined): Anchor | undefined {
  const start = marks?.start ?? marks?.reference ?? marks?.end;
  if (!marks || !start) return undefined;
  const { story, pairing } = start;
  const from = placeIn(start, 'start');
  const end = marks.end ?? start;
  // If the range continues in a new or moved paragraph, only the part in its first paragraph is used.
  const goesOn = end.story === story && !pairing.moved && !end.pairing.moved && end.pairing.sent.length > 0;
  const to = end.pairing === pairing || goesOn ? placeIn(end, 'end') : endOf(pairing);
  if (to > from) return anchorAtPlaces(story, from, to);
  const gone = end.pairing === pairing ? removedAt(pairing, start.at, end.at) : undefined;
  return anchorAtPlaces(story, gone?.start ?? from, gone?.end ?? from);
}

/** Text deleted without tracking between two markers: what a comment on an empty range was about. */
function removedAt({ segments, start }: PairedChanges, from: number, to: number): Span | undefined {
  const gone = segments.filter(({ op, isBack, back }) => op === 'removed' && !isBack && back >= from && back <= to);
  const [first] = gone;
  const last = gone.at(-1);
  return first && last && { start: start + first.sent, end: start + last.sent + last.text.length };
}

/** The anchor of a range of the story's text, without white space at its ends. */
function anchorAtPlaces({ changes, places }: PlacedStory, from: number, to: number): Anchor {
  const words = changes.sent.texts.join('').slice(from, to);
  const start = from + (words.trim() === '' ? 0 : words.length - words.trimStart().length);
  const end = Math.max(start, to - (words.length - words.trimEnd().length));
  return places.anchor(places.span(start, end), places.indexAt(start));
}

const endOf = ({ start, segments }: PairedChanges): number => {
  const last = segments.at(-1);
  return start + (last ? last.sent + (last.op === 'same' || last.op === 'removed' ? last.text.length : 0) : 0);
};

/** The offset in the story's text; inserted text counts as the place where it was inserted. */
function placeIn({ pairing, story, at }: Mark, side: 'start' | 'end'): number {
  const found = pairing.segments.find(
    ({ isBack, back, text }) =>
      isBack && (side === 'start' ? at >= back && at < back + text.length : at > back && at <= back + text.length),
  );
  if (!found) return side === 'start' && at > 0 ? endOf(pairing) : pairing.start;
  const inside = at - found.back;
  if (found.op === 'same' || found.op === 'removed') return pairing.start + found.sent + inside;
  return (
    movedFrom(found, inside, story.changes) ??
    pairing.start + found.sent - inReplaced(pairing.segments, found, inside, side)
  );
}

/**
 * Maps an offset in inserted text to the text it replaced, as a distance from its end: where both texts end alike, the
 * same distance; otherwise a comment on the new text covers all the text it replaced.
 */
function inReplaced(segments: readonly Segment[], added: Segment, inside: number, side: 'start' | 'end'): number {
  const replaced = segments[segments.indexOf(added) - 1];
  if (replaced?.op !== 'removed' || replaced.isBack) return 0;
  const rest = added.text.slice(inside);
  if (replaced.text.endsWith(rest)) return rest.length;
  return side === 'start' ? replaced.text.length : 0;
}

/** For text moved with tracking: its old place. */
function movedFrom(added: Segment, inside: number, { pairings }: StoryChanges): number | undefined {
  const move = added.by?.move;
  if (move === undefined) return undefined;
  const named = (op: 'added' | 'removed'): readonly { readonly segment: Segment; readonly start: number }[] =>
    pairings.flatMap(({ segments, start }) =>
      segments
        .filter((segment) => segment.op === op && segment.by?.move === move)
        .map((segment) => ({ segment, start })),
    );
  let offset = inside;
  for (const { segment } of named('added')) {
    if (segment === added) break;
    offset += segment.text.length;
  }
  let before = 0;
  for (const { segment, start } of named('removed')) {
    if (offset <= before + segment.text.length) return start + segment.sent + offset - before;
    before += segment.text.length;
  }
  return undefined;
}

/** The text that comments refer to in paragraphs outside the letter. */
function wordsElsewhere(paragraphs: readonly MarkedUpParagraph[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { pieces, commentMarks } of paragraphs) {
    const text = pieces.map((piece) => piece.text).join('');
    for (const { id, kind, at } of commentMarks) {
      if (kind === 'end') continue;
      const end = commentMarks.find((mark) => mark.id === id && mark.kind === 'end')?.at ?? text.length;
      const own = text.slice(at, end).trim();
      words.set(id, words.get(id) ?? (own === '' ? text.trim() : own));
    }
  }
  return words;
}

/** Reports formatting used as a mark: tracked formatting, text struck out or highlighted. */
export function looksOf({ changes, places }: PlacedStory): readonly Draft[] {
  const found: Draft[] = [];
  for (const pairing of changes.pairings) {
    for (const { paragraph, at } of pairing.parts) {
      let offset = at;
      for (const { text, inserted, deleted, marked } of paragraph.pieces) {
        const from = offset;
        offset += text.length;
        const said =
          inserted || deleted || text.trim() === '' ? undefined : sayingOf(marked.formatted?.what, marked.look);
        if (said === undefined) continue;
        const mark = (place: number): Mark => ({ story: { changes, places }, pairing, at: place });
        const [start, end] = [placeIn(mark(from), 'start'), placeIn(mark(offset), 'end')];
        found.push({
          kind: 'comment',
          author: marked.formatted?.author ?? 'Somebody (tracking was off)',
          ...(marked.formatted?.date === undefined ? {} : { created: marked.formatted.date }),
          text: said,
          anchor: anchorAtPlaces({ changes, places }, start, end),
        });
      }
      for (const { paragraph: own, at: begins } of paragraph.parts) {
        if (!own.formatted || own.markInserted) continue;
        const start = placeIn({ story: { changes, places }, pairing, at: at + begins }, 'start');
        const index = places.indexAt(start);
        found.push({
          kind: 'comment',
          author: own.formatted.author,
          ...(own.formatted.date === undefined ? {} : { created: own.formatted.date }),
          text: 'The paragraph was set in another way (a style, a list, its spacing).',
          anchor: places.anchor(places.span(places.startOf(index), places.startOf(index + 1) - 1), index),
        });
      }
    }
  }
  return found;
}

function sayingOf(what: readonly string[] | undefined, look: readonly string[]): string | undefined {
  if (what) return what.length > 0 ? `Formatted: ${what.join(', ')}.` : 'Formatted in another way.';
  return look.length > 0 ? `Marked: ${look.join(', ')}.` : undefined;
}
