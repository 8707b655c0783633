import path from 'node:path';
import Ajv from 'ajv';
import { expect, it } from 'vitest';
import { CLEAN, WITHOUT_FINDINGS, folder, run } from './built';

const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const closed = (properties: Record<string, object>): object => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});
const list = (items: object): object => ({ type: 'array', items });
const orNull = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const place = closed({ line: { type: 'integer', minimum: 0 }, character: { type: 'integer', minimum: 0 } });

// The contract for other tools, key by key.
const schema = closed({
  version: { const: 1 },
  files: list(
    closed({
      path: text,
      template: closed({ id: text, why: text, known: { type: 'boolean' } }),
      facts: closed({
        letterDate: orNull(day),
        visitDates: list(day),
        authority: textOrNull,
        addressee: orNull(closed({ name: text, jobTitle: textOrNull })),
        addressees: list(closed({ name: text, jobTitle: textOrNull, organisation: textOrNull })),
        inspectors: list(text),
        signatory: orNull(closed({ name: text, title: textOrNull })),
        signatories: list(closed({ name: text, title: textOrNull, office: textOrNull })),
        scope: textOrNull,
        judgements: list(closed({ id: text, text, grade: textOrNull })),
        outcome: orNull(closed({ id: text, text })),
        team: list(closed({ name: text, role: textOrNull, office: textOrNull, lead: { type: 'boolean' } })),
        providers: list(
          closed({
            kind: text,
            name: text,
            contact: orNull(closed({ name: text, jobTitle: textOrNull })),
            website: textOrNull,
            address: textOrNull,
          }),
        ),
      }),
      sections: list(closed({ id: text, heading: text, state: { enum: ['present', 'missing', 'misplaced'] } })),
      problems: list(
        closed({
          rule: text,
          severity: { enum: ['error', 'warning', 'info', 'hint'] },
          message: text,
          range: closed({ start: place, end: place }),
          fixes: list(closed({ title: text, kind: { enum: ['safe', 'suggested'] } })),
        }),
      ),
    }),
  ),
  // Problems suppressed by a file of the team.
  ignored: list(closed({ by: text, rule: text, count: { type: 'integer', minimum: 1 } })),
});

const REPORT = `# Area SEND inspection of Rutland Local Area Partnership

Inspection dates: 3 to 7 March 2025

## Inspection outcome

The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people
with special educational needs and/or disabilities (SEND). The local area partnership must work jointly.

## Local area partnership details

Local authority

Rutland County Council

Ada Holt, Director of Children’s Services

## Inspection team

Bea Quill, Ofsted HMI, lead inspector
`;

it('has exactly the keys of the contract, for any letter', async () => {
  const swapped = CLEAN.replace('18 December 2025', '31 June 2025').replace('## Headline findings', '## Main findings');
  const cwd = folder({
    'clean.letter.md': CLEAN,
    'missing.letter.md': WITHOUT_FINDINGS,
    'swapped.letter.md': swapped,
    'report.letter.md': REPORT,
    'empty.letter.md': '',
    'noise.letter.md': '\u0000 # \n- \n[^1]: ]]',
  });
  const { out, err } = await run(['check', '.', '--format', 'json'], { cwd });
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
  expect(validate(JSON.parse(out)) || validate.errors).toBe(true);
  expect((JSON.parse(out) as { files: unknown[] }).files).toHaveLength(6);
  expect(err).toBe('');
});

it('gives the facts of a letter, and null or [] for missing ones', async () => {
  const { out } = await run(['check', 'clean.letter.md', 'empty.letter.md', '--format', 'json'], {
    cwd: folder({ 'clean.letter.md': CLEAN, 'empty.letter.md': '' }),
  });
  const { files } = JSON.parse(out) as { files: object[] };
  expect(files[0]).toMatchObject({
    template: { id: 'fv-current' },
    facts: {
      letterDate: '2025-12-18',
      visitDates: ['2025-11-18', '2025-11-19'],
      authority: 'Northmoor',
      addressee: { name: 'Ann Example', jobTitle: 'Director of Children’s Services' },
      inspectors: ['Bea Name', 'Cal Other'],
      signatory: { name: 'Bea Name', title: 'His Majesty’s Inspector' },
      scope: 'children in care',
    },
    sections: [
      { id: 'headline-findings', heading: 'Headline findings', state: 'present' },
      { id: 'improvement', heading: 'What needs to improve in this area of social work practice?', state: 'present' },
      { id: 'main-findings', heading: 'Main findings', state: 'present' },
    ],
    problems: [],
  });
  expect(files[1]).toMatchObject({
    facts: {
      letterDate: null,
      visitDates: [],
      authority: null,
      addressee: null,
      inspectors: [],
      signatory: null,
      scope: null,
    },
  });
});

it('gives the team and the providers of a report', async () => {
  const { out } = await run(['check', 'report.letter.md', '--format', 'json'], {
    cwd: folder({ 'report.letter.md': REPORT }),
  });
  expect((JSON.parse(out) as { files: object[] }).files[0]).toMatchObject({
    template: { id: 'area-send-2023' },
    facts: {
      judgements: [],
      outcome: { id: 'inconsistent', text: 'inconsistent experiences and outcomes' },
      team: [{ name: 'Bea Quill', role: 'Ofsted HMI, lead inspector', office: 'Ofsted', lead: true }],
      providers: [
        {
          kind: 'Local authority',
          name: 'Rutland County Council',
          contact: { name: 'Ada Holt', jobTitle: 'Director of Children’s Services' },
          website: null,
          address: null,
        },
      ],
    },
  });
});

it('counts lines and characters from zero', async () => {
  const { out } = await run(['check', 'a.letter.md', '--format', 'json'], {
    cwd: folder({ 'a.letter.md': CLEAN.replace('18 December 2025\n', '18 December 20255\n') }),
  });
  const { problems } = (JSON.parse(out) as { files: { problems: { rule: string; range: object }[] }[] }).files[0]!;
  expect(problems[0]).toMatchObject({
    rule: 'letter-date',
    range: { start: { line: 5, character: 0 }, end: { line: 5, character: 17 } },
  });
});

it('is one document even without a letter', async () => {
  const { code, out } = await run(['check', 'gone.letter.md', '--format', 'json'], { cwd: folder() });
  expect(JSON.parse(out)).toEqual({ version: 1, files: [], ignored: [] });
  expect(code).toBe(2);
});

it('counts the problems that a team ignores, by file and rule', async () => {
  const cwd = folder({
    'a/.letters/ignore.yaml': '- rule: missing-section\n  reason: only a test\n',
    'a/deep/x.letter.md': WITHOUT_FINDINGS,
    'a/deep/y.letter.md': WITHOUT_FINDINGS,
  });
  const { out } = await run(['check', 'a', '--format', 'json'], { cwd });
  expect((JSON.parse(out) as { ignored: unknown }).ignored).toEqual([
    { by: path.join('a', '.letters', 'ignore.yaml'), rule: 'missing-section', count: 2 },
  ]);
});
