import { expect, it } from 'vitest';
import { pageWords } from '../../client/src/preview/page-words';
import { previewPage } from '../../client/src/preview/preview-page';

it('allows local fonts and pictures, its own style and script, and nothing else', () => {
  const fonts = {
    source: 'https://here',
    regular: 'https://here/r.ttf',
    bold: 'https://here/b.ttf',
    italic: 'https://here/i.ttf',
  };
  const page = previewPage('p { color: red }', 'https://here/preview.js', 'abc', fonts, pageWords());
  expect(page).toContain(
    `content="default-src 'none'; style-src 'nonce-abc'; font-src https://here; script-src 'nonce-abc'; ` +
      `img-src https://here; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).toContain('<script nonce="abc" src="https://here/preview.js"></script>');
  expect(page).toContain('font-style: italic; src: url("https://here/i.ttf")');
  expect(previewPage('', 's', 'abc', { source: 'x', regular: 'r', bold: 'b' }, pageWords())).not.toContain(
    'font-style: italic; src',
  );
});

it('shows the given labels in the user’s language, as plain text only', () => {
  const words = { ...pageWords(), language: 'cy', page: 'Tudalen {0}', waiting: 'Arhoswch <b>"nawr"</b>' };
  const page = previewPage('', 's', 'abc', { source: 'x', regular: 'r', bold: 'b' }, words);
  expect(page).toContain('data-page="Tudalen {0}"');
  expect(page).toContain('role="status" lang="cy">Arhoswch &lt;b&gt;&quot;nawr&quot;&lt;/b&gt;</p>');
  expect(page).toContain('<section class="zoom" lang="cy" aria-label="Zoom">');
});
