import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { receive } from '../../server/src/exchange/receive';
import { readMarkedUp } from '../../server/src/import/docx/read-marked-up';
import { sentLetter } from './sending';

/*
 * Files not made by working on a letter. Each gives a sentence or threads, and none throws or runs forever. Inputs
 * exceed the limits only just, so that this stays small.
 */

const TEXT = readFileSync(path.resolve(import.meta.dirname, '../../samples/northmoor.letter.md'), 'utf8');
const NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const times = (count: number, one: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => one(i)).join('');
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

let sent: Awaited<ReturnType<typeof sentLetter>>;
let parts: Record<string, Uint8Array>;
let body: string;

beforeAll(async () => {
  sent = await sentLetter(TEXT);
  parts = unzipSync(sent.bytes);
  body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
});

/** The file with another main part, and other parts besides. */
const file = (xml: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    ...parts,
    'word/document.xml': strToU8(xml),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  });

/** The body with something at the end of a paragraph of the letter, or between paragraphs. */
const inside = (xml: string): string => {
  const at = body.indexOf('</w:p>', body.indexOf('This letter summarises'));
  return body.slice(0, at) + xml + body.slice(at);
};
const after = (xml: string): string => {
  const at = body.lastIndexOf('<w:sectPr');
  return body.slice(0, at) + xml + body.slice(at);
};
const comments = (count: number): Readonly<Record<string, string>> => ({
  'word/comments.xml':
    `<w:comments ${NAMES}>` +
    times(count, (i) => `<w:comment w:id="${i}"><w:p>${run('why')}</w:p></w:comment>`) +
    '</w:comments>',
});

describe('anything far larger than a letter is refused in a sentence', () => {
  it.each<readonly [string, () => Uint8Array, string]>([
    ['comments', () => file(body, comments(2001)), 'It has 2001 comments, but at most 2000 can be read'],
    [
      'paragraphs',
      () => file(after(times(5001, (i) => `<w:p>${run(`p${i}`)}</w:p>`))),
      'but a letter has at most 5000',
    ],
    [
      'changes',
      () => file(inside(times(10_001, (i) => `<w:ins w:author="A${i}">${run('a ')}</w:ins>`))),
      'at most 10000 can be read',
    ],
    [
      'marks of comments that point nowhere',
      () => file(inside(times(20_001, (i) => `<w:commentRangeStart w:id="${i}"/>`))),
      'at most 20000 can be read',
    ],
    ['characters', () => file(inside(run('a'.repeat(500_001)))), 'but a letter has at most 500000'],
    [
      'what unpacks to 17 MB',
      () => file(inside(run(' '.repeat(17_000_000)))),
      'It unpacks to far more data than a letter has',
    ],
    [
      'entities that grow',
      () => file(`<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${inside(run('&b;'))}`),
      'its text cannot be read',
    ],
    ['a part that is no XML', () => file('%PDF-1.7'), 'its text cannot be read'],
    ['half a part', () => file(body.slice(0, body.length / 2)), 'its text cannot be read'],
    ['comments that are no XML', () => file(body, { 'word/comments.xml': '\u0000\u0001' }), 'its text cannot be read'],
    ['no main part', () => zipSync({ 'a.txt': strToU8('a') }), 'not a Word document'],
    ['no archive', () => strToU8('PK and nothing more'), 'It is'],
  ])('%s', (_, make, sentence) => {
    const read = readMarkedUp(make());
    if (!('problem' in read)) throw new Error('It was read.');
    expect(read.problem).toContain(sentence);
    expect(read.problem).toMatch(/^It [^\n]*[.?]$/);
  });
});

describe('unusual input within the limits is accepted', () => {
  const threadsOf = (bytes: Uint8Array): ReturnType<typeof receive> => {
    const back = readMarkedUp(bytes);
    if ('problem' in back) throw new Error(back.problem);
    let count = 0;
    // Edited since it was sent, so that every place has to be found again.
    const letter = TEXT.replaceAll('children', 'young people');
    const { paragraphs, letterhead } = sent;
    const identify = (): string => `urn:uuid:${count++}`;
    return receive({ sent: { source: TEXT, paragraphs, letterhead }, back, name: 'back.docx', letter, identify });
  };

  it('comments with dangling anchors, without losing words', () => {
    const threads = threadsOf(
      file(inside('<w:commentRangeEnd w:id="77"/><w:r><w:commentReference w:id="x"/></w:r>'), comments(3)),
    );
    expect(threads.map(({ text, anchor }) => [text, anchor])).toEqual(Array(3).fill(['why', undefined]));
  });

  it('comments that reply to each other in a circle', () => {
    const names =
      'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ' +
      'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
    const one = (id: number): string =>
      `<w:comment w:id="${id}"><w:p w14:paraId="P${id}">${run(`why ${id}`)}</w:p></w:comment>`;
    const relationships = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
    const kind = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended';
    const said = JSON.stringify(
      threadsOf(
        file(body, {
          'word/comments.xml': `<w:comments ${NAMES} ${names}>${one(1)}${one(2)}</w:comments>`,
          'word/commentsExtended.xml':
            `<w15:commentsEx ${names}><w15:commentEx w15:paraId="P1" w15:paraIdParent="P2"/>` +
            '<w15:commentEx w15:paraId="P2" w15:paraIdParent="P1"/></w15:commentsEx>',
          'word/_rels/document.xml.rels': relationships.replace(
            '</Relationships>',
            `<Relationship Id="rX" Type="${kind}" Target="commentsExtended.xml"/></Relationships>`,
          ),
        }),
      ),
    );
    expect(said).toContain('why 1');
    expect(said).toContain('why 2');
  });

  it('elements nested a thousand deep, and tables inside tables', () => {
    const changes = `${times(1000, () => '<w:ins w:author="A">')}${run('zqdeep')}${times(1000, () => '</w:ins>')}`;
    expect(JSON.stringify(threadsOf(file(inside(changes))))).toContain('zqdeep');
    const [opened, closed] = ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'];
    const tables = `${opened.repeat(300)}<w:p>${run('zqcell')}</w:p>${closed.repeat(300)}`;
    expect(JSON.stringify(threadsOf(file(after(tables))))).toContain('zqcell');
  });

  it('as many changes as the limit allows', { timeout: 240_000 }, () => {
    const changes = times(2000, (i) => `<w:ins w:author="A${i}">${run('a ')}</w:ins>`);
    expect(threadsOf(file(inside(changes))).filter(({ kind }) => kind === 'replace')).toHaveLength(2000);
  });
});
