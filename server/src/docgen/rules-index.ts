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
    'Each rule is one file in `server/src/rules/`; this list and the pages are made from it by `npm run ' +
      'generate`. The severity is the one of a final letter; a draft is judged more mildly. The profile is ' +
      'the quietest in which a rule that reads prose speaks; “by name” is one that speaks only where a ' +
      'setting names it.',
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
