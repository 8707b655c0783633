import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { LearnResult } from '../../server/src/protocol/protocol';
import { COMMANDS } from '../../server/src/protocol/protocol';
import { LEARN_REQUEST } from '../../server/src/protocol/requests';
import { inventedLetter } from '../template-learning/invented-letters';
import { buildServer, ServerProcess } from './server-process';

const URI = 'file:///work/minutes.letter.md';
const SAID = 'The board spoke about the plan of the year at some length. ';
const MINUTES = `# Minutes of the board\n\n${SAID.repeat(20)}\n`;

let server: ServerProcess | undefined;

beforeAll(buildServer, 120_000);

afterEach(async () => {
  const ended = server;
  server = undefined;
  expect(ended?.errors).toEqual([]);
  expect(await ended?.stop()).toBe(0);
});

const commandsFor = async (text: string): Promise<readonly unknown[]> => {
  server = await ServerProcess.start();
  await server.open(URI, text);
  await server.allChecked(URI);
  const problems = await server.problems(URI);
  const actions = await server.actions(
    URI,
    problems.filter(({ code }) => code === 'unknown-kind'),
  );
  return actions.map(({ command }) => (typeof command === 'string' ? command : command?.command));
};

it('offers to choose a kind for a text of an unknown kind', async () => {
  const commands = await commandsFor(MINUTES);
  expect(commands).toContain(COMMANDS.chooseKind);
  expect(commands).not.toContain(COMMANDS.importInside);
});

it('offers to import the letter inside a pack', async () => {
  const commands = await commandsFor(`${MINUTES}\nDear Ms Hale\n\nThank you for the plan.\n\nYours sincerely\n\nAnn\n`);
  expect(commands).toContain(COMMANDS.importInside);
});

it('makes a template from a folder of letters, or says why not', async () => {
  server = await ServerProcess.start();
  const folder = mkdtempSync(path.join(tmpdir(), 'learn-'));
  const learnt = (): Promise<LearnResult> => {
    if (!server) throw new Error('no server');
    return server.request<LearnResult>(LEARN_REQUEST, { folder: pathToFileURL(folder).href, id: 'fostering-review' });
  };
  try {
    expect(await learnt()).toEqual({ error: expect.stringContaining('holds no letter; a template needs 5') as string });
    mkdirSync(path.join(folder, 'letters'));
    for (let i = 0; i < 6; i++) writeFileSync(path.join(folder, `letters/${i}.letter.md`), inventedLetter(i));
    expect(await learnt()).toEqual({
      template: expect.stringContaining('id: fostering-review') as string,
      report: expect.stringContaining('was learnt from 6 examples') as string,
      notices: [],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
