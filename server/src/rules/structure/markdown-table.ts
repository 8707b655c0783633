import { fixTitle } from '../engine/fix-title';
import { blockRule } from '../engine/rule';
import type { MarkdownTable } from './find-markdown-table';
import { tableIn, tableTagIn } from './find-markdown-table';

export default blockRule({
  meta: {
    id: 'markdown-table',
    title: 'A table in a letter',
    why:
      'Letters have no tables, and none is printed as a table: its rows would run together in one paragraph, with ' +
      'their bars and hyphens, or the tags of HTML, which nobody can read or listen to.',
    group: 'structure',
    severity: 'error',
    fix: 'suggested',
    phase: 'letter',
    messages: {
      table: 'Tables are not printed as tables: turn this one into a list, or into sentences.',
      tags: 'Tables are not printed as tables: turn this one into a list, or into sentences, and take its tags out.',
    },
    options: {},
  },

  of: 'blocks',

  *check({ text: { source } }) {
    const table = tableIn(source);
    const tag = table ? undefined : tableTagIn(source);
    if (tag) yield { message: 'tags', span: tag };
    if (!table) return;
    const list = listOf(table);
    yield {
      message: 'table',
      span: table.headRow,
      fixes:
        list === ''
          ? []
          : [
              {
                ...fixTitle('Turn the table into a list'),
                kind: 'suggested',
                edits: [{ span: table.span, text: table.span.start > 0 ? `${table.lineBreak}${list}` : list }],
              },
            ],
    };
  },
});

/**
 * A bullet for each row, with each cell after the head of its column. If a column has no cells with words, the heads
 * get a bullet of their own, so that none is lost.
 */
function listOf({ head, rows, lineBreak }: MarkdownTable): string {
  const unused = head.some((words, i) => words !== '' && rows.every((row) => (row[i] ?? '') === ''));
  const labelled = rows.map((row) => row.map((cell, i) => cellWithHead(cell, head[i] ?? '')));
  return [...(unused ? [head] : []), ...labelled]
    .map((cells) => cells.filter((cell) => cell !== ''))
    .filter((cells) => cells.length > 0)
    .map((cells) => `- ${cells.join('; ')}`)
    .join(lineBreak);
}

const cellWithHead = (cell: string, head: string): string => (cell === '' || head === '' ? cell : `${head}: ${cell}`);
