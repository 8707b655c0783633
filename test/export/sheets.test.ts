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
import { sheetModel } from '../../server/src/export/sheet/sheet-model';
import { followUp } from '../../server/src/follow-up/follow-up';
import type { Reading } from '../../server/src/reading/reading';
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

/** The later letter with another sentence in a finding. */
function changed(sentence: string): Reading {
  const made = LATER.replace(
    'Supervision is regular and effective.',
    `Supervision is regular and effective.${sentence}`,
  );
  return service.read(made);
}
const SECOND = ' Most of it is recorded.';

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
  hash: 'ab'.repeat(32),
  versions: [
    { name: '2026.sent-2026-03-02.letter.md', day: '2026-03-02', hash: 'cd'.repeat(32), reading: changed(SECOND) },
    { name: '2026.sent-2026-03-09.letter.md', day: '2026-03-09', hash: 'ef'.repeat(32), reading: changed('') },
  ],
});

describe.each([
  ['what became of earlier areas', progress],
  ['an evidence pack', pack],
] as const)('%s', (_, sheet: Sheet) => {
  it('is valid, accessible HTML without scripts or external files', async () => {
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

  it('is a Word file with a heading for each part, the same every time', async () => {
    const bytes = await renderSheetDocx(sheet);
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    expect(Array.from(xml.matchAll(/w:pStyle w:val="Heading2"/g)).length).toBe(sheet.sections.length);
    expect(xml.includes('<w14:checkbox>')).toBe(sheet.ticks);
    expect(Buffer.compare(await renderSheetDocx(sheet), bytes)).toBe(0);
  });
});

it('the pack counts what changed from each version that was sent to the next, and to the letter', () => {
  const section = pack.sections.find(({ heading }) => heading.startsWith('Versions sent'));
  const cells = section?.tables[0]?.rows.map((row) => row.map((cell) => cell[0]?.runs[0]?.text));
  expect(section?.heading).toBe('Versions sent: 2');
  expect(cells?.map(([first]) => first)).toEqual([
    '2026-03-02: 2026.sent-2026-03-02.letter.md',
    '2026-03-09: 2026.sent-2026-03-09.letter.md',
  ]);
  expect(cells?.[0]?.[2]).toMatch(/^To 2026\.sent-2026-03-09\.letter\.md: passages 1 reworded; \d+ unchanged; 1 /);
  expect(cells?.[1]?.[2]).toMatch(/^To 2026\.letter\.md: no passage has changed; \d+ unchanged; 0 /);
  expect(cells?.[1]?.[1]).toContain('ef'.repeat(32));
});

it('the pack as a PDF plan has every word of the sheet', () => {
  const { blocks } = sheetModel(pack, '2026-03-12');
  const words = blocks
    .flatMap((block) =>
      block.kind === 'list' ? block.items.flatMap(({ runs }) => runs) : 'runs' in block ? block.runs : [],
    )
    .map(({ text }) => text)
    .join(' ');
  for (const { heading, lead, tables } of pack.sections) {
    expect(words).toContain(heading);
    expect(words).toContain(lead);
    for (const { rows } of tables)
      for (const { runs } of rows.flat(2)) for (const { text } of runs) expect(words).toContain(text.trim());
  }
});

it('the pack has every word of the letter, and the reasons for ignored problems', () => {
  const html = renderSheetHtml(pack);
  for (const { kind, plain } of later.letter.blocks) if (kind !== 'divider') expect(html).toContain(plain.text);
  expect(html).toContain('a table');
  expect(html).toContain('no reason given');
  expect(html).toContain('A &lt;b&gt;');
});
