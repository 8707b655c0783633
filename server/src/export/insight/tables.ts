import { escaped } from '../html/html-body';

export interface Column<T> {
  readonly heading: string;
  /** The content of the cell: text, or a number, which is aligned right. */
  readonly cell: (row: T) => string | number | Html;
  /** The sort key, if it differs from the content of the cell. */
  readonly key?: (row: T) => string | number;
}

/** Markup to be inserted as it is. */
export interface Html {
  readonly html: string;
}

/** Yields a table whose first column names the row, in pieces; rows are drawn as they come. */
export function* table<T>(caption: string, columns: readonly Column<T>[], rows: Iterable<T>): Generator<string, void> {
  let head = '';
  for (const row of rows) {
    const cells = columns.map(({ cell, key }, i) => {
      const value = cell(row);
      const number = typeof value === 'number' ? ' class="number"' : '';
      const sorted = key ? ` data-key="${escaped(String(key(row)))}"` : '';
      const tag = i === 0 ? 'th' : 'td';
      const said = typeof value === 'object' ? value.html : escaped(String(value));
      return `<${tag}${i === 0 ? ' scope="row"' : ''}${number}${sorted}>${said}</${tag}>`;
    });
    if (head === '') {
      head = columns
        .map(({ heading, cell }) => {
          const number = typeof cell(row) === 'number' ? ' class="number"' : '';
          return `<th scope="col"${number}>${escaped(heading)}</th>`;
        })
        .join('');
      yield (
        `<section class="scroll" tabindex="0" aria-label="${escaped(`Table: ${caption}`)}"><table class="sortable">\n` +
        `<caption>${escaped(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n`
      );
    }
    yield `<tr>${cells.join('')}</tr>\n`;
  }
  yield head === '' ? '<p>These letters have none.</p>\n' : '</tbody>\n</table></section>\n';
}
