import { expect, it } from 'vitest';
import { draftsFromText } from '../../server/src/import/text/import-text';
import { importKnowledge } from '../../server/src/service/import-knowledge';
import { builtInTemplates } from '../../server/src/templates/built-in';

const KNOWLEDGE = importKnowledge(builtInTemplates);

/** A table is read in another order, so its words are only counted. */
const wordsOf = (text: string): readonly string[] => (text.match(/[\p{L}\d’]+/gu) ?? []).sort();

/** The paragraphs under the first heading of a report with a table below it, given line by line. */
const rows = (...table: readonly string[]): readonly string[] => {
  const text = [
    'Area SEND inspection of Northmoor Local Area Partnership',
    '',
    'Inspection dates: 3 to 7 March 2025',
    '',
    'Areas for priority action',
    '',
    ...table,
    '',
    'Areas for improvement',
    '',
    'Leaders should write down what was agreed.',
    '',
  ].join('\n');
  const result = draftsFromText(text, KNOWLEDGE);
  const draft = result.drafts[0]?.text ?? '';
  expect(wordsOf(draft)).toEqual(wordsOf(text));
  return draft
    .slice(draft.indexOf('## Areas for priority action'), draft.indexOf('## Areas for improvement'))
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
};

const HEAD = 'Responsible body              Areas for priority action';

const BEFORE = 'Responsible body – Areas for priority action';

it('reads a table of two columns row by row, with each cell whole', () =>
  expect(
    rows(
      HEAD,
      'Northmoor Council and         Leaders should count how many children wait for',
      'NHS Eastvale Integrated       a school place.',
      'Care Board',
      'Northmoor Council and         Leaders should tell families sooner what was',
      'NHS Eastvale Integrated       decided.',
      'Care Board',
      '                              That is soon enough.',
      'NHS Eastvale Integrated       Health leaders should mend the list of those who',
      'Care Board                    wait. It has names twice.',
    ),
  ).toEqual([
    BEFORE,
    '- Northmoor Council and NHS Eastvale Integrated Care Board – ' +
      'Leaders should count how many children wait for a school place.',
    '- Northmoor Council and NHS Eastvale Integrated Care Board – ' +
      'Leaders should tell families sooner what was decided. That is soon enough.',
    '- NHS Eastvale Integrated Care Board – Health leaders should mend the list of those who wait. It has names twice.',
  ]));

it('starts no row if a sentence ends in the middle of a cell', () =>
  expect(
    rows(
      HEAD,
      'Northmoor Council,            Leaders should act on the list at once.',
      'Eastvale Trust and NHS        Families should know who decides. Nobody',
      'Eastvale                      knows today.',
    ),
  ).toEqual([
    BEFORE,
    '- Northmoor Council, Eastvale Trust and NHS Eastvale – ' +
      'Leaders should act on the list at once. Families should know who decides. Nobody knows today.',
  ]));

it('keeps the bullets of a cell together', () =>
  expect(
    rows(
      HEAD,
      'Northmoor Council             Leaders should shorten the wait for:',
      'and NHS Eastvale                  ▪ a place;',
      'Board                             ▪ a bus.',
      '                              They should also answer the telephone.',
    ),
  ).toEqual([
    BEFORE,
    '- Northmoor Council and NHS Eastvale Board – ' +
      'Leaders should shorten the wait for: a place; a bus. They should also answer the telephone.',
  ]));

it('follows the right column across pages, and from one table to another', () =>
  expect(
    rows(
      HEAD,
      'Northmoor Council             Leaders should count the places that are free, and',
      'and its partners              say so.',
      '\fNorthmoor     Leaders should answer.',
      'Council       They should do so within a week, and in words that',
      '              families know.',
    ),
  ).toEqual([
    BEFORE,
    '- Northmoor Council and its partners – Leaders should count the places that are free, and say so.',
    '- Northmoor Council – Leaders should answer. They should do so within a week, and in words that families know.',
  ]));

it('leaves paragraphs unchanged', () =>
  expect(rows('Leaders should count the places.', '', 'They should  say so.')).toEqual([
    'Leaders should count the places.',
    'They should say so.',
  ]));
