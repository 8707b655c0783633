import { longDay } from '../dates/calendar';
import type { Template } from '../templates/template';

/** The page that says of each template when it is used, where it comes from, and how it was proven. */
export function templatesPage(templates: readonly Template[]): string {
  const families = [...new Set(templates.map(({ family }) => family))];
  return `${HEAD}\n${families
    .map((family) =>
      templates
        .filter((template) => template.family === family)
        .map(entry)
        .join('\n'),
    )
    .join('\n')}`;
}

const HEAD = `# Templates

This page is generated from the templates. It says of each from how many letters or reports it was derived, on how many
it was tried, and what it got wrong. The letters are published ones that the project may read and does not hold;
they were imported as text, checked without the rules of prose, and what was found was read by a person or counted as
it says.
`;

const entry = ({ id, title, form, use, status, verified, source, proof }: Template): string =>
  [
    `## ${title}`,
    '',
    [
      `\`${id}\`, ${form === 'report' ? 'a report' : 'a letter'}`,
      period(use),
      status === 'current' ? 'new ones start from it' : 'past',
      ...(verified ? [] : ['**not verified on a full text**']),
    ].join('; ') + '.',
    '',
    `Derived from: ${source || 'not said'}.`,
    '',
    `Proven on: ${proof ?? 'not said.'}`,
    '',
  ].join('\n');

function period({ from, to, by }: Template['use']): string {
  const what = by === 'visit' ? 'visits' : 'dates';
  const start = from ? ` from ${longDay(from)}` : '';
  const end = to ? ` to ${longDay(to)}` : '';
  return start || end ? `${what}${start}${end}` : 'any date';
}
