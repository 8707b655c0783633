import { afterEach, beforeAll, expect, it } from 'vitest';
import { buildServer, ServerProcess } from './server-process';

const URI = 'file:///work/minutes.letter.md';
const SAID = 'The board spoke about the plan of the year at some length. ';
const LETTER = `# Minutes of the board\n\n${SAID.repeat(20)}\n`;

let server: ServerProcess | undefined;

beforeAll(buildServer, 120_000);

afterEach(async () => {
  const ended = server;
  server = undefined;
  expect(ended?.errors).toEqual([]);
  expect(await ended?.stop()).toBe(0);
});

async function titlesWith(l10n: unknown): Promise<readonly string[]> {
  server = await ServerProcess.start({ options: { docs: 'file:///extension/docs/rules', trusted: true, l10n } });
  await server.open(URI, LETTER);
  await server.allChecked(URI);
  const problems = await server.problems(URI);
  const actions = await server.actions(
    URI,
    problems.filter(({ code }) => code === 'unknown-kind'),
  );
  return actions.map(({ title }) => title);
}

it('titles actions in the editor’s language, or in English if a message is missing', async () => {
  const titles = await titlesWith({ 'Explain this rule: {0}': 'Esboniwch y rheol hon: {0}', 'Ignore “{0}”…': '' });
  expect(titles).toContain('Choose the kind of this letter…');
  expect(titles.filter((title) => title.startsWith('Esboniwch y rheol hon: '))).toHaveLength(1);
  expect(titles.filter((title) => title.startsWith('Ignore “'))).toHaveLength(1);
});

it('uses English if the editor passes no messages, or invalid ones', async () => {
  const titles = await titlesWith('cy');
  expect(titles.filter((title) => title.startsWith('Explain this rule: '))).toHaveLength(1);
});
