import { describe, expect, it } from 'vitest';
import { readPersonName, readSalutation, salutationFit, samePerson } from '../../../server/src/reading/facts/people';
import { at, linesAt, wordsAt } from './marks';

describe('a name', () => {
  it.each([
    ['Carla Quill', undefined, 'Carla', 'Quill'],
    ['Ms Carla Quill', 'Ms', 'Carla', 'Quill'],
    ['Dr. Ada van der Moor', 'Dr', 'Ada', 'van der Moor'],
    ['Carla Quill OBE', undefined, 'Carla', 'Quill'],
    ['Carla Quill, CBE, DL', undefined, 'Carla', 'Quill'],
    ['Carla Quill (Lead Inspector)', undefined, 'Carla', 'Quill'],
    ['Seán O’Quill', undefined, 'Seán', 'O’Quill'],
    ['Jenny-ellen Thorne-Vale', undefined, 'Jenny-ellen', 'Thorne-Vale'],
    ['A Bee', undefined, 'A', 'Bee'],
    ['J. R. Bee', undefined, 'J.', 'Bee'],
    ['Mr Bee', 'Mr', '', 'Bee'],
    ['Ann Hall', undefined, 'Ann', 'Hall'],
    ['Ms West', 'Ms', '', 'West'],
  ])('reads %s', (text, honorific, first, surname) => {
    const name = readPersonName(at(text));
    expect([name?.honorific, name?.first.replace(/\.$/, ''), name?.surname]).toEqual([
      honorific,
      first.replace(/\.$/, ''),
      surname,
    ]);
  });

  it('has titles, honours and brackets excluded from text and span', () => {
    const text = ' Ms Carla Quill OBE (Interim)';
    const name = readPersonName(at(text));
    expect(name?.text).toBe('Carla Quill');
    expect(wordsAt(text, name?.span)).toBe('Carla Quill');
  });

  it('is joined if it was broken at the end of a line', () => {
    expect(readPersonName(at('Paula Thorne- Vale'))?.text).toBe('Paula Thorne-Vale');
  });

  it.each([
    '',
    'Town Hall',
    'Northmoor Council',
    'County Hall',
    '12 High Street',
    'the director',
    'His Majesty’s Inspector',
    'Carla Quill wrote',
    'BS1 6NL',
  ])('does not take %j for a name', (text) => {
    expect(readPersonName(at(text))).toBeUndefined();
  });
});

describe('the salutation', () => {
  const addressee = (text: string) => readPersonName(at(text)) ?? expect.fail(`no name: ${text}`);
  const salutation = (text: string) =>
    readSalutation(linesAt(text)[0] ?? expect.fail()) ?? expect.fail(`no salutation: ${text}`);

  it('is read without “Dear” and the comma', () => {
    const text = '  Dear Ms Quill,';
    const read = salutation(text);
    expect(read).toMatchObject({ text: 'Ms Quill', honorific: 'Ms' });
    expect(wordsAt(text, read.span)).toBe('Ms Quill');
    expect(salutation('Dear Carla').honorific).toBeUndefined();
    expect(readSalutation(linesAt('Dearest friends, we')[0] ?? expect.fail())).toBeUndefined();
  });

  it.each([
    ['Dear Ms Quill', 'Carla Quill', 'fits'],
    ['Dear Carla', 'Carla Quill', 'fits'],
    ['Dear Carla Quill', 'Ms Carla Quill', 'fits'],
    ['Dear Ms Carla Quill', 'Carla Quill', 'fits'],
    ['Dear Dr Thorne-Vale', 'Ann Thorne-Vale', 'fits'],
    ["Dear Ms O'Quill", 'Ann O’Quill', 'fits'],
    ['Dear Ms. Quill', 'Ms Carla Quill', 'fits'],
    ['Dear Ms van der Moor', 'Ada van der Moor', 'fits'],
    ['Dear Mr Quill', 'Ms Carla Quill', 'other-title'],
    ['Dear Mr Carl', 'Carl Quill', 'title-with-first-name'],
    ['Dear Ms Quil', 'Carla Quill', 'misspelt'],
    ['Dear Cath', 'Catherine Quill', 'short-form'],
    ['Dear Ms Reed', 'Carla Quill', 'other-name'],
    ['Dear Colleague', 'Carla Quill', 'other-name'],
    ['Dear', 'Carla Quill', 'other-name'],
  ])('%s to %s: %s', (greeting, name, fit) => {
    expect(salutationFit(salutation(greeting), addressee(name))).toBe(fit);
  });

  it('may greet two people', () => {
    const both = [addressee('Ann Bee'), addressee('Carla Quill')];
    expect(salutationFit(salutation('Dear Ms Bee and Ms Quill'), both)).toBe('fits');
    expect(salutationFit(salutation('Dear Ms Bee and Ms Reed'), both)).toBe('other-name');
  });
});

it.each([
  ['Carla Quill', 'Ms Carla Quill', 'exact'],
  ['Carla Quill', 'CARLA QUILL', 'exact'],
  ['Carla Jane Quill', 'Carla Quill', 'exact'],
  ['Jenny-ellen Vale', 'Jenny Ellen Vale', 'exact'],
  ['Carla Quill', 'Carla Quil', 'near'],
  ['Andy Vale', 'Andrew Vale', 'near'],
  ['Carla Quill', 'Dorothy Quill', 'different'],
  ['Carla Quill', 'Carla Merriman', 'different'],
])('%s and %s are %s', (a, b, same) => {
  const one = readPersonName(at(a)) ?? expect.fail();
  const two = readPersonName(at(b)) ?? expect.fail();
  expect(samePerson(one, two)).toBe(same);
  expect(samePerson(two, one)).toBe(same);
});
