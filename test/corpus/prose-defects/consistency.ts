import { runningParagraphs } from '../../../server/src/analysis/running-text';
import type { Reading } from '../../../server/src/reading/reading';
import type { Planting } from './planting';
import { replaced } from './planting';

/** Domain words, each with another spelling. Written by hand, not taken from the list. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bdecision-making\b/g, 'decision making'],
  [/\bmulti-agency\b/g, 'multi agency'],
  [/\bmulti-agency\b/g, 'multiagency'],
  [/\bwell-being\b/g, 'wellbeing'],
  [/\bwellbeing\b/g, 'well-being'],
  [/\binformation-sharing\b/g, 'information sharing'],
  [/\bchild-centred\b/g, 'child centred'],
  [/\bearly help\b/g, 'early-help'],
  [/\bfrontline\b/g, 'front-line'],
  [/\bcoordinated\b/g, 'co-ordinated'],
  [/\bcoordination\b/g, 'co-ordination'],
  [/\bpre-proceedings\b/g, 'pre proceedings'],
  [/\bchild in need (?=plans?\b)/g, 'child-in-need '],
  [/\bchild protection\b/g, 'child-protection'],
  [/\bself-evaluation\b/g, 'self evaluation'],
  [/\btimebound\b/g, 'time-bound'],
  [/\bextra-familial\b/g, 'extra familial'],
  [/\blocal authority\b/g, 'Local Authority'],
  [/\bsocial workers\b/g, 'Social Workers'],
  [/\bcare leavers\b/g, 'Care Leavers'],
  [/\bpersonal advisers\b/g, 'Personal Advisers'],
  [/\bongoing\b/g, 'on-going'],
  [/\bproactive\b/g, 'pro-active'],
];

export const plantings: readonly Planting[] = [
  {
    name: 'the second spelling of a word that the letter uses',
    rule: 'mixed-spelling',
    plant(reading, pick) {
      const { text } = reading.letter;
      // A letter that already mixes them is reported at another place; after a name a capital may be right.
      const all = SPELLINGS.filter(([, other]) => !text.includes(other.trim())).flatMap(([word, other]) =>
        placesOf(reading, word)
          .slice(1)
          .filter(
            ({ start }) => !/\p{Lu}\S* $/u.test(text.slice(Math.max(0, start - 30), start)) || !/\p{Lu}/u.test(other),
          )
          .map((place) => ({ ...place, other })),
      );
      const place = all[all.length === 0 ? 0 : pick(all.length)];
      return place && replaced(text, place.start, place.end, place.other);
    },
  },
  {
    name: 'a compound loses its hyphen before the same noun',
    rule: 'mixed-spelling',
    plant(reading, pick) {
      const places = placesOf(
        reading,
        /\b[a-z]{3,}-[a-z]{3,} (?!and\b|but\b|or\b|to\b|in\b|by\b|for\b|with\b|that\b|which\b)[a-z]{4,}\b/g,
      );
      const again = places.filter((place, i) => places.findIndex(({ words }) => words === place.words) < i);
      const place = again[again.length === 0 ? 0 : pick(again.length)];
      return place && replaced(reading.letter.text, place.start, place.end, place.words.replace('-', ' '));
    },
  },
];

/** The places of a word in the letter’s paragraphs outside quotations, in order. */
function placesOf(
  reading: Reading,
  word: RegExp,
): readonly { readonly start: number; readonly end: number; readonly words: string }[] {
  return runningParagraphs(reading).flatMap(({ content }) => {
    const source = reading.letter.text.slice(content.start, content.end);
    return /[‘“]/.test(source)
      ? []
      : [...source.matchAll(word)].map((found) => ({
          start: content.start + found.index,
          end: content.start + found.index + found[0].length,
          words: found[0],
        }));
  });
}
