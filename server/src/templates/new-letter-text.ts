import { defaultTemplate } from './built-in';
import { fillVariables } from './fill-variables';
import type { KnownVariable, Template } from './template';
import { isOptional } from './template';

/**
 * A whole new letter: every part that a letter of this kind must have or usually has, filled with what is known; what
 * is not yet written stands in square brackets. Other optional parts are left out. `stage` is one of the letter's
 * stages. The front matter names the template only where it is not the one that new letters get anyway.
 */
export function newLetterText(
  template: Template,
  values: Partial<Readonly<Record<KnownVariable, string>>>,
  { stage = 'drafting' }: { readonly stage?: string } = {},
): string {
  const named = template.id === defaultTemplate.id ? [] : [`template: ${template.id}`];
  const frontMatter = ['---', ...named, `stage: ${stage}`, '---'].join('\n');
  const parts = template.parts
    .filter((part) => !isOptional(part) || part.usual)
    .map((part) => fillVariables(part.starter, values).trim());
  return `${frontMatter}\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
