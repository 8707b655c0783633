import type { Block } from '../../letter/letter';
import type { Item } from '../../reading/facts';
import type { Passage, Reading, Section, PartMatch } from '../../reading/reading';
import type { Span } from '../../text/span';
import type { LetterPart } from './rule';

/**
 * The effect of one edit inside one paragraph or bullet of a section. Apart from shifted positions, nothing else
 * differs between the two letters.
 */
export interface Difference {
  /** The edited block before and after the edit. */
  readonly before: Block;
  readonly after: Block;
  /** Parts of the letter that may have changed. */
  readonly changed: ReadonlySet<LetterPart>;
}

/**
 * Compares two readings and returns their difference if they have the same structure: the same number and kinds of
 * blocks, the same part matches and sections, and the same facts of the frame. Returns undefined if anything other than
 * the words of one paragraph or bullet of a section has changed; no earlier answer may be kept then.
 */
export function differenceBetween(last: Reading, now: Reading): Difference | undefined {
  if (last.template !== now.template || last.why !== now.why || last.stage !== now.stage) return undefined;
  if (last.letter.frontMatter !== now.letter.frontMatter || last.previous !== now.previous) return undefined;
  const edited = editedBlock(last.letter.blocks, now.letter.blocks);
  if (!edited || !isUnderSection(edited.before, last)) return undefined;
  const move = movedSpan(edited);
  const same = new StructureComparison(edited, move);
  if (!same.ofSections(last.sections, now.sections) || !same.ofPartMatches(last.partMatches, now.partMatches))
    return undefined;
  if (!same.ofUnclaimedSections(last, now)) return undefined;
  const { improvements, priorityActions, findings, ...frame } = last.facts;
  const { improvements: nowAreas, priorityActions: nowActions, findings: nowFindings, ...nowFrame } = now.facts;
  if (!isSameMoved(frame, nowFrame, move)) return undefined;
  if (!same.ofItems(improvements, nowAreas) || !same.ofItems(priorityActions, nowActions)) return undefined;
  if (!same.ofItems(findings, nowFindings)) return undefined;
  const has = (items: readonly Item[]): boolean =>
    items.some(({ block, rest = [] }) => block === edited.before || rest.includes(edited.before));
  const changed = new Set<LetterPart>(['bodies']);
  if (has(improvements) || has(priorityActions)) changed.add('areas');
  if (has(findings)) changed.add('findings');
  if (last.comments !== now.comments) changed.add('comments');
  return { ...edited, changed };
}

interface Edited {
  readonly before: Block;
  readonly after: Block;
}

/**
 * The one block whose text differs; undefined if there is no such block, or several, or if blocks were added or
 * removed.
 */
function editedBlock(last: readonly Block[], now: readonly Block[]): Edited | undefined {
  if (last.length !== now.length) return undefined;
  let start = 0;
  while (start < last.length && isAsBefore(last[start], now[start], 0)) start++;
  const [before, after] = [last[start], now[start]];
  if (!before || !after || before.kind !== after.kind) return undefined;
  if (before.kind !== 'paragraph' && before.kind !== 'bullet') return undefined;
  if (before.marker !== after.marker || before.level !== after.level) return undefined;
  if (before.span.start !== after.span.start || before.content.start !== after.content.start) return undefined;
  if (before.span.end - before.content.end !== after.span.end - after.content.end) return undefined;
  // An added or removed line break may change which line ending the letter uses.
  if (LINE_BREAK.test(before.text.source) || LINE_BREAK.test(after.text.source)) return undefined;
  const by = after.span.end - before.span.end;
  for (let i = start + 1; i < last.length; i++) if (!isAsBefore(last[i], now[i], by)) return undefined;
  return { before, after };
}

const LINE_BREAK = /[\r\n\u2028\u2029]/;

const isAsBefore = (last: Block | undefined, now: Block | undefined, by: number): boolean =>
  last !== undefined &&
  now !== undefined &&
  last.kind === now.kind &&
  last.marker === now.marker &&
  last.level === now.level &&
  last.span.start + by === now.span.start &&
  last.span.end + by === now.span.end &&
  last.content.start + by === now.content.start &&
  last.content.end + by === now.content.end &&
  (last.text === now.text || last.text.source === now.text.source);

/** True for a block in the body of a section that no part of the frame claims. */
const isUnderSection = (block: Block, { sections, partMatches }: Reading): boolean =>
  sections.some(({ body }) => body.includes(block)) &&
  !partMatches.some((partMatch) =>
    passagesOf(partMatch).some((passage) => !passage.section && passage.blocks.includes(block)),
  );

const passagesOf = ({ passage, extra }: PartMatch): readonly Passage[] => (passage ? [passage, ...extra] : extra);

/**
 * Maps a span from before the edit to after it: spans after the edited block shift, and spans that contain the block
 * end later or earlier. For a span inside the block only the rule that reported it can tell where it is now.
 */
export const movedSpan = ({ before, after }: Edited): ((span: Span) => Span) => {
  const by = after.span.end - before.span.end;
  const moved = (at: number): number => (at >= before.span.end ? at + by : at);
  return ({ start, end }) => ({ start: moved(start), end: moved(end) });
};

class StructureComparison {
  readonly #edited: Edited;
  readonly #move: (span: Span) => Span;

  constructor(edited: Edited, move: (span: Span) => Span) {
    this.#edited = edited;
    this.#move = move;
  }

  ofPartMatches(last: readonly PartMatch[], now: readonly PartMatch[]): boolean {
    return this.#each(
      last,
      now,
      (one, other) =>
        one.part === other.part &&
        one.state === other.state &&
        this.#ofSpan({ start: one.at, end: one.at }, { start: other.at, end: other.at }) &&
        this.#each(passagesOf(one), passagesOf(other), (passage, its) => this.#ofPassage(passage, its)) &&
        (one.passage === undefined) === (other.passage === undefined),
    );
  }

  ofSections(last: readonly Section[], now: readonly Section[]): boolean {
    return this.#each(last, now, (one, other) => this.#ofSection(one, other));
  }

  ofUnclaimedSections(last: Reading, now: Reading): boolean {
    return this.#each(
      last.unclaimedSections,
      now.unclaimedSections,
      (one, other) => last.sections.indexOf(one) === now.sections.indexOf(other) && this.#ofSection(one, other),
    );
  }

  ofItems(last: readonly Item[], now: readonly Item[]): boolean {
    return this.#each(last, now, (one, other) => this.#ofBlock(one.block, other.block));
  }

  #ofSection(one: Section, other: Section): boolean {
    return (
      one.wording === other.wording &&
      this.#ofBlock(one.heading, other.heading) &&
      this.#ofSpan(one.span, other.span) &&
      this.#each(one.body, other.body, (block, its) => this.#ofBlock(block, its))
    );
  }

  #ofPassage(one: Passage, other: Passage): boolean {
    return (
      this.#ofSpan(one.span, other.span) &&
      this.#each(one.blocks, other.blocks, (block, its) => this.#ofBlock(block, its)) &&
      (one.section && other.section ? this.#ofSection(one.section, other.section) : one.section === other.section)
    );
  }

  /** The blocks’ contents have been compared already, so their positions identify them. */
  #ofBlock(one: Block, other: Block): boolean {
    return one === this.#edited.before
      ? other === this.#edited.after
      : one.kind === other.kind && this.#ofSpan(one.span, other.span);
  }

  #ofSpan(one: Span, other: Span): boolean {
    const { start, end } = this.#move(one);
    return start === other.start && end === other.end;
  }

  #each<T>(last: readonly T[], now: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
    return (
      last.length === now.length &&
      last.every((one, i) => {
        const other = now[i];
        return other !== undefined && isSame(one, other);
      })
    );
  }
}

/** True if two pieces of plain data are equal, once the spans of the first are mapped by `move`. */
export function isSameMoved(last: unknown, now: unknown, move: (span: Span) => Span): boolean {
  if (typeof last !== 'object' || last === null || typeof now !== 'object' || now === null) return Object.is(last, now);
  if (Array.isArray(last))
    return Array.isArray(now) && last.length === now.length && last.every((one, i) => isSameMoved(one, now[i], move));
  if (Array.isArray(now)) return false;
  if (isSpan(last)) {
    if (!isSpan(now)) return false;
    const { start, end } = move(last);
    return start === now.start && end === now.end;
  }
  const [some, others] = [Object.entries(last), Object.entries(now)];
  return (
    some.length === others.length &&
    some.every(([key, value]) => key in now && isSameMoved(value, (now as Record<string, unknown>)[key], move))
  );
}

function isSpan(value: object): value is Span {
  const { start, end } = value as Partial<Span>;
  return typeof start === 'number' && typeof end === 'number' && Object.keys(value).length === 2;
}

/** True if a span overlaps or touches the edited block, so that what was reported there may no longer hold. */
export const touches =
  ({ before: { span } }: Pick<Difference, 'before'>) =>
  ({ start, end }: Span): boolean =>
    end >= span.start && start <= span.end;
