import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintModel } from '../../server/src/export/model/print-model';
import { writeLetter } from '../../server/src/export/write-letter';
import type { ExportFormat } from '../../server/src/protocol/protocol';
import { createLetterService } from '../../server/src/service/service';
import { CLEAN } from '../cli/built';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import {
  squeezed,
  structureOfDocx,
  structureOfHtml,
  textOfDocx,
  textOfHtml,
  textOfPdf,
  textOfTxt,
} from './content-stream';
import { planOf, wordsOf } from './letters';

const readFont = (name: string): Uint8Array =>
  readFileSync(path.join(import.meta.dirname, '../../server/data/fonts', name));

async function written(model: PrintModel, to: ExportFormat): Promise<Uint8Array> {
  const result = await writeLetter(model, to, readFont);
  if ('problem' in result) throw new Error(result.problem);
  return result.bytes;
}

/** Checks for every writer that its file, read back, has the words of the plan in order. */
async function expectAgreement(model: PrintModel, name: string, { links = false } = {}): Promise<void> {
  const said = squeezed(wordsOf(model).join(' '));
  const { sender, address, contacts } = model.letterhead;
  const head = [sender, ...address, ...contacts.map(({ text }) => text)].filter(Boolean);
  const text = async (to: ExportFormat): Promise<string> => new TextDecoder().decode(await written(model, to));
  const html = await text('html');
  expect(squeezed(textOfHtml(html)), `${name} as HTML`).toBe(said);
  const txt = textOfTxt(await text('txt'), model);
  expect(squeezed(links ? txt.replaceAll(/\s\(https:\/\/[^)]*\)/g, '') : txt), `${name} as text`).toBe(said);
  const docx = await written(model, 'docx');
  expect(squeezed(await textOfDocx(docx)), `${name} as Word file`).toBe(said);
  expect(await structureOfDocx(docx), `${name}: headings and items`).toEqual(structureOfHtml(html));
  for (const line of head) expect(html, name).toContain(line);
  const pdf = await textOfPdf(await written(model, 'pdf'));
  expect(pdf.text, `${name} as PDF`).toBe(squeezed(head.join('')) + said);
  // A heading may span several lines.
  expect(pdf.headings.map((line) => line.slice(2)).join(''), `${name}: headings of the PDF`).toBe(
    structureOfHtml(html)
      .slice(0, -1)
      .map((line) => line.slice(2))
      .join(''),
  );
}

describe('all writers give the same words', () => {
  it.each(['northmoor', 'northmoor-with-problems', 'eastvale-draft'])('of the sample %s', async (name) => {
    await expectAgreement(
      planOf(readFileSync(path.join(import.meta.dirname, `../../samples/${name}.letter.md`), 'utf8')),
      name,
    );
  });

  it('for a letter with everything in it', async () => {
    const text = CLEAN.replace(
      'Plans are reviewed',
      '### Below\n\n' +
        '**Bold** & _slanted_ <words> “quoted”, see www.gov.uk/ofsted.  \n' +
        'Next line[^1].\n\n- One\n  - Below\n    - Deeper\n- Two\n\n' +
        '3. Three\n4. Four\n\nPlans are reviewed',
    );
    await expectAgreement(planOf(`${text}\ncc: Dee Else\n`), 'everything');
  });

  it.each([
    ['with bars', '| Team | Cases |\n| --- | ---: |\n| Duty | 18 |\n| Night | |', 'Team Cases Duty 18 Night'],
    ['with escaped bars', '| Team | Answer |\n|---|---|\n| Duty | yes \\| no |', 'Team Answer Duty yes no'],
    ['in HTML', '<table>\n<tr><th>Team</th><td>Duty &amp; Night</td></tr>\n</table>', 'Team Duty Night'],
    [
      'in a list',
      '- First\n  | Team | Cases |\n  | --- | --- |\n  | Duty | 18 |\n- Last',
      'First Team Cases Duty 18 Last',
    ],
    [
      'with too few and too many cells',
      '| Team | Cases |\n|---|---|\n| Duty |\n| Night | 7 | late |',
      'Duty Night 7 late',
    ],
  ])('and lose no word of a table %s', async (name, table, words) => {
    const model = planOf(CLEAN.replace('Plans are reviewed', `${table}\n\nPlans are reviewed`));
    const said = wordsOf(model)
      .join(' ')
      .replace(/<[^>]*>|[^\p{L}\p{N}]+/gu, ' ')
      .replace(/ +/g, ' ');
    expect(said).toContain(` ${words} `);
    await expectAgreement(model, name);
  });

  it('for any letter made of such lines', async () => {
    const line = fc.constantFrom(
      '18 December 2025',
      'Ann Example',
      'Dear Ms Example',
      '# Focused visit to Northmoor children’s services',
      '**Headline findings**',
      '## Other',
      '### Below',
      '- One **bold** word',
      '  - Two & <three>',
      'A _word_ of [a page](https://example.org).',
      'A mark[^1] and one[^2] more.',
      'Yours sincerely',
      'Bea Name',
      'cc: Cal Other',
      '',
      '',
    );
    // Plain text shows the address of a link, which the words of the plan do not.
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), (lines) =>
        expectAgreement(
          planOf(`${lines.join('\n')}\n\nMarked[^1] and[^3].\n\n[^1]: A note.\n[^3]: Another.\n`),
          JSON.stringify(lines),
          { links: true },
        ),
      ),
      { numRuns: 30 },
    );
  });

  it('for an empty text', () => expectAgreement(planOf(''), 'nothing'));

  describe.skipIf(!haveLetters)('for imported real letters', () => {
    let plans: readonly (readonly [string, PrintModel])[] = [];
    beforeAll(() => {
      const service = createLetterService();
      // Every sixth of them, so that each period and form has some.
      plans = letterFiles()
        .filter((_, i) => i % 6 === 0)
        .slice(0, 20)
        .flatMap((file) =>
          service.importText(readLetterFile(file)).drafts.map(({ text }) => [file, planOf(text)] as const),
        );
    });

    it('20 of them', async () => {
      expect(plans.length).toBeGreaterThanOrEqual(20);
      for (const [file, model] of plans) await expectAgreement(model, file);
    });
  });
});
