import { expect, it } from 'vitest';
// @ts-expect-error: the tools are plain JavaScript without types
import { generated, staleFiles } from '../tools/generate.mjs';

// `npm run generate` writes what is out of date.
it('has every generated file up to date with the rules, the templates and the manifest', async () => {
  const files = await (generated as () => Promise<Map<string, string>>)();
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['docs/rules/README.md', 'docs/settings.md', 'package.json']),
  );
  expect((staleFiles as (files: Map<string, string>) => { file: string }[])(files).map(({ file }) => file)).toEqual([]);
});

it('notices a file that differs, and a page whose rule no longer exists', async () => {
  const files = await (generated as () => Promise<Map<string, string>>)();
  const stale = (of: Map<string, string>): string[] =>
    (staleFiles as (files: Map<string, string>) => { file: string }[])(of).map(({ file }) => file);
  const before = stale(files);
  const changed = new Map([...files].filter(([file]) => file !== 'docs/rules/missing-section.md')).set(
    'LICENSE',
    'something else',
  );
  expect(stale(changed).filter((file) => !before.includes(file))).toEqual(['LICENSE', 'docs/rules/missing-section.md']);
});
