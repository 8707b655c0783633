import type { Block } from '../../letter/letter';
import type { Footnote, PrintRun } from './print-model';

/** Numbers footnotes in the order of their references; footnotes without a reference come last. */
export class FootnoteNumbers {
  private readonly definitions = new Map<string, Block>();
  private readonly others: Block[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(blocks: readonly Block[]) {
    for (const block of blocks) {
      if (block.kind !== 'footnote') continue;
      const label = labelOf(block);
      // A second definition of the same label cannot be referenced.
      if (this.definitions.has(label)) this.others.push(block);
      else this.definitions.set(label, block);
    }
  }

  /**
   * The number of the footnote that a reference names, assigned at its first reference; undefined if no such footnote
   * is defined.
   */
  readonly numberOf = (label: string): number | undefined => {
    if (!this.definitions.has(label)) return undefined;
    const number = this.numbers.get(label) ?? this.numbers.size + 1;
    this.numbers.set(label, number);
    return number;
  };

  /** The footnotes in order of number; called once everything that refers to them has been read. */
  written(runsOf: (block: Block) => readonly PrintRun[]): readonly Footnote[] {
    const footnotes: Footnote[] = [];
    const done = new Set<string>();
    const write = (block: Block): void => {
      footnotes.push({ number: footnotes.length + 1, runs: runsOf(block), source: block.span });
    };
    // A footnote may refer to another, which gets its number while this one is read.
    for (const label of this.numbers.keys()) {
      const block = this.definitions.get(label);
      done.add(label);
      if (block) write(block);
    }
    const unmarked = [...this.definitions].filter(([label]) => !done.has(label));
    for (const [label] of unmarked) this.numberOf(label);
    for (const [, block] of unmarked) write(block);
    for (const block of this.others) write(block);
    return footnotes;
  }
}

const labelOf = ({ marker }: Block): string => marker.slice(2, -1);
