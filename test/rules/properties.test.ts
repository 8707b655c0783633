import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unnamedLosses } from '../../server/src/rules/engine/fix-law';
import type { Problem } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import { runRules } from '../../server/src/rules/engine/run';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { applyEdits } from '../../server/src/text/edit';
import { contains } from '../../server/src/text/span';
import { harmOf } from '../fuzz/fix-oracle';
import { readingOf } from './check';

const structural = rules.filter((rule) => rule.meta.phase === 'letter');

const findingsIn = (text: string): readonly Problem[] =>
  runRules(readingOf(text), structural, {
    onError: (_, error) => {
      throw error;
    },
  });

/** Lines as in drafts, right and wrong: from templates, marks, noise. */
const line = ((): fc.Arbitrary<string> => {
  const parts = builtInTemplates.flatMap((template) => template.parts);
  const headings = parts.flatMap((part) => (part.heading ? [part.heading.text, ...part.heading.dated] : []));
  const stock = parts.flatMap((part) =>
    part.stock.flatMap((one) => [one.text, ...one.slips.map((slip) => slip.found)]),
  );
  const starters = parts.map((part) => part.starter);
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('## ', '# ', '### ', '', '**'), fc.constantFrom(...headings))
      .map(([mark, heading]) => mark + heading + (mark === '**' ? mark : '')),
    fc
      .tuple(fc.constantFrom(...headings), fc.nat(30))
      .map(([heading, at]) => `## ${heading.slice(0, at)}${heading.slice(at + 1)}`),
    fc.constantFrom(...stock),
    fc
      .tuple(fc.constantFrom(...stock), fc.nat(80), fc.constantFrom('', 'x', ' very', '.'))
      .map(([text, at, more]) => text.slice(0, at) + more + text.slice(at + 2)),
    fc.constantFrom(...starters),
    fc.constantFrom(
      '18 December 2025',
      '31 June 2025',
      'Dear Ms Weaver',
      'Dear Anna',
      'Anna Weaver',
      'Director of Children’s Services',
      'Bridget Name',
      'His Majesty’s Inspector',
      'Yours sincerely',
      'Your sincerely',
    ),
    fc.constantFrom(
      '- the quality of plans',
      '- The timeliness of reviews.',
      '■ Ensure that plans are clear;',
      '1. Children are safe (outcome 1, national framework)',
      '- ',
      'Social workers know children well.',
      'They do:',
    ),
    fc.constantFrom(
      '[^1]: A note.',
      '<!-- a comment -->',
      '---',
      '> quoted',
      '[link](x)',
      '${1:x}',
      '[to be written]',
      '‘[He] said so’',
      'TBC',
      '\t',
      '   ',
    ),
    fc.string({ maxLength: 40 }),
  );
})();

const letter = fc
  .tuple(
    fc.constantFrom(
      '',
      '---\nstage: drafting\n---\n',
      '---\ntemplate: fv-current\n---\n',
      '---\ntemplate: fv-2018\n---\n',
      '---\ntemplate: x\n',
      '\uFEFF',
    ),
    fc.array(line, { maxLength: 18 }),
    fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\n \n'),
  )
  .map(([head, lines, lineBreak]) => head + lines.join(lineBreak));
const anyText = fc.oneof(letter, letter, fc.string({ unit: 'binary', maxLength: 300 }));

/** The same texts every time; `npm run fuzz` tries new ones. */
const SEED = 2026;

describe('all rules, on any text', () => {
  it('throw nothing, with every span and every fix inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const whole = { start: 0, end: text.length };
        for (const { span, related, fixes, message } of findingsIn(text)) {
          expect(message).not.toBe('');
          for (const place of [span, ...related.map((one) => one.span)])
            expect(place.start <= place.end && contains(whole, place)).toBe(true);
          for (const { edits } of fixes) {
            expect(edits.every((edit) => contains(whole, edit.span))).toBe(true);
            applyEdits(text, edits);
          }
        }
      }),
      // Found at random, and kept.
      { numRuns: 250, examples: [['## Areas for improvement\n## Areas for improvement\n### Key strengths']] },
    );
  });

  it('offer only fixes that lose no word without naming it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { rule, fixes } of findingsIn(text))
          for (const fix of fixes)
            expect({ rule, fix, ...harmOf(text, fix), unnamed: unnamedLosses(text, fix) }).toMatchObject({
              lost: [],
              joined: [],
              unnamed: [],
            });
      }),
      { numRuns: 250, seed: SEED },
    );
  });

  it('break the fix law nowhere, so that the runner withholds no fix', () => {
    const withheld: string[] = [];
    fc.assert(
      fc.property(letter, (text) => {
        runRules(readingOf(text), structural, { onWithheld: (rule, title) => withheld.push(`${rule}: ${title}`) });
        expect(withheld).toEqual([]);
      }),
      { numRuns: 250, seed: SEED },
    );
  });

  it('have fixes that reach a fixed point', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let now = text;
        for (let rounds = 0; ; rounds++) {
          const fix = findingsIn(now).find((problem) => problem.fixes.length > 0)?.fixes[0];
          if (!fix) break;
          expect(rounds, `${text}\n… became …\n${now.slice(-2000)}`).toBeLessThan(MAX_ROUNDS);
          now = applyEdits(now, fix.edits);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** A letter of eighteen lines has at most this many problems, each needing one fix. */
const MAX_ROUNDS = 80;
