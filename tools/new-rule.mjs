#!/usr/bin/env node
// Creates the files of a new rule and registers it: `npm run new-rule -- GROUP ID`. The rule reports nothing yet, and
// its test fails until it does.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, say } from './console.mjs';
import { GROUPS, listedRules } from './rule-registry.mjs';

const [group, id, ...more] = process.argv.slice(2);
const problem = problemOf();
if (problem) {
  console.error(problem);
  process.exitCode = 2;
} else {
  const folder = path.join(root, 'server/src/rules', group);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${id}.ts`), rule());
  writeFileSync(path.join(folder, `${id}.examples.ts`), examples());
  execFileSync(process.execPath, [path.join(root, 'tools/generate.mjs')], { stdio: 'inherit' });
  say(
    `Write server/src/rules/${group}/${id}.ts and ${id}.examples.ts until this passes, then add a line ` +
      'to CHANGELOG.md:',
  );
  say(`  npx vitest run test/rules/rules.test.ts -t ${id}`);
}

function problemOf() {
  if (group === undefined || id === undefined || more.length > 0)
    return 'Name a group and an id, as in: npm run new-rule -- structure missing-section';
  if (!GROUPS.includes(group)) return `There is no group “${group}”: ${GROUPS.join(', ')}.`;
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id))
    return `“${id}” is no id: small letters with hyphens between the words, named after the problem.`;
  if (
    listedRules().some((known) => known.id === id) ||
    existsSync(path.join(root, 'server/src/rules', group, `${id}.ts`))
  )
    return `There is a rule “${id}” already.`;
  return undefined;
}

function rule() {
  return `import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: '${id}',
    title: 'What is wrong, in a few words',
    why: 'Why it matters to those who read the letter, in a sentence.',
    group: '${group}',
    severity: 'warning',
    fix: 'none',
    phase: 'letter',
    messages: { found: 'Say what is wrong and what to do about it.' },
    options: {},
  },

  // The parts of the letter that the rule reads: it runs again when they change. For a rule that reads one block at a
  // time, use a blockRule.
  looksAt: ['frame', 'bodies'],

  *check() {
    // For each problem: yield { message: 'found', span };
  },
});
`;
}

function examples() {
  return `import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [{ name: 'a letter that is right', letter: '## Main findings\\n\\nPlans are clear.\\n' }],
  invalid: [
    {
      name: 'a letter that is wrong',
      letter: '## Main findings\\n\\n⟦Plans⟧ are clear.\\n',
      messages: ['Say what is wrong and what to do about it.'],
      output: null,
    },
  ],
};

export default examples;
`;
}
