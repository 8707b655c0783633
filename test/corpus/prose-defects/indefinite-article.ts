import { runningParagraphs } from '../../../server/src/analysis/running-text';
import type { Planting } from './planting';
import { replaced } from './planting';

export const plantings: readonly Planting[] = [
  swapped('“a” for “an”', /\b[Aa]n(?= )/g, (article) => article.slice(0, 1)),
  swapped('“an” for “a”', /(?<![Cc]hild )\b[Aa](?= [‘“(]?\p{L})/gu, (article) => `${article}n`),
];

function swapped(name: string, pattern: RegExp, change: (article: string) => string): Planting {
  return {
    name,
    rule: 'indefinite-article',
    plant(reading, pick) {
      const { text } = reading.letter;
      const places = runningParagraphs(reading).flatMap(({ span }) =>
        [...text.slice(span.start, span.end).matchAll(pattern)].map(({ 0: article, index }) => ({
          article,
          start: span.start + index,
        })),
      );
      const place = places[pick(Math.max(1, places.length))];
      return place && replaced(text, place.start, place.start + place.article.length, change(place.article));
    },
  };
}
