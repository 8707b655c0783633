import { describe, expect, it } from 'vitest';
import { symbolsOf } from '../../server/src/ide/document-symbols';
import { outlineOf } from '../../server/src/ide/outline';
import { firstWords, wordsIn } from '../../server/src/letter/word-count';
import type { Problem } from '../../server/src/rules/engine/rule';
import { createLetterService } from '../../server/src/service/service';
import { contains } from '../../server/src/text/span';
import { COMPLETE, read, without } from './letters';

const row = (text: string, id: string, problems: readonly Problem[] = []) =>
  outlineOf(read(text), problems).parts.find((part) => part.id === id);
const finding = (start: number, severity: Problem['severity']): Problem => ({
  rule: 'any',
  severity,
  message: '',
  span: { start, end: start + 1 },
  related: [],
  fixes: [],
});

describe('the outline', () => {
  it('has the parts of the template in order, with their states', () => {
    const text = without('Ofsted will', 'Yours', without('## Headline', '## What')).replace(
      'Yours sincerely',
      '## Thanks\n\nThank you.\n\nYours sincerely',
    );
    const rows = outlineOf(read(text), []).parts;
    expect(rows.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'date present',
      'addressee present',
      'salutation present',
      'subject present',
      'opening present',
      'scope present',
      'preferred-term optional',
      'methodology present',
      'headline-findings missing',
      'priority-action optional',
      'improvement present',
      'main-findings present',
      'closing missing',
      'action-plan optional',
      ' unknown',
      'sign-off present',
      'signatory present',
      'copy-list optional',
    ]);
    expect(rows.find(({ state }) => state === 'unknown')?.title).toBe('Thanks');
  });

  it('lists areas and findings by their first words', () => {
    expect(row(COMPLETE, 'improvement')?.children.map(({ title }) => title)).toEqual([
      'The quality of plans for children. (outcome 1, national…',
      'The frequency of visits. (outcome 3, national framework)',
    ]);
    const child = row(COMPLETE, 'main-findings')?.children[1];
    expect(child && COMPLETE.slice(child.span.start, child.span.end)).toBe(
      'Managers check the work of the MASH each week.',
    );
    expect(child?.words).toBe(9);
  });

  it('shows a misplaced section where it is', () => {
    const improvement = COMPLETE.slice(COMPLETE.indexOf('## What'), COMPLETE.indexOf('## Main'));
    const text = COMPLETE.replace(improvement, '').replace('Ofsted will take', `${improvement}Ofsted will take`);
    const moved = outlineOf(read(text), []).parts.filter(({ state }) => state === 'misplaced');
    expect(moved.map(({ id }) => id)).toHaveLength(1);
    expect(moved[0]?.span).toBeDefined();
  });

  it('counts problems for each row and in total', () => {
    const inFindings = COMPLETE.indexOf('Leaders know');
    const findings = [
      finding(inFindings, 'error'),
      finding(inFindings + 5, 'hint'),
      finding(COMPLETE.indexOf('Dear'), 'warning'),
    ];
    expect(row(COMPLETE, 'main-findings', findings)?.problems).toEqual({ error: 1, warning: 0, info: 0, hint: 1 });
    expect(row(COMPLETE, 'salutation', findings)?.problems).toEqual({ error: 0, warning: 1, info: 0, hint: 0 });
    expect(outlineOf(read(COMPLETE), findings).problems).toEqual({ error: 1, warning: 1, info: 0, hint: 1 });
  });

  it('counts the problem of a missing part at its row, not where it is shown', () => {
    const text = without('Dear', '# Focused', without('## Headline', '## What'));
    const service = createLetterService();
    const reading = service.read(text);
    const { parts } = outlineOf(reading, service.check(reading));
    const errors = Object.fromEntries(parts.map(({ id, problems }) => [id, problems.error]));
    expect(errors).toMatchObject({ salutation: 1, 'headline-findings': 1, improvement: 0, subject: 0 });
  });

  it('counts words from salutation to sign-off', () => {
    const words = outlineOf(read(COMPLETE), []).words;
    expect(outlineOf(read(COMPLETE.replace('Leaders know', 'All leaders know')), []).words).toBe(words + 1);
    expect(outlineOf(read(COMPLETE.replace('Mill Lane', 'Old Mill Lane')), []).words).toBe(words);
  });

  it('says which template applies and why', () => {
    expect(outlineOf(read(COMPLETE), []).template).toMatchObject({
      id: 'fv-current',
      why: expect.stringContaining('18 December 2025'),
    });
  });
});

describe('document symbols', () => {
  it('are in the order of the letter, each with its selection range inside', () => {
    const symbols = symbolsOf(read(COMPLETE));
    expect(symbols.map(({ name }) => name)).toEqual([
      'Date of the letter',
      'Addressee',
      'Salutation',
      'Subject line',
      'Opening paragraph',
      'Scope of the visit',
      'Framework (ILACS) sentence',
      'Headline findings',
      'What needs to improve in this area of social work practice?',
      'Main findings',
      'Closing',
      'Sign-off',
      'Signatory',
    ]);
    for (const symbol of [...symbols, ...symbols.flatMap(({ children }) => children)])
      expect(contains(symbol.span, symbol.selection)).toBe(true);
    expect(symbols.find(({ name }) => name === 'Main findings')).toMatchObject({
      detail: '5 · 38 words',
      children: { length: 5 },
    });
  });

  it.each(['', '#', '## \n## \n', '---\nstage: final', '- \n- ', '\u0000\uD800'])('take any text: %j', (text) => {
    for (const { span, selection } of symbolsOf(read(text)))
      expect(contains(span, selection) && span.end <= text.length).toBe(true);
  });
});

describe('words', () => {
  it.each([
    ['', 0],
    ['decision-making', 1],
    ['the children’s plan', 3],
    ['one – two', 2],
    ['. , !', 0],
    ['21 days', 2],
    ['a\u00a0b', 2],
  ])('%j', (text, count) => expect(wordsIn(text)).toBe(count));
  it('are shortened for a label', () => {
    expect(firstWords('One two, three four', 2)).toBe('One two…');
    expect(firstWords('One two', 2)).toBe('One two');
  });
});
