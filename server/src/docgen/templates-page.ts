import data from '../../data/templates-proven.yaml';
import { dayFromIso, longDay } from '../dates/calendar';
import type { Template } from '../templates/template';

/** The page that says for each template when it is used, what it is based on, and how it was tested. */
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

This page is generated from the templates. For each it gives the number of letters or reports from which it was derived,
the number on which it was tested, and what it got wrong. The letters are published ones that the project may read but
does not contain; they were imported as text and checked without prose rules, and the problems were read by a person or
counted, as stated. Counts are measured by \`npm run measure -- templates --write\` and stored with their date in
\`server/data/templates-proven.yaml\`, so that this page can be generated without the letters.
`;

const entry = ({ id, title, form, use, status, verified, source, proof }: Template): string =>
  [
    `## ${title}`,
    '',
    [
      `\`${id}\`, ${form === 'report' ? 'a report' : 'a letter'}`,
      period(use),
      status === 'current' ? 'used for new ones' : 'past',
      ...(verified ? [] : ['**not verified on a full text**']),
    ].join('; ') + '.',
    '',
    `Derived from: ${source || 'not stated'}.`,
    '',
    `Tested on: ${proof ?? 'not stated.'}`,
    '',
    ...measured(id),
  ].join('\n');

function period({ from, to, by }: Template['use']): string {
  const what = by === 'visit' ? 'visits' : 'dates';
  const start = from ? ` from ${longDay(from)}` : '';
  const end = to ? ` to ${longDay(to)}` : '';
  return start || end ? `${what}${start}${end}` : 'any date';
}

/** The entry of one template in `templates-proven.yaml`: numbers of texts, and of errors and warnings by rule. */
interface Proven {
  readonly texts: number;
  readonly 'with-error': number;
  readonly most: number;
  readonly errors: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
}

const proven = data as { readonly measured: string; readonly templates: Readonly<Record<string, Proven>> };

function measured(id: string): readonly string[] {
  const one = proven.templates[id];
  const day = dayFromIso(proven.measured);
  if (!one || !day) return [];
  const { texts, 'with-error': withError, most, errors, warnings } = one;
  const byRule = (counts: Readonly<Record<string, number>>): string => {
    const rules = Object.entries(counts).map(([rule, count]) => `\`${rule}\` ${count}`);
    return rules.length > 0 ? rules.join(', ') : 'none';
  };
  return [
    `Measured on ${longDay(day)}: texts ${texts}, with an error ${withError}, ` +
      `most errors and warnings in one ${most}. ` +
      `Errors: ${byRule(errors)}. Warnings: ${byRule(warnings)}.`,
    '',
  ];
}
