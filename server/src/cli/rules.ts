import type { Rule } from '../rules/engine/rule';
import { GROUPS } from '../rules/engine/rule';
import { rules } from '../rules/engine/rules';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';

export const command: Command = {
  help: `Usage: inspection-letters rules [--format text|json]

Lists the rules by group, with their severity in a final letter and whether they offer a fix.

Example:
  inspection-letters rules --format json
`,
  run: listRules,
};

async function listRules(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, { format: { type: 'choice', choices: ['text', 'json'] } });
  if ('problem' in read || read.words.length > 0) {
    context.tell(
      'problem' in read
        ? read.problem
        : `“inspection-letters rules” takes no “${read.words[0] ?? ''}”; to read about one rule, use ` +
            '“inspection-letters explain”.',
    );
    return 2;
  }
  await context.out(
    read.options.format === 'json'
      ? `${JSON.stringify({ version: 1, rules: rules.map(asJson) }, null, 2)}\n`
      : asText(context),
  );
  return 0;
}

const asJson = ({ meta }: Rule): object => {
  const { id, title, why, group, severity, stages, profile, fix, phase: reads, messages, options } = meta;
  return {
    id,
    title,
    why,
    group,
    severity,
    stages: stages ?? {},
    profile: profile ?? null,
    fix,
    reads,
    messages,
    options,
  };
};

function asText({ paint }: CliContext): string {
  const width = rules.reduce((most, { meta }) => Math.max(most, meta.id.length), 0);
  return GROUPS.map((group) => ({ group, members: rules.filter(({ meta }) => meta.group === group) }))
    .filter(({ members }) => members.length > 0)
    .map(
      ({ group, members }) =>
        `${paint.bold(group)}\n${members
          .map(
            ({ meta }) =>
              `  ${meta.id.padEnd(width)}  ${meta.severity.padEnd(7)}  ` +
              `${paint.dim((meta.fix === 'none' ? '' : `${meta.fix} fix`).padEnd(13))}  ${meta.title}`,
          )
          .join('\n')}\n`,
    )
    .join('\n');
}
