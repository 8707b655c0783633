import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderTxt } from '../../server/src/export/txt/render-txt';
import { createLetterService } from '../../server/src/service/service';
import { CLEAN } from '../cli/built';
import { briefs, planOf } from './letters';

const txt = (text: string): string => renderTxt(planOf(text));

describe('a letter as plain text', () => {
  it('reads like a letter', () => {
    const text = txt(CLEAN);
    expect(text.startsWith('Ofsted\nPiccadilly Gate\nStore Street\nManchester\nM1 2WD\n\nT 0300 123 1231\n')).toBe(
      true,
    );
    expect(text).toContain('\n\n18 December 2025\n\nAnn Example\nDirector of Children’s Services\nNorthmoor Council\n');
    expect(text).toContain(
      'What needs to improve in this area of social work practice?¹\n\n' +
        '■ The timeliness of life-story work. (outcome 4, national framework)\n\n' +
        'Main findings\n\n',
    );
    expect(text).toContain(
      '\n\nYours sincerely\n\nBea Name\nHis Majesty’s Inspector\n\n' +
        '¹ The areas for improvement have been cross-referenced with the outcomes,\n' +
        '  enablers or principles in',
    );
    expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
  });

  it('wraps at 80 columns, with hanging bullets', () => {
    const word = 'improvement ';
    const lines = txt(
      `## Main findings\n\n- ${word.repeat(20)}\n` +
        `  - ${word.repeat(20)}\n\n12. ${word.repeat(20)}\n\n` +
        `${'x'.repeat(100)} end\n`,
    ).split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual(['x'.repeat(100)]);
    expect(lines.filter((line) => line.startsWith('  improvement')).length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.startsWith('     improvement')).length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.startsWith('12. improvement')).length).toBe(1);
  });

  it('shows the address of a link if its text does not', () => {
    expect(
      txt(
        '## Main findings\n\n' +
          '[The page](https://example.org/a), **[bo**ld](https://example.org/b), www.gov.uk/ofsted and ' +
          'a@example.org.',
      ),
    ).toContain('The page (https://example.org/a)');
    expect(txt('See www.gov.uk/ofsted and a@example.org and <https://example.org/>.')).toContain(
      'See www.gov.uk/ofsted and a@example.org and https://example.org/.\n',
    );
  });

  it('starts by saying that it is a draft', () => {
    expect(renderTxt(planOf(CLEAN, { draftMark: 'DRAFT' })).startsWith('DRAFT\n\nOfsted\n')).toBe(true);
  });

  it('imports as the same letter', () => {
    const service = createLetterService();
    const text = readFileSync(path.join(import.meta.dirname, '../../samples/northmoor.letter.md'), 'utf8');
    const drafts = service.importText(txt(text)).drafts;
    expect(drafts).toHaveLength(1);
    expect(briefs(planOf(drafts[0]?.text ?? ''))).toEqual(briefs(planOf(text)));
  });
});
