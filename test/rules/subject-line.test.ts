import { describe, expect, it } from 'vitest';
import { fixAll } from '../../server/src/rules/engine/fix-all';
import type { Problem } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import { runRules } from '../../server/src/rules/engine/run';
import { applyEdits } from '../../server/src/text/edit';
import { readingOf } from './check';

const findingsIn = (text: string): readonly Problem[] => runRules(readingOf(text), rules);

describe('a subject with hashes that mark no heading', () => {
  it.each(['\t# ', '    # ', '     ## ', '\t#\t', '\t# # ', '\u00A0# ', '#', '\t', '> # ', '\t**'])(
    'is marked correctly in one step after %j',
    (before) => {
      const after = before.endsWith('**') ? '**' : '';
      const mended = fixAll(letterWith(`${before}Focused visit to Northmoor children’s services${after}`), findingsIn);
      expect(mended.text).toBe(letterWith('# Focused visit to Northmoor children’s services'));
      // If all rounds were used up, there would be more to fix.
      expect(fixAll(mended.text, findingsIn).edits).toEqual([]);
    },
  );

  it('is left alone after a byte order mark', () => {
    const text = '\uFEFF# Focused visit to Northmoor children’s services\n';
    expect(fixAll(text, findingsIn)).toEqual({ text, fixed: 0, byRule: new Map(), edits: [] });
  });
});

describe('a subject in the place of a missing section', () => {
  it.each([
    ['of another kind of letter', '# Focused visit to Northmoor children’s services', 'jtai-2022'],
    ['of this kind of letter, at another depth', '## Joint targeted area inspection of Northmoor', 'jtai-2022'],
    ['of this kind of letter, in bold', '**Joint targeted area inspections of Northmoor**', 'jtai-2022'],
    ['of a focused visit', '### Focused visit to Northmoor children’s services', 'fv-current'],
  ])('is not taken for that section: %s', (_, subject, template) => {
    const text =
      `---\ntemplate: ${template}\n---\n` +
      'What needs to improve in this area of social work practice\n' +
      `${subject}`;
    const problems = findingsIn(text).filter(({ rule }) => rule === 'missing-section');
    expect(problems).not.toEqual([]);
    for (const { message, fixes } of problems) {
      expect(message).not.toContain('stands in its place');
      for (const { edits } of fixes) expect(applyEdits(text, edits)).toContain(subject);
    }
  });
});

const letterWith = (subject: string): string =>
  `---\ntemplate: fv-current\n---\nDear Anna\n\n${subject}\n\n` +
  'This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and ' +
  '10 December 2025.\n';
