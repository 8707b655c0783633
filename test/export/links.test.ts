import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../server/src/export/docx/render-docx';
import { previewOf } from '../../server/src/export/html/preview';
import { renderHtml } from '../../server/src/export/html/render-html';
import { linked, webAddress } from '../../server/src/export/model/links';
import { renderPdf } from '../../server/src/export/pdf/render-pdf';
import { linksIn } from '../../server/src/ide/document-links';
import { rules } from '../../server/src/rules/engine/rules';
import { runRules } from '../../server/src/rules/engine/run';
import { createLetterService } from '../../server/src/service/service';
import { applyEdits } from '../../server/src/text/edit';
import { lineIndexOf } from '../../server/src/text/line-index';
import { testProse } from '../nlp/prose-of-tests';
import { briefs, planOf } from './letters';
import { fonts } from './pdf-letters';
import { typeface } from './typeface';

const service = createLetterService();
const letter = (paragraph: string): string => `Dear Ms Holt\n\n## Main findings\n\n${paragraph}\n`;

/** Link targets in the files of a letter, except those of the letterhead. */
async function hrefsOf(
  text: string,
): Promise<Readonly<Record<'html' | 'preview' | 'docx' | 'pdf', readonly string[]>>> {
  const plan = { ...planOf(text), letterhead: { sender: '', address: [], contacts: [] } };
  const inHtml = (html: string): string[] =>
    [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)]
      .map(([, href = '']) => href.replaceAll('&amp;', '&'))
      .filter((href) => !href.startsWith('#'));
  const parts = unzipSync(await renderDocx(plan, { typeface }));
  const relationships = Object.entries(parts)
    .filter(([name]) => name.endsWith('.rels'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('');
  const rendered = await renderPdf(plan, fonts);
  if ('problem' in rendered) throw new Error(rendered.problem);
  const document = await getDocumentProxy(rendered.bytes.slice(), { isEvalSupported: false });
  const annotations = (
    await Promise.all(
      Array.from({ length: document.numPages }, async (_, i) => (await document.getPage(i + 1)).getAnnotations()),
    )
  ).flat() as { readonly unsafeUrl?: string }[];
  return {
    html: inHtml(renderHtml(plan)),
    preview: inHtml(previewOf(plan, lineIndexOf(text)).body),
    docx: [...relationships.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, target = '']) =>
      target.replaceAll('&amp;', '&'),
    ),
    pdf: [...new Set(annotations.flatMap(({ unsafeUrl }) => unsafeUrl ?? []))],
  };
}

describe('an address', () => {
  it.each([
    ['http://www.gov.uk/a', 'http://www.gov.uk/a'],
    ['HTTP://example.org', 'http://example.org'],
    ['https://example.org/a_(b)?c=1&d=%20#e', 'https://example.org/a_(b)?c=1&d=%20#e'],
    ['https://example.org:8443/', 'https://example.org:8443/'],
    ['www.gov.uk/ofsted', 'https://www.gov.uk/ofsted'],
    ['Ann.O’Neill@example.org', undefined],
    ['ann@example.org', 'mailto:ann@example.org'],
    ['MAILTO:ann@example.org?subject=Focused%20visit', 'mailto:ann@example.org?subject=Focused%20visit'],
  ])('keeps its scheme: %s', (written, address) => expect(webAddress(written)).toBe(address));

  it.each([
    'javascript:alert(1)',
    'JaVaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'ftp://example.org',
    'blob:https://example.org/1',
    '\\\\server\\share',
    '//server/share',
    'https:\\\\example.org',
    'https:///example.org',
    'https://',
    'http://?x',
    'https://ofsted.gov.uk@example.org',
    'https://ofsted.gov.uk:x@example.org/',
    'https://ofsted.gov.uk%40x@example.org',
    'mailto:ann@example.org%0AX',
    'mailto:ann@example.org%0D%0ABcc:x',
    'mailto:ann@example.org%0d',
    'mailto:ann@example.org?subject=a%0Abcc:b',
    'mailto:ann@example.org%250A',
    'mailto:ann@example.org?bcc=bob%40example.org',
    'mailto:ann@example.org?cc=x',
    'mailto:ann@example.org,bob@example.org',
    'mailto:',
    'mailto:ann',
    'https://example.org/%0D%0Ax',
    'https://example.org/a\nb',
    'https://example.org/a\rb',
    'https://example.org/a\u2028b',
    'https://example.org/\u0000',
    ...[...'\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff'].flatMap((mark) => [
      `https://example.org/a${mark}b`,
      `mailto:ann${mark}@example.org`,
      `https://example.org/${encodeURIComponent(mark)}b`,
    ]),
    `https://example.org/${'%25'.repeat(50)}0A`,
  ])('is no link: %j', (written) => expect(webAddress(written)).toBeUndefined());

  it('is found in a sentence without what follows it', () => {
    const shown = (text: string): string =>
      linked([{ text }])
        .map((run) => (run.href === undefined ? run.text : `<${run.href}>`))
        .join('');
    for (const [before, after] of [
      ['', ''],
      ['(', ')'],
      ['‘', '’'],
      ['“', '”'],
      ['', '.'],
      ['', ','],
      ['', ':'],
      ['', '?'],
      ['(see ', ').'],
    ] as const) {
      expect(shown(`See ${before}http://example.org/a${after}`)).toBe(`See ${before}<http://example.org/a>${after}`);
    }
    expect(shown('See http://example.org/a\u200e and ftp://example.org, C:\\x, \\\\server\\share.')).toBe(
      'See <http://example.org/a>\u200e and ftp://example.org, C:\\x, \\\\server\\share.',
    );
    expect(shown('See https://example.org/\u202Ecod.exe now.')).toBe('See https://example.org/\u202Ecod.exe now.');
  });

  it('is also recognised as written by the editor', () => {
    expect(linksIn('http://example.org and https://example.org/\u202Ecod').map(({ target }) => target)).toEqual([
      'http://example.org',
    ]);
  });
});

describe('the links of every export', () => {
  it('keep their scheme', async () => {
    const addresses = ['http://example.org/a', 'https://example.org/b', 'mailto:ann@example.org'];
    const files = await hrefsOf(
      letter(
        'See http://example.org/a (or https://example.org/b), [write](mailto:ann@example.org), ftp://example.org/c.',
      ),
    );
    for (const [kind, hrefs] of Object.entries(files)) expect([...hrefs].sort(), kind).toEqual(addresses);
  });

  it('are dropped if they lead elsewhere, but their words are kept', async () => {
    const text = letter(
      [
        '[one](mailto:ann@example.org%0ABcc:bob)',
        '[two](<mailto:ann@example.org&#10;Bcc:bob>)',
        '[three](https://example.org/\u202Egpj.exe)',
        '[four](javascript:alert(1))',
        '[five](data:text/html,x)',
        '[six](file:///etc/passwd)',
        '[seven](\\\\\\\\server\\\\share)',
        '[eight](//server/share)',
        '[nine](vbscript:x)',
        '<javascript:alert(1)>',
        '[ten](https://ofsted.gov.uk@example.org)',
      ].join(' '),
    );
    const files = await hrefsOf(text);
    for (const [kind, hrefs] of Object.entries(files)) expect(hrefs, kind).toEqual([]);
    const words = briefs(planOf(text)).join('\n');
    for (const word of ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'])
      expect(words).toContain(word);
  });

  it('have no words in reversed order', async () => {
    const text = letter('[https://ofsted.gov.uk/\u202Ex](https://example.org) and \u2067more\u2069.');
    const html = renderHtml(planOf(text));
    expect(html).toContain('https://ofsted.gov.uk/x');
    expect(html).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(html).toContain('and more.');
  });
});

describe('the addresses of a letter', () => {
  const ADDRESSES = [
    'http://example.org/a',
    'https://example.org/b',
    'mailto:team@ofsted.gov.uk',
    'ftp://example.org/c',
    'www.gov.uk/d',
  ];
  const text = letter(`See ${ADDRESSES.join(', ')}. See (${ADDRESSES.join('); (')}): all of it.`);
  const count = (words: string, address: string): number => words.split(address).length - 1;

  it('are left unchanged by every fix of every rule', () => {
    const prose = testProse();
    const problems = runRules(service.read(text), rules, { profile: 'strict', prose });
    for (const fix of problems.flatMap(({ fixes }) => fixes)) {
      const fixed = applyEdits(text, fix.edits);
      for (const address of ADDRESSES) expect(count(fixed, address), `${fix.title}: ${address}`).toBe(2);
    }
  });

  it('are left unchanged by import', () => {
    const drafts = service
      .importText(text)
      .drafts.map((draft) => draft.text)
      .join('\n');
    for (const address of ADDRESSES) expect(count(drafts, address), address).toBe(2);
  });

  it('are words in every export', async () => {
    const words = renderHtml(planOf(text)).replace(/<[^>]+>/g, '');
    for (const address of ADDRESSES) expect(count(words, address), address).toBe(2);
  });
});
