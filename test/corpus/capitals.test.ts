import { describe, expect, it } from 'vitest';
import gradeForVisit from '../../server/src/rules/confidentiality/grade-for-visit';
import identifiesChild from '../../server/src/rules/confidentiality/identifies-child';
import staffNamed from '../../server/src/rules/confidentiality/staff-named';
import type { Problem } from '../../server/src/rules/engine/rule';
import { runRules } from '../../server/src/rules/engine/run';
import { createLetterService } from '../../server/src/service/service';
import { testProse } from '../nlp/prose-of-tests';
import { haveLetters, letterFiles, readLetterFile } from './letters';

const service = createLetterService();
const CONFIDENTIAL = [identifiesChild, staffNamed, gradeForVisit];

/** Words set in capitals: the whole letter, its paragraphs, every second sentence, some words here and there. */
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  letter: upper,
  paragraphs: (text) => text.replace(/^(?![#\-*0-9\s]).{80,}$/gm, upper),
  sentences: (text) => everyOther(text, /(?<=\p{Ll}\. )\p{Lu}[^.\n]{20,}\./gu),
  words: (text) => everyOther(text, /(?<=[a-z,] )(?:[a-z]+ ){4}/g),
};

function upper(text: string): string {
  return text.toUpperCase();
}

function everyOther(text: string, pattern: RegExp): string {
  let count = 0;
  return text.replace(pattern, (words) => (count++ % 2 === 0 ? upper(words) : words));
}

describe.skipIf(!haveLetters)('the real letters in capitals', () => {
  const prose = testProse();
  const check = (text: string): readonly Problem[] => runRules(service.read(text), CONFIDENTIAL, { prose });

  // All letters in all ways take minutes: `ALL_CASES=1`. Otherwise all are tested in capitals throughout, and every
  // eighth in each other way.
  it.each(Object.keys(WAYS))(
    'finds no name that it does not find in lower case: %s',
    (way) => {
      const more: string[] = [];
      for (const [number, file] of letterFiles().entries()) {
        if (way !== 'letter' && number % 8 !== way.length % 8 && !process.env['ALL_CASES']) continue;
        const text = service.importText(readLetterFile(file)).drafts[0]?.text ?? '';
        const capitals = WAYS[way]?.(text) ?? '';
        // Upper case may be longer than lower case, but no letter has such a character.
        expect(capitals.length).toBe(text.length);
        const found = check(capitals);
        const before = found.length > 0 ? check(text) : [];
        for (const { rule, span } of found) {
          if (!before.some((one) => one.rule === rule && one.span.start < span.end && one.span.end > span.start))
            more.push(`${file}: ${rule}: ${capitals.slice(span.start, span.end)}`);
        }
      }
      expect(more).toEqual([]);
    },
    300_000,
  );
});
