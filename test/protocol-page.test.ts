import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

it('docs/lsp-extensions.md lists exactly the custom requests, with their types', () => {
  const declared = [
    ...read('server/src/protocol/requests.ts').matchAll(/new RequestType<([^(]+),\s*void\s*,?\s*>\(\s*'([^']+)'/g),
  ].map(([, types, method]) => {
    const [result, ...params] = types!.split(/,\s*(?![^<]*>)/).reverse();
    const shown = params
      .join()
      .trim()
      .replace(/^Record<string, never>$/, '{}');
    return `${method}: ${shown} → ${result!.trim()}`;
  });
  const page = read('docs/lsp-extensions.md');
  const listed = [...page.matchAll(/^\| `(inspectionLetter[^`]+)` \| `(.+?)` \| `(.+?)` \|$/gm)].map(
    ([, method, params, result]) => `${method}: ${params} → ${result}`.replaceAll('\\|', '|'),
  );
  expect(declared.length).toBeGreaterThan(10);
  expect(listed).toEqual(declared);
  const described = [...page.matchAll(/^- `(inspectionLetter[^`]+)`: /gm)].map(([, method]) => method);
  expect(described).toEqual(declared.map((line) => line.split(': ')[0]));
});
