import { memoizeWeak } from '../memo/memoize-weak';
import type { Part, Stock, Template } from './template';

/** A sentence of a template that letters repeat word for word. */
export interface FirmSentence {
  readonly part: Part;
  readonly stock: Stock;
  /** Its `tellingWords`; at least one. */
  readonly words: readonly string[];
}

/** Returns the firm sentences of a template's subject, paragraphs, closing and sign-off, in order. */
export const firmSentences = memoizeWeak(({ parts }: Template): readonly FirmSentence[] =>
  parts
    .flatMap((part) =>
      KINDS.has(part.kind) ? part.stock.map((stock) => ({ part, stock, words: tellingWords(stock) })) : [],
    )
    .filter(({ stock, words }) => stock.firmness === 'firm' && words.length > 0),
);

const KINDS: ReadonlySet<Part['kind']> = new Set(['subject', 'paragraph', 'closing', 'sign-off']);

/** The longer words of the wording, as written, longest first. */
export const tellingWords = memoizeWeak((stock: Stock): readonly string[] =>
  [...new Set(stock.text.replace(/\{[^{}]*\}/g, ' ').match(/\p{L}{5,}/gu) ?? [])].sort((a, b) => b.length - a.length),
);
