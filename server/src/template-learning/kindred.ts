import { matchStock } from '../templates/match-stock';
import type { Part, Template } from '../templates/template';
import { normalise } from '../text/similarity';

/** The least similarity at which a sentence counts as that of a known template. */
const MIN_LIKENESS = 0.8;

/** The part of a known template with this heading, ignoring the marks at its end. */
export function kindredSection(heading: string, templates: readonly Template[]): Part | undefined {
  const bare = (text: string): string => normalise(text).replace(/[\s?:.]+$/, '');
  return templates
    .flatMap(({ parts }) => parts)
    .find(
      ({ heading: known }) =>
        known && [known.text, ...known.aliases, ...known.dated].some((text) => bare(text) === bare(heading)),
    );
}

/** The paragraph of a known template that contains this sentence. */
export const kindredParagraph = (sentence: string, templates: readonly Template[]): Part | undefined =>
  templates
    .flatMap(({ parts }) => parts)
    .find(
      ({ kind, stock }) =>
        (kind === 'paragraph' || kind === 'closing') &&
        stock.some((one) => matchStock(one, sentence).similarity >= MIN_LIKENESS),
    );

/** The first words, folded, of all wordings of a kind of part. */
export const firstWordsOf = (kind: Part['kind'], templates: readonly Template[]): ReadonlySet<string> =>
  new Set(
    templates
      .flatMap(({ parts }) => parts)
      .filter((part) => part.kind === kind)
      .flatMap(({ stock }) => stock.flatMap(({ text, variants }) => [text, ...variants]))
      .map((text) => normalise(text).split(' ')[0] ?? '')
      .filter((word) => word !== '' && !word.includes('{')),
  );
