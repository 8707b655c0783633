import { describe, expect, it } from 'vitest';
import { FORMATTING_RULES, formatEdits } from '../../server/src/ide/format';
import type { Reading } from '../../server/src/reading/reading';
import type { Problem } from '../../server/src/rules/engine/rule';
import { createLetterService } from '../../server/src/service/service';
import { applyEdits } from '../../server/src/text/edit';
import { wordsOf } from '../../server/src/text/words-lost';
import { readingDigest } from '../ide/reading-digest';
import { testProse } from '../nlp/prose-of-tests';
import { haveLetters, letterFiles, readLetterFile } from './letters';

const service = createLetterService();
const formatter = {
  read: (text: string): Reading => service.read(text),
  check: (reading: Reading): readonly Problem[] =>
    service.check(reading, { prose: testProse(), only: FORMATTING_RULES }),
};

function formatted(text: string): string {
  const { edits, problem } = formatEdits(service.read(text), formatter);
  expect(problem).toBeUndefined();
  return applyEdits(text, edits);
}

describe.skipIf(!haveLetters).each(letterFiles())('formatting %s', (file) => {
  const source = readLetterFile(file);
  const forms: readonly (readonly [string, string])[] = [
    ['as it was extracted', source],
    ['as it is imported', service.importText(source).drafts[0]?.text ?? ''],
  ];

  it.each(forms)('%s keeps the words and the parts, adds no problem and is complete after one pass', (_, text) => {
    const after = formatted(text);
    expect(formatted(after)).toBe(after);
    expect(wordsOf(after).join(' ')).toBe(wordsOf(text).join(' '));
    const before = service.read(text);
    const now = service.read(after);
    expect(readingDigest(now)).toEqual(readingDigest(before));
    expect(service.check(now).length).toBeLessThanOrEqual(service.check(before).length);
  });
});
