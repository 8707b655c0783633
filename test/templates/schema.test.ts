import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import schema from '../../server/data/template.schema.json';
import { PART_KINDS, PART_ROLES } from '../../server/src/templates/template';
import { templateFrom } from '../../server/src/templates/validate';

const fits = new Ajv({ allErrors: true }).compile(schema);
const folder = join(__dirname, '../../server/data/templates');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));

describe('the template schema', () => {
  it.each(files)('accepts %s', (file) => {
    fits(parse(readFileSync(join(folder, file), 'utf8')));
    expect(fits.errors ?? []).toEqual([]);
  });

  it('covers every built-in template', () => expect(files.length).toBeGreaterThanOrEqual(9));

  it('lists the same kinds and roles as the code', () => {
    const { kind, role } = schema.definitions.part.properties;
    expect([kind.enum, role.enum]).toEqual([[...PART_KINDS], [...PART_ROLES]]);
  });
});

interface Data {
  [key: string]: unknown;
  parts: { [key: string]: unknown }[];
}

/** A small valid template, as plain data. */
const sound = (): Data => ({
  id: 'northmoor-visit',
  family: 'northmoor',
  title: 'Northmoor visit letter',
  use: { from: '2025-01-01', to: '2025-12-31' },
  parts: [
    { id: 'date', kind: 'date', title: 'Date', occurs: 'once', starter: '{letter_date}' },
    {
      id: 'sign-off',
      kind: 'sign-off',
      title: 'Sign-off',
      occurs: 'once',
      stock: [{ id: 'sincerely', text: 'Yours sincerely', slips: [{ found: 'Your sincerely', because: 'Yours.' }] }],
      starter: 'Yours sincerely',
    },
    {
      id: 'findings',
      kind: 'section',
      role: 'findings',
      occurs: 'once',
      heading: { text: 'Findings' },
      body: { form: 'list', least: 1, most: 4 },
      starter: '## Findings',
    },
  ],
});

const broken: readonly [string, (data: Data) => void, string][] = [
  ['no id', (data) => delete data['id'], ''],
  ['an id with spaces', (data) => (data['id'] = 'Northmoor visit'), 'id'],
  ['a key that nobody knows', (data) => (data['colour'] = 'red'), 'colour'],
  ['no parts', (data) => (data.parts = []), 'parts'],
  ['parts that are no list', (data) => Object.assign(data, { parts: 'date' }), 'parts'],
  ['a part that is only a word', (data) => Object.assign(data.parts, { 0: 'date' }), 'parts.0'],
  ['a kind that is none', (data) => (data.parts[0]!['kind'] = 'datum'), 'parts.0.kind'],
  ['a role that is none', (data) => (data.parts[2]!['role'] = 'result'), 'parts.2.role'],
  ['no occurs', (data) => delete data.parts[0]!['occurs'], 'parts.0'],
  [
    'usual that is neither true nor false',
    (data) => Object.assign(data.parts[0]!, { occurs: 'optional', usual: 'yes' }),
    'parts.0.usual',
  ],
  ['usual on a part that every letter has', (data) => (data.parts[2]!['usual'] = true), 'parts.2.usual'],
  ['people on a part that has none', (data) => (data.parts[1]!['people'] = 'several'), 'parts.1.people'],
  ['a greeting on a part that greets nobody', (data) => (data.parts[0]!['greets'] = 'partnership'), 'parts.0.greets'],
  ['offices on a part that nobody signs', (data) => (data.parts[0]!['offices'] = ['Ofsted']), 'parts.0.offices'],
  ['a frame part that stands anywhere', (data) => (data.parts[0]!['anywhere'] = true), 'parts.0.anywhere'],
  ['a grade on a frame part', (data) => (data.parts[0]!['grades'] = ['good']), 'parts.0.grades'],
  ['pseudonyms on a frame part', (data) => (data.parts[0]!['pseudonyms'] = true), 'parts.0.pseudonyms'],
  ['a form that is none', (data) => (data['form'] = 'leaflet'), 'form'],
  ['a time of use by nothing that is known', (data) => (data['use'] = { by: 'moon' }), 'use.by'],
  [
    'sub-headings that are neither free nor none',
    (data) => Object.assign(data.parts[2]!['body'] as object, { subheadings: 'some' }),
    'parts.2.body.subheadings',
  ],
  ['no title on a frame part', (data) => delete data.parts[0]!['title'], 'parts.0'],
  ['no starter', (data) => delete data.parts[2]!['starter'], 'parts.2'],
  ['a section without a heading', (data) => delete data.parts[2]!['heading'], 'parts.2'],
  ['a heading without words', (data) => (data.parts[2]!['heading'] = { aliases: ['Results'] }), 'parts.2.heading'],
  ['a heading on a frame part', (data) => (data.parts[0]!['heading'] = 'Date'), 'parts.0.heading'],
  ['a body on a frame part', (data) => (data.parts[0]!['body'] = { form: 'any' }), 'parts.0.body'],
  ['a form that is none', (data) => (data.parts[2]!['body'] = { form: 'table' }), 'parts.2.body.form'],
  ['half a bullet', (data) => (data.parts[2]!['body'] = { form: 'list', least: 0.5 }), 'parts.2.body.least'],
  ['a brace that stands alone', (data) => (data.parts[0]!['starter'] = 'on {letter_date'), 'parts.0.starter'],
  ['an empty slot', (data) => (data.parts[0]!['starter'] = 'on { }'), 'parts.0.starter'],
  ['an empty sentence', (data) => (data.parts[1]!['stock'] = [{ id: 'one', text: '  ' }]), 'parts.1.stock.0.text'],
  [
    'a firmness that is none',
    (data) => (data.parts[1]!['stock'] = [{ id: 'one', text: 'Yours', firmness: 'hard' }]),
    'parts.1.stock.0.firmness',
  ],
  [
    'required that is neither true nor false',
    (data) => (data.parts[1]!['stock'] = [{ id: 'one', text: 'Yours', required: 'yes' }]),
    'parts.1.stock.0.required',
  ],
  [
    'a slip without a reason',
    (data) => (data.parts[1]!['stock'] = [{ id: 'one', text: 'Yours', slips: [{ found: 'Your' }] }]),
    'parts.1.stock.0.slips.0',
  ],
  ['a day that is none', (data) => (data['use'] = { from: '1 January 2025' }), 'use.from'],
];

/** Errors that only the code finds, since a schema cannot compare two values. */
const beyondTheSchema: typeof broken = [
  ['two parts of one id', (data) => (data.parts[1]!['id'] = 'date'), 'parts.1.id'],
  [
    'two sentences of one id',
    (data) =>
      (data.parts[1]!['stock'] = [
        { id: 'one', text: 'Yours' },
        { id: 'one', text: 'Mine' },
      ]),
    'parts.1.stock.1.id',
  ],
  ['an end before the beginning', (data) => (data['use'] = { from: '2025-01-02', to: '2025-01-01' }), 'use.to'],
  ['31 June', (data) => (data['use'] = { from: '2025-06-31' }), 'use.from'],
  ['most below least', (data) => (data.parts[2]!['body'] = { form: 'list', least: 3, most: 2 }), 'parts.2.body.most'],
];

describe('the schema and the code', () => {
  it('both accept a valid template', () => {
    expect(templateFrom(sound())).toMatchObject({
      template: { id: 'northmoor-visit', status: 'current', parts: [{ role: 'date' }, {}, { title: 'Findings' }] },
      problems: [],
    });
    expect(fits(sound())).toBe(true);
  });

  it.each(broken)('both reject %s', (_, plant, where) => {
    const data = sound();
    plant(data);
    expect(fits(data)).toBe(false);
    const { template, problems } = templateFrom(data);
    expect(template).toBeUndefined();
    expect(problems.map(({ path }) => path.join('.'))).toEqual([where]);
  });

  it.each(beyondTheSchema)('differ on %s, which the schema cannot reject', (_, plant, where) => {
    const data = sound();
    plant(data);
    expect(fits(data)).toBe(true);
    const { template, problems } = templateFrom(data);
    expect(template).toBeUndefined();
    expect(problems.map(({ path }) => path.join('.'))).toEqual([where]);
  });

  it.each([null, 7, 'words', [], {}])('refuse %j', (data) => {
    expect(fits(data)).toBe(false);
    expect(templateFrom(data).problems.length).toBeGreaterThan(0);
  });
});
