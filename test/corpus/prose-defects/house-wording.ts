import { runningParagraphs } from '../../../server/src/analysis/running-text';
import type { Block } from '../../../server/src/letter/letter';
import type { Planted, Planting } from './planting';
import { replaced } from './planting';

/**
 * Sentences that an inspector might type in a hurry; the word to avoid is between the bars. Written by hand, not taken
 * from the lists.
 */
const SENTENCES = [
  '|LAC| are visited often.',
  'Visits to |CLA| are timely.',
  'Plans for |CIN| children are thin.',
  'The |SW| knows each family.',
  'Decisions on |s47| enquiries are sound.',
  'Some parents are |hard to engage|.',
  'The service does not reach |hard-to-reach| families.',
  '|Service users| were asked for their views.',
  'Their |clients| were seen at home.',
  'Children |who abscond| are spoken to.',
  'Children |with disabilities| wait too long.',
  'Support for |the disabled| is better.',
  'It was seen as a |lifestyle choice|.',
  'Girls are |putting themselves at risk|.',
  'One girl was described as |promiscuous|.',
  'Workers know what the |kids| need.',
  '|Youngsters| are heard.',
  'Records speak of |attention-seeking| behaviour.',
  'The |LA| knows this.',
  'Checks are made, |e.g.| with schools.',
  'Schools, police, health, |etc.| take part.',
  'Leaders work with health |&| education.',
  'By May, 60 |per cent| of staff were new.',
  '|Whilst| this is positive, it is recent.',
  'Turnover |amongst| managers is high.',
  'Audit is |utilised| well.',
  'Leaders have a plan, |going forward|.',
  'Leaders |leverage| their partnerships.',
  'The |permanency| of plans is in doubt.',
  'Managers are |focussed| on this.',
  'Sound |judgment| is shown.',
  'A |personal advisor| keeps in touch.',
  '|CAFCASS| confirms this.',
  '|OFSTED| saw this.',
  'Each |EHCP| is up to date.',
  'One mother was called |non-compliant|.',
  'Her |biological father| was not asked.',
  'Workers were alert to |disguised compliance|.',
];

const WRITTEN_RIGHT: readonly (readonly [RegExp, string])[] = [
  [/\bwhile\b/, 'whilst'],
  [/\bamong\b/, 'amongst'],
  [/\bfocused\b(?! visit)/, 'focussed'],
  [/\bjudgement\b/, 'judgment'],
  [/\bpersonal advisers\b/, 'personal advisors'],
  [/\bdisabled children\b/, 'children with disabilities'],
  [/\bsocial workers\b/, 'SWs'],
  [/\blocal authority\b/, 'LA'],
  [/\bchildren in care\b/, 'LAC'],
  [/\bpermanence\b/, 'permanency'],
  [/\bCafcass\b/, 'CAFCASS'],
  [/\busing\b/, 'utilising'],
  [/\bsuch as\b/, 'eg'],
];

export const plantings: readonly Planting[] = [
  {
    name: 'a sentence with a word to avoid',
    rule: 'house-wording',
    plant(reading, pick) {
      const { text } = reading.letter;
      const sentences = SENTENCES.filter(
        (sentence) =>
          !text.toLowerCase().includes(
            (sentence.split('|')[1] ?? '')
              .toLowerCase()
              .replace(/^who |^with /, '')
              .slice(0, 7),
          ),
      );
      const block = one(paragraphs(runningParagraphs(reading)), pick);
      const [before = '', word = '', after = ''] = (one(sentences, pick) ?? '').split('|');
      if (!block || word === '') return undefined;
      const planted = ` ${before}${word}${after}`;
      const start = block.content.end + 1 + before.length;
      return {
        text: text.slice(0, block.content.end) + planted + text.slice(block.content.end),
        start,
        end: start + word.length,
      };
    },
  },
  {
    name: 'a word of the house gives way to one to avoid',
    rule: 'house-wording',
    plant(reading, pick): Planted | undefined {
      const { text } = reading.letter;
      const places = paragraphs(runningParagraphs(reading)).flatMap(({ content }) => {
        const source = text.slice(content.start, content.end);
        if (/[‘’“”]\p{L}[^’”]*[‘“]|[‘“]/u.test(source)) return [];
        return WRITTEN_RIGHT.flatMap(([right, wrong]) => {
          const found = right.exec(source);
          return found && !new RegExp(`\\b${wrong}\\b`, 'i').test(text)
            ? [{ start: content.start + found.index, end: content.start + found.index + found[0].length, wrong }]
            : [];
        });
      });
      const place = one(places, pick);
      return place && replaced(text, place.start, place.end, place.wrong);
    },
  },
];

const one = <T>(all: readonly T[], pick: (count: number) => number): T | undefined =>
  all.length === 0 ? undefined : all[pick(all.length)];

/** Of the inspector’s own words: long enough to be none of the closing lines. */
const paragraphs = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(
    ({ plain, kind }) =>
      kind !== 'footnote' &&
      plain.text.length > 200 &&
      !/Ofsted will take|ILACS|This letter summarises|Chief Inspector/.test(plain.text),
  );
