import { expect, it } from 'vitest';
import { reviewSheet } from '../../server/src/review/make-review-sheet';
import type { Quote, ReviewSheet } from '../../server/src/review/review-sheet';
import { createLetterService } from '../../server/src/service/service';
import { LETTER } from './letter';

const service = createLetterService();
const sheetOf = (text: string): ReviewSheet => reviewSheet(service.read(text));
const sheet = sheetOf(LETTER);
const texts = (quotes: readonly Quote[]): string[] => quotes.map(({ text }) => text);

it('uses the subject as its title', () => {
  expect(sheet.title).toBe('Focused visit to Northmoor children’s services');
});

it('shows the most similar findings beside each headline sentence, if there are any', () => {
  expect(sheet.headline.map(({ quote, link, beside }) => [quote.text, link, beside[0]?.text])).toEqual([
    ['Supervision is regular and helpful.', 'linked', 'Supervision in the assessment teams is irregular and poor.'],
    [expect.stringContaining('a new telephone line'), 'none', undefined],
    ['The aquarium in reception delights.', 'none', undefined],
  ]);
});

it('shows areas with their findings, and weaknesses with their areas', () => {
  expect(sheet.areas).toMatchObject([
    {
      kind: 'improvement',
      link: 'linked',
      quote: { text: 'The quality of supervision, including what is recorded.' },
    },
  ]);
  expect(texts(sheet.areas[0]?.beside ?? [])).toContain('Supervision in the assessment teams is irregular and poor.');
  const beside = new Map(sheet.weaknesses.map((row) => [row.quote.text, row.beside.map(({ text }) => text)]));
  expect(beside.get('Supervision in the assessment teams is irregular and poor.')).toEqual([
    'The quality of supervision, including what is recorded.',
  ]);
  expect(beside.get('Some children wait too long for a health assessment, and three plans were out of date.')).toEqual(
    [],
  );
});

it('groups quantities of the same thing, with those that occur once at the end', () => {
  expect(sheet.quantities.map(({ about, quotes }) => [about, texts(quotes)])).toEqual([
    [
      'Children',
      [
        'Most children are visited within five days.',
        'Some children wait too long for a health assessment, and three plans were out of date.',
      ],
    ],
  ]);
  const once = sheetOf(LETTER.replace('Plans are effective', 'All audits are effective')).quantities.at(-1);
  expect(once?.about).toBe('Counted once');
  expect(texts(once?.quotes ?? [])).toEqual(['All audits are effective and are reviewed on time.']);
});

it('groups many statements about one thing by topic, each of them once', () => {
  const said = Array.from({ length: 6 }, (_, i) => [
    `Most children in team ${'abcdef'.charAt(i)} have a plan.`,
    `Some children in team ${'abcdef'.charAt(i)} have a health check.`,
  ]).flat();
  const { quantities } = sheetOf(LETTER.replace('Plans are effective', `${said.join(' ')} Plans are effective`));
  const groups = quantities.filter(({ about }) => about.startsWith('Children: '));
  expect(groups.map(({ about }) => about)).toEqual(
    expect.arrayContaining(['Children: plans and planning', 'Children: health and emotional well-being']),
  );
  const all = groups.flatMap(({ quotes }) => texts(quotes));
  expect(new Set(all).size).toBe(all.length);
  for (const sentence of said) expect(all).toContain(sentence);
});

it('counts plans, not the children they are for', () => {
  const { quantities } = sheetOf(
    LETTER.replace(
      'Plans are effective',
      'Most child in need and child protection plans are clear. All plans are kept',
    ),
  );
  expect(quantities.find(({ about }) => about === 'Plans')?.quotes.length).toBe(3);
});

it('lists everything about a topic in letter order, with judgement words marked', () => {
  const supervision = sheet.topics.find(({ about }) => about === 'Supervision');
  expect(texts(supervision?.quotes ?? [])).toEqual([
    'Supervision is regular and helpful.',
    'The quality of supervision, including what is recorded.',
    'Supervision in the assessment teams is irregular and poor.',
  ]);
  const [first] = supervision?.quotes ?? [];
  expect(first?.marks.map(({ kind, start, end }) => [kind, first.text.slice(start, end)])).toEqual([
    ['judgement', 'regular'],
    ['judgement', 'helpful'],
  ]);
  // One sentence has nothing to be compared with.
  for (const { quotes } of sheet.topics) expect(quotes.length).toBeGreaterThan(1);
});

it('marks quantities and negations, but no labels', () => {
  const { topics } = sheetOf(
    LETTER.replace('Plans are effective', 'Not all plans are robust, as section 47 asks, and plans are not effective'),
  );
  const plans = topics.find(({ about }) => about === 'Plans and planning')?.quotes[0];
  expect(plans?.marks.map(({ start, end }) => plans.text.slice(start, end))).toEqual([
    'Not all',
    'robust',
    'not effective',
  ]);
});

it('gives every quotation its place in the source and its heading', () => {
  const quotes = [...sheet.headline, ...sheet.areas, ...sheet.weaknesses].flatMap(({ quote, beside }) => [
    quote,
    ...beside,
  ]);
  expect(quotes.length).toBeGreaterThan(5);
  for (const { text, span } of quotes) expect(LETTER.slice(span.start, span.end)).toBe(text);
  expect(sheet.weaknesses[0]?.quote).toMatchObject({ section: 'Main findings', paragraph: 2 });
});

it('lists dates with their weekdays', () => {
  expect(sheet.dates.map(({ text, note }) => [text, note])).toEqual([
    ['26 March 2026', 'Thursday 26 March 2026'],
    ['3 and 4 March 2026', 'Tuesday 3 March 2026, Wednesday 4 March 2026'],
    ['September 2025', ''],
  ]);
});

it('lists names in all their forms, and the people’s roles', () => {
  const names = new Map(sheet.names.map((name) => [name.text, name]));
  expect([...names.keys()]).toEqual([
    'Northmoor',
    'Northmoor Council',
    'Priya Holloway',
    'Ruth Calloway',
    'Tom Brandreth',
  ]);
  expect(names.get('Ruth Calloway')).toMatchObject({ note: 'addressed' });
  expect(names.get('Ruth Calloway')?.forms.map(({ text }) => text)).toEqual(['Ruth Calloway', 'Ms Calloway']);
  expect(names.get('Priya Holloway')).toMatchObject({ note: 'inspector, signs', forms: [] });
});

it('lists roles as they are capitalised, except at the start of a sentence', () => {
  const manager = sheet.roles.find(({ text }) => text.toLowerCase().startsWith('team manager'));
  expect(manager?.forms).toEqual([
    { text: 'Team Manager', count: 1 },
    { text: 'team managers', count: 1 },
  ]);
  expect(sheet.roles.map(({ text }) => text)).toContain('Director of Children’s Services');
});

it('lists abbreviations with their expansions', () => {
  expect(sheet.abbreviations).toMatchObject([{ text: 'EDT', note: 'emergency duty team', places: [{}, {}] }]);
});

it('lists leftovers of earlier drafts', () => {
  expect(sheet.left.map(({ kind, text }) => [kind, text])).toEqual([
    ['placeholder', '[name of manager]'],
    ['comment', 'ask Tom about this'],
  ]);
  for (const { span, text } of sheet.left) expect(LETTER.slice(span.start, span.end)).toContain(text);
});

it('accepts any text', () => {
  for (const text of ['', 'x', '# A\n\n## B', '<!-- ', LETTER.slice(0, 700), 'Most most most (3 of 5). '.repeat(200)])
    expect(sheetOf(text).left).toBeInstanceOf(Array);
});
