// The letters to measure with: real ones if available, otherwise letters made from the sample; and longer or varied
// versions of letters.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../tools/console.mjs';
import { oneOf, randomFrom } from './random.mjs';

const published = path.resolve(root, '../shared/letters');
const sample = path.join(root, 'samples/northmoor.letter.md');

/** Length in words of the letter used for keystrokes, as nearly as available. */
const LENGTH = 2000;
const SAMPLES = 125;

export const wordCount = (text) => text.split(/\s+/).filter(Boolean).length;

/** Writes the letters into `folder`. Returns their files, the one to type in, and whether they are real letters. */
export function layOut(cli, folder) {
  mkdirSync(folder, { recursive: true });
  const real = existsSync(published);
  if (real) {
    const texts = readdirSync(published)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => path.join(published, name));
    const { status, stderr } = spawnSync(process.execPath, [cli, 'import', ...texts, '--out-dir', folder, '--quiet'], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The letters could not be imported: ${stderr}`);
  } else {
    const text = readFileSync(sample, 'utf8');
    const vary = variation([text]);
    for (let i = 0; i < SAMPLES; i++)
      writeFileSync(
        path.join(folder, `sample-${String(i).padStart(3, '0')}.letter.md`),
        vary(vary.longer(text, LENGTH, i), i),
      );
  }
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.letter.md'))
    .sort()
    .map((name) => path.join(folder, name));
  const letters = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const distance = ({ text }) => Math.abs(wordCount(text) - LENGTH);
  return {
    real,
    files,
    letter: [...letters].sort((a, b) => distance(a) - distance(b))[0],
    vary: variation(letters.map(({ text }) => text)),
  };
}

/**
 * Writes `count` letters that differ from the given ones in a tenth of the words of their findings, so that caching by
 * text does not help.
 */
export function layOutVaried(files, vary, folder, count) {
  mkdirSync(folder, { recursive: true });
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  for (let i = 0; i < count; i++)
    writeFileSync(
      path.join(folder, `letter-${String(i).padStart(4, '0')}.letter.md`),
      vary(texts[i % texts.length], i),
    );
}

/** The line numbers of findings: sufficiently long paragraphs and bullets below the first heading of a section. */
export function bodyOf(lines) {
  const first = lines.findIndex((line) => line.startsWith('## '));
  return lines.flatMap((line, at) => (at > first && !line.startsWith('#') && wordCount(line) >= 12 ? [at] : []));
}

/**
 * Replaces words of letters with words of the same letters that have the same ending, so that a sentence still looks
 * like one.
 */
function variation(texts) {
  const endings = new Map();
  for (const word of new Set(texts.flatMap((text) => text.match(WORD) ?? []))) {
    const same = endings.get(ending(word));
    if (same) same.push(word);
    else endings.set(ending(word), [word]);
  }
  const openings = new Map();
  for (const text of texts) {
    const lines = text.split('\n');
    for (const at of bodyOf(lines)) openings.set(openingOf(lines[at]), (openings.get(openingOf(lines[at])) ?? 0) + 1);
  }
  const replaced = (line, random) =>
    line.replace(WORD, (word) => (random() < SHARE ? oneOf(endings.get(ending(word)) ?? [word], random) : word));

  /** The letter with a tenth of the words in its findings replaced. */
  const vary = (text, seed) => {
    const random = randomFrom(seed + 1);
    const lines = text.split('\n');
    for (const at of bodyOf(lines)) lines[at] = replaced(lines[at], random);
    return lines.join('\n');
  };
  /**
   * The letter with its findings repeated, with variation, in their sections until it has the given number of words.
   * Areas for improvement and stock paragraphs are not repeated.
   */
  vary.longer = (text, words, seed = 0) => {
    const random = randomFrom(seed + 7);
    const lines = text.split('\n');
    const body = new Set(bodyOf(lines));
    const repeated = (line, at) =>
      body.has(at) && wordCount(line) >= FINDING && (texts.length < 3 || openings.get(openingOf(line)) < 3);
    const once = lines.filter(repeated).reduce((sum, line) => sum + wordCount(line), 0);
    const missing = words - wordCount(text);
    if (once === 0 || missing <= 0) return text;
    const times = Math.ceil(missing / once);
    let left = missing;
    return lines
      .flatMap((line, at) => {
        if (!repeated(line, at)) return [line];
        const more = [];
        for (let i = 0; i < times && left > 0; i++, left -= wordCount(line)) more.push('', replaced(line, random));
        return [line, ...more];
      })
      .join('\n');
  };
  return vary;
}

const WORD = /(?<![\p{L}’'-])\p{Ll}{4,}(?![\p{L}’'-])/gu;
const SHARE = 0.1;
const ending = (word) => word.slice(-2);
/** A bullet or paragraph with this many words is certainly not an area for improvement. */
const FINDING = 30;
const openingOf = (line) => line.split(/\s+/).slice(0, 5).join(' ');
