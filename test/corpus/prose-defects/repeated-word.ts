import { runningParagraphs } from '../../../server/src/analysis/running-text';
import { regex } from '../../../server/src/text/regex';
import type { Planting } from './planting';
import { replaced } from './planting';

/** Any word typed twice; half of them are small ones, as most such errors are. */
export const plantings: readonly Planting[] = [
  twice('a word typed twice', /(?<![\p{L}\p{N}’'-])\p{L}[\p{L}’-]*(?= \p{L})/gu),
  twice(
    'a small word typed twice',
    regex(
      'gu',
      String.raw`(?<![\p{L}\p{N}’'-])(?:an?|and|are|at|be|by|for|from|has|have|in|is|it|of|on|or|that|the|their`,
      String.raw`|they|this|to|was|were|which|with)(?= \p{L})`,
    ),
  ),
];

function twice(name: string, pattern: RegExp): Planting {
  return {
    name,
    rule: 'repeated-word',
    plant(reading, pick) {
      const { text } = reading.letter;
      const places = runningParagraphs(reading).flatMap(({ span }) =>
        [...text.slice(span.start, span.end).matchAll(pattern)].map(({ 0: word, index }) => ({
          word,
          start: span.start + index,
        })),
      );
      const place = places[pick(Math.max(1, places.length))];
      return place && replaced(text, place.start, place.start + place.word.length, `${place.word} ${place.word}`);
    },
  };
}
