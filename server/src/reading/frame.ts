import type { Block, Letter, Line } from '../letter/letter';
import { smallestOf } from '../lists/extremes';
import { memoizeByBlock, memoizeByBlockAnd } from '../memo/memoize-by-block';
import { memoizeWeak } from '../memo/memoize-weak';
import type { StockMatch } from '../templates/match-stock';
import { matchStock } from '../templates/match-stock';
import type { Part, PartKind, Template } from '../templates/template';
import type { BlockText } from '../text/annotated-text';
import { editDistance, normalisedWords } from '../text/similarity';
import { readSignatory } from './facts/signatory';
import { matchHeading } from './match-heading';

/** The letter divided into the zones in which its parts are looked for. Each block belongs to at most one of them. */
export interface Frame {
  /** Before the salutation: letterhead, date, addressee. */
  readonly top: readonly Line[];
  readonly salutation?: Block;
  readonly subject?: Block;
  /** Paragraphs between the subject and the first section. */
  readonly opening: readonly Block[];
  /** Headings of sections and the blocks below them. */
  readonly sections: readonly Block[];
  /** Paragraphs after the last section, before the sign-off. */
  readonly closing: readonly Block[];
  readonly signOff?: Block;
  /** What follows the sign-off: name, title, copies. */
  readonly tail: readonly Line[];
}

/** The number of blocks from either end in which parts of the frame are looked for; garbage may have no end. */
const REACH = 60;
const MAX_SUBJECT_LENGTH = 250;

/** Finds a letter's frame by form and position rather than by markup. */
export function frameOf(letter: Letter, template: Template): Frame {
  const blocks = letter.blocks.filter((block) => block.kind !== 'comment' && block.kind !== 'divider');
  const parts = (kind: PartKind): readonly Part[] => partsOf(template).get(kind) ?? [];
  const firstSection = indexWhere(blocks, 0, blocks.length, (block) => isSectionHeading(block, template));
  const frontEnd = Math.min(REACH, firstSection < 0 ? blocks.length : firstSection);

  const greeted = indexWhere(blocks, 0, frontEnd, (block) => startsLike(parts('salutation'), block));
  // A partnership may be greeted by any name, but the line still begins like a salutation.
  const salutation =
    greeted >= 0 ? greeted : indexWhere(blocks, 0, frontEnd, (block) => greetsPartnership(parts('salutation'), block));
  const subject = findSubject(blocks, salutation, frontEnd, template);
  const front = Math.max(subject, salutation);
  const sure = lastIndexWhere(blocks, Math.max(front, -1), (block) => isSignOff(parts('sign-off'), block));
  const signOff =
    sure >= 0 ? sure : lastIndexWhere(blocks, Math.max(front, -1), (block) => beginsSignOff(parts('sign-off'), block));
  const bodyEnd = signOff >= 0 ? signOff : blocks.length - (parts('signatory').length > 0 ? unsignedTail(blocks) : 0);

  const topEnd = firstOf(salutation, subject) ?? endOfTop(blocks, Math.min(frontEnd, bodyEnd), parts('paragraph'));
  const openingStart = front >= 0 ? front + 1 : topEnd;
  const sectionsStart = indexWhere(blocks, openingStart, bodyEnd, (block) => block.kind === 'heading');
  const openingEnd = sectionsStart >= 0 ? sectionsStart : bodyEnd;
  const closingStart = findClosing(blocks, sectionsStart >= 0 ? openingEnd : openingStart, bodyEnd, template);
  // Without sections, the closing is separated from the opening paragraphs.
  const between = blocks.slice(openingStart, Math.min(openingEnd, closingStart, openingStart + REACH));

  return {
    top: blocks.slice(0, topEnd).flatMap((block) => block.lines),
    ...(salutation >= 0 ? { salutation: blocks[salutation] as Block } : {}),
    ...(subject >= 0 ? { subject: blocks[subject] as Block } : {}),
    opening: between,
    sections: sectionsStart >= 0 ? blocks.slice(sectionsStart, closingStart) : [],
    closing: blocks.slice(closingStart, bodyEnd),
    ...(signOff >= 0 ? { signOff: blocks[signOff] as Block } : {}),
    tail: blocks
      .slice(signOff >= 0 ? signOff + 1 : bodyEnd)
      .slice(0, REACH)
      .filter((block) => block.kind !== 'footnote')
      .flatMap((block) => block.lines),
  };
}

const isSectionHeading = (block: Block, template: Template): boolean =>
  block.kind === 'heading' &&
  (matchHeading(block.text, template) !== undefined || (block.level > 1 && !isSubjectLike(block, template)));

const partsOf = memoizeWeak(({ parts }: Template): ReadonlyMap<PartKind, readonly Part[]> => {
  const ofKind = new Map<PartKind, Part[]>();
  for (const part of parts) ofKind.set(part.kind, [...(ofKind.get(part.kind) ?? []), part]);
  return ofKind;
});

/** True for a line that has, or clearly means, the subject's stock wording. */
const isSubjectLike = (block: Block, template: Template): boolean =>
  block.kind !== 'bullet' && saysSubject(block.text, template);

const saysSubject = memoizeByBlockAnd(
  ({ plain }: BlockText, template: Template) =>
    plain.text.length <= MAX_SUBJECT_LENGTH &&
    (partsOf(template).get('subject') ?? []).some((part) =>
      part.stock.some((stock) => matchStock(stock, plain).similarity >= 0.6),
    ),
);

/** True for a short block that begins like a part's stock wording. */
function startsLike(parts: readonly Part[], block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const line = block.lines[0]?.plain;
  if (line === undefined || line.text.length > 100) return false;
  return parts.some((part) =>
    part.stock.some((stock) => {
      const match = matchStock(stock, line);
      return match.similarity >= 0.6 && match.span.start === 0;
    }),
  );
}

/** True for a short line that begins with the first word of a salutation to a partnership, and is not a sentence. */
function greetsPartnership(parts: readonly Part[], { kind, lines }: Block): boolean {
  const line = kind === 'paragraph' && lines.length === 1 ? lines[0]?.plain.text : undefined;
  if (line === undefined || line.length > 100 || /[.:;?!]\s*$/.test(line)) return false;
  const words = normalisedWords(line);
  return parts.some(
    ({ greets, stock }) =>
      greets === 'partnership' && words.length > 1 && stock.some(({ text }) => normalisedWords(text)[0] === words[0]),
  );
}

function isSignOff(parts: readonly Part[], block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const line = block.lines[0]?.plain;
  if (line === undefined || line.text.length > 60) return false;
  return parts.some((part) =>
    part.stock.some((stock) => {
      const match = matchStock(stock, line);
      return (
        match.quality !== 'none' ||
        (match.similarity >= 0.5 && match.span.start === 0 && line.text.split(' ').length <= 4)
      );
    }),
  );
}

/** True for a few words that begin like a sign-off, whatever follows. */
function beginsSignOff(parts: readonly Part[], block: Block): boolean {
  if (block.kind !== 'paragraph' || block.text.plain.text.length > 200) return false;
  const words = normalisedWords(block.lines[0]?.plain.text.slice(0, 60) ?? '');
  if (words.length < 2 || words.length > 4) return false;
  return parts.some((part) =>
    part.stock.some((stock) => editDistance(words[0] ?? '', normalisedWords(stock.text)[0] ?? '', 1) <= 1),
  );
}

function findSubject(blocks: readonly Block[], salutation: number, end: number, template: Template): number {
  const from = salutation + 1;
  const heading = indexWhere(blocks, from, end, (block) => block.kind === 'heading');
  if (heading >= 0) return heading;
  // A sentence of the opening may contain the subject's words, too.
  const like = indexWhere(
    blocks,
    from,
    Math.min(end, from + 6),
    (block) => isSubjectLike(block, template) && !isProse(block),
  );
  if (like >= 0) return like;
  const next = blocks[from];
  return salutation >= 0 &&
    from < end &&
    next?.kind === 'paragraph' &&
    next.plain.text.length <= 160 &&
    !isProse(next) &&
    !fits(partsOf(template).get('paragraph') ?? [], next)
    ? from
    : -1;
}

const isProse = ({ text }: Block): boolean => saysSentence(text);

const saysSentence = memoizeByBlock(
  ({ plain: { text } }: BlockText) => /[.:;]$/.test(text.trim()) && text.split(' ').length > 9,
);

/**
 * Returns where the top ends if there is neither salutation nor subject: at the first paragraph of the opening, or of
 * any prose.
 */
function endOfTop(blocks: readonly Block[], end: number, paragraphs: readonly Part[]): number {
  const prose = indexWhere(
    blocks,
    0,
    end,
    (block) =>
      block.kind !== 'paragraph' || isProse(block) || (block.plain.text.length > 60 && fits(paragraphs, block)),
  );
  return prose >= 0 ? prose : end;
}

const fits = (parts: readonly Part[], block: Block): boolean =>
  parts.some((part) => part.stock.some((stock) => matchStock(stock, block.plain).similarity >= 0.6));

/** Returns the number of blocks at the end that are a name and a title without a sign-off before them. */
function unsignedTail(blocks: readonly Block[]): number {
  let lines: readonly Line[] = [];
  let count = 0;
  while (count < 3) {
    const block = blocks[blocks.length - 1 - count];
    if (
      block?.kind !== 'paragraph' ||
      block.lines.length > 3 ||
      block.lines.some((line) => line.plain.text.length > 70 || /[.;:]$/.test(line.plain.text))
    )
      break;
    lines = [...block.lines, ...lines];
    count++;
  }
  return readSignatory(lines)?.title ? count : 0;
}

/** Returns the first of the last paragraphs that has closing words; the end if none has. */
function findClosing(blocks: readonly Block[], from: number, end: number, template: Template): number {
  let start = end;
  for (let i = end - 1, others = 0; i >= from && others < (start < end ? 2 : 4); i--) {
    const block = blocks[i];
    if (!block || block.kind === 'heading') break;
    if (block.kind === 'footnote') continue;
    if (block.kind === 'paragraph' && beginsClosing(block.text, template)) {
      start = i;
      others = 0;
    } else others++;
  }
  return start;
}

const beginsClosing = memoizeByBlockAnd(({ plain }: BlockText, template: Template) =>
  closingStock(template).some((stock) => beginsLike(matchStock(stock, plain))),
);

const closingStock = memoizeWeak(({ parts }: Template) => {
  const sections = parts.map((part) => part.kind).lastIndexOf('section');
  return parts
    .filter((part, i) => i > sections && (part.kind === 'closing' || part.kind === 'paragraph'))
    .flatMap((part) => part.stock);
});

/** A finding that merges into the closing at its end is still a finding. */
const beginsLike = ({ similarity, span }: StockMatch): boolean =>
  similarity >= 0.6 && span.start <= MAX_OFFSET_OF_OPENING;
const MAX_OFFSET_OF_OPENING = 200;

const firstOf = (...indexes: readonly number[]): number | undefined => {
  const found = indexes.filter((index) => index >= 0);
  return found.length > 0 ? smallestOf(found) : undefined;
};

function indexWhere(blocks: readonly Block[], from: number, to: number, is: (block: Block) => boolean): number {
  for (let i = Math.max(0, from); i < to; i++) {
    const block = blocks[i];
    if (block && is(block)) return i;
  }
  return -1;
}

function lastIndexWhere(blocks: readonly Block[], after: number, is: (block: Block) => boolean): number {
  for (let i = blocks.length - 1; i > after && i >= blocks.length - REACH; i--) {
    const block = blocks[i];
    if (block && is(block)) return i;
  }
  return -1;
}
