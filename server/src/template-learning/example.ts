import type { Block, Letter } from '../letter/letter';

/** A letter or report from which a template is learnt. */
export interface Example {
  /** As the report names it: the file's name. */
  readonly name: string;
  readonly letter: Letter;
}

/** A choice of the template, and which of the examples have it. */
export interface Evidence {
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

/** `has` are names of examples; the others lack it. */
export const evidenceOf = (examples: readonly Example[], has: ReadonlySet<string>): Evidence => ({
  has: examples.flatMap(({ name }) => (has.has(name) ? [name] : [])),
  lacks: examples.flatMap(({ name }) => (has.has(name) ? [] : [name])),
});

/** The blocks that are the letter's: no comments, no dividers. */
export const blocksOf = ({ letter }: Example): readonly Block[] =>
  letter.blocks.filter(({ kind }) => kind !== 'comment' && kind !== 'divider');
