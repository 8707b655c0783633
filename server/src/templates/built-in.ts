import focusedVisitCurrent from '../../data/templates/focused-visit/current.yaml';
import type { Template } from './template';
import { templateFrom } from './validate';

/** The templates that come with the extension, frozen; within a family in the order of their periods, the current one last. */
export const builtInTemplates: readonly Template[] = Object.freeze([focusedVisitCurrent].map(builtIn));

/** A template by its id, or by its family: then the one that new letters start from. A team's own templates come before those built in. */
export function findTemplate(idOrFamily: string, templates: readonly Template[] = builtInTemplates): Template | undefined {
  const ofFamily = templates.filter((template) => template.family === idOrFamily);
  return templates.find((template) => template.id === idOrFamily) ?? ofFamily.find((template) => template.status === 'current') ?? ofFamily.at(-1);
}

/** What a new letter is where nobody says otherwise. */
export const defaultTemplate: Template = needed('focused-visit');

function needed(family: string): Template {
  const template = findTemplate(family);
  if (!template) throw new Error(`there is no built-in template of the family ${family}`);
  return template;
}

function builtIn(data: unknown): Template {
  const { template, problems } = templateFrom(data);
  if (!template) throw new Error(`a built-in template is faulty: ${problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
  return template;
}
