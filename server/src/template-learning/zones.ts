import type { Block, Line } from '../letter/letter';
import { normalisedWords } from '../text/similarity';
import type { Example } from './example';
import { blocksOf } from './example';

/** The words with which letters greet and close, taken from known templates. */
export interface FrameWords {
  /** First words of salutations, folded: `dear`. */
  readonly greetings: ReadonlySet<string>;
  /** First words of sign-offs, folded: `yours`. */
  readonly closes: ReadonlySet<string>;
}

/** An example split into the text before, in and after its sections. */
export interface Zones {
  readonly example: Example;
  /** Lines before the salutation. */
  readonly top: readonly Line[];
  readonly salutation?: Block;
  readonly subject?: Block;
  /** Up to the first section's heading. */
  readonly opening: readonly Block[];
  readonly headings: readonly Block[];
  /** From the first section's heading to the sign-off, or to the end. */
  readonly body: readonly Block[];
  readonly signOff?: Block;
  readonly tail: readonly Line[];
}

const MAX_SUBJECT_LENGTH = 160;
const REACH = 60;

/**
 * Splits a letter at its salutation and sign-off; a report has neither, and everything before its first section is its
 * opening.
 */
export function zonesOf(
  example: Example,
  form: 'letter' | 'report',
  words: FrameWords,
  isSection: (heading: Block) => boolean,
): Zones {
  const blocks = blocksOf(example);
  const salutation = form === 'letter' ? salutationAt(blocks, words) : -1;
  const signOff = form === 'letter' ? signOffAt(blocks, words) : -1;
  const end = signOff > salutation ? signOff : blocks.length;
  const next = blocks[salutation + 1];
  const subject = form === 'letter' && salutation >= 0 && next && isSubject(next) ? next : undefined;
  const start = salutation + (subject ? 2 : 1);
  const first = blocks.findIndex((block, i) => i >= start && i < end && block.kind === 'heading' && isSection(block));
  const bodyStart = first < 0 ? end : first;
  const body = blocks.slice(bodyStart, end);
  return {
    example,
    top: blocks.slice(0, Math.max(0, salutation)).flatMap(({ lines }) => lines),
    ...(salutation >= 0 && blocks[salutation] ? { salutation: blocks[salutation] } : {}),
    ...(subject ? { subject } : {}),
    opening: blocks.slice(start, bodyStart).slice(0, REACH),
    headings: body.filter(({ kind }) => kind === 'heading'),
    body,
    ...(signOff >= 0 && blocks[signOff] ? { signOff: blocks[signOff] } : {}),
    tail:
      signOff < 0
        ? []
        : blocks.slice(signOff + 1, signOff + REACH).flatMap(({ kind, lines }) => (kind === 'footnote' ? [] : lines)),
  };
}

/** True for an example with a salutation and a sign-off. */
export function isLetter(example: Example, words: FrameWords): boolean {
  const blocks = blocksOf(example);
  const salutation = salutationAt(blocks, words);
  return salutation >= 0 && signOffAt(blocks, words) > salutation;
}

const salutationAt = (blocks: readonly Block[], { greetings }: FrameWords): number =>
  blocks.slice(0, REACH).findIndex((block) => begins(block, greetings));

const signOffAt = (blocks: readonly Block[], { closes }: FrameWords): number =>
  blocks.findLastIndex((block, i) => i >= blocks.length - REACH && begins(block, closes));

function begins(block: Block, words: ReadonlySet<string>): boolean {
  const line = block.kind === 'paragraph' ? (block.lines[0]?.plain.text ?? '') : '';
  if (line.length > 100 || /[.;:?!]\s*$/.test(line)) return false;
  const said = normalisedWords(line);
  return said.length >= 2 && said.length <= 10 && words.has(said[0] ?? '');
}

const isSubject = ({ kind, plain: { text } }: Block): boolean =>
  kind === 'heading' || (kind === 'paragraph' && text.length <= MAX_SUBJECT_LENGTH && !/[.:;]$/.test(text.trim()));
