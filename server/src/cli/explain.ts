import { rulePage } from '../docgen/rule-page';
import { examplesOf } from '../rules/engine/examples';
import { rules } from '../rules/engine/rules';
import { nearest, readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';

export const command: Command = {
  help: `Usage: inspection-letters explain RULE

Explains what a rule finds, why it matters, and how to fix it. “inspection-letters rules” lists the rules.

Example:
  inspection-letters explain missing-section
`,
  run: explain,
};

async function explain(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, {});
  const id = 'problem' in read ? undefined : read.words[0];
  if ('problem' in read || id === undefined || read.words.length > 1) {
    context.tell(
      'problem' in read ? read.problem : 'Name one rule, as in “inspection-letters explain missing-section”.',
    );
    return 2;
  }
  const rule = rules.find(({ meta }) => meta.id === id);
  if (!rule) {
    context.tell(
      `There is no rule “${id}”.${nearest(
        id,
        rules.map(({ meta }) => meta.id),
      )} “inspection-letters rules” lists them.`,
    );
    return 2;
  }
  await context.out(rulePage(rule, examplesOf(rule)));
  return 0;
}
