import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ADD_COMMENT_REQUEST, EXPORT_REQUEST, FOLLOW_UP_REQUEST } from '../../server/src/protocol/requests';
import { CLEAN, WITHOUT_FINDINGS } from '../cli/built';
import { serverOfTest } from './server-of-test';
import type { ServerProcess } from './server-process';

// Restricted Mode, as described by `capabilities.untrustedWorkspaces` in the manifest: what is read in trusted
// workspaces only, and what works in every one. VS Code itself withholds settings; `test/client/manifest.test.ts` has
// the list.

const folder = mkdtempSync(path.join(tmpdir(), 'restricted-'));
const FOLDER = pathToFileURL(folder).toString();
const URI = `${FOLDER}/northmoor.letter.md`;
mkdirSync(path.join(folder, '.letters'));
for (const [name, text] of Object.entries({
  '.letters/ignore.yaml': '- rule: missing-section\n  reason: this team writes it elsewhere\n',
  '.letters/words.txt': 'dirfts\n',
  '.letters/wording.yaml': '- avoid: reviewed on time\n  write: reviewed when they should be\n',
  '2024.letter.md': CLEAN.replaceAll('2025', '2024'),
}))
  writeFileSync(path.join(folder, name), text);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LETTER = WITHOUT_FINDINGS.replace('---\n', '---\nprevious: 2024.letter.md\n').replace(
  'Children in care in Northmoor',
  'The dirfts are known. Plans are reviewed on time. Children in care in Northmoor',
);

const start = serverOfTest();
const opened = async (trusted: boolean, text = LETTER): Promise<ServerProcess> => {
  const running = await start({ folders: [FOLDER], options: { docs: 'file:///docs', trusted } });
  await running.open(URI, text);
  return running;
};
/** The rules and messages of all problems, once the prose is checked too. */
async function problemsOf(running: ServerProcess): Promise<readonly string[]> {
  await running.allChecked(URI);
  return (await running.problems(URI)).map(({ code, message }) => `${String(code)}: ${message}`);
}

describe.each([
  [true, 'a trusted workspace'],
  [false, 'a workspace in Restricted Mode'],
])('trusted: %s, %s', (trusted) => {
  it('settings affect the problems only in a trusted workspace', async () => {
    const found = (await problemsOf(await opened(trusted))).join('\n');
    expect(found.includes('missing-section')).toBe(!trusted);
    expect(found.includes('“dirfts” is not in the dictionary')).toBe(!trusted);
    expect(found.includes('reviewed when they should be')).toBe(trusted);
  });

  it('earlier letters are read only in a trusted workspace', async () => {
    const running = await opened(trusted);
    const answer = await running.request(FOLLOW_UP_REQUEST, { uri: URI });
    expect(JSON.stringify(answer).includes('life-story work')).toBe(trusted);
  });

  it('comments and export work', async () => {
    const running = await opened(trusted, CLEAN);
    const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 16 } };
    const comment = { uri: URI, range, author: { name: 'Ada Quill' }, text: 'Is this the day?' };
    expect(await running.request(ADD_COMMENT_REQUEST, comment)).toEqual({});
    const file = path.join(folder, 'northmoor.comments.json');
    expect(readFileSync(file, 'utf8')).toContain('Is this the day?');
    rmSync(file);
    expect(await running.request(EXPORT_REQUEST, { uri: URI, to: 'pdf' })).toHaveProperty('bytes');
  });
});
