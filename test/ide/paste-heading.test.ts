import { expect, it } from 'vitest';
import { pasteText } from '../../server/src/ide/paste';
import type { LetterSnapshot } from '../../server/src/lsp/document-store';
import { pasterOf } from '../../server/src/lsp/paste';
import { createLetterService } from '../../server/src/service/service';
import { spanOf } from '../../server/src/text/span';
import { COMPLETE } from './letters';

const service = createLetterService();
const letter = {
  service,
  read: (text: string) => service.read(text),
  check: (reading, only) => service.check(reading, only ? { only } : {}),
} as LetterSnapshot;

it('inserts a passage under an existing heading, and loses no word of it', () => {
  const html =
    '<h2>Main findings</h2><p>Leaders said "we listen" to children.</p><ul><li>Plans are clear.</li>' +
    '<li>Visits are <b>regular</b>.</li></ul><p>Staff feel supported.</p>';
  const text =
    'Main findings\nLeaders said "we listen" to children.\n• Plans are clear.\n• Visits are regular.\n' +
    'Staff feel supported.';
  const pasted = pasteText(COMPLETE, spanOf(COMPLETE.length, COMPLETE.length), { text, html }, pasterOf(letter));
  // Marks of bold may go or stay.
  expect(pasted?.trim().replaceAll('**', '').replace(/["‘’]/g, '|')).toBe(
    '## Main findings\n\nLeaders said |we listen| to children.\n\n- Plans are clear.\n- Visits are regular.\n\n' +
      'Staff feel supported.',
  );
});
