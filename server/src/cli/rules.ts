import type { Rule } from '../rules/rule';
import { GROUPS } from '../rules/rule';
import { rules } from '../rules/rules';
import { readArguments } from './arguments';
import type { Command, ExitCode, World } from './command';

export const command: Command = {
  help: `Usage: inspection-letters rules [--format text|json]

Lists the rules by group, with their severity in a final letter and whether they can mend what they find.

Example:
  inspection-letters rules --format json
`,
  run: listRules,
};

async function listRules(args: readonly string[], world: World): Promise<ExitCode> {
  const read = readArguments(args, { format: { type: 'choice', choices: ['text', 'json'] } });
  if ('problem' in read || read.words.length > 0) {
    world.tell(
      'problem' in read
        ? read.problem
        : `“inspection-letters rules” takes no “${read.words[0] ?? ''}”; to read of one rule, use ` +
            '“inspection-letters explain”.',
    );
    return 2;
  }
  await world.out(
    read.options.format === 'json'
      ? `${JSON.stringify({ version: 1, rules: rules.map(asJson) }, null, 2)}\n`
      : asText(world),
  );
  return 0;
}

const asJson = ({ meta }: Rule): object => {
  const { id, title, why, group, severity, stages, profile, fix, reads, messages, options } = meta;
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

function asText({ paint }: World): string {
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
