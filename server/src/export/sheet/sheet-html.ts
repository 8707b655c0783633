import type { Cell, Run, SheetSection, SheetTable } from '../../review/in-rows';
import { escaped } from '../html/html-body';
import { PAGE_COLOURS } from '../html/page-colours';
import type { Sheet } from './sheet';

/** Renders a sheet as one HTML file: no scripts, nothing loaded from elsewhere, prints on A4, with boxes to tick. */
export const renderSheetHtml = (sheet: Sheet): string => `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${escaped(sheet.title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
${STYLE}</style>
</head>
<body>
${bodyOf(sheet)}</body>
</html>
`;

const bodyOf = ({ title, introduction, sections, ticks, none }: Sheet): string => `<main>
<h1>${escaped(title)}</h1>
<p>${introduction.map(runHtml).join('')}${ticks ? ` ${escaped(TICKS)}` : ''}</p>
<nav aria-label="Contents"><ol>
${sections.map(({ heading }, i) => `<li><a href="#part-${i + 1}">${escaped(heading)}</a></li>`).join('\n')}
</ol></nav>
${sections.map((section, i) => sectionHtml(section, i, { ticks, none })).join('')}</main>
`;

const TICKS = 'This page does not keep ticks: print it, or export a Word file, which does.';

function sectionHtml(
  { heading, lead, tables }: SheetSection,
  index: number,
  { ticks, none }: Pick<Sheet, 'ticks' | 'none'>,
): string {
  const body =
    tables.length > 0
      ? tables.map((table) => tableHtml(table, heading, ticks)).join('')
      : `<p class="none">${escaped(none)}</p>\n`;
  return `<section>
<h2 id="part-${index + 1}">${escaped(heading)}</h2>
<p>${escaped(lead)}</p>
${body}</section>
`;
}

function tableHtml({ heading, columns, rows }: SheetTable, section: string, ticks: boolean): string {
  const name = heading === '' ? section : heading;
  return `${heading === '' ? '' : `<h3>${escaped(heading)}</h3>\n`}<table class="columns-${columns.length}">
<thead><tr>${ticks ? '<th scope="col" class="tick"><span class="unseen">Seen</span></th>' : ''}${columns
    .map((column) => `<th scope="col">${escaped(column)}</th>`)
    .join('')}</tr></thead>
<tbody>
${rows
  .map(
    (cells, i) =>
      `<tr>${
        ticks
          ? `<td class="tick"><input type="checkbox" aria-label="${escaped(`Seen: ${name}, row ${i + 1}`)}"></td>`
          : ''
      }` + `${cells.map(cellHtml).join('')}</tr>\n`,
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
${PAGE_COLOURS}body { margin: 0 auto; max-width: 64rem; padding: 1rem; }
body { font: 1rem/1.45 Tahoma, "DejaVu Sans Condensed", Verdana, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.4rem; line-height: 1.3; }
h2 { margin-top: 2.2rem; font-size: 1.2rem; border-bottom: 1px solid var(--rule); }
h3 { margin: 1.4rem 0 0.3rem; font-size: 1rem; break-after: avoid; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border-top: 1px solid var(--faint-rule); padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; }
th.tick, td.tick { width: 1.6rem; padding-left: 0.1rem; }
td.tick input { width: 1.1rem; height: 1.1rem; }
td p { margin: 0 0 0.5rem; }
td p:last-child { margin-bottom: 0; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
mark { color: inherit; padding: 0 0.1em; }
mark.judgement { background: var(--judgement); text-decoration: underline; }
mark.quantity { background: var(--quantity); font-weight: bold; }
.where { color: var(--faint-ink); font-size: 0.85rem; }
.none { color: var(--faint-ink); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; } }
`;
