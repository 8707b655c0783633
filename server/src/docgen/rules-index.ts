import type { Rule } from '../rules/engine/rule';
import { GROUPS } from '../rules/engine/rule';
import { cell } from './rule-page';

/** `docs/rules/README.md`: every rule by group. */
export function rulesIndex(rules: readonly Rule[]): string {
  const groups = GROUPS.map((group) => ({ group, members: rules.filter(({ meta }) => meta.group === group) })).filter(
    ({ members }) => members.length > 0,
  );
  return `${[
    '# Rules',
    'Each rule is one file in `server/src/rules/`, from which `npm run generate` makes this list and the ' +
      'pages. The severity is that of a final letter; drafts are checked less strictly. The profile is the ' +
      'quietest one in which a prose rule runs; “by name” means that the rule runs only if a setting names it.',
    ...groups.flatMap(({ group, members }) => [
      `## ${group.charAt(0).toUpperCase()}${group.slice(1)}`,
      [
        '| rule | finds | severity | fix | profile |',
        '| --- | --- | --- | --- | --- |',
        ...members.map(
          ({ meta }) =>
            `| [${meta.id}](${meta.id}.md) | ${cell(meta.title)} | ${meta.severity} | ` +
            `${meta.fix === 'none' ? '' : meta.fix} | ` +
            `${meta.profile === 'request' ? 'by name' : (meta.profile ?? '')} |`,
        ),
      ].join('\n'),
    ]),
  ].join('\n\n')}\n`;
}
