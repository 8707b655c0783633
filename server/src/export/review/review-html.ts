import type { Cell, Run, SheetSection, SheetTable } from '../../review/in-rows';
import { sheetInRows } from '../../review/in-rows';
import type { ReviewSheet } from '../../review/review-sheet';
import { escaped } from '../html/html-body';

/** A review sheet as one HTML file: no script, nothing loaded from elsewhere; it prints on A4, with boxes to tick. */
export function renderReviewHtml(sheet: ReviewSheet, name: string): string {
  const title = titleOf(sheet, name);
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
${STYLE}</style>
</head>
<body>
${reviewBody(sheet, name)}</body>
</html>
`;
}

/** The same without the page around it, for a view of the editor. */
function reviewBody(sheet: ReviewSheet, name: string): string {
  const sections = sheetInRows(sheet);
  return `<main>
<h1>${escaped(titleOf(sheet, name))}</h1>
<p>${escaped(INTRODUCTION)} ${escaped(TICKS)}</p>
<p>${KEY}</p>
<nav aria-label="Contents"><ol>
${sections.map(({ heading }, i) => `<li><a href="#part-${i + 1}">${escaped(heading)}</a></li>`).join('\n')}
</ol></nav>
${sections.map(sectionHtml).join('')}</main>
`;
}

/** What every form of the sheet says of itself. */
export const INTRODUCTION =
  'What this letter says, laid side by side, for a person to judge: the sheet judges nothing itself. After each ' +
  'quote stand its heading and the number of its paragraph under it.';
const KEY = '<mark class="judgement">Judgements</mark> and <mark class="quantity">quantities</mark> are marked.';
const TICKS = 'This page does not keep ticks: print it, or have a Word file made, which does.';

/** Of a sheet, by the letter’s subject or else its file’s name. */
export const titleOf = ({ title }: ReviewSheet, name: string): string => `Review sheet: ${title === '' ? name : title}`;

function sectionHtml({ heading, lead, tables }: SheetSection, index: number): string {
  const body =
    tables.length > 0
      ? tables.map((table) => tableHtml(table, heading)).join('')
      : '<p class="none">There is nothing of this in the letter.</p>\n';
  return `<section>
<h2 id="part-${index + 1}">${escaped(heading)}</h2>
<p>${escaped(lead)}</p>
${body}</section>
`;
}

function tableHtml({ heading, columns, rows }: SheetTable, section: string): string {
  const name = heading === '' ? section : heading;
  return `${heading === '' ? '' : `<h3>${escaped(heading)}</h3>\n`}<table class="columns-${columns.length}">
<thead><tr><th scope="col"><span class="unseen">Seen</span></th>${columns
    .map((column) => `<th scope="col">${escaped(column)}</th>`)
    .join('')}</tr></thead>
<tbody>
${rows
  .map(
    (cells, i) =>
      `<tr><td class="tick"><input type="checkbox" aria-label="${escaped(`Seen: ${name}, row ${i + 1}`)}"></td>` +
      `${cells.map(cellHtml).join('')}</tr>\n`,
  )
  .join('')}</tbody>
</table>
`;
}

const cellHtml = (cell: Cell): string =>
  `<td>${cell
    .map(({ runs, where }) => {
      const place = where === '' ? '' : ` <span class="where">${escaped(where)}</span>`;
      return `<p>${runs.map(runHtml).join('')}${place}</p>`;
    })
    .join('')}</td>`;

const runHtml = ({ text, mark }: Run): string =>
  mark === undefined ? escaped(text) : `<mark class="${mark}">${escaped(text)}</mark>`;

const STYLE = `@page { size: A4; margin: 1.6cm; }
body { margin: 0 auto; max-width: 64rem; padding: 1rem; color: #1a1a1a; background: #fff; }
body { font: 1rem/1.45 Tahoma, "DejaVu Sans Condensed", Verdana, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.4rem; line-height: 1.3; }
h2 { margin-top: 2.2rem; font-size: 1.2rem; border-bottom: 1px solid #767676; }
h3 { margin: 1.4rem 0 0.3rem; font-size: 1rem; break-after: avoid; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border-top: 1px solid #bdbdbd; padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; }
th:first-child, td.tick { width: 1.6rem; padding-left: 0.1rem; }
td.tick input { width: 1.1rem; height: 1.1rem; }
td p { margin: 0 0 0.5rem; }
td p:last-child { margin-bottom: 0; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
mark { color: inherit; padding: 0 0.1em; }
mark.judgement { background: #fdeeb8; text-decoration: underline; }
mark.quantity { background: #d9e8fb; font-weight: bold; }
.where { color: #595959; font-size: 0.85rem; }
.none { color: #595959; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; } }
`;
