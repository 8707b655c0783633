import rows from '../../../server/data/abbreviations.tsv';
import type { Block } from '../../../server/src/letter/letter';
import type { Reading } from '../../../server/src/reading/reading';
import type { Planted, Planting } from './planting';
import { replaced } from './planting';

type Pick = (count: number) => number;

/** Domain abbreviations, and some unknown ones. */
const UNKNOWN_TO_LETTER = [
  'MASH',
  'IROs',
  'CAMHS',
  'PEP',
  'SGOs',
  'EDT',
  'LADO',
  'RHIs',
  'PLO',
  'MARAC',
  'MARU',
  'EHAT',
  'CiCC',
  'JHTT',
];
const INTRODUCED = [
  'family group conference (FGC)',
  'initial health assessments (IHAs)',
  'strengths and difficulties questionnaire (SDQ)',
  'Northmoor early help hub (NEHH)',
  'edge-of-care team (EOCT)',
];
const TWO_MEANINGS = [
  ['rapid response team', 'regional recovery team', 'RRT'],
  ['family help hub', 'foster home helpline', 'FHH'],
  ['child exploitation panel', 'community engagement plan', 'CEP'],
] as const;

export const plantings: readonly Planting[] = [
  {
    name: 'an abbreviation that is not explained',
    rule: 'abbreviation-undefined',
    plant: (reading, pick) => {
      const words = one(
        UNKNOWN_TO_LETTER.filter((word) => !has(reading, word.replace(/s$/, ''))),
        pick,
      );
      return words === undefined
        ? undefined
        : into(reading, one(paragraphs(reading), pick), 'Managers look at the work of the ', words, ' each week.');
    },
  },
  {
    name: 'an explanation without its bracket',
    rule: 'abbreviation-undefined',
    plant: (reading, pick) => {
      const found = one(
        explanations(reading).filter(({ usesAfter }) => usesAfter.length > 0),
        pick,
      );
      const use = found?.usesAfter[0];
      if (!found || use === undefined) return undefined;
      const { text } = reading.letter;
      const gone = found.end - found.bracket;
      return {
        text: text.slice(0, found.bracket) + text.slice(found.end),
        start: use - gone,
        end: use - gone + found.abbreviation.length,
      };
    },
  },
  {
    name: 'only the abbreviation at its first use',
    rule: 'abbreviation-undefined',
    plant: (reading, pick) => {
      const found = one(
        explanations(reading).filter(({ usesAfter, start }) => start >= 0 && usesAfter.length > 0),
        pick,
      );
      return found && replaced(reading.letter.text, found.start, found.end, found.abbreviation);
    },
  },
  {
    name: 'used before it is explained',
    rule: 'abbreviation-undefined',
    plant: (reading, pick) => {
      const found = one(explanations(reading), pick);
      const earlier =
        found &&
        one(
          paragraphs(reading).filter((block) => block.span.end < found.bracket - 300),
          pick,
        );
      return found && into(reading, earlier, 'Practice in the ', found.abbreviation, ' is getting better.');
    },
  },
  {
    name: 'introduced and not used again',
    rule: 'abbreviation-unused',
    plant: (reading, pick) =>
      into(
        reading,
        one(paragraphs(reading), pick),
        'Children are helped by the ',
        one(INTRODUCED, pick) ?? '',
        ', which is new.',
      ),
  },
  {
    name: 'explained with other words',
    rule: 'abbreviation-redefined',
    plant: (reading, pick) => {
      const [first = '', second = '', abbreviation = ''] = one(TWO_MEANINGS, pick) ?? [];
      const blocks = paragraphs(reading);
      const at = pick(Math.max(1, blocks.length - 1));
      const later = into(reading, blocks[at + 1], 'This is the work of the ', `${second} (${abbreviation})`, '.');
      const before = later && blocks[at];
      if (!later || !before) return undefined;
      const sentence = ` Leaders have set up a ${first} (${abbreviation}).`;
      const place = before.content.end;
      return {
        text: later.text.slice(0, place) + sentence + later.text.slice(place),
        start: later.start + sentence.length,
        end: later.end + sentence.length,
      };
    },
  },
  {
    name: 'explained a second time',
    rule: 'abbreviation-redefined',
    plant: (reading, pick) => {
      const found = one(
        explanations(reading).filter(({ start }) => start >= 0),
        pick,
      );
      const later =
        found &&
        one(
          paragraphs(reading).filter((block) => block.span.start > found.end),
          pick,
        );
      return (
        found &&
        into(
          reading,
          later,
          'Leaders have looked at the ',
          reading.letter.text.slice(found.start, found.end),
          ' again.',
        )
      );
    },
  },
];

const one = <T>(things: readonly T[], pick: Pick): T | undefined =>
  things.length > 0 ? things[pick(things.length)] : undefined;

const has = ({ letter: { text } }: Reading, word: string): boolean => new RegExp(`\\b${word}`, 'i').test(text);

/** Paragraphs and bullets of the sections: what the inspector wrote. */
const paragraphs = ({ sections }: Reading): readonly Block[] =>
  sections
    .flatMap(({ body }) => body)
    .filter(
      ({ kind, plain }) =>
        (kind === 'paragraph' || kind === 'bullet') &&
        /\.$/.test(plain.text) &&
        !/^(?:Ofsted|I am copying|We have notified)/.test(plain.text),
    );

/** Adds a sentence to the end of a block; the span is that of its middle words. */
function into(
  { letter: { text } }: Reading,
  block: Block | undefined,
  before: string,
  words: string,
  after: string,
): Planted | undefined {
  if (!block) return undefined;
  const at = block.content.end;
  const start = at + 1 + before.length;
  return { text: `${text.slice(0, at)} ${before}${words}${after}${text.slice(at)}`, start, end: start + words.length };
}

interface Explanation {
  readonly abbreviation: string;
  /** Where the expansion starts; -1 if it is not the usual one. */
  readonly start: number;
  /** Where it ends, before the space and the bracket. */
  readonly bracket: number;
  readonly end: number;
  /** Where it is used after them. */
  readonly usesAfter: readonly number[];
}

/** Abbreviations in brackets that the letter explains once, found from its text alone. */
function explanations({ letter: { text } }: Reading): readonly Explanation[] {
  return [...text.matchAll(/(?<=\p{L}{2}) \(([A-Z]{3,6}|PA)s?\)/gu)].flatMap((found): Explanation[] => {
    const [whole, abbreviation = ''] = found;
    const uses = [...text.matchAll(new RegExp(`(?<![\\w[(’-])${abbreviation}s?(?![\\w-])`, 'g'))].map(
      ({ index }) => index,
    );
    const brackets = text.split(new RegExp(`\\(${abbreviation}s?\\)`)).length - 1;
    if (
      ['ILACS', 'HMI', 'RAG', 'SMART', 'CIN', 'CAF'].includes(abbreviation) ||
      brackets > 1 ||
      uses.some((use) => use < found.index)
    )
      return [];
    const usual = rows.find(({ abbr }) => abbr === abbreviation)?.['expansion']?.split('; ')[0] ?? '';
    const written =
      usual === ''
        ? ''
        : (new RegExp(`${usual.replace(/['’]/g, "[’']").replace(/[- ]/g, '[- ]')}s?$`, 'i').exec(
            text.slice(Math.max(0, found.index - 100), found.index),
          )?.[0] ?? '');
    return [
      {
        abbreviation,
        start: written === '' ? -1 : found.index - written.length,
        bracket: found.index,
        end: found.index + whole.length,
        usesAfter: uses,
      },
    ];
  });
}
