import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { crc32 as crcOfNode } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { draftsFromDocx } from '../../server/src/import/docx/import-docx';
import { xmlText } from '../../server/src/import/docx/word-xml';
import { crc32 } from '../../server/src/text/crc32';
import { KNOWLEDGE } from './known-lines';

// Word files that are damaged, or written by unusual programs; all of them are made here.

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const DOCUMENT = 'word/document.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const TEXT = 'Children’s plans – all of them – are read by Zoë.';

const p = (inner: string): string => `<w:p><w:r>${inner}</w:r></w:p>`;
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
const documentXml = (...paragraphs: readonly string[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<w:document ${NAMESPACES}><w:body>${paragraphs.join('')}</w:body></w:document>`;
const relationshipsXml = (...own: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${own.join('')}</Relationships>`;
const picture = (id: string): string =>
  p(
    '<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ' +
      `r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`,
  );
const oldPicture = (id: string): string => p(`<w:pict><v:shape><v:imagedata r:id="${id}"/></v:shape></w:pict>`);
const IMAGE =
  '<Relationship Id="rId5" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" ' +
  'Target="media/image1.png"/>';

type Parts = Readonly<Record<string, string | Uint8Array>>;

const partsOf = (more: Parts = {}): Parts => ({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ' +
    'Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels': relationshipsXml(
    '<Relationship Id="rId1" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
      'Target="word/document.xml"/>',
  ),
  [DOCUMENT]: documentXml(p(t(TEXT))),
  ...more,
});

const zipped = (parts: Parts, level: 0 | 6 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { level, mtime: new Date(1990, 0, 1) },
  );

async function read(bytes: Uint8Array): Promise<string> {
  const drafts = await draftsFromDocx(bytes, KNOWLEDGE);
  return 'problem' in drafts ? drafts.problem : drafts.text;
}

const readParts = (more: Parts): Promise<string> => read(zipped(partsOf(more)));

/** A copy with some of its bytes overwritten at `place`. */
function changed(bytes: Uint8Array, change: (view: DataView, copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
}

/** The offsets of a part's directory entry and of the part itself. */
function placesOf(bytes: Uint8Array, name: string): { readonly entry: number; readonly local: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name)
      return { entry: at, local: view.getUint32(at + 42, true) };
  }
  throw new Error(`${name} is not in the archive`);
}

describe('a Word file with a picture', () => {
  it.each([
    [
      'that is gone',
      { [DOCUMENT]: documentXml(picture('rId5'), p(t(TEXT))), [RELATIONSHIPS]: relationshipsXml(IMAGE) },
    ],
    [
      'that is broken',
      {
        [DOCUMENT]: documentXml(picture('rId5'), p(t(TEXT))),
        [RELATIONSHIPS]: relationshipsXml(IMAGE),
        'word/media/image1.png': 'no picture at all',
      },
    ],
    [
      'without a relationship',
      { [DOCUMENT]: documentXml(picture('rId99'), p(t(TEXT))), [RELATIONSHIPS]: relationshipsXml(IMAGE) },
    ],
    [
      'without any relationships',
      {
        [DOCUMENT]: documentXml(picture('rId99'), p(t(TEXT))),
        [RELATIONSHIPS]: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      },
    ],
    ['without a part for relationships', { [DOCUMENT]: documentXml(picture('rId99'), p(t(TEXT))) }],
    [
      'of the old kind without a relationship',
      { [DOCUMENT]: documentXml(oldPicture('rId98'), p(t(TEXT))), [RELATIONSHIPS]: relationshipsXml() },
    ],
  ])('%s is read', async (_, parts) => expect(await readParts(parts)).toBe(`${TEXT}\n`));

  it('is read even if the picture is damaged in the archive', async () => {
    const bytes = zipped(
      partsOf({
        [DOCUMENT]: documentXml(picture('rId5'), p(t(TEXT))),
        [RELATIONSHIPS]: relationshipsXml(IMAGE),
        'word/media/image1.png': 'x'.repeat(500),
      }),
    );
    const { entry, local } = placesOf(bytes, 'word/media/image1.png');
    expect(
      await read(
        changed(bytes, (view) => {
          view.setUint32(entry + 16, 0, true);
          view.setUint32(local, 0, true);
        }),
      ),
    ).toBe(`${TEXT}\n`);
  });

  it('is read even if the picture is in a footnote', async () => {
    const footnotes =
      `<w:footnotes ${NAMESPACES}><w:footnote ` +
      `w:id="7">${picture('rId44')}${p(t('A note.'))}</w:footnote></w:footnotes>`;
    expect(
      await readParts({
        [DOCUMENT]: documentXml(p(`${t(TEXT)}<w:footnoteReference w:id="7"/>`)),
        'word/footnotes.xml': footnotes,
      }),
    ).toBe(`${TEXT}[^1]\n[^1]: A note.\n`);
  });

  it('keeps the words of a link whose relationship is missing', async () => {
    const link = `<w:p><w:hyperlink r:id="rId77"><w:r>${t(TEXT)}</w:r></w:hyperlink></w:p>`;
    expect(await readParts({ [DOCUMENT]: documentXml(link), [RELATIONSHIPS]: relationshipsXml() })).toBe(`${TEXT}\n`);
  });

  it('has no link if the address contains line breaks or bidirectional controls', async () => {
    for (const target of [
      'mailto:a@example.org%0ABcc:b',
      'https://example.org/&#x202E;x',
      'javascript:alert(1)',
      'file:///c:/x',
      '\\\\server\\share',
    ]) {
      const link = `<w:p><w:hyperlink r:id="rId7"><w:r>${t(TEXT)}</w:r></w:hyperlink></w:p>`;
      const own =
        '<Relationship Id="rId7" ' +
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" ' +
        `Target="${target}" TargetMode="External"/>`;
      expect(await readParts({ [DOCUMENT]: documentXml(link), [RELATIONSHIPS]: relationshipsXml(own) }), target).toBe(
        `${TEXT}\n`,
      );
    }
  });
});

describe('a Word file in another encoding', () => {
  const encoded = (text: string, encoding: 'le' | 'be', mark = true): Uint8Array => {
    const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
    return new Uint8Array(encoding === 'le' ? bytes : bytes.swap16());
  };
  const declared = (label: string): string => documentXml(p(t(TEXT))).replace('UTF-8', label);

  it.each([
    ['UTF-16 with the low byte first', encoded(declared('UTF-16'), 'le')],
    ['UTF-16 with the high byte first', encoded(declared('utf-16'), 'be')],
    ['UTF-16LE without a mark', encoded(declared('UTF-16LE'), 'le', false)],
    ['UTF-16BE without a mark', encoded(declared('UTF-16BE'), 'be', false)],
    ['UTF-16 without a declaration', encoded(declared('').replace(/^<\?xml[^>]*>\s*/, ''), 'le')],
    ['UTF-8 with a mark', strToU8(`\uFEFF${declared('UTF-8')}`)],
    ['UTF-8 that says it is UTF-16', strToU8(declared('UTF-16'))],
    ['UTF-8 that says it is something unknown', strToU8(declared('x-nobody'))],
    [
      'windows-1252',
      new Uint8Array(Buffer.from(declared('windows-1252').replace('’', '\x92').replaceAll('–', '\x96'), 'latin1')),
    ],
  ])('is read: %s', async (_, part) => expect(await readParts({ [DOCUMENT]: part })).toBe(`${TEXT}\n`));

  it('is read if every part is in UTF-16', async () => {
    const parts = partsOf({ [DOCUMENT]: declared('UTF-16'), [RELATIONSHIPS]: relationshipsXml(IMAGE) });
    expect(
      await read(
        zipped(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, encoded(part as string, 'be')]))),
      ),
    ).toBe(`${TEXT}\n`);
  });

  it('is declared in its new encoding', () => {
    expect(xmlText(encoded('<?xml version="1.0" encoding="UTF-16"?><a/>', 'be'))).toBe(
      '<?xml version="1.0" encoding="utf-8"?><a/>',
    );
    expect(xmlText(strToU8('<a encoding="UTF-16"/>'))).toBe('<a encoding="UTF-16"/>');
  });
});

describe('a damaged Word file', () => {
  const whole = zipped(partsOf());
  const ask = /Ask for the file again, or open it in Word and save it\.$/;

  it('is reported with the part that is damaged', async () => {
    for (const name of [DOCUMENT, '[Content_Types].xml', '_rels/.rels']) {
      const { entry } = placesOf(whole, name);
      expect(
        await read(changed(whole, (view) => view.setUint32(entry + 16, view.getUint32(entry + 16, true) ^ 1, true))),
      ).toBe(
        `It is damaged: its part ${name} is corrupted. Ask for the file again, or open ` + 'it in Word and save it.',
      );
    }
  });

  it('is never read in part: a changed byte is noticed, or makes no difference', async () => {
    for (const level of [0, 6] as const) {
      const bytes = zipped(partsOf(), level);
      const { entry, local } = placesOf(bytes, DOCUMENT);
      const start = local + 30 + DOCUMENT.length;
      const packed = new DataView(bytes.buffer).getUint32(entry + 20, true);
      let unnoticed = 0;
      for (let at = start; at < start + packed; at++) {
        const said = await read(
          changed(bytes, (_, copy) => {
            copy[at] = (copy[at] ?? 0) ^ 0x10;
          }),
        );
        if (said === `${TEXT}\n`) unnoticed++;
        else
          expect(said, `${level} ${at}`).toBe(
            `It is damaged: its part ${DOCUMENT} is corrupted. Ask for the file again, ` +
              'or open it in Word and save it.',
          );
      }
      // The last byte of compressed data has unused bits.
      expect(unnoticed).toBeLessThanOrEqual(level === 0 ? 0 : 1);
    }
  });

  it('is reported if it is cut off, at any place', async () => {
    const sentences = new Set<string>();
    for (let end = 4; end < whole.length; end += 7) sentences.add(await read(whole.slice(0, end)));
    expect([...sentences]).toEqual([
      'It is damaged: the end of the file is missing. Ask for the file again, or open it in Word and save it.',
    ]);
  });

  it('is reported if a part occurs twice', async () => {
    const renamed = 'word/documend.xml';
    const bytes = zipped(partsOf({ [renamed]: documentXml(p(t('Something else.'))) }));
    const { entry, local } = placesOf(bytes, renamed);
    const twice = changed(bytes, (_, copy) => {
      copy.set(strToU8(DOCUMENT), entry + 46);
      copy.set(strToU8(DOCUMENT), local + 30);
    });
    expect(await read(twice)).toBe(
      `It contains the part ${DOCUMENT} twice, so it is not clear which counts. Ask for the file again, or ` +
        'open it in Word and save it.',
    );
  });

  it('is reported if its directory disagrees with its parts', async () => {
    const { entry, local } = placesOf(whole, DOCUMENT);
    const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
      [
        'a size that nobody has',
        changed(whole, (view) => view.setUint32(entry + 24, 0xfffffff0, true)),
        /^It unpacks to far more data than a letter has/,
      ],
      [
        'a size that is too small',
        changed(whole, (view) => view.setUint32(entry + 24, 10, true)),
        /^It is damaged: its part word\/document\.xml is corrupted/,
      ],
      [
        'a size that is too large',
        changed(whole, (view) => view.setUint32(entry + 24, 100_000, true)),
        /^It is damaged: its part word\/document\.xml is corrupted/,
      ],
      [
        'more packed than there is',
        changed(whole, (view) => view.setUint32(entry + 20, 0x7fffffff, true)),
        /goes on beyond the end of the file/,
      ],
      [
        'a place that is elsewhere',
        changed(whole, (view) => view.setUint32(entry + 42, 7, true)),
        /is not where it should be/,
      ],
      [
        'a place beyond the end',
        changed(whole, (view) => view.setUint32(entry + 42, 0x7fffffff, true)),
        /is not where it should be/,
      ],
      [
        'another name',
        changed(whole, (_, copy) => {
          copy[local + 30] = 0x58;
        }),
        /is corrupted/,
      ],
      [
        'a way of packing that is not known',
        changed(whole, (view) => view.setUint16(entry + 10, 12, true)),
        /^Its part word\/document\.xml is compressed by an unknown method/,
      ],
      ['a password', changed(whole, (view) => view.setUint16(entry + 8, 1, true)), /^It is protected by a password/],
      [
        'more parts than there are',
        changed(whole, (view) => view.setUint16(whole.length - 12, 900, true)),
        /^It is damaged: its list of parts is incomplete/,
      ],
      [
        'parts without end',
        changed(whole, (view) => view.setUint16(whole.length - 12, 60_000, true)),
        /^It unpacks to far more/,
      ],
      [
        'zip64 without its own directory',
        changed(whole, (view) => view.setUint32(whole.length - 6, 0xffffffff, true)),
        /zip64/,
      ],
    ];
    for (const [what, bytes, sentence] of cases) {
      const said = await read(bytes);
      expect(said, what).toMatch(sentence);
      if (/^It is damaged/.test(said)) expect(said, what).toMatch(ask);
    }
  });

  it('is read if zip64 only confirms the sizes', async () => {
    expect(await read(inZip64(whole))).toBe(`${TEXT}\n`);
    const far = inZip64(whole, 2 ** 40);
    expect(await read(far)).toMatch(/^It unpacks to far more data than a letter has/);
  });

  it('has the same checksum as in other programs', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
    if (typeof crcOfNode === 'function') expect(crc32(strToU8(TEXT))).toBe(crcOfNode(strToU8(TEXT)));
  });
});

/**
 * The same archive with zip64 numbers in the directory for the document and for the directory itself; `size` is a false
 * size of the document.
 */
function inZip64(bytes: Uint8Array, size?: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entry } = placesOf(bytes, DOCUMENT);
  const nameLength = view.getUint16(entry + 28, true);
  const directory = view.getUint32(bytes.length - 6, true);
  const count = view.getUint16(bytes.length - 12, true);
  const number64 = (value: number): Uint8Array => {
    const eight = new DataView(new ArrayBuffer(8));
    eight.setUint32(0, value % 2 ** 32, true);
    eight.setUint32(4, Math.floor(value / 2 ** 32), true);
    return new Uint8Array(eight.buffer);
  };
  const extra = Buffer.concat([
    Buffer.from([1, 0, 24, 0]),
    number64(size ?? view.getUint32(entry + 24, true)),
    number64(view.getUint32(entry + 20, true)),
    number64(view.getUint32(entry + 42, true)),
  ]);
  const head = changed(bytes.slice(entry, entry + 46 + nameLength), (own) => {
    for (const at of [20, 24, 42]) own.setUint32(at, 0xffffffff, true);
    own.setUint16(30, extra.length, true);
  });
  const entries = Buffer.concat([
    bytes.slice(directory, entry),
    head,
    extra,
    bytes.slice(entry + 46 + nameLength, bytes.length - 22),
  ]);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.set(number64(44), 4);
  end64.set(number64(count), 24);
  end64.set(number64(count), 32);
  end64.set(number64(entries.length), 40);
  end64.set(number64(directory), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.set(number64(directory + entries.length), 8);
  const end = changed(bytes.slice(bytes.length - 22), (own) => {
    own.setUint16(10, 0xffff, true);
    own.setUint32(16, 0xffffffff, true);
  });
  return new Uint8Array(Buffer.concat([bytes.slice(0, directory), entries, end64, locator, end]));
}

const converters = path.resolve(import.meta.dirname, '../../../shared/converters');

describe.skipIf(!existsSync(converters))('Word files of public converters', () => {
  it('are all read', async () => {
    const files = ['docx-mammoth', 'docx-pandoc'].flatMap((folder) =>
      readdirSync(path.join(converters, folder))
        .filter((name) => name.endsWith('.docx'))
        .map((name) => path.join(converters, folder, name)),
    );
    expect(files.length).toBeGreaterThan(50);
    const problems: string[] = [];
    for (const file of files) {
      const drafts = await draftsFromDocx(new Uint8Array(readFileSync(file)), KNOWLEDGE);
      if ('problem' in drafts) problems.push(`${path.basename(file)}: ${drafts.problem}`);
    }
    expect(problems).toEqual([]);
  });
});
