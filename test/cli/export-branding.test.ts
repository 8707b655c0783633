import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { family, png } from '../export/branding-files';
import { CLEAN, folder, run } from './built';

const text = (cwd: string, name: string): string => readFileSync(path.join(cwd, name), 'latin1');
const files = (): Record<string, string | Uint8Array> => ({
  'a.letter.md': CLEAN,
  'badge.png': png(),
  ...Object.fromEntries(Object.entries(family()).map(([name, bytes]) => [`fonts/${name}`, bytes])),
});

describe('export with the user’s own branding', () => {
  it('sets a PDF in fonts from a folder, with a picture in the letterhead', async () => {
    const cwd = folder(files());
    const look = ['--fonts', 'fonts', '--letterhead-picture', 'badge.png', '--alternative-text', 'Badge of Northmoor'];
    expect(await run(['export', 'a.letter.md', ...look], { cwd })).toEqual({ code: 0, out: 'a.pdf\n', err: '' });
    const pdf = text(cwd, 'a.pdf');
    expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+DejaVuSerif-Bold/);
    expect(pdf).not.toContain('DejaVuSansCondensed');
    expect(pdf).toContain('/Alt (Badge of Northmoor)');
    expect(await run(['export', 'a.letter.md', '-o', 'a.html', ...look], { cwd })).toMatchObject({ code: 0 });
    expect(text(cwd, 'a.html')).toContain('alt="Badge of Northmoor"');
  });

  it.each([
    ['transparency', png({ colour: 6 }), true],
    ['16 bits and transparency', png({ colour: 6, depth: 16 }), true],
    ['greys and transparency', png({ colour: 4 }), true],
    ['a palette with transparency', png({ colour: 3, palette: [255, 0, 0, 0, 0, 255], transparency: [0, 255] }), true],
    ['nothing seen through', png(), false],
  ])('draws a picture that has %s', async (_, picture, isSeenThrough) => {
    const cwd = folder({ 'a.letter.md': CLEAN, 'badge.png': picture });
    const look = ['--letterhead-picture', 'badge.png', '--alternative-text', 'Badge of Northmoor'];
    expect(await run(['export', 'a.letter.md', ...look], { cwd })).toEqual({ code: 0, out: 'a.pdf\n', err: '' });
    expect(text(cwd, 'a.pdf').includes('/SMask')).toBe(isSeenThrough);
  });

  it('exports a letter without a heading', async () => {
    const cwd = folder({ 'a.letter.md': 'Only words.\n' });
    expect(await run(['export', 'a.letter.md', '--allow-problems'], { cwd })).toMatchObject({
      code: 0,
      out: 'a.pdf\n',
    });
  });

  it.each([
    [['--letterhead-picture', 'badge.png'], '--letterhead-picture needs --alternative-text'],
    [['--letterhead-picture', 'badge.png', '--alternative-text', ' '], '--letterhead-picture needs --alternative-text'],
    [['--alternative-text', 'Badge'], '--alternative-text is for the picture that --letterhead-picture names.'],
    [
      ['--letterhead-picture', 'gone.png', '--alternative-text', 'x'],
      'gone.png could not be read: there is no such file or folder.',
    ],
    [['--letterhead-picture', 'fonts', '--alternative-text', 'x'], 'fonts could not be read: it is a folder.'],
    [
      ['--letterhead-picture', 'a.letter.md', '--alternative-text', 'x'],
      'a.letter.md, is neither a PNG nor a JPEG file: save it as one of these.',
    ],
    [
      ['--letterhead-picture', 'huge.png', '--alternative-text', 'x'],
      'huge.png is too large: it may have 5 MB at most.',
    ],
    [['--fonts', 'gone'], 'The folder of fonts gone cannot be read'],
    [['--fonts', 'badge.png'], 'The folder of fonts badge.png cannot be read'],
    [['--fonts', 'empty'], 'The folder of fonts empty holds no .ttf file'],
  ])('says what is wrong with %j, and writes nothing', async (args, sentence) => {
    const cwd = folder({ ...files(), 'huge.png': new Uint8Array(5_000_001) });
    mkdirSync(path.join(cwd, 'empty'));
    const ran = await run(['export', 'a.letter.md', ...args], { cwd });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(sentence);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
    expect(existsSync(path.join(cwd, 'a.pdf'))).toBe(false);
  });
});
