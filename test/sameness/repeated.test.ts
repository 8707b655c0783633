import { expect, it } from 'vitest';
import type { FindingSentence } from '../../server/src/sameness/finding-sentences';
import { findingSentences, sentenceKey } from '../../server/src/sameness/finding-sentences';
import { SentenceSearch } from '../../server/src/sameness/repeated';
import { SentenceIndex } from '../../server/src/sameness/sentence-index';
import { createLetterService } from '../../server/src/service/service';
import { LETTER } from '../review/letter';

const service = createLetterService();
const sentencesOf = (text: string, file: string): readonly FindingSentence[] =>
  findingSentences(service.read(text), { file, number: 0 });

const EASTVALE = LETTER.replace(/Most children are visited[^]*?in time\.?/, '').replace(
  /## Main findings[^]*?(?=Yours)/,
  '## Main findings\n\nSupervision in the assessment teams is irregular, and poor. The buses run late at night.\n\n' +
    'The harbour lights are lit early in winter. Nobody in the town could say why that is.\n\n',
);

it('finds the sentences of the findings with their places, but no headings, areas or short remarks', () => {
  const found = sentencesOf(LETTER, 'a');
  expect(found.map(({ text }) => text)).toContain('Supervision in the assessment teams is irregular and poor.');
  expect(found.map(({ text }) => text)).not.toContain('Team managers agreed.');
  expect(found.some(({ text }) => text.includes('regular and helpful'))).toBe(false);
  for (const { text, span } of found) expect(LETTER.slice(span.start, span.end)).toBe(text);
});

it('ignores differences in punctuation and capitals', () => {
  expect(sentenceKey('Children’s plans, mostly, are GOOD.')).toBe(sentenceKey("children's plans mostly are good"));
  expect(sentenceKey('Plans are good')).not.toBe(sentenceKey('Plans are not good'));
});

it('reports a sentence that is in another letter, with its place', () => {
  const search = new SentenceSearch(sentencesOf(LETTER, 'a'));
  search.look(sentencesOf(LETTER, 'a'));
  search.look(sentencesOf(EASTVALE, 'b'));
  const { repeated, versions, sentences } = search.result().get('a')!;
  expect(repeated.map(({ sentence, elsewhere }) => [sentence.text, elsewhere.map(({ file }) => file)])).toEqual([
    ['Supervision in the assessment teams is irregular and poor.', ['b']],
  ]);
  expect(versions).toEqual([]);
  expect(sentences).toBe(sentencesOf(LETTER, 'a').length);
});

it('takes a letter with most of the sentences for another version', () => {
  const search = new SentenceSearch(sentencesOf(LETTER, 'a'));
  search.look(sentencesOf(LETTER.replace('out of date', 'old'), 'earlier'));
  expect(search.result().get('a')).toMatchObject({ repeated: [], versions: ['earlier'] });
});

it('keeps an index without the letter being checked', () => {
  const index = new SentenceIndex();
  index.add(sentencesOf(LETTER, 'a'));
  index.add(sentencesOf(EASTVALE, 'b'));
  const key = sentenceKey('Supervision in the assessment teams is irregular and poor.');
  expect(index.lettersWith(key)).toEqual(['a', 'b']);
  expect(index.without('a').lettersWith(key)).toEqual(['b']);
  expect(index.without('a')).toBe(index.without('a'));
  expect(index.lettersWith(sentenceKey('Nobody has ever written this sentence.'))).toEqual([]);
});

it('distinguishes 100,000 sentences', () => {
  const index = new SentenceIndex();
  const sentence = (n: number): FindingSentence => {
    const text = `Plan number ${n} is late again`;
    return { file: String(n), number: 0, text, span: { start: 0, end: text.length }, key: sentenceKey(text) };
  };
  for (let n = 0; n < 100_000; n++) index.add([sentence(n)]);
  for (let n = 0; n < 100_000; n += 7) expect(index.lettersWith(sentence(n).key)).toEqual([String(n)]);
});
