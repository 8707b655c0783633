import type { Extract, ExtractItem, ExtractSection } from '../../extract/extract';
import { escaped } from '../html/html-body';
import { PAGE_COLOURS } from '../html/page-colours';
import { moreOf, sourceOf, titleOf } from './wording';

/** Renders an extract as one HTML page: no scripts, nothing loaded from elsewhere, prints on A4. */
export function renderExtractHtml(extract: Extract, name: string): string {
  const title = escaped(titleOf(extract, name));
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="source">${escaped(sourceOf(extract))}</p>
${extract.sections.map((section) => sectionHtml(section, extract)).join('')}</main>
</body>
</html>
`;
}

function sectionHtml(section: ExtractSection, extract: Extract): string {
  const { id, heading, items } = section;
  const more = moreOf(section, extract);
  const said =
    id === 'improvements' || id === 'priority-actions'
      ? `<ul>\n${items.map(areaHtml).join('')}</ul>\n`
      : `<p>${items.map(({ text }) => escaped(text)).join(' ')}</p>\n`;
  return (
    `<section>\n<h2>${escaped(heading)}</h2>\n${said}` +
    `${more === '' ? '' : `<p class="source">${escaped(more)}</p>\n`}</section>\n`
  );
}

const areaHtml = ({ text, findings }: ExtractItem): string => {
  const quotes = findings.map((one) => `\n<blockquote>${escaped(one.text)}</blockquote>`);
  return `<li><strong>${escaped(text)}</strong>${quotes.join('')}</li>\n`;
};

const STYLE = `@page { size: A4; margin: 1.8cm; }
${PAGE_COLOURS}body { margin: 0 auto; max-width: 44rem; padding: 1rem; }
body { font: 1rem/1.45 Tahoma, "DejaVu Sans Condensed", Verdana, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.35rem; line-height: 1.3; }
h2 { margin: 1.3rem 0 0.3rem; font-size: 1.05rem; border-bottom: 1px solid var(--rule); break-after: avoid; }
p, ul { margin: 0.3rem 0; }
li { margin: 0 0 0.5rem; break-inside: avoid; }
blockquote { margin: 0.2rem 0 0 1rem; padding-left: 0.7rem; border-left: 3px solid var(--faint-rule); }
.source { color: var(--faint-ink); font-size: 0.88rem; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } }
`;
