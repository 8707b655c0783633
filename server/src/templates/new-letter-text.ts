import { defaultTemplate } from './built-in';
import { fillVariables } from './fill-variables';
import type { KnownVariable, Template } from './template';
import { isOptional } from './template';

/**
 * Returns a complete new letter: every part that is required or usual in a letter of this kind, filled in with what is
 * known, and square brackets for what is still to be written. Other optional parts are left out. `stage` is one of the
 * letter's stages. The front matter names the template only if it is not the default for new letters.
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
