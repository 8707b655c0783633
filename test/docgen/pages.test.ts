import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../server/src/docgen/generated-files';
import { rulePage } from '../../server/src/docgen/rule-page';
import { ruleSettings } from '../../server/src/docgen/rule-settings';
import type { Examples, Rule } from '../../server/src/rules/engine/rule';
import { letterRule } from '../../server/src/rules/engine/rule';

const examples: Examples = {
  valid: [{ name: 'tea', letter: 'tea\n' }],
  invalid: [
    {
      name: 'a long letter',
      letter: `${'line\n'.repeat(20)}here ⟦⟧\n${'line\n'.repeat(20)}`,
      messages: ['“here” has no tea: pour some.'],
      output: `${'line\n'.repeat(20)}here tea\n${'line\n'.repeat(20)}`,
    },
  ],
};

const rule = letterRule({
  meta: {
    id: 'no-tea',
    title: 'There is no tea',
    why: 'Letters are better with tea.',
    group: 'prose',
    severity: 'error',
    stages: { drafting: 'hint', final: 'error' },
    fix: 'safe',
    phase: 'letter',
    messages: { none: '“{place}” has no tea: pour some.' },
    options: {
      cups: { default: 2, description: 'How many | cups.', minimum: 1, maximum: 9 },
      kinds: { default: ['green'], description: 'Which.' },
    },
  },
  looksAt: ['frame'],
  *check() {
    // Only its page is of interest.
  },
}) as unknown as Rule;

describe('the page of a rule', () => {
  const page = rulePage(rule, examples);

  it('states what and why, the severity at each stage, and the fix', () => {
    const facts = 'Rule `no-tea`. Group: prose. Severity: error, hint at stage drafting. Fix: safe, can be made';
    expect(page.startsWith(`# There is no tea\n\n${facts}`)).toBe(true);
    expect(page).toContain('## Why it matters\n\nLetters are better with tea.');
    expect(page).toContain('- “*place*” has no tea: pour some.');
    expect(page).toContain('| `cups` | `2` | How many \\| cups. |');
  });

  it('shows an example, the message, and the letter after the fix', () => {
    const near = 'line\nline\nline\n';
    expect(page).toContain(
      '### Wrong: a long letter\n\n```markdown\n…\n' +
        `${near}here ⟦⟧\n${near}…\n\`\`\`\n\n` +
        '> “here” has no tea: pour some.\n\nFixed:\n\n' +
        `\`\`\`markdown\n…\n${near}here tea\n`,
    );
    expect(page).toContain('### Right: tea\n\n```markdown\ntea\n```');
  });
});

describe('the settings of the rules', () => {
  it('include a severity for each rule, and its options with their limits', () => {
    const { rules, options } = ruleSettings([rule]) as {
      rules: { properties: Record<string, { enum: string[] }> };
      options: { properties: Record<string, object> };
    };
    expect(rules.properties['no-tea']!.enum).toEqual(['default', 'off', 'hint', 'info', 'warning', 'error']);
    expect(options.properties['no-tea']).toMatchObject({
      properties: {
        cups: { type: 'number', minimum: 1, maximum: 9, default: 2 },
        kinds: { type: 'array', items: { type: 'string' }, default: ['green'] },
      },
    });
  });

  it('are written into the manifest on request', () => {
    const manifest = {
      contributes: { configuration: { properties: { 'x.rules': { $generated: 'rules' } } } },
      icon: 'new.png',
    };
    const made = JSON.parse(
      generatedFiles({
        rules: [rule],
        examples: new Map([[rule.meta.id, examples]]),
        templates: [],
        packageFile: { name: 'x', icon: 'old.png' },
        manifest,
      }).get('package.json')!,
    ) as object;
    expect(made).toMatchObject({
      name: 'x',
      icon: 'new.png',
      contributes: {
        configuration: { properties: { 'x.rules': { properties: { 'no-tea': { default: 'default' } } } } },
      },
    });
    expect(() =>
      generatedFiles({
        rules: [],
        examples: new Map(),
        templates: [],
        packageFile: {},
        manifest: { a: { $generated: 'nothing' } },
      }),
    ).toThrow('nothing');
  });
});
