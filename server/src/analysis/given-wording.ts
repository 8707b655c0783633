import type { Block } from '../letter/letter';
import { memoizeWeak } from '../memo/memoize-weak';
import type { Reading } from '../reading/reading';
import type { PartRole, Template } from '../templates/template';

/**
 * True for words that come from the template's wording for the block's part: they are not the inspector’s own, and
 * house style does not apply to them.
 */
export function isGivenWording(reading: Reading, block: Block, words: string): boolean {
  return givenBlocks(reading).has(block) && givenWords(reading.template).includes(spaced(words));
}

// The scope is the inspector's own wording, and so are the sections.
const GIVEN: readonly PartRole[] = ['preamble', 'opening', 'methodology', 'closing', 'action-plan'];

const givenBlocks = memoizeWeak(
  ({ partMatches }: Reading): ReadonlySet<Block> =>
    new Set(
      partMatches
        .filter(({ part }) => GIVEN.includes(part.role))
        .flatMap(({ passage, extra }) => [passage, ...extra])
        .flatMap((passage) => passage?.blocks ?? []),
    ),
);

const givenWords = memoizeWeak(({ parts }: Template): string =>
  parts
    .filter(({ role }) => GIVEN.includes(role))
    .flatMap(({ stock }) => stock.flatMap(({ text, variants }) => [text, ...variants]))
    .map(spaced)
    .join(''),
);

/** Puts one space around each word, so that only whole words match; variables are removed. */
const spaced = (text: string): string => ` ${text.replace(/\{[^{}]*\}|[^\p{L}\p{N}-]+/gu, ' ').trim()} `;
