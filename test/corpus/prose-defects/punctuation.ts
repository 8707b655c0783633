import { runningParagraphs } from '../../../server/src/analysis/running-text';
import type { Planting } from './planting';
import { replaced } from './planting';

export const plantings: readonly Planting[] = [
  change(
    'double curly marks round a quotation',
    'quotation-marks',
    /‘[^‘’“”\n]{3,80}’(?!\p{L})/gu,
    (quotation) => `“${quotation.slice(1, -1)}”`,
  ),
  change(
    'double straight marks round a quotation',
    'quotation-marks',
    /‘[^‘’“”\n]{3,80}’(?!\p{L})/gu,
    (quotation) => `"${quotation.slice(1, -1)}"`,
  ),
  change('a straight apostrophe', 'quotation-marks', /(?<=\p{L})’(?=\p{L})/gu, () => "'"),
  change('a straight mark before a quotation', 'quotation-marks', /‘(?=\p{L})/gu, () => "'"),
  change('a quotation that does not end', 'quotation-marks', /‘[^‘’“”\n]{3,80}’(?!\p{L})/gu, (quotation) =>
    quotation.slice(0, -1),
  ),
  change('a hyphen for a dash', 'dashes', /(?<=\p{Ll}), (?=\p{Ll})/gu, () => ' - '),
  change('a long dash', 'dashes', /(?<=\p{Ll}), (?=\p{Ll})/gu, () => '—'),
  change('two hyphens', 'dashes', /(?<=\p{Ll}), (?=\p{Ll})/gu, () => ' -- '),
  change('two spaces', 'spaces', /(?<=[\p{L}.,]) (?=\p{L})/gu, () => '  '),
  change('a space before a full stop', 'spaces', /(?<=\p{L})\.(?= \p{Lu}|\n)/gu, () => ' .'),
  change('a space before a comma', 'spaces', /(?<=\p{L}), /gu, () => ' , '),
  change('no space after a full stop', 'spaces', /(?<=\p{Ll}{2})\. (?=\p{Lu}\p{Ll})/gu, () => '.'),
  change('no space after a comma', 'spaces', /(?<=\p{L}), (?=\p{L})/gu, () => ','),
  change(
    'a negative contracted',
    'contractions',
    /\b(?:is|are|was|were|do|does|did|has|have|could|would|should) not\b/g,
    (words) => words.replace(' not', 'n’t'),
  ),
  change(
    'a verb contracted',
    'contractions',
    /\b(?:(?:it|It|there|There|that|That) is|(?:they|They) (?:are|have))\b/g,
    (words) => words.replace(' is', '’s').replace(' are', '’re').replace(' have', '’ve'),
  ),
  change('a contraction without its apostrophe', 'contractions', /\b(?:is|are|do|does|did|has|have) not\b/g, (words) =>
    words.replace(' not', 'nt'),
  ),
];

/** Changes one match of a pattern in the running text. Quotations are not searched for contractions. */
function change(name: string, rule: string, pattern: RegExp, by: (found: string) => string): Planting {
  return {
    name,
    rule,
    plant(reading, pick) {
      const { text } = reading.letter;
      const places = runningParagraphs(reading).flatMap(({ content }) => {
        const words = text.slice(content.start, content.end);
        const said =
          rule === 'contractions'
            ? [...words.matchAll(/‘[^‘]*’(?!\p{L})/gu)].map(
                ({ 0: quotation, index }) => [index, index + quotation.length] as const,
              )
            : [];
        return [...words.matchAll(pattern)]
          .filter(({ index }) => !said.some(([from, to]) => from <= index && index < to))
          .map(({ 0: found, index }) => ({ found, start: content.start + index }));
      });
      const place = places[pick(Math.max(1, places.length))];
      return place && replaced(text, place.start, place.start + place.found.length, by(place.found));
    },
  };
}
