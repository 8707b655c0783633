import { expect, it } from 'vitest';
import { withLedger } from '../../server/src/import/ledger';
import { renderLedgerReport } from '../../server/src/import/ledger-report';

const span = { start: 0, end: 0 };

it('counts every word and shows those left out', () => {
  const source = 'Ofsted Agora Plans are late. 2';
  const report = renderLedgerReport(
    withLedger(
      {
        drafts: [
          {
            text: 'Plans are late.\n',
            source: span,
            dropped: [
              { kind: 'letterhead', text: 'Ofsted Agora', span },
              { kind: 'page-number', text: '2', span },
            ],
          },
        ],
      },
      source,
    ),
  );
  expect(report).toContain('| In the letter | | 3 |\n| Letterheads | 1 | 2 |\n| Page numbers | 1 | 1 |\n');
  expect(report).toContain('| **All words of the source** | | **6** |');
  expect(report).toContain('## Letterheads\n\n```text\nOfsted Agora\n```\n\n## Page numbers\n\n```text\n2\n```\n');
});

it('escapes Markdown in words of the source, and shows words that were not placed', () => {
  const text = '```\n# No heading\n````';
  const report = renderLedgerReport(
    withLedger(
      { drafts: [{ text: 'Plans.\n', source: span, dropped: [{ kind: 'comment', text, span }] }] },
      `Plans. ${text} astray`,
    ),
  );
  expect(report).toContain(`\n\`\`\`\`\`text\n${text}\n\`\`\`\`\`\n`);
  expect(report).toContain('## Words without a place');
  expect(report).toContain('\nastray\n');
});
