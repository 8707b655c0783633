import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const TOOLS = path.join(import.meta.dirname, '../../tools');

it.skipIf(process.platform === 'win32')('nothing is installed through a link to a folder of packages', () => {
  const place = mkdtempSync(path.join(tmpdir(), 'install-'));
  try {
    const [repository, others] = [path.join(place, 'repository'), path.join(place, 'others')];
    mkdirSync(path.join(repository, 'tools'), { recursive: true });
    mkdirSync(others);
    for (const name of ['install.mjs', 'console.mjs', 'test.mjs'])
      copyFileSync(path.join(TOOLS, name), path.join(repository, 'tools', name));
    writeFileSync(path.join(repository, 'package-lock.json'), '{}');
    symlinkSync(others, path.join(repository, 'node_modules'));
    let said = '';
    let code = 0;
    try {
      said = execFileSync(process.execPath, ['tools/test.mjs'], { cwd: repository, encoding: 'utf8' });
    } catch (error) {
      ({ stdout: said, status: code } = error as { stdout: string; status: number });
    }
    expect(said).toContain('node_modules is a link, so nothing is installed: remove the link');
    expect(said).toContain('0 passed, 1 failed');
    expect(code).toBe(1);
    expect(readdirSync(others)).toEqual([]);
  } finally {
    rmSync(place, { recursive: true });
  }
});
