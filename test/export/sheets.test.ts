import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Thread } from '../../server/src/comments/model';
import { placeAnchors } from '../../server/src/comments/place-anchors';
import { evidencePackPage } from '../../server/src/export/evidence-pack/evidence-pack-page';
import { followUpPage } from '../../server/src/export/follow-up/follow-up-page';
import type { Sheet } from '../../server/src/export/sheet/sheet';
import { renderSheetDocx } from '../../server/src/export/sheet/sheet-docx';
import { renderSheetHtml } from '../../server/src/export/sheet/sheet-html';
import { followUp } from '../../server/src/follow-up/follow-up';
import { rules } from '../../server/src/rules/engine/rules';
import { createLetterService } from '../../server/src/service/service';
import { EARLIER, LATER } from '../follow-up/letters';

const service = createLetterService();
const WITH_IGNORED = `---\nignore:\n  - rule: spaces\n    reason: a table\n---\n${LATER}`;
const DECLINED: Thread = {
  id: 'urn:uuid:1',
  kind: 'comment',
  author: 'A <b>',
  text: 'Is that so?',
  lost: 'regular',
  state: 'declined',
  reason: 'It is.',
  replies: [],
};
const [earlier, later] = [
  service.read(EARLIER),
  service.read(WITH_IGNORED, { comments: placeAnchors(WITH_IGNORED, { threads: [DECLINED] }) }),
];

const progress = followUpPage(later, '2026.letter.md', [
  { name: '2023.letter.md', reading: earlier, result: followUp(earlier, later) },
]);
const pack = evidencePackPage({
  name: '2026.letter.md',
  reading: later,
  problems: service.check(later),
  ignoredElsewhere: [{ rule: 'passive', reason: '', where: 'ignore.yaml' }],
  rules,
  version: '1.2.3',
});

describe.each([
  ['what became of earlier areas', progress],
  ['an evidence pack', pack],
] as const)('%s', (_, sheet: Sheet) => {
  it('is valid HTML that assistive technology can read, without scripts or files from elsewhere', async () => {
    const html = renderSheetHtml(sheet);
    expect(html).not.toMatch(/<script|<link|src=|url\(/);
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      rules: { 'long-title': 'off' },
    });
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
  });

  it('is a Word file with a heading for each part, the same each time', async () => {
    const bytes = await renderSheetDocx(sheet);
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    expect(Array.from(xml.matchAll(/w:pStyle w:val="Heading2"/g)).length).toBe(sheet.sections.length);
    expect(xml.includes('<w14:checkbox>')).toBe(sheet.ticks);
    expect(Buffer.compare(await renderSheetDocx(sheet), bytes)).toBe(0);
  });
});

it('the pack has every word of the letter, and the reasons for what is ignored', () => {
  const html = renderSheetHtml(pack);
  for (const { kind, plain } of later.letter.blocks) if (kind !== 'divider') expect(html).toContain(plain.text);
  expect(html).toContain('a table');
  expect(html).toContain('no reason is given');
  expect(html).toContain('A &lt;b&gt;');
});
