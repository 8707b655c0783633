import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import schema from '../../server/data/wording.schema.json';
import { letterConfigs } from '../../server/src/host/letter-configs';
import { wordingUses } from '../../server/src/nlp/lexicons/team-wording';
import { rules } from '../../server/src/rules/engine/rules';
import { runRules } from '../../server/src/rules/engine/run';
import { applyEdits } from '../../server/src/text/edit';
import { COMPLETE, read } from '../ide/letters';
import { testProse } from '../nlp/prose-of-tests';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'wording-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function configOf(yaml: string) {
  mkdirSync(path.join(folder, '.letters'));
  writeFileSync(path.join(folder, '.letters/wording.yaml'), yaml);
  const configs = letterConfigs({ always: [], top: folder });
  const { wording } = configs.of(path.join(folder, 'a.letter.md'));
  return { wording, problems: configs.problems().map((one) => one.replace(folder + path.sep, '')) };
}

const LIST = `- avoid: [seen alone, seen on their own]
  write: [seen by themselves, met alone]
  because: The team’s style.
  allow: often seen alone
- avoid: stable
`;

describe('a team’s wording', () => {
  it('is read, and reported by its own rule with a fix for each replacement', () => {
    const { wording, problems } = configOf(LIST);
    expect(problems).toEqual([]);
    const reading = read(COMPLETE);
    const prose = testProse().withWording(wording);
    const told = runRules(reading, rules, { prose, only: ['team-wording'] });
    expect(told.map(({ message }) => message)).toEqual([
      '“seen alone” is a word that the team avoids (The team’s style): write “seen by themselves” or “met alone”.',
      '“stable” is a word that the team avoids: write it in other words.',
    ]);
    const [first] = told[0]?.fixes ?? [];
    expect(applyEdits(COMPLETE, first?.edits ?? [])).toContain('Most children are seen by themselves.');
  });

  it.each([
    ['avoid: stable\n', 'wording.yaml: each entry needs “avoid” with words'],
    ['- write: stable\n', 'wording.yaml: each entry needs “avoid” with words'],
    ['- avoid: 12\n', 'wording.yaml: each entry needs “avoid” with words'],
    [`- avoid: ${'long '.repeat(30)}\n`, 'wording.yaml: each entry needs “avoid” with words'],
    ['- avoid: stable\n  instead: firm\n', 'wording.yaml: “instead” is not known'],
    ['- avoid: stable\n  because: [a]\n', 'wording.yaml: “because” is one sentence'],
    ['- avoid: [\n', 'wording.yaml:2: This is not valid YAML'],
    ['- avoid: stable\n'.repeat(501), 'wording.yaml has more than 500 words to avoid'],
    ['- '.repeat(5000), 'wording.yaml:1: '],
  ])('that is wrong is told in one sentence: %.60j', (yaml, sentence) => {
    const { problems } = configOf(yaml);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  });

  it('matches whole words in any case, and the longer of two phrases', () => {
    const [wide, deep] = [
      { avoid: 'deep dive', write: [], because: '', allow: [] },
      { avoid: 'deep dive audit', write: [], because: '', allow: ['a deep dive audit of'] },
    ];
    const words = (text: string): readonly string[] =>
      wordingUses(text, [wide, deep]).map(({ start, end }) => text.slice(start, end));
    expect(words('Deep\u00a0Dive, deep diver, a deep dive audit')).toEqual(['Deep\u00a0Dive', 'deep dive audit']);
    expect(words('a deep dive audit of files')).toEqual(['deep dive']);
  });

  it('has a schema that accepts what is read and rejects what is not', () => {
    const valid = new Ajv({ strict: false }).compile(schema);
    expect(valid([{ avoid: ['a', 'b'], write: 'c', because: 'd', allow: ['e'] }, { avoid: 'f' }])).toBe(true);
    for (const wrong of [{}, [{}], [{ avoid: '' }], [{ avoid: 'a', instead: 'b' }], [{ avoid: [] }]])
      expect(valid(wrong)).toBe(false);
  });
});
