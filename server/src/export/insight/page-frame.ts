import { escaped } from '../html/html-body';
import { PAGE_COLOURS } from '../html/page-colours';

/** Returns the base64 SHA-256 of a text; it allows the page's own style and script and nothing else. */
export type Sha256 = (text: string) => string;

/** The start of a page that may load nothing and run only its own script. */
export const pageHead = (title: string, sha256: Sha256): string => `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${sha256(STYLE)}'; \
script-src 'sha256-${sha256(SORT_SCRIPT)}'; base-uri 'none'; form-action 'none'">
<title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${STYLE}</style>
</head>
<body>
<main>
`;

/**
 * The end of the page, with the script that makes tables sortable; without it they keep the order in which they were
 * written.
 */
export const pageEnd = (): string => `</main>
<script>${SORT_SCRIPT}</script>
</body>
</html>
`;

// Turns column headings into buttons; a cell is sorted by its `data-key`, or otherwise by its text.
const SORT_SCRIPT = `
for (const table of document.querySelectorAll('table.sortable')) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending';
      heads.forEach((other) => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const keyOf = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent;
      const order = new Intl.Collator('en-GB', { numeric: true }).compare;
      const rows = [...table.tBodies[0].rows].sort((a, b) => (up ? 1 : -1) * order(keyOf(a), keyOf(b)));
      table.tBodies[0].append(...rows);
    });
  });
}
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((one) => (one.open = true)));
`;

const STYLE = `
@page { size: A4; margin: 1.8cm; }
${PAGE_COLOURS}body { margin: 0 auto; max-width: 68rem; padding: 1rem 1.5rem 4rem; }
body { font: 1rem/1.5 Tahoma, "DejaVu Sans Condensed", Verdana, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.3; }
h2 { margin-top: 2.6rem; font-size: 1.25rem; border-bottom: 1px solid var(--rule); break-after: avoid; }
h3 { margin: 1.6rem 0 0.4rem; font-size: 1rem; break-after: avoid; }
nav ol { columns: 2; padding-left: 1.4rem; }
.facts { display: flex; flex-wrap: wrap; gap: 0.6rem 2.4rem; margin: 1rem 0; padding: 0; list-style: none; }
.facts strong { display: block; font-size: 1.6rem; line-height: 1.2; }
figure { margin: 1rem 0; break-inside: avoid; }
figcaption { color: var(--faint-ink); font-size: 0.9rem; }
svg { display: block; width: 100%; max-width: 46rem; height: auto; font-size: 13px; }
svg text { fill: var(--ink); dominant-baseline: central; }
.name, .tick { text-anchor: end; }
.below { text-anchor: middle; }
.grid { stroke: var(--faint-rule); }
.c0 { fill: #1f3a5f; } .c1 { fill: #c8531c; } .c2 { fill: #2e7d6b; } .c3 { fill: #8a5aa8; } .c4 { fill: #b8860b; }
.c5 { fill: #5d6d7e; }
path { fill: none; stroke-width: 2; }
.l0 { stroke: #1f3a5f; } .l1 { stroke: #c8531c; stroke-dasharray: 7 3; } .l2 { stroke: #2e7d6b; stroke-dasharray: 2 3; }
.l3 { stroke: #8a5aa8; stroke-dasharray: 10 3 2 3; } .l4 { stroke: #b8860b; stroke-dasharray: 4 4; }
.l5 { stroke: #5d6d7e; stroke-dasharray: 12 4; }
@media screen and (prefers-color-scheme: dark) {
  .c0 { fill: #7aa7e0; } .c1 { fill: #f0874d; } .c2 { fill: #5cbfa6; } .c3 { fill: #c39ade; } .c4 { fill: #e0b040; }
  .c5 { fill: #a4b1bf; }
  .l0 { stroke: #7aa7e0; } .l1 { stroke: #f0874d; } .l2 { stroke: #5cbfa6; } .l3 { stroke: #c39ade; }
  .l4 { stroke: #e0b040; } .l5 { stroke: #a4b1bf; }
}
caption { text-align: left; font-weight: bold; padding-bottom: 0.2rem; }
table { border-collapse: collapse; margin: 0.8rem 0; font-size: 0.92rem; }
th, td { border-top: 1px solid var(--faint-rule); padding: 0.25rem 0.7rem; text-align: left; vertical-align: top; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
thead th { border-top: 0; border-bottom: 2px solid var(--rule); vertical-align: bottom; }
tr { break-inside: avoid; }
th button { padding: 0; border: 0; background: none; color: var(--link); font: inherit; text-align: inherit; }
th[aria-sort="ascending"] button::after { content: " ▲"; }
th[aria-sort="descending"] button::after { content: " ▼"; }
details { margin: 0.3rem 0; }
summary { cursor: pointer; }
details ul { margin: 0.3rem 0 0.8rem; }
td:has(time) { white-space: nowrap; }
.where { color: var(--faint-ink); font-size: 0.88rem; }
.scroll { overflow-x: auto; }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav { display: none; }
  .scroll { overflow: visible; }
}
`;
