import { indexedTextOf } from '../analysis/evidence/finding-terms';
import { memoizeWeak } from '../memo/memoize-weak';
import type { Reading } from '../reading/reading';
import type { Template } from '../templates/template';
import type { Span } from '../text/span';
import { trimmed } from '../text/span';

/** A sentence of the findings of a letter, and where it stands. */
export interface FindingSentence {
  /** Of its file: the path in the archive, and of a pack the letter's number, from 1. */
  readonly file: string;
  readonly number: number;
  readonly text: string;
  /** Half-open UTF-16 offsets in the letter's text. */
  readonly span: Span;
  /** Counted from 0, where the file has lines of its own; a Word or PDF file has none. */
  readonly line?: number;
  /** By which it is found again: its words in small letters, without marks. */
  readonly key: string;
}

/**
 * The sentences of the findings, in the letter's order, without those that say too little to be anybody's own. Stock
 * wording of the template is left out.
 */
export function findingSentences(
  reading: Reading,
  { file, number }: Pick<FindingSentence, 'file' | 'number'>,
): readonly FindingSentence[] {
  const stock = stockKeys(reading.template);
  return reading.facts.findings.flatMap(({ block }) => {
    const { text } = block.plain;
    return indexedTextOf(block.text).sentences.flatMap(({ start, end }) => {
      const inBlock = trimmed(text, { start, end });
      const words = text.slice(inBlock.start, inBlock.end);
      const key = sentenceKey(words);
      return isTelling(key) && !stock.has(key)
        ? [{ file, number, text: words, span: block.plain.toSource(inBlock), key }]
        : [];
    });
  });
}

/** The words of a sentence in small letters, with one space between: two sentences with the same key are the same. */
export const sentenceKey = (text: string): string =>
  (
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
  ).join(' ');

/** Fewer words are nobody's own: “This is positive.” */
const LEAST_WORDS = 5;
const isTelling = (key: string): boolean => key.split(' ').length >= LEAST_WORDS;

/** Standard sentences without gaps; one with gaps is no sentence of findings. */
const stockKeys = memoizeWeak(
  ({ parts }: Template): ReadonlySet<string> =>
    new Set(
      parts.flatMap(({ stock }) => stock.flatMap(({ text, variants }) => [text, ...variants].flatMap(sentencesIn))),
    ),
);

const sentencesIn = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+/).map(sentenceKey);
