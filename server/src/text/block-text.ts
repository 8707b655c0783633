import type { MappedText } from './mapped-text';

/**
 * What a block says, apart from where it stands. Blocks of the same source share one, and it outlives the version of the
 * letter that it was first read in: what is worked out of it once (`perText`) is not worked out again at the next keystroke.
 */
export interface BlockText {
  /** The block's content as it is written, marks and all. */
  readonly source: string;
  /** Its words without markup. Places (`toSource`) count from the start of the content; a block's own `plain` places them in the letter. */
  readonly plain: MappedText;
}

/** Does work once for each text: the answer is kept as long as the text is. The work may look at nothing but the text. */
export function perText<T>(work: (text: BlockText) => T): (text: BlockText) => T {
  const known = new WeakMap<BlockText, { readonly answer: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.answer;
    const answer = work(text);
    known.set(text, { answer });
    return answer;
  };
}

/** The texts of the blocks that were read last. Those of letters that nobody reads any more are forgotten, a generation at a time. */
export class TextMemory {
  private young = new Map<string, BlockText>();
  private old = new Map<string, BlockText>();
  private readonly plainOf: (source: string) => MappedText;

  /** @param plainOf words of a source without markup, placed from 0 */
  constructor(plainOf: (source: string) => MappedText) {
    this.plainOf = plainOf;
  }

  of(source: string): BlockText {
    const found = this.young.get(source);
    if (found) return found;
    const text = this.old.get(source) ?? new ReadOnDemand(alone(source), this.plainOf);
    this.young.set(text.source, text);
    return text;
  }

  /** To be called between letters: within one nothing is forgotten, however long it is. */
  ageOf(blocks: number): void {
    if (this.young.size <= Math.max(YOUNGEST, 2 * blocks)) return;
    this.old = this.young;
    this.young = new Map();
  }
}

/** Some thirty letters; a text with what is known of it takes a few kilobytes. */
const YOUNGEST = 1_000;

class ReadOnDemand implements BlockText {
  #plain: MappedText | undefined;
  readonly #plainOf: (source: string) => MappedText;

  constructor(readonly source: string, plainOf: (source: string) => MappedText) {
    this.#plainOf = plainOf;
  }

  get plain(): MappedText {
    return (this.#plain ??= this.#plainOf(this.source));
  }
}

// A slice holds on to the whole text that it was cut from; one that is put together anew holds on to its own characters.
const alone = (slice: string): string => ` ${slice}`.slice(1);
