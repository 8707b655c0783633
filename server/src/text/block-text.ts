import { detached } from '../memo/detached';
import { GenerationalCache } from '../memo/generational-cache';
import { KeepsAnswers } from '../memo/memoize-by-block';
import type { MappedText } from './mapped-text';
import { withOwner } from './mapped-text';

/**
 * What a block says, apart from where it stands. Blocks of the same source share one, and it outlives the version of
 * the letter that it was first read in: what is worked out of it once (`memo/memoize-by-block`) is not worked out again at the next
 * keystroke.
 */
export interface BlockText {
  /** The block's content as it is written, marks and all. */
  readonly source: string;
  /**
   * Its words without markup. Places (`toSource`) count from the start of the content; a block's own `plain` places
   * them in the letter.
   */
  readonly plain: MappedText;
}

/** The words of a source without markup, placed from 0. */
export type PlainOf = (source: string) => MappedText;

/** A text that nobody else knows: what is worked out of it is kept with it. */
export const blockText = (source: string, plainOf: PlainOf): BlockText => new KeptText(detached(source), plainOf);

/**
 * The texts of the blocks that were read last. Those of letters that nobody reads any more are forgotten, a generation
 * at a time.
 */
export class TextMemory {
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
    if (this.kept.size <= last.length + YOUNGEST) return;
    this.kept.age(last.map(({ text }) => [text.source, text]));
  }
}

/** Some versions of the paragraph that is edited; a text with what is known of it takes up to twenty kilobytes. */
const YOUNGEST = 8;

class KeptText extends KeepsAnswers implements BlockText {
  #plain: MappedText | undefined;
  readonly source: string;
  readonly #plainOf: PlainOf;

  constructor(source: string, plainOf: PlainOf) {
    super();
    this.source = source;
    this.#plainOf = plainOf;
  }

  get plain(): MappedText {
    return (this.#plain ??= withOwner(this.#plainOf(this.source), this));
  }
}
