import { isoDay } from '../dates/calendar';
import type { Template } from '../templates/template';
import { printable } from '../text/printable';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';

export const command: Command = {
  help: `Usage: inspection-letters templates [--format text|json] [--team DIR | --no-team]

Lists the templates with their periods: the team's own in .letters/templates first, then the built-in ones.

Options:
  --format FORMAT  text (the default) or json
${teamHelp(16)}

Example:
  inspection-letters templates
`,
  run: listTemplates,
};

async function listTemplates(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, { format: { type: 'choice', choices: ['text', 'json'] }, ...TEAM_OPTIONS });
  if ('problem' in read || read.words.length > 0) {
    context.tell(
      'problem' in read ? read.problem : `“inspection-letters templates” takes no “${read.words[0] ?? ''}”.`,
    );
    return 2;
  }
  const configs = configsFor(read.options, context);
  if ('problem' in configs) {
    context.tell(configs.problem);
    return 2;
  }
  const { templates } = configs.shared().service;
  await context.out(
    read.options.format === 'json'
      ? `${JSON.stringify({ version: 1, templates: templates.map(asJson) }, null, 2)}\n`
      : asText(templates, context),
  );
  configs.problems().forEach(context.tell);
  return configs.problems().length > 0 ? 2 : 0;
}

const asJson = ({ id, family, title, use, status, verified, source, parts }: Template): object => ({
  id,
  family,
  title,
  use: { from: use.from ? isoDay(use.from) : null, to: use.to ? isoDay(use.to) : null },
  status,
  verified,
  source,
  parts: parts.map((part) => ({
    id: part.id,
    kind: part.kind,
    role: part.role,
    title: part.title,
    occurs: part.occurs,
  })),
});

function asText(templates: readonly Template[], { paint }: CliContext): string {
  const width = templates.reduce((most, { id }) => Math.max(most, id.length), 0);
  return templates
    .map(({ id, family, title, use, status, verified }) => {
      const period = `${use.from ? isoDay(use.from) : ''} to ${use.to ? isoDay(use.to) : 'today'}`.trim();
      const notes = [
        family,
        period,
        ...(status === 'current' ? ['for new letters'] : []),
        ...(verified ? [] : ['not verified on a full letter']),
      ];
      return (
        `${paint.bold(printable(id.padEnd(width)))}  ${printable(title)}  ` +
        `${paint.dim(printable(`(${notes.join('; ')})`))}\n`
      );
    })
    .join('');
}
