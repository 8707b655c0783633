import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../server/src/templates/parse';

const yaml = `id: northmoor-visit
family: northmoor
title: Northmoor visit letter
parts:
  - id: date
    kind: date
    title: Date
    occurs: once
    starter: '{letter_date}'
  - id: findings
    kind: section
    role: findings
    occurs: once
    heading: Findings
    starter: |-
      ## Findings

      {what was found}
`;

/** The problems of a template, each as the text at its location and its message. */
const told = (text: string): string[] =>
  parseTemplate(text).problems.map(({ message, span }) => `${text.slice(span.start, span.end)}: ${message}`);

describe('parseTemplate', () => {
  it('reads a template', () => {
    const { template, problems } = parseTemplate(yaml);
    expect(problems).toEqual([]);
    expect(template?.parts.map(({ id, role, title }) => [id, role, title])).toEqual([
      ['date', 'date', 'Date'],
      ['findings', 'findings', 'Findings'],
    ]);
    expect(template?.parts[1]?.starter).toBe('## Findings\n\n{what was found}');
  });

  it('reads which optional parts are usual', () => {
    const usual = (text: string) => parseTemplate(text).template?.parts.map((part) => part.usual);
    expect(usual(yaml)).toEqual([false, false]);
    expect(usual(yaml.replace('occurs: once\n    heading', 'occurs: optional\n    usual: true\n    heading'))).toEqual([
      false,
      true,
    ]);
  });

  it('reads a built-in file as the build does', () => {
    const text = readFileSync(join(__dirname, '../../server/data/templates/focused-visit/current.yaml'), 'utf8');
    expect(parseTemplate(text)).toMatchObject({ template: { id: 'fv-current' }, problems: [] });
  });

  it('places a problem at its value', () => {
    expect(told(yaml.replace('kind: date', 'kind: datum'))).toEqual([expect.stringMatching(/^datum: One of /)]);
    expect(told(yaml.replace("'{letter_date}'", "'{letter_date'"))).toEqual([
      expect.stringMatching(/^'\{letter_date': A slot is/),
    ]);
  });

  it('places an unknown key at the key', () => {
    expect(told(yaml.replace('role:', 'rôle:'))).toEqual([expect.stringMatching(/^rôle: `rôle` is not a key here/)]);
  });

  it('locates something missing at the first line of its part', () => {
    expect(told(yaml.replace("    starter: '{letter_date}'\n", ''))).toEqual(['id: date: `starter` is missing.']);
    expect(told(yaml.replace('family: northmoor\n', ''))).toEqual(['id: northmoor-visit: `family` is missing.']);
  });

  it('locates a wrong type at its key, and reports problems in file order', () => {
    expect(
      told('id: Two words\nfamily: northmoor\ntitle: T\nparts: none\n').map((line) => line.split(':', 1)[0]),
    ).toEqual(['Two words', 'none']);
    expect(
      told('id: one\nfamily: northmoor\ntitle: T\nparts:\n  date: 1\n').map((line) => line.split(':', 1)[0]),
    ).toEqual(['parts']);
  });

  it('locates a YAML syntax error', () => {
    const { template, problems } = parseTemplate('id: one\nparts: [date\n');
    expect(template).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.span.start).toBeGreaterThan(7);
  });

  it('never throws, with every problem inside the text', () => {
    const inYaml = fc
      .tuple(fc.nat(yaml.length), fc.nat(yaml.length), fc.string({ maxLength: 5 }))
      .map(([a, b, words]) => yaml.slice(0, Math.min(a, b)) + words + yaml.slice(Math.max(a, b)));
    fc.assert(
      fc.property(
        fc.oneof(
          inYaml,
          fc.string(),
          fc.constantFrom('', '&a [*a]', '---\n---\n', '\t', '? {', '[['.repeat(5_000), '- '.repeat(5_000)),
        ),
        (text) => {
          const { template, problems } = parseTemplate(text);
          expect(template === undefined).toBe(problems.length > 0);
          for (const { span } of problems) {
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
