import { describe, expect, it } from 'vitest';
import { examplesOf } from '../../server/src/rules/engine/examples';
import { rules } from '../../server/src/rules/engine/rules';
import { applyEdits } from '../../server/src/text/edit';
import { problemsOf, readingOf, unmarked } from './check';

describe.each(rules.filter(({ meta }) => meta.fix !== 'none').map((rule) => [rule.meta.id, rule] as const))(
  '%s, in a letter with Windows line endings',
  (_, rule) => {
    it.each(examplesOf(rule).invalid.map((example) => [example.name, example] as const))(
      'writes no other line endings: %s',
      (__, { letter, options }) => {
        const text = withReturns(unmarked(letter).text);
        const fixes = problemsOf(rule, readingOf(text), options).flatMap((problem) => problem.fixes);
        for (const { title, edits } of fixes)
          expect({ title, text: applyEdits(text, edits) }).toEqual({
            title,
            text: withReturns(applyEdits(text, edits)),
          });
      },
    );
  },
);

const withReturns = (text: string): string => text.replace(/\r?\n|\r(?!\n)/g, '\r\n');
