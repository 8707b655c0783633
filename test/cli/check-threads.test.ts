import { expect, it } from 'vitest';
import { CLEAN, WITHOUT_FINDINGS, folder, run } from './built';

/** Enough letters for several threads on a machine with several cores. */
const MANY = 60;

/** Different letters, some with problems; some name an earlier letter, some are in an archive. */
function letters(): Readonly<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {
    'letters/.letters/templates/broken.yaml': 'id: [',
    'letters/.letters/ignore.yaml': '- rule: unknown-authority\n  because: they are invented\n',
    'archive/other.letter.md': CLEAN.replaceAll('Northmoor', 'Eastvale'),
  };
  for (let i = 0; i < MANY; i++) {
    const text = (i % 3 === 0 ? WITHOUT_FINDINGS : CLEAN)
      .replace('visit children often', `visit ${i} children often  and teh often`)
      .replace('---\n', i % 7 === 0 && i > 0 ? `---\nprevious: ${name(i - 1)}\n` : '---\n');
    files[`letters/${name(i)}`] = text;
  }
  files[`letters/${name(5)}`] = Uint8Array.from([0xe9, 0x20, 0x61]);
  files[`letters/${name(9)}.comments.json`] = '{';
  return files;
}
const name = (i: number): string => `${String(i).padStart(3, '0')}.letter.md`;

/** Few enough at a time to be checked by one thread. */
const inPieces = (files: readonly string[], size: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(files.length / size) }, (_, i) => files.slice(i * size, (i + 1) * size));

it('reports the same for many letters as for a few at a time, byte for byte', async () => {
  const cwd = folder(letters());
  const files = Array.from({ length: MANY }, (_, i) => `letters/${name(i)}`);
  const check = async (paths: readonly string[]) =>
    run(['check', ...paths, '--format', 'json', '--archive', 'archive'], { cwd });
  const many = await check(files);
  const few = await Promise.all(inPieces(files, 20).map(async (some) => check(some)));
  const parsed = JSON.parse(many.out) as { readonly files: readonly unknown[] };
  expect(parsed.files).toEqual(few.flatMap(({ out }) => (JSON.parse(out) as typeof parsed).files));
  expect(parsed.files).toHaveLength(MANY);
  expect(many.code).toBe(2);
  // Each problem is reported once, at its place.
  const sentences = (err: string): readonly string[] => err.split('\n').filter((line) => line !== '');
  expect(new Set(sentences(many.err))).toEqual(new Set(few.flatMap(({ err }) => sentences(err))));
  expect(sentences(many.err)).toHaveLength(new Set(sentences(many.err)).size);
  expect(many.out).toContain('repeated-sentence');
});

it('gives the same bytes every time, as text and as SARIF', async () => {
  const cwd = folder(letters());
  for (const format of ['text', 'sarif']) {
    const once = await run(['check', 'letters', '--format', format], { cwd });
    expect(await run(['check', 'letters', '--format', format], { cwd })).toEqual(once);
    if (format === 'text') expect(once.out).toMatch(new RegExp(`\n${MANY} letters checked: `));
    else expect(JSON.parse(once.out)).toMatchObject({ version: '2.1.0' });
  }
});

it('reports problems that all letters share only once', async () => {
  const cwd = folder(letters());
  const { code, out, err } = await run(['check', 'letters', '--template', 'no-such-template'], { cwd });
  expect([code, out]).toEqual([2, '']);
  expect(err.split('There is no template “no-such-template”')).toHaveLength(2);
});
