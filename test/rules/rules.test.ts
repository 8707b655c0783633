import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../server/src/reading/reading';
import { optionsOf } from '../../server/src/rules/engine/active-rules';
import { examplesById, examplesOf } from '../../server/src/rules/engine/examples';
import type { InvalidExample, OptionValues, Report, Rule, ValidExample } from '../../server/src/rules/engine/rule';
import { GROUPS } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import { applyEdits } from '../../server/src/text/edit';
// @ts-expect-error: the tools are plain JavaScript without types
import { bundles, optionsFor } from '../../tools/bundles.mjs';
import { testProse } from '../nlp/prose-of-tests';
import { problemsOf, fixedLetter, readingOf, unmarked, reportsBy } from './check';

const RULES = fileURLToPath(new URL('../../server/src/rules/', import.meta.url));

describe('the list of rules', () => {
  it('has every rule’s file, named by its id, in the folder of its group, each with examples', () => {
    const files = GROUPS.flatMap((group) =>
      readdirSync(path.join(RULES, group))
        .filter(
          (file) =>
            file.endsWith('.ts') &&
            /\n\s+group: '|default grammarRule\(/.test(readFileSync(path.join(RULES, group, file), 'utf8')),
        )
        .map((file) => `${group}/${file}`),
    );
    expect(rules.map(({ meta }) => `${meta.group}/${meta.id}.ts`).sort()).toEqual(files.sort());
    for (const file of files) expect(existsSync(path.join(RULES, file.replace(/\.ts$/, '.examples.ts')))).toBe(true);
    expect(examplesById.size).toBe(rules.length);
  });

  it('does not bring examples or their letters into the server’s bundle', async () => {
    const { metafile } = await build({
      ...(optionsFor(
        bundles.find(({ to }: { to: string }) => to === 'dist/language-server.js'),
        false,
      ) as BuildOptions),
      metafile: true,
      write: false,
    });
    expect(
      Object.keys(metafile!.inputs).filter((file) => /\.examples\.ts$|^server\/src\/rules\/.*examples?\b/.test(file)),
    ).toEqual([]);
  });
});

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s', (_, rule) => {
  const { meta } = rule;
  const examples = examplesOf(rule);

  it('describes itself in plain sentences', () => {
    expect(meta.title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(meta.why).toMatch(/^\p{Lu}.{30,}\.$/su);
    expect(examples.valid.length).toBeGreaterThan(0);
    expect(examples.invalid.length).toBeGreaterThan(0);
    const names = [...examples.valid, ...examples.invalid].map((example) => example.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(examples.valid.map((example) => [example.name, example] as const))('is silent: %s', (__, example) => {
    expect(problemsOf(rule, readingOf(example.letter, example), example.options)).toEqual([]);
  });

  it.each(examples.invalid.map((example) => [example.name, example] as const))('finds: %s', (__, example) => {
    const { text, places } = unmarked(example.letter);
    const problems = problemsOf(rule, readingOf(text, example), example.options);
    expect(problems.map(({ message, span }) => [message, text.slice(span.start, span.end), span])).toEqual(
      places.map((place, i) => [example.messages[i], text.slice(place.start, place.end), place]),
    );
    expect(example.messages).toHaveLength(places.length);
  });

  if (meta.fix === 'none') {
    it('offers no fix, as stated', () => {
      for (const example of examples.invalid) {
        expect(
          problemsOf(rule, readingOf(unmarked(example.letter).text, example), example.options).flatMap(
            (problem) => problem.fixes,
          ),
        ).toEqual([]);
      }
    });
  } else {
    it('offers a fix of the kind stated', () => {
      const kinds = examples.invalid.flatMap((example) =>
        problemsOf(rule, readingOf(unmarked(example.letter).text, example), example.options).flatMap((problem) =>
          problem.fixes.map((fix) => fix.kind),
        ),
      );
      expect(kinds).toContain(meta.fix);
      if (meta.fix === 'suggested') expect(kinds).not.toContain('safe');
    });

    it.each(examples.invalid.map((example) => [example.name, example] as const))('fixes: %s', (__, example) => {
      const { text } = unmarked(example.letter);
      const problems = problemsOf(rule, readingOf(text, example), example.options);
      expect(example.output, 'an example of a rule with a fix shows the letter after it, or null').not.toBe(undefined);
      if (typeof example.output !== 'string') {
        expect(problems.flatMap((problem) => problem.fixes)).toEqual([]);
        return;
      }
      const fixed = fixedLetter(text, problems);
      expect(fixed).toBe(example.output);
      const left = problemsOf(rule, readingOf(fixed), example.options);
      expect(left.map((problem) => problem.message)).toEqual(
        problems.filter((problem) => problem.fixes.length === 0).map((problem) => problem.message),
      );
    });
  }

  it('uses every message and every option that it declares', () => {
    const used = { messages: new Set<string>(), options: new Set<string>() };
    for (const example of [...examples.valid, ...examples.invalid]) {
      for (const report of reportsOf(rule, example, used.options)) used.messages.add(report.message);
    }
    expect([...used.messages].sort()).toEqual(Object.keys(meta.messages).sort());
    expect([...used.options].sort()).toEqual(Object.keys(meta.options).sort());
  });

  it('fills every placeholder of its messages', () => {
    const names = Object.values(meta.messages).flatMap((message) => message.match(/\{\w+\}/g) ?? []);
    for (const said of examples.invalid.flatMap((example) => example.messages))
      expect(names.filter((name) => said.includes(name))).toEqual([]);
  });

  it('survives every prefix of every example', () => {
    const all = [...examples.valid, ...examples.invalid];
    const comments = { threads: all.flatMap((example) => example.comments?.threads ?? []) };
    for (const prefix of prefixesOf(all.map((example) => unmarked(example.letter).text))) {
      for (const { span, fixes } of problemsOf(rule, readingOf(prefix, { comments }))) {
        expect(span.start >= 0 && span.start <= span.end && span.end <= prefix.length).toBe(true);
        for (const { edits } of fixes) expect(() => applyEdits(prefix, edits)).not.toThrow();
      }
    }
  });

  it('does not change the reading', () => {
    for (const example of [...examples.valid, ...examples.invalid]) {
      const reading = readingOf(unmarked(example.letter).text, example);
      const before = JSON.stringify(told(reading));
      problemsOf(rule, frozen(reading));
      expect(JSON.stringify(told(reading))).toBe(before);
    }
  });
});

/** A rule's problems, and the options that it read. */
function reportsOf(rule: Rule, example: ValidExample | InvalidExample, looked: Set<string>): readonly Report[] {
  const options: OptionValues<Rule['meta']['options']> = new Proxy(optionsOf(rule.meta.options, example.options), {
    get: (target, name) => {
      looked.add(String(name));
      return target[String(name)];
    },
  });
  return reportsBy(rule, readingOf(unmarked(example.letter).text, example), options, testProse());
}

/** The prefixes of a letter, each once. In the uniform middle of a long letter, every seventh. */
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

/** The eagerly computed parts of a reading; a block's words are computed on demand. */
const told = ({ letter, ...rest }: Reading): unknown => ({
  text: letter.text,
  frontMatter: letter.frontMatter,
  blocks: letter.blocks,
  ...rest,
});

/** Deep-freezes objects and lists, so that a rule that writes to one throws. */
function frozen<T>(value: T, seen = new Set<unknown>()): T {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  seen.add(value);
  for (const inner of Object.values(value)) frozen(inner, seen);
  // Blocks cache results in private fields, which a frozen object may still fill.
  return value instanceof Map || value instanceof Set ? value : Object.freeze(value);
}
