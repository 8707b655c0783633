import { runningParagraphs } from '../../../server/src/analysis/running-text';
import type { Block } from '../../../server/src/letter/letter';
import type { Reading } from '../../../server/src/reading/reading';
import type { Planted, Planting } from './planting';

const THINGS =
  '(?:children|young people|care leavers|families|plans|assessments|visits|cases|social ' +
  'workers|staff|records|reviews|contacts|referrals|decisions|parents|audits)';
const MUCH = new RegExp(`\\b(?:[Mm]ost|[Aa]lmost all|[Tt]he (?:vast )?majority of) (?:of the )?${THINGS}\\b`);
const LITTLE = new RegExp(`\\b[Aa] (?:(?:very )?small number|minority|small minority|few)(?: of)? ${THINGS}\\b`);

const FEW = ['three of ten', '12 out of 30', '40%', 'just under half', 'one in four', '8 of the 20'];
const MANY = ['25 out of 30', '80%', 'three quarters', 'two thirds', '29 of the 40', 'over half'];

/** Sentences for letters without such a word; its place is between the bars. */
const SENTENCES = [
  '|Most plans (three of ten)| are up to date.',
  '|Almost all, 45%|, were seen alone.',
  'Of the visits, |the majority, 12 out of 30|, were late.',
  'In |a small minority of plans (two thirds)|, actions have no date.',
  '|All assessments – 27 of 30| – were timely.',
];

export const plantings: readonly Planting[] = [
  {
    name: 'a number that contradicts its word',
    rule: 'word-against-number',
    plant(reading, pick) {
      const places = paragraphs(reading).flatMap((block) =>
        [
          [MUCH, FEW],
          [LITTLE, MANY],
        ].flatMap(([word, numbers]) => {
          const source = reading.letter.text.slice(block.content.start, block.content.end);
          const found = /[‘“]/.test(source) ? null : (word as RegExp).exec(source);
          return found
            ? [
                {
                  start: block.content.start + found.index,
                  end: block.content.start + found.index + found[0].length,
                  numbers: numbers as readonly string[],
                },
              ]
            : [];
        }),
      );
      const place = one(places, pick);
      if (!place) return appended(reading, one(paragraphs(reading), pick), one(SENTENCES, pick));
      const { text } = reading.letter;
      const number = one(place.numbers, pick) ?? '';
      const words = text.slice(place.start, place.end) + (pick(2) === 0 ? ` (${number})` : `, ${number},`);
      return {
        text: text.slice(0, place.start) + words + text.slice(place.end),
        start: place.start,
        end: place.start + words.length,
      };
    },
  },
  {
    name: 'a sentence whose word and number disagree',
    rule: 'word-against-number',
    plant: (reading, pick) => appended(reading, one(paragraphs(reading), pick), one(SENTENCES, pick)),
  },
  {
    name: 'two words for one proportion in a paragraph',
    rule: 'mixed-scales',
    plant(reading, pick) {
      // In a letter that already mixes the two, the problem is reported elsewhere.
      if (/\bmajority\b/.test(reading.letter.text)) return undefined;
      const block = one(
        paragraphs(reading).filter(({ plain }) =>
          /\b[Mm]ost (?:children|plans|assessments|visits|social workers|care leavers)\b/.test(plain.text),
        ),
        pick,
      );
      return appended(reading, block, '|The majority| are well informed.');
    },
  },
  {
    name: '“some” in sentence after sentence',
    rule: 'overused-word',
    plant(reading) {
      let { text } = reading.letter;
      for (const { content } of [...paragraphs(reading)].reverse())
        text =
          `${text.slice(0, content.end)} Some of this is recent, and some children have yet to feel ` +
          `it.${text.slice(content.end)}`;
      return text === reading.letter.text ? undefined : { text, start: 0, end: text.length };
    },
  },
];

function appended({ letter: { text } }: Reading, block: Block | undefined, sentence = ''): Planted | undefined {
  const [before = '', place = '', after = ''] = sentence.split('|');
  if (!block || place === '') return undefined;
  const { end } = block.content;
  return {
    text: `${text.slice(0, end)} ${before}${place}${after}${text.slice(end)}`,
    start: end + 1 + before.length,
    end: end + 1 + before.length + place.length,
  };
}

const one = <T>(all: readonly T[], pick: (count: number) => number): T | undefined =>
  all.length === 0 ? undefined : all[pick(all.length)];

const paragraphs = (reading: Reading): readonly Block[] =>
  runningParagraphs(reading).filter(
    ({ plain, kind }) =>
      kind !== 'footnote' &&
      plain.text.length > 200 &&
      !/Ofsted will take|ILACS|This letter summarises|Chief Inspector/.test(plain.text),
  );
