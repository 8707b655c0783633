import type { Block, Letter } from '../letter/letter';

/** A letter or report from which a template is learnt. */
export interface Example {
  /** Its name in the report: the file's name. */
  readonly name: string;
  readonly letter: Letter;
}

/** The examples that support a choice in the template. */
export interface Evidence {
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

/** `has` are names of examples; all others count as lacking it. */
export const evidenceOf = (examples: readonly Example[], has: ReadonlySet<string>): Evidence => ({
  has: examples.flatMap(({ name }) => (has.has(name) ? [name] : [])),
  lacks: examples.flatMap(({ name }) => (has.has(name) ? [] : [name])),
});

/** The blocks of the letter itself, without comments and dividing lines. */
export const blocksOf = ({ letter }: Example): readonly Block[] =>
  letter.blocks.filter(({ kind }) => kind !== 'comment' && kind !== 'divider');
