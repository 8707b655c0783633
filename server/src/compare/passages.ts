import type { Block } from '../letter/letter';
import type { Reading } from '../reading/reading';
import type { Part } from '../templates/template';
import { normalisedWords } from '../text/similarity';
import type { Role, Side } from './comparison';

/** A block of a letter, prepared for comparison. */
export interface ComparedPassage extends Side {
  readonly role: Role;
  /** The template's part that a block of the frame fills; '' for any other block. */
  readonly part: string;
  /** Zero-based index in its letter. */
  readonly index: number;
  /** Folded, without punctuation. */
  readonly words: readonly string[];
  /** The text with white space collapsed to single spaces. */
  readonly exact: string;
}

/**
 * The passages of a letter in order: every block except comments and dividing lines, which are not printed. The frame
 * is compared line by line, because an address is a single block of several lines.
 */
export function passagesOf(reading: Reading): readonly ComparedPassage[] {
  const roles = rolesOf(reading);
  const partAt = framePartsOf(reading);
  const passages: ComparedPassage[] = [];
  const take = (plain: string, rest: Pick<ComparedPassage, 'section' | 'span' | 'role' | 'part'>): void => {
    const text = plain.trim();
    if (text === '') return;
    const exact = text.replace(/\s+/g, ' ');
    passages.push({ ...rest, text, exact, index: passages.length, words: normalisedWords(text) });
  };
  let section = '';
  for (const block of reading.letter.blocks) {
    if (block.kind === 'comment' || block.kind === 'divider') continue;
    if (block.kind === 'heading') section = block.plain.text.trim();
    if (block.lines.some(({ span }) => partAt(span.start))) {
      for (const { plain, span } of block.lines) {
        const part = partAt(span.start);
        take(plain.text, {
          section: part?.title ?? section,
          span,
          role: part ? 'frame' : 'other',
          part: part?.id ?? '',
        });
      }
    } else
      take(block.plain.text, { section, span: block.content, role: roles.get(block) ?? roleOfKind(block), part: '' });
  }
  return passages;
}

function roleOfKind(block: Block): Role {
  if (block.kind === 'heading') return 'heading';
  return block.kind === 'footnote' ? 'footnote' : 'other';
}

function rolesOf({ facts }: Reading): ReadonlyMap<Block, Role> {
  const roles = new Map<Block, Role>();
  for (const { block } of facts.findings) roles.set(block, 'finding');
  for (const { block } of facts.improvements) roles.set(block, 'area');
  for (const { block } of facts.priorityActions) roles.set(block, 'priority-action');
  return roles;
}

/** Returns a function that gives the part of the frame at an offset. */
function framePartsOf({ partMatches }: Reading): (offset: number) => Part | undefined {
  const frame = partMatches.flatMap(({ part, passage, extra }) =>
    [...(passage ? [passage] : []), ...extra].flatMap(({ section, span }) => (section ? [] : [{ part, span }])),
  );
  return (offset) => frame.find(({ span }) => span.start <= offset && offset < span.end)?.part;
}
