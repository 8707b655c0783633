import { largestOf } from '../lists/extremes';
import type { DropKind } from './dropped';
import { DROP_NAMES } from './dropped';
import type { Accounted } from './ledger';

/**
 * Renders the account of an import as a Markdown page: how many words are in the letter, and every passage that is not,
 * as it was in the source.
 */
export function renderLedgerReport({ drafts, ledger, notices }: Accounted): string {
  const pieces = drafts.flatMap(({ dropped }) => dropped);
  const rows = ledger.dropped.map(
    ({ kind, pieces: count, words }) => `| ${capital(DROP_NAMES[kind][1])} | ${count} | ${words} |`,
  );
  const passages = ledger.dropped.flatMap(({ kind }) => [
    `## ${capital(DROP_NAMES[kind][1])}`,
    ...pieces.filter((piece) => piece.kind === kind).map(({ text }) => quoted(text)),
  ]);
  return `${[
    '# What became of each word',
    table([
      `| In the letter | | ${ledger.kept} |`,
      ...rows,
      ...(ledger.unplaced.length > 0 ? [`| Words without a place | | ${ledger.unplaced.length} |`] : []),
      `| **All words of the source** | | **${ledger.words}** |`,
    ]),
    ...notices,
    ...(ledger.unplaced.length > 0
      ? [
          '## Words without a place',
          'These stand at the end of the letter in a comment, so that they are not lost: put them where they belong.',
          quoted(ledger.unplaced.join(' ')),
        ]
      : []),
    ...passages,
  ].join('\n\n')}\n`;
}

const table = (rows: readonly string[]): string =>
  ['| What | Passages | Words |', '| --- | --: | --: |', ...rows].join('\n');

/** Formats text as a code block, so that none of it is read as Markdown; the fence is longer than any in the text. */
function quoted(text: string): string {
  const longest = largestOf([2, ...(text.match(/`+/g) ?? []).map(({ length }) => length)]);
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.replace(/\n+$/, '')}\n${fence}`;
}

const capital = (name: (typeof DROP_NAMES)[DropKind][number]): string => name.charAt(0).toUpperCase() + name.slice(1);
