import { describe, expect, it } from 'vitest';
import { titleForLog, unnamedLosses } from '../../server/src/rules/engine/fix-law';
import { leavingOut, named, rewriting, writing } from '../../server/src/rules/engine/rewriting';
import type { Fix, Rule } from '../../server/src/rules/engine/rule';
import { letterRule } from '../../server/src/rules/engine/rule';
import { runRules } from '../../server/src/rules/engine/run';
import duplicateSection from '../../server/src/rules/structure/duplicate-section';
import missingSection from '../../server/src/rules/structure/missing-section';
import headingWording from '../../server/src/rules/wording/heading-wording';
import { applyEdits } from '../../server/src/text/edit';
import { problemsOf, readingOf } from './check';

const TEXT = 'They utilise the plan. They know it. They know it.';
const placeOf = (words: string, text = TEXT) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const fixOf = (title: string, words: string, written = '', more: Partial<Fix> = {}): Fix => ({
  title,
  titleMessage: title,
  titleData: {},
  kind: 'suggested',
  edits: [{ span: placeOf(words), text: written }],
  ...more,
});

describe('the fix law', () => {
  it('is kept if the title names what is removed, and broken if it does not', () => {
    expect(unnamedLosses(TEXT, fixOf('Write “use” for “utilise”', 'utilise', 'use'))).toEqual([]);
    expect(unnamedLosses(TEXT, fixOf('Write “use”', 'utilise', 'use'))).toEqual(['utilise']);
    expect(unnamedLosses(TEXT, fixOf('Write use for utilise', 'utilise', 'use'))).toEqual(['utilise']);
    expect(unnamedLosses(TEXT, fixOf('Take out “utilise”', 'utilise the'))).toEqual(['the']);
  });

  it('does not count a word as named if the title says that it is inserted, or if it is removed more often', () => {
    expect(unnamedLosses(TEXT, fixOf('Write “the plan”', 'the plan. They know', 'the plan'))).toEqual(
      expect.arrayContaining(['they', 'know']),
    );
    expect(
      [
        ...unnamedLosses('go and go', {
          title: 'Take out “go”',
          edits: [{ span: { start: 0, end: 9 }, text: '' }],
        }),
      ].sort(),
    ).toEqual(['and', 'go']);
  });

  it('is broken by a fix that joins two words, even if the title names them', () => {
    expect(unnamedLosses(TEXT, fixOf('Take out “ ”', ' the ', ''))).toEqual(
      expect.arrayContaining(['utilise', 'the', 'plan']),
    );
  });

  it('allows the second of two passages to be removed if the first is kept verbatim and the title says so', () => {
    const second = { start: TEXT.lastIndexOf(' They'), end: TEXT.length };
    const fix = {
      title: 'Take out the second “sentence”',
      edits: [{ span: second, text: '' }],
      repeats: placeOf('They know it.'),
    };
    expect(unnamedLosses(TEXT, fix)).toEqual([]);
    expect(unnamedLosses(TEXT, { ...fix, title: 'Take it out' })).toHaveLength(3);
    expect(unnamedLosses(TEXT, { ...fix, repeats: placeOf('They utilise the plan.') })).toHaveLength(3);
    expect(unnamedLosses(TEXT, { ...fix, repeats: second })).toHaveLength(3);
  });

  it('is enforced by the runner, which logs the rule and the title without the letter’s words', () => {
    const rule: Rule = letterRule({
      meta: {
        id: 'greedy',
        title: '',
        why: '',
        group: 'wording',
        severity: 'info',
        fix: 'suggested',
        phase: 'letter',
        anyText: true,
        messages: { all: 'All.' },
        options: {},
      },
      looksAt: ['frame'],
      *check() {
        yield {
          message: 'all',
          span: { start: 0, end: 4 },
          fixes: [
            fixOf('Write “use” for “it”', 'utilise', 'use'),
            fixOf('Write “use” for “utilise”', 'utilise', 'use'),
          ],
        };
      },
    });
    const told: string[] = [];
    const [problem] = runRules(readingOf(TEXT), [rule], { onWithheld: (id, title) => told.push(`${id}: ${title}`) });
    expect(problem?.fixes.map(({ title }) => title)).toEqual(['Write “use” for “utilise”']);
    expect(told).toEqual(['greedy: Write “…” for “…”']);
    expect(titleForLog(fixOf('Write “a” for “b” in all 2 places', 'the'))).toBe('Write “…” for “…” in all 2 places');
  });
});

describe('a title that names what is removed', () => {
  it('is plain if no word is lost', () => {
    expect(rewriting('The OFSTED letter', { start: 4, end: 10 }, 'Ofsted').map(({ title }) => title)).toEqual([
      'Write “Ofsted”',
    ]);
  });

  it('names each passage once, and says how often it occurs', () => {
    const text = 'Utilise it, utilise it, utilised it';
    expect(
      rewriting(
        text,
        [
          { start: 0, end: 7 },
          { start: 12, end: 19 },
          { start: 24, end: 32 },
        ],
        'use',
      ).map(({ title }) => title),
    ).toEqual(['Write “use” for “Utilise”, “utilised” in all 3 places']);
  });

  it('is not built for too many words, or for an edit that splits a word or removes a footnote mark', () => {
    const long = Array.from({ length: 13 }, (_, i) => `word${i}`).join(' ');
    expect(rewriting(long, { start: 0, end: long.length }, 'one')).toEqual([]);
    expect(rewriting('regulár', { start: 0, end: 5 }, 'regal')).toEqual([]);
    expect(rewriting('a <!-- ask --> plan', { start: 0, end: 19 }, 'plan')).toEqual([]);
    expect(
      leavingOut('a “plan” of “theirs”', [{ span: { start: 1, end: 8 }, text: '' }]).map(({ title }) => title),
    ).toEqual(['Leave out “‘plan’”']);
    expect(
      named('a b', { kind: 'safe', edits: [{ span: { start: 0, end: 1 }, text: 'b' }] }, writing('b')).map(
        ({ title }) => title,
      ),
    ).toEqual(['Write “b” for “a”']);
  });
});

describe('a heading run into its text', () => {
  const PARAGRAPH =
    'Leaders have improved support for children in care since the last inspection, and partners say so.';
  const current = (sections: string): string => `---\ntemplate: fv-current\n---\n${sections}\n`;
  const fixed = (rule: Rule, text: string): readonly (readonly [string, string])[] =>
    problemsOf(rule, readingOf(text))
      .flatMap(({ fixes }) => fixes)
      .filter(({ title }) => !title.startsWith('Insert'))
      .map((fix) => [fix.title, applyEdits(text, fix.edits)] as const);

  it.each([
    [
      'a wording of another period',
      missingSection,
      `## Overview ${PARAGRAPH}\n\n## Main findings\n\nPlans are clear.`,
      'Overview',
      'Headline findings',
    ],
    [
      'a heading mistyped',
      missingSection,
      `## Headlin findings ${PARAGRAPH}\n\n## Main findings\n\nPlans are clear.`,
      'Headlin findings',
      'Headline findings',
    ],
  ])('loses its own words alone, and the paragraph stays: %s', (_, rule, sections, found, right) => {
    const [[title = '', text = ''] = []] = fixed(rule, current(sections));
    expect(title).toBe(`Write “${right}” for “${found}” and make what follows a paragraph`);
    expect(text).toBe(current(sections.replace(`## ${found} `, `## ${right}\n\n`)));
  });

  it('keeps what follows when heading-wording fixes it', () => {
    const heading = 'What needs to improve in this area of social work practice';
    const sections =
      '## Headline findings\n\nPlans.\n\n' +
      `## ${heading} Senior leaders should see that plans are clear.\n\n` +
      '## Main findings\n\nPlans are clear.';
    for (const [, text] of fixed(headingWording, current(sections)))
      expect(text).toContain('\n\nSenior leaders should see that plans are clear.\n');
  });

  it('is left to a person if its end is unclear', () => {
    expect(fixed(missingSection, current(`## ${PARAGRAPH}\n\n## Main findings\n\nPlans are clear.`))).toEqual([]);
    expect(fixed(missingSection, current(`## Our view. It is good.\n\n## Main findings\n\nPlans are clear.`))).toEqual(
      [],
    );
  });

  it('becomes text of the second section if two are merged', () => {
    const sections =
      '## Headline findings\n\nPlans.\n\n## Main findings\n\n' +
      `Plans are clear.\n\n## Main findings ${PARAGRAPH}\n\n` +
      'Visits are made.';
    const [[, text = ''] = []] = fixed(duplicateSection, current(sections));
    if (text !== '') expect(text).toContain(PARAGRAPH);
  });
});
