import { readFileSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { previewOf } from '../../server/src/export/html/preview';
import { renderHtml } from '../../server/src/export/html/render-html';
import { lineIndexOf } from '../../server/src/text/line-index';
import { inChromium } from '../chromium';
import { CLEAN } from '../cli/built';
import { planOf } from './letters';

const sample = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, `../../samples/${name}.letter.md`), 'utf8');
const EVERYTHING =
  CLEAN.replace(
    'Plans are reviewed',
    '### Below\n\n' +
      '**Bold** and _slanted_ words, [a page](https://example.org/?a=1&b=2), & a < b.  \n' +
      'Next line[^1].\n\n3. Three\n4. Four\n\n- One\n  - Below\n\n' +
      'Plans are reviewed',
  ) +
  '\n' +
  'cc: Dee Else\n';
const LETTERS: Readonly<Record<string, string>> = {
  'a letter with everything': EVERYTHING,
  'a sample': sample('northmoor'),
  'a sample with problems': sample('northmoor-with-problems'),
  'a draft': sample('eastvale-draft'),
  'one heading without a subject': '## Main findings\n\n- One\n',
  nothing: '',
};

describe('a letter as HTML', () => {
  it('has every part with its markup', () => {
    const html = renderHtml(planOf(EVERYTHING));
    for (const part of [
      '<html lang="en-GB">',
      '<title>Focused visit to Northmoor children’s services</title>',
      '<meta name="author" content="Bea Name">',
      '<p class="sender">Ofsted</p>',
      '<a href="https://www.gov.uk/ofsted">www.gov.uk/ofsted</a>',
      '<p class="date">18 December 2025</p>',
      '<div class="lines address">\n<p>Ann Example</p>',
      '<h1>Focused visit',
      '<h2>Headline findings</h2>',
      '<h3>Below</h3>',
      '<strong>Bold</strong> and <em>slanted</em> words, <a href="https://example.org/?a=1&amp;b=2">a ' +
        'page</a>, &amp; a &lt; b.<br>Next line<sup><a href="#note-1" aria-label="Footnote 1">1</a></sup>.',
      '<ol start="3">\n<li>Three</li>',
      '<li>One\n<ul>\n<li>Below</li>\n</ul>\n</li>',
      '<p class="sign-off">Yours sincerely</p>',
      '<div class="lines copy-list">\n<p>cc: Dee Else</p>',
      '<section class="footnotes" aria-label="Footnotes">\n<p id="note-1"><sup><a href="#mark-1"',
    ])
      expect(html).toContain(part);
  });

  it('has one back link for a footnote that is referenced twice', () => {
    expect(renderHtml(planOf(EVERYTHING)).match(/id="mark-1"/g)).toHaveLength(1);
  });

  it('runs no scripts and loads nothing', () => {
    const html = renderHtml(
      planOf(
        '# <script>alert(1)</script>\n\n' +
          '[x](javascript:alert(1)) <img src=x onerror=alert(1)> ![p](https://example.org/p.png) " ' +
          'onclick="x\n\n## [a](https://x.y/"onmouseover="z)',
      ),
    );
    expect(html).not.toMatch(/<(?:script|img|iframe|link|object|svg)\b|javascript:[^<]*"|@import|url\(/i);
    expect([...html.matchAll(/<\w[^>]*\son\w+=/g)]).toEqual([]);
  });

  it('is marked as a draft if problems remain', () => {
    expect(renderHtml(planOf(CLEAN, { draftMark: 'DRAFT' }))).toContain('<p class="draft-mark">DRAFT</p>');
    expect(renderHtml(planOf(CLEAN))).not.toContain('class="draft-mark"');
  });

  it.each(Object.keys(LETTERS))('is valid: %s', async (name) => {
    // The length limit of a title is advice for search engines.
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      rules: { 'long-title': 'off' },
    });
    for (const draftMark of ['', 'DRAFT']) {
      const report = await validator.validateString(renderHtml(planOf(LETTERS[name] ?? '', { draftMark })));
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
        ),
      ).toEqual([]);
    }
  });
});

describe('the preview', () => {
  it('is the same page with line numbers of the draft', () => {
    const model = planOf(CLEAN);
    const { body, style, title } = previewOf(model, { lineAt: lineIndexOf(CLEAN).lineAt });
    const html = renderHtml(model);
    expect(html).toContain(body.replace(/ data-(?:end-)?line="\d+"/g, ''));
    expect(html).toContain(style);
    expect(title).toBe(model.title);
    const line = CLEAN.split('\n').indexOf('## Main findings');
    expect(body).toContain(`<h2 data-line="${line}" data-end-line="${line}">Main findings</h2>`);
    expect(body).not.toMatch(/ style=/);
  });

  it('marks each block with its most severe problem', () => {
    const at = CLEAN.indexOf('Plans are');
    const span = { start: at, end: at + 5 };
    const { body } = previewOf(planOf(CLEAN), {
      lineAt: lineIndexOf(CLEAN).lineAt,
      problems: [
        { span, severity: 'info', message: 'A "note".' },
        { span, severity: 'error', message: 'Wrong.' },
      ],
    });
    expect(body).toMatch(
      /<p data-line="\d+" data-end-line="\d+" data-problem="error" title="A &quot;note&quot;\.\nWrong\.">Plans are/,
    );
    expect(body.match(/data-problem/g)).toHaveLength(1);
  });
});

inChromium('in a real browser', (browser) => {
  it.each(Object.keys(LETTERS))(
    'is accessible: %s',
    async (name) => {
      const page = await browser().newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setContent(renderHtml(planOf(LETTERS[name] ?? '', { draftMark: 'DRAFT' })));
      await page.evaluate(axe.source);
      const { violations, passes } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      );
      expect(
        violations
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
          .filter((line) => name !== 'nothing' || !line.startsWith('page-has-heading-one')),
      ).toEqual([]);
      expect(passes.length).toBeGreaterThan(5);
      expect(asked).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it('prints on A4 with the draft mark on every page', async () => {
    const page = await browser().newPage();
    await page.setContent(
      renderHtml(
        planOf(
          CLEAN.replace('Plans are', `${'A paragraph of the letter that takes its place.\n\n'.repeat(60)}Plans are`),
          { draftMark: 'DRAFTMARK' },
        ),
      ),
    );
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const { extractText, getDocumentProxy } = await import('unpdf');
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const { text } = await extractText(document, { mergePages: false });
    expect(text.length).toBeGreaterThan(1);
    expect(text.filter((one) => one.replace(/\s/g, '').includes('DRAFTMARK'))).toHaveLength(text.length);
    const [, , width, height] = (await document.getPage(1)).view;
    expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([595, 842]);
    await page.close();
  }, 60_000);
});
