import { runningParagraphs, runningText } from '../../analysis/running-text';
import type { Block } from '../../letter/letter';
import type { BlockProse, Prose } from '../../nlp/block-prose';
import type { Reading } from '../../reading/reading';
import type { Template } from '../../templates/template';
import type { BlockText } from '../../text/annotated-text';
import type { BlockInput, BlocksOf } from './rule';

/** The blocks of a letter that a rule checks, in document order. */
export function blocksFor(reading: Reading, of: BlocksOf): readonly Block[] {
  if (of === 'running-text') return runningText(reading);
  if (of === 'paragraphs') return runningParagraphs(reading);
  return reading.letter.blocks.filter(({ kind }) => kind !== 'divider');
}

/** The part of a block that a rule has access to. */
export const blockInput = (block: Block, { template }: Reading, prose: Prose): BlockInput =>
  new Input(block.kind, block.text, template, prose);

class Input implements BlockInput {
  readonly #prose: Prose;

  constructor(
    readonly kind: Block['kind'],
    readonly text: BlockText,
    readonly template: Template,
    prose: Prose,
  ) {
    this.#prose = prose;
  }

  get prose(): BlockProse {
    return this.#prose.of(this.text);
  }

  get phrases(): ReturnType<Prose['phrases']> {
    return this.#prose.phrases();
  }

  get dictionary(): Prose['dictionary'] {
    return this.#prose.dictionary;
  }
}
