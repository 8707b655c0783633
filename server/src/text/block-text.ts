import { detached } from '../memo/detached';
import { GenerationalCache } from '../memo/generational-cache';
import { KeepsAnswers } from '../memo/memoize-by-block';
import type { AnnotatedText, BlockText } from './annotated-text';
import { withOwner } from './annotated-text';

/** The words of a source without markup, placed from 0. */
export type PlainOf = (source: string) => AnnotatedText;

/** A text that nobody else knows: what is worked out of it is kept with it. */
export const blockText = (source: string, plainOf: PlainOf): BlockText => new InternedBlock(detached(source), plainOf);

/**
 * The texts of the blocks that were read last. Those of letters that nobody reads any more are forgotten, a generation
 * at a time.
 */
export class BlockInterner {
  private readonly kept = new GenerationalCache<BlockText>();
  private readonly plainOf: PlainOf;

  constructor(plainOf: PlainOf) {
    this.plainOf = plainOf;
  }

  of(source: string): BlockText {
    return this.kept.of(source, () => blockText(source, this.plainOf));
  }

  /**
   * To be called between letters, with the texts of the one that was read last: within one nothing is forgotten,
   * however long it is.
   */
  age(last: readonly { readonly text: BlockText }[]): void {
    if (this.kept.size <= last.length + MIN_KEPT_TEXTS) return;
    this.kept.age(last.map(({ text }) => [text.source, text]));
  }
}

/** Some versions of the paragraph that is edited; a text with what is known of it takes up to twenty kilobytes. */
const MIN_KEPT_TEXTS = 8;

class InternedBlock extends KeepsAnswers implements BlockText {
  #plain: AnnotatedText | undefined;
  readonly source: string;
  readonly #plainOf: PlainOf;

  constructor(source: string, plainOf: PlainOf) {
    super();
    this.source = source;
    this.#plainOf = plainOf;
  }

  get plain(): AnnotatedText {
    return (this.#plain ??= withOwner(this.#plainOf(this.source), this));
  }
}
