import { detached } from '../memo/detached';
import { GenerationalCache } from '../memo/generational-cache';
import { KeepsAnswers } from '../memo/memoize-by-block';
import type { AnnotatedText, BlockText } from './annotated-text';
import { withOwner } from './annotated-text';

/** Strips the markup of a source; offsets start at 0. */
export type PlainOf = (source: string) => AnnotatedText;

/** A text that is not shared: results computed from it are kept with it. */
export const blockText = (source: string, plainOf: PlainOf): BlockText => new InternedBlock(detached(source), plainOf);

/** The texts of recently read blocks. Those of letters no longer in use are dropped, a generation at a time. */
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
   * Call between letters, with the texts of the last one read: nothing is dropped within one letter, however long it
   * is.
   */
  age(last: readonly { readonly text: BlockText }[]): void {
    if (this.kept.size <= last.length + MIN_KEPT_TEXTS) return;
    this.kept.age(last.map(({ text }) => [text.source, text]));
  }
}

/** A few versions of the paragraph being edited; a text with its results takes up to twenty kilobytes. */
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
