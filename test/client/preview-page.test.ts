import { expect, it } from 'vitest';
import { previewPage } from '../../client/src/preview/preview-page';

it('lets in the fonts and the picture of their place, its own style and script, and nothing else', () => {
  const page = previewPage('p { color: red }', 'https://here/preview.js', 'abc', {
    source: 'https://here',
    regular: 'https://here/r.ttf',
    bold: 'https://here/b.ttf',
    italic: 'https://here/i.ttf',
  });
  expect(page).toContain(
    `content="default-src 'none'; style-src 'nonce-abc'; font-src https://here; script-src 'nonce-abc'; ` +
      `img-src https://here; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).toContain('<script nonce="abc" src="https://here/preview.js"></script>');
  expect(page).toContain('font-style: italic; src: url("https://here/i.ttf")');
  expect(previewPage('', 's', 'abc', { source: 'x', regular: 'r', bold: 'b' })).not.toContain(
    'font-style: italic; src',
  );
});
