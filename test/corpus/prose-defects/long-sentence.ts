import { runningParagraphs } from '../../../server/src/analysis/running-text';
import type { Planting } from './planting';
import { replaced } from './planting';

/** Two adjacent sentences merged into one of more than fifty words, which is always reported. */
export const plantings: readonly Planting[] = [
  joined('two sentences joined by “and”', ', and '),
  joined('two sentences joined by a semicolon', '; '),
  joined('two sentences joined by a comma', ', '),
];

function joined(name: string, by: string): Planting {
  return {
    name,
    rule: 'long-sentence',
    plant(reading, pick) {
      const { text } = reading.letter;
      const stock = new Set(
        reading.partMatches.flatMap(({ passage }) => (passage && !passage.section ? passage.blocks : [])),
      );
      const places = runningParagraphs(reading)
        .filter((block) => !stock.has(block))
        .flatMap(({ content }) => {
          const words = text.slice(content.start, content.end);
          const ends = [...words.matchAll(/(?<=\p{Ll}{2})\. (?=\p{Lu}\p{Ll}+ )/gu)].map(({ index }) => index);
          return ends.flatMap((end, i) => {
            const both = words.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 2, ends[i + 1] ?? words.length);
            return both.split(/\s+/).length > 54 && [...both.slice(0, -1).matchAll(/[.!?…;:]/g)].length === 1
              ? [content.start + end]
              : [];
          });
        });
      const place = places[pick(Math.max(1, places.length))];
      return place === undefined
        ? undefined
        : replaced(text, place, place + 3, by + text.charAt(place + 2).toLowerCase());
    },
  };
}
