import { indexedTextOf } from '../analysis/evidence/finding-terms';
import { memoizeWeak } from '../memo/memoize-weak';
import type { Reading } from '../reading/reading';
import type { Template } from '../templates/template';
import type { Span } from '../text/span';
import { trimmed } from '../text/span';

/** A sentence of a letter's findings, and its place. */
export interface FindingSentence {
  /** The path of its file in the archive and, for a pack, the letter's number, from 1. */
  readonly file: string;
  readonly number: number;
  readonly text: string;
  /** Half-open UTF-16 offsets in the letter's text. */
  readonly span: Span;
  /** Zero-based line, if the file has lines of its own; Word and PDF files have none. */
  readonly line?: number;
  /** The key for finding it again: its words in lower case, without punctuation. */
  readonly key: string;
}

/**
 * Returns the sentences of the findings, in the letter's order, without those too short to be distinctive. Stock
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

/** The words of a sentence in lower case, separated by single spaces: sentences with the same key count as equal. */
export const sentenceKey = (text: string): string =>
  (
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
  ).join(' ');

/** Shorter sentences are not distinctive: “This is positive.” */
const LEAST_WORDS = 5;
const isTelling = (key: string): boolean => key.split(' ').length >= LEAST_WORDS;

/** Standard sentences without variables; one with variables does not occur in findings. */
const stockKeys = memoizeWeak(
  ({ parts }: Template): ReadonlySet<string> =>
    new Set(
      parts.flatMap(({ stock }) => stock.flatMap(({ text, variants }) => [text, ...variants].flatMap(sentencesIn))),
    ),
);

const sentencesIn = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+/).map(sentenceKey);
