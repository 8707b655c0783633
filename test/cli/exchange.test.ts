import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { editScript } from '../exchange/edit-scripts';
import { sentLetter } from '../exchange/sending';
import { randomOf, sentProperties, writeWord } from '../exchange/word-writer';
import { CLEAN, folder, run } from './built';

const text = (cwd: string, name: string): string => readFileSync(path.join(cwd, name), 'utf8');
const SEND = ['send', 'a.letter.md', '--table', '--who', 'Northmoor Council', '--date', '2026-03-12'];

/** The sent letter after people have worked on it. */
async function workedOn(cwd: string, seed: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(readFileSync(path.join(cwd, 'a.sent-2026-03-12.docx')));
  const { paragraphs } = await sentLetter(text(cwd, 'a.letter.md'));
  const random = randomOf(seed);
  return writeWord(bytes, editScript(paragraphs, sentProperties(bytes), random).file, random);
}

describe('send', () => {
  it('writes the Word file, keeps the version and sets the stage if asked to', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN });
    const sent = await run([...SEND, '--stage'], { cwd });
    expect(sent).toEqual({ code: 0, out: 'a.sent-2026-03-12.docx\na.sent-2026-03-12.letter.md\n', err: '' });
    expect(text(cwd, 'a.letter.md')).toContain('stage: authority\n');
    expect(text(cwd, 'a.sent-2026-03-12.letter.md')).toBe(text(cwd, 'a.letter.md'));
    const checked = await run(['check', '.'], { cwd });
    expect(checked.out + checked.err).not.toContain('sent-2026');
  });

  it('keeps a second version on the same day under its own name, but the same version only once', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN });
    await run(SEND, { cwd });
    expect((await run([...SEND, '--force'], { cwd })).code).toBe(0);
    writeFileSync(path.join(cwd, 'a.letter.md'), CLEAN.replace('often', 'rarely'));
    expect((await run([...SEND, '--force'], { cwd })).out).toContain('a.sent-2026-03-12-2.letter.md');
    expect(readdirSync(cwd).filter((name) => name.endsWith('.letter.md')).length).toBe(3);
  });

  it('reports errors in a sentence, and then writes nothing', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN });
    const wrong: readonly (readonly [readonly string[], string])[] = [
      [['send'], 'Name one letter'],
      [['send', 'b.letter.md'], 'b.letter.md could not be read'],
      [['send', 'a.letter.md', '--to', 'pdf'], 'A PDF is not suitable for comments'],
      [['send', 'a.letter.md', '--until', 'Friday'], '“Friday” is not a date'],
      [[...SEND, '--until', '2026-03-11'], 'before the letter is sent on 12 March 2026'],
      [['send', 'a.letter.md', '--responses'], 'a.comments.json does not exist'],
      [['send', 'a.letter.md', '--responses', '--table'], '--table cannot be used with --responses'],
    ];
    for (const [args, sentence] of wrong) {
      const { code, out, err } = await run(args, { cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(sentence);
      expect(err.trim().split('\n').length).toBe(1);
    }
    expect(readdirSync(cwd)).toEqual(['a.letter.md']);
    expect((await run([...SEND, '--until', '2026-03-14'], { cwd })).err).toContain('14 March 2026 is a Saturday');
  });
});

describe('receive', () => {
  it('adds people’s comments beside the letter without changing it, and adds nothing twice', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN });
    await run(SEND, { cwd });
    writeFileSync(path.join(cwd, 'one.docx'), await workedOn(cwd, 3));
    writeFileSync(path.join(cwd, 'two.docx'), await workedOn(cwd, 4));
    const taken = await run(['receive', 'one.docx', 'two.docx', '--into', 'a.letter.md', '--report', 'json'], { cwd });
    const report = JSON.parse(taken.out) as { added: number; files: { comment: number; isVersionSent: boolean }[] };
    expect(report.files.map(({ isVersionSent }) => isVersionSent)).toEqual([true, true]);
    expect(report.files.every(({ comment }) => comment > 0)).toBe(true);
    expect(text(cwd, 'a.letter.md')).toBe(CLEAN);
    const page = JSON.parse(text(cwd, 'a.comments.json')) as { items: unknown[] };
    expect(page.items.length).toBeGreaterThanOrEqual(report.added);
    const again = await run(['receive', 'one.docx', '--into', 'a.letter.md'], { cwd });
    expect(again.out).toContain('Nothing new in 1 file');
    expect(again.code).toBe(0);
  });

  it('recognises the version without its hash, and says so', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN });
    const { bytes } = await sentLetter(CLEAN);
    writeFileSync(path.join(cwd, 'strange.docx'), bytes);
    const { err, code } = await run(['receive', 'strange.docx', '--into', 'a.letter.md'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('is not beside a.letter.md; it was compared with a.letter.md');
  });

  it('refuses damaged files, foreign files and other letters in a sentence, and then writes nothing', async () => {
    const other = await sentLetter('Dear Ms Holt\n\n## Else\n\nQuite other words.\n\nAnd more.\n');
    const good = await sentLetter(CLEAN);
    const cwd = folder({
      'a.letter.md': CLEAN,
      'cut.docx': good.bytes.slice(0, 4000),
      'text.docx': 'no Word file',
      'empty.docx': '',
      'other.docx': other.bytes,
      'good.docx': good.bytes,
    });
    for (const [file, sentence] of [
      ['cut.docx', 'It is damaged'],
      ['text.docx', 'It is not a Word document'],
      ['empty.docx', 'It is empty'],
      ['other.docx', 'is it another letter?'],
      ['gone.docx', 'there is no such file'],
    ] as const) {
      const { code, err } = await run(['receive', file, 'good.docx', '--into', 'a.letter.md'], { cwd });
      expect(code, file).toBe(2);
      expect(err).toContain(sentence);
      expect(err).not.toContain('    at ');
    }
    expect((await run(['receive', 'good.docx'], { cwd })).err).toContain('Say which letter');
    expect(existsSync(path.join(cwd, 'a.comments.json'))).toBe(false);
  });
});

describe('send --responses', () => {
  it('writes each answer as Word and PDF, and requires reasons for declined comments', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN });
    await run(SEND, { cwd });
    writeFileSync(path.join(cwd, 'one.docx'), await workedOn(cwd, 3));
    await run(['receive', 'one.docx', '--into', 'a.letter.md'], { cwd });
    const open = await run(['send', 'a.letter.md', '--responses'], { cwd });
    expect(open).toMatchObject({ code: 1, out: 'a.responses.docx\n' });
    expect(open.err).toContain('no answer yet');

    const sidecar = path.join(cwd, 'a.comments.json');
    const declined = text(cwd, 'a.comments.json').replaceAll('"open"', '"declined"');
    writeFileSync(sidecar, declined);
    const refused = await run(['send', 'a.letter.md', '--responses', '--to', 'pdf'], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('A declined comment needs a reason');

    writeFileSync(sidecar, declined.replaceAll('"declined"', '"accepted"'));
    expect(await run(['send', 'a.letter.md', '--responses', '--to', 'pdf'], { cwd })).toEqual({
      code: 0,
      out: 'a.responses.pdf\n',
      err: '',
    });
  });
});
