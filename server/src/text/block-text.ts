import type { MappedText } from './mapped-text';
import { withOwner } from './mapped-text';
import { oncePer } from './once-per';

/**
 * What a block says, apart from where it stands. Blocks of the same source share one, and it outlives the version of
 * the letter that it was first read in: what is worked out of it once (`perText`) is not worked out again at the next
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

/**
 * Does work once for each text: the answer is kept as long as the text is. The work may look at nothing but the text.
 * To be called where modules are made, once for each kind of work; what looks at something else as well is
 * `perTextAnd`.
 */
export function perText<T>(work: (text: BlockText) => T): (text: BlockText) => T {
  const number = works++;
  const elsewhere = oncePer(work);
  return (text) => {
    if (!(text instanceof KeptText)) return elsewhere(text);
    const answers = KeptText.answersOf(text);
    const found = answers[number];
    if (found !== undefined) return (found === NOTHING ? undefined : found) as T;
    const answer = work(text);
    answers[number] = answer === undefined ? NOTHING : answer;
    return answer;
  };
}

/**
 * The same for work that looks at a text and at one thing that never changes, such as a template or a sentence of one.
 * The answers are kept as long as the text is: a memory of texts serves one set of templates.
 */
export function perTextAnd<K extends object, T>(
  work: (text: BlockText, other: K) => T,
): (text: BlockText, other: K) => T {
  const answersOf = perText(() => new Map<K, readonly [T]>());
  return (text, other) => {
    const answers = answersOf(text);
    let found = answers.get(other);
    if (!found) answers.set(other, (found = [work(text, other)]));
    return found[0];
  };
}

/**
 * The same for words, whose answer is kept where they are those of a block or a line, and worked out each time where
 * they are nobody's.
 */
export function perWords<T>(work: (words: string) => T): (words: MappedText) => T {
  const kept = perText((text) => work(text.plain.text));
  return (words) => (words.owner ? kept(words.owner) : work(words.text));
}

/** Kinds of work that answers are kept of. */
let works = 0;

/** Stands for an answer that is undefined. */
const NOTHING = Symbol('nothing');

/** The words of a source without markup, placed from 0. */
export type PlainOf = (source: string) => MappedText;

/** A text that nobody else knows: what is worked out of it is kept with it. */
export const blockText = (source: string, plainOf: PlainOf): BlockText => new KeptText(alone(source), plainOf);

/**
 * The texts of the blocks that were read last. Those of letters that nobody reads any more are forgotten, a generation
 * at a time.
 */
export class TextMemory {
  private young = new Map<string, BlockText>();
  private old = new Map<string, BlockText>();
  private readonly plainOf: PlainOf;

  constructor(plainOf: PlainOf) {
    this.plainOf = plainOf;
  }

  of(source: string): BlockText {
    const found = this.young.get(source);
    if (found) return found;
    const text = this.old.get(source) ?? blockText(source, this.plainOf);
    this.young.set(text.source, text);
    return text;
  }

  /**
   * To be called between letters, with the texts of the one that was read last: within one nothing is forgotten,
   * however long it is.
   */
  age(last: readonly { readonly text: BlockText }[]): void {
    if (this.young.size <= last.length + YOUNGEST) return;
    this.old = this.young;
    this.young = new Map(last.map(({ text }) => [text.source, text]));
  }
}

/** Some versions of the paragraph that is edited; a text with what is known of it takes up to twenty kilobytes. */
const YOUNGEST = 8;

class KeptText implements BlockText {
  /** What has been worked out of it, by the number of the work; it is no part of the text. */
  readonly #answers: unknown[] = [];
  #plain: MappedText | undefined;
  readonly #plainOf: PlainOf;

  constructor(
    readonly source: string,
    plainOf: PlainOf,
  ) {
    this.#plainOf = plainOf;
  }

  static answersOf(text: KeptText): unknown[] {
    return text.#answers;
  }

  get plain(): MappedText {
    return (this.#plain ??= withOwner(this.#plainOf(this.source), this));
  }
}

// A slice holds on to the whole text that it was cut from; one that is put together anew holds on to its own
// characters.
const alone = (slice: string): string => ` ${slice}`.slice(1);
