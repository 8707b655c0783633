import { currentLetterWithFindings } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'words and numbers that agree',
      letter: currentLetterWithFindings(
        'Most children (seven of ten) are seen alone. The majority, 58%, live locally. A minority of ' +
          'plans (a third) are late. Almost all, 29 of 30, have a plan.',
      ),
    },
    {
      name: 'a number of something else',
      letter: currentLetterWithFindings(
        'Most children, 45% of whom live far away, see their family. Most plans (an increase of 20%) are ' +
          'timely. Most visits are on time, two of three in the evening. All referrals from the police ' +
          '(40%) are read. Turnover falls every year (20%).',
      ),
    },
    {
      name: 'a count, not a proportion',
      letter: currentLetterWithFindings(
        'A small number of children (three of four in one home) were moved. Many (12 of 400) were helped.',
      ),
    },
    {
      name: 'near the border',
      letter: currentLetterWithFindings(
        'Most audits, just over half, were good. The majority (51%) were moderated. A minority (just ' +
          'under half) were not.',
      ),
    },
    {
      name: 'words that are not proportions',
      letter: currentLetterWithFindings(
        'The most recent audit (45%) showed more. Children from minority ethnic groups (60%) are well ' +
          'supported. Children most at risk (10%) are known. Over the last few years, 60% of staff stayed.',
      ),
    },
  ],
  invalid: [
    {
      name: 'fewer than half',
      letter: currentLetterWithFindings('⟦Most children (three of ten⟧) were seen alone.'),
      messages: [
        '“Most” and “three of ten” do not agree, as three of ten is less than half: change the word or the number.',
      ],
    },
    {
      name: 'half',
      letter: currentLetterWithFindings('⟦Most plans (five out of ten⟧) were late.'),
      messages: [
        '“Most” and “five out of ten” do not agree, as five out of ten is half: change the word or the number.',
      ],
    },
    {
      name: 'in commas',
      letter: currentLetterWithFindings('⟦Almost all, 45%⟧, had a plan, and ⟦the majority, 12 out of 30⟧, were seen.'),
      messages: [
        '“Almost all” and “45%” do not agree, as 45% is less than half: change the word or the number.',
        '“the majority” and “12 out of 30” do not agree, as 12 out of 30 is less than half: change the ' +
          'word or the number.',
      ],
    },
    {
      name: 'not all',
      letter: currentLetterWithFindings('⟦All assessments – 27 of 30⟧ – were timely.'),
      messages: ['“All” and “27 of 30” do not agree, as 27 of 30 is not all: change the word or the number.'],
    },
    {
      name: 'more than half',
      letter: currentLetterWithFindings('In ⟦a small minority of plans (two thirds⟧), actions have no date.'),
      messages: [
        '“a small minority” and “two thirds” do not agree, as two thirds is more than half: change the ' +
          'word or the number.',
      ],
    },
    {
      name: 'the number first',
      letter: currentLetterWithFindings(
        'Only ⟦40% of plans, a majority⟧, were good. Of the visits, ⟦nine of the ten (few⟧) were late.',
      ),
      messages: [
        '“a majority” and “40%” do not agree, as 40% is less than half: change the word or the number.',
        '“few” and “nine of the ten” do not agree, as nine of the ten is nearly all: change the word or the number.',
      ],
    },
    {
      name: 'nearly all, and far from all',
      letter: currentLetterWithFindings('⟦Some plans (29 of 30⟧) were good. ⟦Almost all visits, 60%⟧, were timely.'),
      messages: [
        '“Some” and “29 of 30” do not agree, as 29 of 30 is nearly all: change the word or the number.',
        '“Almost all” and “60%” do not agree, as 60% is far from all: change the word or the number.',
      ],
    },
    {
      name: 'a total named before',
      letter: currentLetterWithFindings('⟦Most of the 30 plans seen (12⟧) were good.'),
      messages: ['“Most” and “12” do not agree, as 12 is less than half: change the word or the number.'],
    },
  ],
};

export default examples;
