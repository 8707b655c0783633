import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comments } from '../../server/src/comments/model';
import { placeAnchors } from '../../server/src/comments/place-anchors';
import type { Reading } from '../../server/src/reading/reading';
import { CheckMemory } from '../../server/src/rules/engine/check-memory';
import { differenceBetween } from '../../server/src/rules/engine/difference';
import type { RunRequest } from '../../server/src/rules/engine/request';
import type { Problem } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import { ruleSteps, runRules } from '../../server/src/rules/engine/run';
import type { LetterService } from '../../server/src/service/service';
import { createLetterService } from '../../server/src/service/service';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import { COMPLETE } from '../ide/letters';
import { testProse } from '../nlp/prose-of-tests';

const REQUEST: RunRequest = {
  prose: testProse(),
  profile: 'strict',
  rules: Object.fromEntries(rules.map(({ meta }) => [meta.id, meta.severity])),
};

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

const LETTERS = [
  COMPLETE,
  ...readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.letter.md'))
    .map((name) => readFileSync(path.join(SAMPLES, name), 'utf8')),
];

/** Typed, pasted and deleted text: letters, marks that rules look for, words that match others elsewhere, lines. */
const TYPED = [
  ...'aesT .,’‘"(-–*',
  '  ',
  ' the the ',
  ' a example',
  ' (MASH)',
  ' ABCD',
  ' Jake, aged 7,',
  ' teh',
  ' wellbeing well-being',
  ' [date]',
  '<!--',
  ' utilise',
  ' 40% of most',
  '\n',
  '\n\n',
  '\n## Headline findings\n',
  ' 9 and 10 December 2025',
  ' Northmoor Council',
  'is not good enough',
];

interface Typing {
  readonly at: number;
  readonly taken: number;
  readonly written: string;
}

const typing: fc.Arbitrary<Typing> = fc.record({
  at: fc.nat(9_999).map((share) => share / 10_000),
  taken: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(3) }, fc.nat(60)),
  written: fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary: fc.constantFrom(...TYPED) }),
});

function edited(text: string, { at, taken, written }: Typing): string {
  const start = Math.floor(at * (text.length + 1));
  return text.slice(0, start) + written + text.slice(start + taken);
}

/** Problems with cached results from earlier checks. */
function remembered(steps: ReturnType<typeof ruleSteps>): readonly Problem[] {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A comment on words of every sample. */
const SAID: Comments = {
  threads: [
    {
      id: 'a',
      kind: 'comment',
      author: 'P. Reader',
      text: 'Which?',
      anchor: { exact: 'children', prefix: '', suffix: '', start: 900, end: 908 },
      replies: [],
      state: 'open',
    },
  ],
};

/** Types one edit after another, and compares each answer with one that has no cached results. */
function hold(letter: string, edits: readonly Typing[], runs: { kept: number }): void {
  const service = createLetterService();
  const memory = new CheckMemory();
  let text = letter;
  const read = (by: LetterService): Reading => by.read(text, { comments: placeAnchors(text, SAID) });
  let last = read(service);
  remembered(ruleSteps(last, rules, REQUEST, memory));
  for (const edit of edits) {
    text = edited(text, edit);
    const reading = read(service);
    if (differenceBetween(last, reading)) runs.kept++;
    last = reading;
    const found = remembered(ruleSteps(reading, rules, REQUEST, memory));
    expect(found).toEqual(runRules(read(createLetterService()), rules, REQUEST));
  }
}

describe('a check with cached results reports the same as one without', () => {
  it.each(LETTERS.map((letter, i) => [i, letter] as const))(
    'for sample %i',
    (_, letter) => {
      const runs = { kept: 0 };
      fc.assert(
        fc.property(fc.array(typing, { minLength: 4, maxLength: 10 }), (edits) => hold(letter, edits, runs)),
        { numRuns: 6 },
      );
      // The edits leave enough unchanged for caching.
      expect(runs.kept).toBeGreaterThan(0);
    },
    240_000,
  );
});

describe.skipIf(!haveLetters)('for real letters', () => {
  it('with random edits', () => {
    const letters = letterFiles()
      .filter((_, i) => i % 20 === 7)
      .map((file) => createLetterService().importText(readLetterFile(file)).drafts[0]?.text ?? '');
    expect(letters.length).toBeGreaterThan(0);
    const runs = { kept: 0 };
    for (const letter of letters)
      fc.assert(
        fc.property(fc.array(typing, { minLength: 5, maxLength: 12 }), (edits) => hold(letter, edits, runs)),
        { numRuns: 2 },
      );
    expect(runs.kept).toBeGreaterThan(0);
  }, 600_000);
});
