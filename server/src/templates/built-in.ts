import files from '../../data/templates/**/*.yaml';
import type { Day } from '../dates/calendar';
import { dayNumber } from '../dates/calendar';
import type { Template } from './template';
import { templateFrom } from './validate';

/** The order in which families are listed; any others follow by name. */
const FAMILIES = ['focused-visit', 'contact-referral-assessment', 'monitoring-visit', 'joint-targeted-area-inspection'];

/**
 * The templates that come with the extension, frozen: every file of `server/data/templates`. Within a family they are
 * in the order of their periods, the current one last.
 */
export const builtInTemplates: readonly Template[] = Object.freeze(
  Object.values(files as Readonly<Record<string, unknown>>)
    .map(builtIn)
    .sort((a, b) => familyPlace(a) - familyPlace(b) || compare(a.family, b.family) || comparePeriods(a, b)),
);

function familyPlace({ family }: Template): number {
  const place = FAMILIES.indexOf(family);
  return place < 0 ? FAMILIES.length : place;
}

function comparePeriods(a: Template, b: Template): number {
  const isCurrent = ({ status }: Template): number => (status === 'current' ? 1 : 0);
  return (
    isCurrent(a) - isCurrent(b) ||
    startOf(a.use.from) - startOf(b.use.from) ||
    startOf(a.use.to) - startOf(b.use.to) ||
    compare(a.id, b.id)
  );
}

function startOf(day: Day | undefined): number {
  return day ? dayNumber(day) : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Finds a template by id, or by family: then the one that new letters start from. A team's own templates take
 * precedence over the built-in ones.
 */
export function findTemplate(
  idOrFamily: string,
  templates: readonly Template[] = builtInTemplates,
): Template | undefined {
  const ofFamily = templates.filter((template) => template.family === idOrFamily);
  return (
    templates.find((template) => template.id === idOrFamily) ??
    ofFamily.find((template) => template.status === 'current') ??
    ofFamily.at(-1)
  );
}

/** The template of a new letter unless another is asked for. */
export const defaultTemplate: Template = needed('focused-visit');

function needed(family: string): Template {
  const template = findTemplate(family);
  if (!template) throw new Error(`there is no built-in template of the family ${family}`);
  return template;
}

function builtIn(data: unknown): Template {
  const { template, problems } = templateFrom(data);
  if (!template)
    throw new Error(
      'a built-in template is faulty: ' +
        `${problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    );
  return template;
}
