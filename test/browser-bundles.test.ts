import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';

const text = (bundle: string): string => readFileSync(new URL(`../dist/${bundle}.js`, import.meta.url), 'utf8');

describe.each([
  'web/client',
  'web/server',
  'web/import',
  'web/suggest',
  'export',
  'grammar',
  'insight',
  'phrases',
  'retext',
  'retext-on-request',
  'slides',
])('the bundle %s, which runs in a web worker', (bundle) => {
  it('loads nothing from Node', () => {
    const loaded = [...text(bundle).matchAll(/\brequire\d*\(["']([^"']+)["']\)/g)].map(([, name]) => name ?? '');
    expect(loaded.filter((name) => name !== 'vscode')).toEqual([]);
    expect(loaded.some((name) => builtinModules.includes(name.replace(/^node:/, '')))).toBe(false);
  });
});

// The client starts the server, and the PDF reader can start a worker for a feature that is not used.
it.each(['web/server', 'export', 'insight', 'slides'])('the bundle %s starts no web workers but our own', (bundle) => {
  expect(text(bundle)).not.toMatch(/\bnew (?:self\.|globalThis\.)?Worker\(/);
});
