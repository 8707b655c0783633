import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/engine/rules';
import { createLetterService } from '../../server/src/service/service';
import { INVENTED_DOCUMENTS } from './invented-documents';

/** Texts that are not inspection letters are reported as such once, and nothing is missing in them. */
const service = createLetterService();
const STRUCTURE = new Set(rules.filter(({ meta }) => meta.group === 'structure').map(({ meta }) => meta.id));

const told = (text: string): readonly string[] =>
  service
    .check(service.read(text))
    .map(({ rule }) => rule)
    .filter((rule) => STRUCTURE.has(rule));
const toldOfImport = (text: string): readonly string[] =>
  service.importText(text).drafts.flatMap((draft) => told(draft.text));

const NAMES = ['Ann Hale', 'Bob Reed', 'Cara Moss', 'Dan Pike', 'Eve Lane'];
const THINGS = ['the budget', 'school places', 'the new building', 'bus routes', 'the autumn fair', 'staffing'];
const thing = (i: number): string => THINGS[i % THINGS.length] ?? '';
const name = (i: number): string => NAMES[i % NAMES.length] ?? '';

/** A text of fewer than about eighty words may be a letter that has just been started. */
const filler = (i: number): string =>
  `The last report on ${thing(i)} said what was done and what was left, and who was to see to it. `.repeat(6);

/** A text with more after its first sentence, since a short one may be a letter that has just been started. */
function withFiller(text: string): string {
  const parts = text.split('\n\n');
  const at = Math.max(1, parts.findIndex((part) => /^[^#|-].*[.!?]$/s.test(part)) + 1);
  return [...parts.slice(0, at), filler(0).trim(), ...parts.slice(at)].join('\n\n');
}

const page = (...paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`;

/** Many kinds of invented documents, each in ten forms. */
const SORTS: Readonly<Record<string, (i: number) => string>> = {
  minutes: (i) =>
    page(
      `# Minutes of the board, ${3 + i} March 2026`,
      '## Present',
      `- ${name(i)}\n- ${name(i + 1)}`,
      '## Apologies',
      'None.',
      '## Matters arising',
      `${name(i)} spoke of ${thing(i)}. Members agreed to look at ${thing(i + 1)} in May.`,
    ),
  article: (i) =>
    page(
      `Council praised for ${thing(i)}`,
      `By ${name(i)}`,
      'Inspectors who came to Northmoor last month said that children are safer than before, the council said on ' +
        `Monday. “We are proud,” said ${name(i + 1)}, director of children’s services.`,
      'The visit looked at how the council helps children who are at risk. A letter will be published in the spring.',
    ),
  'a complaint': (i) =>
    page(
      `${3 + i} March 2026`,
      `Dear ${i % 2 === 0 ? 'Sir or Madam' : 'Ms Hale'}`,
      `I write to complain about ${thing(i)}. It has been ${i + 2} weeks, and nobody has answered. ${filler(i)}`,
      `Please tell me whom I can call about ${thing(i + 2)}.`,
      `Yours ${i % 2 === 0 ? 'faithfully' : 'sincerely'}`,
      name(i),
    ),
  policy: (i) =>
    page(
      `# Policy on ${thing(i)}`,
      '## Purpose',
      `This policy says how we decide about ${thing(i)}.`,
      '## Scope',
      'All staff.',
      '## Responsibilities',
      '- Managers plan.\n- Staff act.',
      '## Review',
      `Every ${i + 1} years.`,
    ),
  'an action plan': (i) =>
    page(
      '# Action plan',
      '## Areas for improvement',
      `| Area | Who | When |\n| --- | --- | --- |\n| ${thing(i)} | ${name(i)} | May |`,
      '## Progress',
      `Work on ${thing(i)} has begun. ${filler(i)}`,
      '## Risks',
      'Time.',
      '## Next steps',
      'Report in June.',
    ),
  code: (i) =>
    page(`import { a${i} } from './a';`, `export function b(): number {\n  // Dear reader\n  return a${i} + ${i};\n}`),
  table: (i) =>
    ['name,date,place', ...Array.from({ length: 20 }, (_, k) => `${name(k)},${k + 1} May 2025,Room ${i + k}`)].join(
      '\n',
    ),
  'an email thread': (i) =>
    page(
      `From: ${name(i)}\nTo: ${name(i + 1)}\nSent: ${i + 1} May 2026\nSubject: ${thing(i)}`,
      `Hi ${name(i + 1)},`,
      `Can you send me the numbers on ${thing(i)}?`,
      'Thanks',
      name(i),
      '> On Monday you wrote that they are ready.',
    ),
  slides: (i) =>
    page(
      ...Array.from(
        { length: 6 },
        (_, k) => `## ${thing(i + k)}\n\n- What we know\n- What is next\n- Who leads: ${name(k)}`,
      ),
    ),
  'an inspection of a school': (i) =>
    page(
      '# Inspection of Northmoor Primary School',
      `Inspection dates: ${i + 1} and ${i + 2} May 2025`,
      '## What is it like to attend this school?',
      'Pupils are happy.',
      '## What does the school do well and what does it need to do better?',
      'Reading is taught well.',
      '## Safeguarding',
      'The arrangements are effective.',
      '## School details',
      'Unique number 123.',
    ),
  nothing: (i) => ' \n'.repeat(i),
};

describe('documents of other kinds', () => {
  it.each(Object.entries(SORTS).map(([sort, make]) => ({ sort, make })))('$sort: nothing is missing', ({ make }) => {
    for (let i = 0; i < 10; i++) {
      const text = make(i);
      const rest = told(text).filter((rule) => rule !== 'unknown-kind');
      expect([text, rest]).toEqual([text, []]);
      expect([text, toldOfImport(text).filter((rule) => rule !== 'unknown-kind')]).toEqual([text, []]);
    }
  });

  it.each(Object.entries(INVENTED_DOCUMENTS))('%s: nothing is missing, short or long', (_, text) => {
    for (const one of [text, withFiller(text)])
      for (const rules of [told(one), toldOfImport(one)])
        expect([one, rules.filter((rule) => rule !== 'unknown-kind')]).toEqual([one, []]);
  });

  it('pages of this repository: nothing is missing', () => {
    const root = path.resolve(import.meta.dirname, '../..');
    const pages = ['docs', 'docs/rules', 'server/src/reading', 'server/src/letter'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:md|ts)$/.test(entry.name))
        .map((entry) => path.join(root, folder, entry.name)),
    );
    expect(pages.length).toBeGreaterThan(50);
    const wrong = pages.filter((page) => told(readFileSync(page, 'utf8')).some((rule) => rule !== 'unknown-kind'));
    expect(wrong.map((page) => path.relative(root, page))).toEqual([]);
  });
});

const shared = path.resolve(import.meta.dirname, '../../../shared/documents');

describe.skipIf(!existsSync(shared))('an article and a pack', () => {
  it('are reported as documents of an unknown kind, and the letter in the pack is mentioned', () => {
    const files = readdirSync(shared).sort();
    const texts = [1, 3].map((i) => readFileSync(path.join(shared, files[i] ?? ''), 'utf8'));
    expect(texts.map(told)).toEqual([['unknown-kind'], ['unknown-kind']]);
    expect(service.check(service.read(texts[1] ?? ''))[0]?.message).toContain('a letter begins here');
  });
});
