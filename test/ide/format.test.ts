import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutEdits } from '../../server/src/edits/format-layout';
import { FORMATTING_RULES, formatEdits } from '../../server/src/ide/format';
import type { Reading } from '../../server/src/reading/reading';
import type { Problem } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import { runRules } from '../../server/src/rules/engine/run';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { applyEdits } from '../../server/src/text/edit';
import { wordsOf } from '../../server/src/text/words-lost';
import { testProse } from '../nlp/prose-of-tests';
import { COMPLETE, read } from './letters';
import { readingDigest } from './reading-digest';

const formatter = {
  read,
  check: (reading: Reading): readonly Problem[] =>
    runRules(reading, rules, { prose: testProse(), only: FORMATTING_RULES }),
};

function formatted(text: string, range?: { readonly start: number; readonly end: number }): string {
  const { edits, problem } = formatEdits(read(text), formatter, range);
  expect(problem).toBeUndefined();
  return applyEdits(text, edits);
}

describe('formatting', () => {
  it.each([
    ['a finished letter stays as it is', COMPLETE, COMPLETE],
    ['blank lines become one between paragraphs', 'One.\n\n\n  \nTwo.\n\n', 'One.\n\nTwo.\n'],
    ['a heading is set apart', 'One.\n## Practice\nTwo.', 'One.\n\n## Practice\n\nTwo.\n'],
    ['a heading’s marks become plain', '  ##   Practice   ##\n', '## Practice\n'],
    [
      'a list is one block with one mark',
      'One:\n■\tfirst\n\n•   second\n* third\n',
      'One:\n\n- first\n- second\n- third\n',
    ],
    ['numbers stay', '1)  first\n\n2)\tsecond\n', '1) first\n2) second\n'],
    ['nested items stay nested, at the margin', '    - one\n\t  - two\n    - three\n', '- one\n  - two\n- three\n'],
    ['lines of a bullet stand below its words', '- one\ntwo\n      three\n', '- one\n  two\n  three\n'],
    ['indentation and spaces at the end go', '   One. \n\n\tTwo.\t\n', 'One.\n\nTwo.\n'],
    ['a line break that was set stays', 'One   \ntwo\n', 'One  \ntwo\n'],
    ['what indentation keeps from being a heading stays', 'One\n     # two\n', 'One\n     # two\n'],
    [
      'a comment stays where it is',
      'One.\n<!-- note -->\nTwo. <!-- note -->\n',
      'One.\n<!-- note -->\nTwo. <!-- note -->\n',
    ],
    [
      'spaces in the prose are mended',
      '## Main findings\n\nPlans  are clear ,and short.\n',
      '## Main findings\n\nPlans are clear, and short.\n',
    ],
    ['line breaks keep their kind', 'One.\r\n\r\n\r\n- a\r\n\r\n- b\r\n', 'One.\r\n\r\n- a\r\n- b\r\n'],
    ['front matter stays', '---\nstage:   final\n---\n\n\n\nOne.\n', '---\nstage:   final\n---\n\nOne.\n'],
    ['nothing stays nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(formatted(text)).toBe(expected);
    expect(formatted(expected)).toBe(expected);
  });

  it.each(['* ---\nPlans are clear.\n', '■ - -\n', '+ -- \n\nWords.\n'])(
    'leaves a list mark that a dash would turn into a thematic break: %j',
    (text) => {
      const after = formatted(text);
      expect(read(after).letter.blocks.map(({ kind }) => kind)).toEqual(
        read(text).letter.blocks.map(({ kind }) => kind),
      );
      expect(formatted(after)).toBe(after);
    },
  );

  it('marks an unmarked heading of the template', () => {
    expect(formatted(COMPLETE.replace('## Main findings', '**Main findings**'))).toBe(COMPLETE);
  });

  it('changes only the lines of a range', () => {
    const text = '  One.\n\n\n\n  Two.\n\n\n\n  Three.\n';
    const start = text.indexOf('Two');
    expect(formatted(text, { start, end: start + 3 })).toBe('  One.\n\n\n\nTwo.\n\n\n\n  Three.\n');
  });

  it('keeps the words of any letter, its layout the parts, and is idempotent', () => {
    fc.assert(
      fc.property(untidyLetter, (text) => {
        const after = formatted(text);
        expect(formatted(after)).toBe(after);
        expect(wordsOf(after)).toEqual(wordsOf(text));
        const laidOut = applyEdits(text, layoutEdits(read(text).letter));
        expect(readingDigest(read(laidOut))).toEqual(readingDigest(read(text)));
      }),
      // FORMAT_RUNS sets the number of texts. About one in 10,000 is read differently after formatting: an indented
      // bold line of noise.
      { numRuns: Number(process.env['FORMAT_RUNS'] ?? 300) },
    );
  });
});

/** Lines of the templates and others, with marks, indentation and blank lines as people and programs leave them. */
const untidyLetter = ((): fc.Arbitrary<string> => {
  const parts = builtInTemplates.flatMap((template) => template.parts);
  const said = [
    ...parts.flatMap((part) => (part.heading ? [part.heading.text] : [])),
    ...parts.flatMap((part) => part.stock.map((one) => one.text)),
    'Social workers know children well .They  see them often.',
    'Dear Ms Ash',
    '18 December 2025',
    'Carol Ash\nDirector of Children’s Services\nNorthmoor Council',
    'Yours sincerely\nBea Rowe\nHis Majesty’s Inspector',
    'the quality of plans (outcome 1, national framework)',
    '[^1]: A note.',
    '<!-- a remark -->',
    '---',
    '',
  ];
  const line = fc
    .tuple(
      fc.constantFrom('', '', '', ' ', '   ', '    ', '\t', '      '),
      fc.constantFrom(
        '',
        '',
        '',
        '- ',
        '-   ',
        '■ ',
        '·\u00a0',
        '* ',
        '1. ',
        '18)\t',
        '# ',
        '## ',
        '###   ',
        '**',
        '> ',
        '[^2]:',
      ),
      fc.constantFrom(...said),
      fc.constantFrom('', '', '', ' ', '  ', '\t', ' ##', '**'),
    )
    .map((pieces) => pieces.join(''));
  return fc
    .tuple(
      fc.constantFrom('', '---\nstage: drafting\n---\n'),
      fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\n \n\n', '\n\n\n\n', ' ')), { maxLength: 25 }),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([front, lines, lineBreak]) => (front + lines.flat().join('')).replaceAll('\n', lineBreak));
})();
