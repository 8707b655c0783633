import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Thread } from '../../server/src/comments/model';
import { receive } from '../../server/src/exchange/receive';
import { acceptAll, rejectAll } from '../../server/src/exchange/returned-letter';
import type { SentParagraph } from '../../server/src/export/model/sent-paragraphs';
import type { MarkedUpDocument } from '../../server/src/import/docx/marked-up';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import type { Scripted } from './edit-scripts';
import { editScript } from './edit-scripts';
import type { Step } from './libreoffice';
import { haveOffice, runOffice, saveAgain } from './libreoffice';
import { markedUp, sentLetter, sentText, service } from './sending';
import { randomOf, sentProperties, writeWord } from './word-writer';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');
/** The number of real letters used besides the samples. */
const LETTERS = Number(process.env.EXCHANGE_OFFICE ?? 2);

interface Job {
  readonly text: string;
  readonly paragraphs: readonly SentParagraph[];
  readonly letterhead: readonly string[];
  readonly edits: readonly Step[];
  readonly expected: { readonly tracked: string; readonly deleted: string };
  back?: MarkedUpDocument;
  threads: readonly Thread[];
}

describe.skipIf(!haveOffice)('LibreOffice opens and changes a sent letter, which is then taken back in', () => {
  const folder = haveOffice ? mkdtempSync(path.join(tmpdir(), 'office-')) : '';
  const jobs: Job[] = [];

  beforeAll(async () => {
    const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.letter.md'));
    const texts = samples.map((name) => readFileSync(path.join(SAMPLES, name), 'utf8'));
    if (haveLetters)
      for (const file of letterFiles().slice(0, LETTERS))
        texts.push(service.importText(readLetterFile(file)).drafts[0]?.text ?? '');
    const files: string[] = [];
    for (const text of texts) {
      const job = await jobOf(text);
      if (!job) continue;
      const file = path.join(folder, `${jobs.length}.docx`);
      writeFileSync(file, (await sentLetter(text)).bytes);
      files.push(file);
      jobs.push(job);
    }
    const backs = files.map((file) => file.replace('.docx', '-back.docx'));
    runOffice(
      folder,
      jobs.flatMap(({ edits }, i): Step[] => [['open', files[i] ?? ''], ...edits, ['save', backs[i] ?? '']]),
    );
    for (const [i, job] of jobs.entries()) {
      const back = markedUp(readFileSync(backs[i] ?? ''));
      let count = 0;
      const { text, paragraphs, letterhead } = job;
      job.back = back;
      job.threads = receive({
        sent: { source: text, paragraphs, letterhead },
        back,
        name: 'back.docx',
        letter: text,
        identify: () => `urn:uuid:${count++}`,
      });
    }
  }, 280_000);

  afterAll(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  it('keeps the paragraph ids and the words that were sent', () => {
    expect(jobs.length).toBeGreaterThan(3);
    for (const { back, paragraphs } of jobs) {
      if (!back) throw new Error('Nothing came back.');
      const identities = new Set([...back.paragraphs, ...back.footnotes].flatMap((paragraph) => paragraph.identities));
      const lost = paragraphs.filter(({ id }) => !identities.has(id));
      expect(lost.map(({ words }) => words)).toEqual([]);
      expect(rejectAll(paragraphs, back)).toBe(sentText(paragraphs));
      expect(back.properties.size).toBe(2);
    }
  });

  it('returns each change, note and row', () => {
    for (const { back, paragraphs, threads, expected, text } of jobs) {
      const at = (thread: Thread | undefined): string | undefined => thread?.anchor?.exact;
      const words = threads.map((thread) => thread.text);
      expect(at(threads.find((thread) => thread.text === 'zqtracked'))).toBe(expected.tracked);
      expect(threads.some((thread) => thread.text === '' && at(thread)?.trim() === expected.deleted)).toBe(true);
      expect(words.some((said) => said.includes('zqsilent'))).toBe(true);
      expect(words.some((said) => said.includes('NB: zqnote'))).toBe(true);
      const point = threads.find((thread) => thread.kind === 'point');
      expect(point?.text).toBe('zqpoint');
      expect(point?.point?.category).toBe('B');
      expect(point?.anchor?.paragraph).toBe(paragraphs.find(({ number }) => number === '1')?.id);
      expect(words.filter((said) => said.startsWith('These words'))).toEqual([]);
      const accepted = acceptAll(paragraphs, back as MarkedUpDocument);
      expect(accepted).toContain('zqtracked');
      expect(accepted).toContain('NB: zqnote');
      expect(text).not.toContain('zq');
    }
  });
});

describe.skipIf(!haveOffice)('A Word file saved by LibreOffice', () => {
  const folder = haveOffice ? mkdtempSync(path.join(tmpdir(), 'office-')) : '';
  afterAll(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  it('keeps every word and every comment', { timeout: 280_000 }, async () => {
    const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.letter.md'));
    const texts = samples.map((name) => readFileSync(path.join(SAMPLES, name), 'utf8'));
    if (haveLetters)
      for (const file of letterFiles().slice(0, LETTERS))
        texts.push(service.importText(readLetterFile(file)).drafts[0]?.text ?? '');
    const files: string[] = [];
    const scripts: Scripted[] = [];
    for (const [i, text] of texts.entries()) {
      const { bytes, paragraphs } = await sentLetter(text);
      const random = randomOf(i);
      const script = editScript(paragraphs, sentProperties(bytes), random);
      const file = path.join(folder, `${i}.docx`);
      writeFileSync(file, writeWord(bytes, script.file, random));
      files.push(file);
      scripts.push(script);
    }
    const out = saveAgain(folder, files);
    const lost: string[] = [];
    for (const [i, text] of texts.entries()) {
      const { paragraphs, letterhead } = await sentLetter(text);
      const back = markedUp(readFileSync(path.join(out, `${i}.docx`)));
      let count = 0;
      const threads = receive({
        sent: { source: text, paragraphs, letterhead },
        back,
        name: 'back.docx',
        letter: text,
        identify: () => `urn:uuid:${count++}`,
      });
      const said = JSON.stringify(threads);
      for (const token of scripts[i]?.tokens ?? []) if (!said.includes(token)) lost.push(`${i}: ${token}`);
      if (rejectAll(paragraphs, back) !== sentText(paragraphs)) lost.push(`${i}: rejecting all gives another text`);
    }
    expect(lost).toEqual([]);
  });
});

describe.skipIf(!haveOffice || !haveLetters)('Accepting all', () => {
  const folder = haveOffice ? mkdtempSync(path.join(tmpdir(), 'office-')) : '';
  afterAll(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  it('gives what LibreOffice shows, in 20 letters', { timeout: 580_000 }, async () => {
    const texts: string[] = [];
    for (const file of letterFiles()) {
      const text = service.importText(readLetterFile(file)).drafts[0]?.text ?? '';
      if (text.length > 3000) texts.push(text);
      if (texts.length === ACCEPTED_LETTERS) break;
    }
    const jobs = await Promise.all(
      texts.map(async (text, i) => {
        const { bytes, paragraphs } = await sentLetter(text);
        const random = randomOf(100 + i);
        const script = editScript(paragraphs, sentProperties(bytes), random);
        const file = path.join(folder, `${i}.docx`);
        const made = withoutComments(writeWord(bytes, script.file, random));
        writeFileSync(file, made);
        return { file, accepted: file.replace('.docx', '-accepted.docx'), paragraphs, back: markedUp(made) };
      }),
    );
    runOffice(
      folder,
      jobs.flatMap(({ file, accepted }): Step[] => [
        ['open', file],
        ['accept', ''],
        ['save', accepted],
      ]),
    );
    expect(jobs).toHaveLength(ACCEPTED_LETTERS);
    for (const { accepted, paragraphs, back } of jobs) {
      const shown = markedUp(readFileSync(accepted));
      const changes = [...shown.paragraphs, ...shown.footnotes].flatMap(({ pieces }) =>
        pieces.filter(({ inserted, deleted }) => inserted ?? deleted),
      );
      expect(changes).toEqual([]);
      expect(acceptAll(paragraphs, shown)).toBe(acceptAll(paragraphs, back));
    }
  });
});

const ACCEPTED_LETTERS = 20;

/** Headless LibreOffice crashes when a change that contains a comment is accepted. */
function withoutComments(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of ['word/document.xml', 'word/footnotes.xml']) {
    const part = parts[name];
    if (part)
      parts[name] = strToU8(strFromU8(part).replace(/<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*\/>/g, ''));
  }
  return zipSync(parts);
}

/** What is done to a letter, by its own words; undefined for one that is too short. */
async function jobOf(text: string): Promise<Job | undefined> {
  const { paragraphs, letterhead } = await sentLetter(text);
  const bodies = paragraphs.filter(({ kind, words }) => kind === 'body' && words.length > 80);
  const unique = (index: number): string | undefined => {
    const words = bodies[index]?.words ?? '';
    const found = [...words.matchAll(/\p{L}{4,} \p{L}{4,}/gu)].map((match) => match[0]);
    return found.find((pair) => paragraphs.filter((one) => one.words.includes(pair)).length === 1 && once(words, pair));
  };
  const [tracked, deleted, silent, noted] = [0, 1, 2, 3].map(unique);
  if (!tracked || !deleted || !silent || !noted) return undefined;
  return {
    text,
    paragraphs,
    letterhead,
    threads: [],
    expected: { tracked, deleted },
    edits: [
      ['replace', tracked, 'zqtracked'],
      ['delete', deleted, ''],
      ['silent', silent, 'zqsilent'],
      ['note', noted, 'NB: zqnote'],
      ['cell', 'A2', '1'],
      ['cell', 'C2', 'zqpoint'],
      ['cell', 'D2', 'B'],
    ],
  };
}

const once = (text: string, words: string): boolean => text.indexOf(words) === text.lastIndexOf(words);
