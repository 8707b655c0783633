import { describe, expect, it } from 'vitest';
import { readInspectors, readSignedTitles } from '../../../server/src/reading/facts/inspectors';
import { at, wordsAt } from './marks';

const names = (text: string): string[] => readInspectors([at(text)]).inspectors.map(({ name }) => name.text);

describe('the inspectors', () => {
  it.each([
    ['The inspectors were Ann Bee, Her Majesty’s Inspector, and Carl Dee, HMI.', 'Ann Bee; Carl Dee'],
    ['The inspectors were Ann Bee HMI and Carl Dee HMI.', 'Ann Bee; Carl Dee'],
    [
      'His Majesty’s Inspectors for this visit were Ann Bee, Carl Dee and Eve O’Fay. Inspectors looked at ' +
        'Northmoor Council records.',
      'Ann Bee; Carl Dee; Eve O’Fay',
    ],
    [
      'His Majesty’s Inspectors (HMI) for this visit were Ann Bee and Carl Dee, with Eve Fay, HMI designate.',
      'Ann Bee; Carl Dee; Eve Fay',
    ],
    ['A visit on 1 May 2018, carried out by Ann Bee and Carl Dee, Her Majesty’s Inspectors.', 'Ann Bee; Carl Dee'],
    ['The visit was conducted by Ann Bee and Carl Dee, two of Her Majesty’s Inspectors.', 'Ann Bee; Carl Dee'],
    ['The visit was carried out by Her Majesty’s Inspectors, Ann Bee and Carl Dee.', 'Ann Bee; Carl Dee'],
    [
      'The inspectors were Her Majesty’s Inspectors (HMI) Social Care, Ann Bee, Carl Dee, and Eve Fay, Senior HMI.',
      'Ann Bee; Carl Dee; Eve Fay',
    ],
    [
      'His Majesty’s Inspectors for this visit were lead inspector Ann Bee and team inspectors Carl Dee and Eve Fay.',
      'Ann Bee; Carl Dee; Eve Fay',
    ],
    ['His Majesty’s Inspectors for this visit were Ann Bee (lead inspector) and Carl Dee.', 'Ann Bee; Carl Dee'],
    [
      'The inspectors for this visit were Ann Bee, His Majesty’s Inspector, and Carl Dee, Ofsted Inspector.',
      'Ann Bee; Carl Dee',
    ],
    [
      'The inspectors were Ann Bee, HMI, and Carl Dee, HMI. The quality assurance manager was Eve Fay, SHMI.',
      'Ann Bee; Carl Dee',
    ],
    [
      'Her Majesty’s Inspectors were Ann Bee and Carl Dee. Eve Fay, Her Majesty’s Inspector (Designate), ' +
        'shadowed the visit.',
      'Ann Bee; Carl Dee',
    ],
    [
      'His Majesty’s Inspectors for this visit were Ann Bee and Carl Dee Inspectors looked at the front door.',
      'Ann Bee; Carl Dee',
    ],
    [
      'His Majesty’s Inspectors for this visit were Ann Thorne- Vale and Carl van Dee.',
      'Ann Thorne-Vale; Carl van Dee',
    ],
    ['The inspector was Ann Bee, HMI.', 'Ann Bee'],
    ['Ann Bee and Carl Dee, His Majesty’s Inspectors, visited Northmoor.', 'Ann Bee; Carl Dee'],
    ['We came. Ann Bee, HMI, led the visit, with all that this needs.', 'Ann Bee'],
    ['The lead inspector was Ann West, HMI, supported by Carl Hall, Schools HMI.', 'Ann West; Carl Hall'],
    [
      'The inspectors were Ann Bee, HMI, Carl Dee, Regulatory Inspection Manager, and the quality ' +
        'assurance manager was Eve Fay.',
      'Ann Bee; Carl Dee',
    ],
  ])('%s', (text, expected) => {
    expect(names(text).join('; ')).toBe(expected);
  });

  it.each([
    'This visit was carried out by remote means.',
    'It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC) and His Majesty’s ' +
      'Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS).',
    'The inspection was carried out under section 138 of the Education and Inspections Act 2006.',
    'Inspectors were told that Northmoor Council had plans.',
    'The inspectors were',
    '',
  ])('names nobody: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('have names and titles located in the source', () => {
    const text = 'His Majesty’s Inspectors for this visit were Ann Bee and Carl Dee.';
    const { inspectors, titles } = readInspectors([at(text)]);
    expect(inspectors.map(({ span }) => wordsAt(text, span))).toEqual(['Ann Bee', 'Carl Dee']);
    expect(titles).toMatchObject([
      { text: 'His Majesty’s Inspectors', monarch: 'His', plural: true, where: 'opening' },
    ]);
    expect(wordsAt(text, titles[0]?.span)).toBe('His Majesty’s Inspectors');
  });

  it('do not include a title of somebody else in the opening', () => {
    const { titles } = readInspectors([
      at(
        'The inspectors were Ann Bee, HMI, and Carl Dee, HMI. Throughout, and for the sake of quality in ' +
          'all things that were seen and done, the manager was Eve Fay, SHMI.',
      ),
    ]);
    expect(titles.map(({ text, where }) => [text, where])).toEqual([
      ['HMI', 'opening'],
      ['HMI', 'opening'],
      ['SHMI', 'elsewhere'],
    ]);
  });
});

it('have titles by monarch, number and misspelling', () => {
  const titles = readSignedTitles(
    at(
      'Her Majestys Inspector; his majesty’s inspectors; HMIs; His Majesty’s Chief Inspector; His ' +
        'Majesty’s Inspectorate',
    ),
  );
  expect(titles.map(({ monarch, plural, where }) => [monarch, plural, where])).toEqual([
    ['Her', false, 'signatory'],
    ['His', true, 'signatory'],
    [undefined, true, 'signatory'],
  ]);
});
