import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/engine/rules';
import { runRules } from '../../server/src/rules/engine/run';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { newLetterText } from '../../server/src/templates/new-letter-text';
import { readingOf } from './check';

const structure = rules.filter((rule) => rule.meta.group === 'structure');

describe.each(builtInTemplates.map((template) => [template.id, template] as const))(
  'the skeleton of %s',
  (_, template) => {
    const text = newLetterText(template, {}, { stage: 'final' });

    it('has every part in its place', () => {
      expect(runRules(readingOf(text), structure).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    });

    it('has nothing worse than information while it is a draft', () => {
      const drafting = newLetterText(template, {}, { stage: 'drafting' });
      expect(
        runRules(readingOf(drafting), rules).filter(({ severity }) => severity === 'error' || severity === 'warning'),
      ).toEqual([]);
    });

    it('has its placeholders reported, and no fault in standard sentences', () => {
      const found = runRules(readingOf(text), rules).map(({ rule }) => rule);
      expect(found).toContain('placeholder-left');
      expect(found).not.toContain('stock-wording');
    });
  },
);
