import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { CLEAN, WITHOUT_FINDINGS, folder, run } from './built';

it('prints its version and its help', async () => {
  const cwd = folder();
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(await run(['--version'], { cwd })).toEqual({ code: 0, out: `${version}\n`, err: '' });
  const help = await run(['--help'], { cwd });
  expect(help).toMatchObject({ code: 0, err: '' });
  const commands = Array.from(help.out.matchAll(/^ {2}(\w+) {2,}\S/gm), ([, name]) => name!);
  expect(commands).toEqual([
    'check',
    'export',
    'import',
    'new',
    'outline',
    'compare',
    'inspect',
    'review',
    'send',
    'receive',
    'progress',
    'clock',
    'ready',
    'insight',
    'sameness',
    'drift',
    'extract',
    'explain',
    'learn',
    'rules',
    'templates',
    'lsp',
  ]);
  for (const command of commands) {
    const own = await run([command, '--help'], { cwd });
    expect(own).toMatchObject({ code: 0, err: '' });
    expect(own.out).toMatch(new RegExp(`^Usage: inspection-letters ${command}\\b`));
    expect(own.out).toMatch(new RegExp(`Examples?.*:\\n  inspection-letters ${command}`));
  }
});

it('creates a letter in which nothing is missing at the drafting stage', async () => {
  const cwd = folder();
  const args = [
    '--authority',
    'Leeds',
    '--visit-dates',
    '2025-11-18,2025-11-19',
    '--letter-date',
    '2025-12-18',
    '--inspectors',
    'Bea Name, Cal Other',
    '--addressee',
    'Ms Ann Example',
  ];
  const printed = await run(['new', ...args], { cwd });
  expect(printed).toMatchObject({ code: 0, err: '' });
  expect(printed.out).toContain(
    'on 18 and 19 November 2025. His Majesty’s Inspectors for this visit were Bea Name and Cal Other.',
  );
  expect(await run(['new', ...args, '-o', 'leeds.letter.md'], { cwd })).toEqual({
    code: 0,
    out: '',
    err: 'Wrote leeds.letter.md.\n',
  });
  expect(readFileSync(path.join(cwd, 'leeds.letter.md'), 'utf8')).toBe(printed.out);
  expect((await run(['new', '-o', 'leeds.letter.md'], { cwd })).err).toContain('already exists');
  expect((await run(['check', 'leeds.letter.md'], { cwd })).code).toBe(0);
});

it.each([
  [['new', '--visit-dates', '19 November'], 'Say the year as well'],
  [['new', '--template', 'none'], 'There is no template “none”'],
  [['new', 'Leeds'], 'put names of several words in quotes'],
  [['explain'], 'Name one rule'],
  [['explain', 'missing-sectoin'], 'Did you mean “missing-section”?'],
  [['outline'], 'Name a letter'],
  [['outline', 'gone.letter.md'], 'gone.letter.md could not be read: there is no such file or folder.'],
  [['templates', 'x'], 'takes no “x”'],
  [['rules', 'x'], 'takes no “x”'],
  [['lsp', '--port'], 'takes no “--port”'],
])('cannot run %j, says why, and exits with 2', async (args, says) => {
  const { code, out, err } = await run(args, { cwd: folder() });
  expect(err).toContain(says);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

it('shows the parts of a letter as its template defines them', async () => {
  const { out } = await run(['outline', 'a.letter.md'], {
    cwd: folder({
      'a.letter.md': WITHOUT_FINDINGS.replace(
        '## Headline',
        '## Something else\n\nWords.\n\n<!-- not these -->\n\n## Headline',
      ),
    }),
  });
  expect(out).toMatch(/^a\.letter\.md {2}fv-current: /);
  expect(out).toMatch(/^ +25 {2}\? Something else {2}1 word\n +31 {2}✓ Headline findings {2}12 words$/m);
  expect(out).toMatch(/^ +- Main findings$/m);
});

it('explains each rule that it lists, with the text of its page', async () => {
  const cwd = folder();
  const { rules } = JSON.parse((await run(['rules', '--format', 'json'], { cwd })).out) as { rules: { id: string }[] };
  expect(rules.map(({ id }) => id)).toContain('missing-section');
  const { out } = await run(['explain', 'missing-section'], { cwd });
  expect(out).toBe(readFileSync(new URL('../../docs/rules/missing-section.md', import.meta.url), 'utf8'));
  const listed = (await run(['rules'], { cwd })).out;
  for (const { id } of rules) expect(listed).toMatch(new RegExp(`^ {2}${id} +(?:error|warning|info|hint)`, 'm'));
});

it('lists the templates, the team’s own first, and checks against them', async () => {
  const own = readFileSync(new URL('../../server/data/templates/focused-visit/current.yaml', import.meta.url), 'utf8')
    .replace('id: fv-current', 'id: our-own')
    .replace('family: focused-visit', 'family: our-family')
    .replaceAll('Main findings', 'What we found');
  const cwd = folder({ '.letters/templates/own.yaml': own, 'a.letter.md': CLEAN });
  const { templates } = JSON.parse((await run(['templates', '--format', 'json'], { cwd })).out) as {
    templates: { id: string; use: { from: string } }[];
  };
  expect(templates[0]).toMatchObject({ id: 'our-own', use: { from: '2021-10-19' } });
  expect(templates.map(({ id }) => id)).toContain('fv-current');
  expect((await run(['templates'], { cwd })).out).toMatch(/^our-own +Focused visit/);
  const { out } = await run(['check', 'a.letter.md', '--format', 'json', '--template', 'our-own'], { cwd });
  const {
    files: [file],
  } = JSON.parse(out) as { files: { template: { id: string }; sections: { heading: string; state: string }[] }[] };
  expect(file!.template.id).toBe('our-own');
  expect(file!.sections).toContainEqual({ id: 'main-findings', heading: 'What we found', state: 'missing' });
});
