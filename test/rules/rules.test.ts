import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../server/src/reading/reading';
import type { InvalidExample, OptionValues, Report, Rule, ValidExample } from '../../server/src/rules/rule';
import { rules } from '../../server/src/rules/rules';
import { optionsOf } from '../../server/src/rules/engine/active-rules';
import { applyEdits } from '../../server/src/text/edit';
import { testProse } from '../prose/prose-of-tests';
import { findingsOf, fixedLetter, readingOf, unmarked, reportsBy } from './check';

const RULES = fileURLToPath(new URL('../../server/src/rules/', import.meta.url));

describe('the list of rules', () => {
  it('holds every rule’s file, under its id, once', async () => {
    const files = readdirSync(RULES).filter((file) => file.endsWith('.ts'));
    const ids: string[] = [];
    for (const file of files) {
      const { default: rule } = (await import(`../../server/src/rules/${file.slice(0, -3)}.ts`)) as { default?: Rule };
      if (rule?.meta === undefined) continue;
      expect(`${rule.meta.id}.ts`).toBe(file);
      ids.push(rule.meta.id);
    }
    expect(rules.map((rule) => rule.meta.id).sort()).toEqual(ids.sort());
  });

  it('keeps its order: structure before wording before facts', () => {
    const order = rules.map((rule) => rule.meta.id).filter((id) => ORDER.includes(id));
    expect(order).toEqual(ORDER.filter((id) => order.includes(id)));
  });
});

/** The order in which the rules are listed to people. */
const ORDER = [
  'missing-part',
  'duplicate-part',
  'missing-section',
  'misplaced-section',
  'duplicate-section',
  'empty-section',
  'unknown-section',
  'heading-wording',
  'heading-not-marked',
  'body-form',
  'stock-wording',
  'placeholder-left',
  'letter-date',
  'visit-dates',
  'date-order',
  'addressee',
  'salutation-addressee',
  'authority-mismatch',
  'unknown-authority',
  'inspector-title',
  'signatory-not-inspector',
  'action-plan',
  'framework-tag',
  'front-matter',
  'spelling',
  'repeated-word',
  'indefinite-article',
  'house-wording',
  'mixed-spelling',
  'mixed-scales',
  'overused-word',
  'word-against-number',
  'quotation-marks',
  'dashes',
  'spaces',
  'contractions',
  'long-sentence',
  'passive',
  'readability',
  'simplify',
  'equality',
  'abbreviation-undefined',
  'abbreviation-unused',
  'abbreviation-redefined',
  'identifies-child',
  'staff-named',
  'grade-for-visit',
  'area-without-findings',
  'finding-without-effect',
  'judgement-without-evidence',
];

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s', (_, rule) => {
  const { meta, examples } = rule;

  it('says what it is in plain sentences', () => {
    expect(meta.title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(meta.why).toMatch(/^\p{Lu}.{30,}\.$/su);
    expect(examples.valid.length).toBeGreaterThan(0);
    expect(examples.invalid.length).toBeGreaterThan(0);
    const names = [...examples.valid, ...examples.invalid].map((example) => example.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(examples.valid.map((example) => [example.name, example] as const))('is silent: %s', (__, example) => {
    expect(findingsOf(rule, readingOf(example.letter), example.options)).toEqual([]);
  });

  it.each(examples.invalid.map((example) => [example.name, example] as const))('finds: %s', (__, example) => {
    const { text, places } = unmarked(example.letter);
    const findings = findingsOf(rule, readingOf(text), example.options);
    expect(findings.map(({ message, span }) => [message, text.slice(span.start, span.end), span])).toEqual(
      places.map((place, i) => [example.says[i], text.slice(place.start, place.end), place]),
    );
    expect(example.says).toHaveLength(places.length);
  });

  if (meta.fix === 'none') {
    it('offers no fix, as it says', () => {
      for (const { letter, options } of examples.invalid) {
        expect(findingsOf(rule, readingOf(unmarked(letter).text), options).flatMap((finding) => finding.fixes)).toEqual(
          [],
        );
      }
    });
  } else {
    it('shows a fix of the kind that it promises', () => {
      const kinds = examples.invalid.flatMap(({ letter, options }) =>
        findingsOf(rule, readingOf(unmarked(letter).text), options).flatMap((finding) =>
          finding.fixes.map((fix) => fix.kind),
        ),
      );
      expect(kinds).toContain(meta.fix);
      if (meta.fix === 'suggested') expect(kinds).not.toContain('safe');
    });

    it.each(examples.invalid.map((example) => [example.name, example] as const))('mends: %s', (__, example) => {
      const { text } = unmarked(example.letter);
      const findings = findingsOf(rule, readingOf(text), example.options);
      expect(example.fixed, 'an example of a rule with a fix shows the letter after it, or null').not.toBe(undefined);
      if (typeof example.fixed !== 'string') {
        expect(findings.flatMap((finding) => finding.fixes)).toEqual([]);
        return;
      }
      const fixed = fixedLetter(text, findings);
      expect(fixed).toBe(example.fixed);
      const left = findingsOf(rule, readingOf(fixed), example.options);
      expect(left.map((finding) => finding.message)).toEqual(
        findings.filter((finding) => finding.fixes.length === 0).map((finding) => finding.message),
      );
    });
  }

  it('uses every message, and every option that it has', () => {
    const used = { messages: new Set<string>(), options: new Set<string>() };
    for (const example of [...examples.valid, ...examples.invalid]) {
      for (const report of reportsOf(rule, example, used.options)) used.messages.add(report.message);
    }
    expect([...used.messages].sort()).toEqual(Object.keys(meta.messages).sort());
    expect([...used.options].sort()).toEqual(Object.keys(meta.options).sort());
  });

  it('fills every placeholder of its messages', () => {
    const names = Object.values(meta.messages).flatMap((message) => message.match(/\{\w+\}/g) ?? []);
    for (const said of examples.invalid.flatMap((example) => example.says))
      expect(names.filter((name) => said.includes(name))).toEqual([]);
  });

  it('survives every prefix of every example', () => {
    for (const prefix of prefixesOf(
      [...examples.valid, ...examples.invalid].map((example) => unmarked(example.letter).text),
    )) {
      for (const { span, fixes } of findingsOf(rule, readingOf(prefix))) {
        expect(span.start >= 0 && span.start <= span.end && span.end <= prefix.length).toBe(true);
        for (const { edits } of fixes) expect(() => applyEdits(prefix, edits)).not.toThrow();
      }
    }
  });

  it('leaves the reading untouched', () => {
    for (const { letter } of [...examples.valid, ...examples.invalid]) {
      const reading = readingOf(unmarked(letter).text);
      const before = JSON.stringify(told(reading));
      findingsOf(rule, frozen(reading));
      expect(JSON.stringify(told(reading))).toBe(before);
    }
  });
});

/** What a rule reports, and which options it looked at. */
function reportsOf(rule: Rule, example: ValidExample | InvalidExample, looked: Set<string>): readonly Report[] {
  const options: OptionValues<Rule['meta']['options']> = new Proxy(optionsOf(rule.meta.options, example.options), {
    get: (target, name) => {
      looked.add(String(name));
      return target[String(name)];
    },
  });
  return reportsBy(rule, readingOf(unmarked(example.letter).text), options, testProse());
}

/**
 * Every text that a letter is on its way to being written, each once. Of a long letter's middle, where one place is
 * like another, every seventh.
 */
function prefixesOf(letters: readonly string[]): ReadonlySet<string> {
  const prefixes = new Set<string>();
  for (const text of letters) {
    for (let end = 0; end <= text.length; end += end < EDGE || end > text.length - EDGE ? 1 : 7)
      prefixes.add(text.slice(0, end));
    prefixes.add(text);
  }
  return prefixes;
}

const EDGE = 60;

/** All of a reading that is worked out beforehand; a block's words are worked out when they are asked for. */
const told = ({ letter, ...rest }: Reading): unknown => ({
  text: letter.text,
  frontMatter: letter.frontMatter,
  blocks: letter.blocks,
  ...rest,
});

/** Freezes objects and lists to their depth, so that a rule that writes to one throws. */
function frozen<T>(value: T, seen = new Set<unknown>()): T {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  seen.add(value);
  for (const inner of Object.values(value)) frozen(inner, seen);
  // Blocks keep what they have worked out in private fields, which a frozen object may still fill.
  return value instanceof Map || value instanceof Set ? value : Object.freeze(value);
}
