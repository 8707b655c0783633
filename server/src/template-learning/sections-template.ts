import type { Template } from '../templates/template';
import { templateFrom } from '../templates/validate';

/** A template of these headings only, so that reading and import recognise the lines as headings. */
export function sectionsTemplate(headings: readonly string[]): Template {
  const { template } = templateFrom({
    id: 'headings-of-examples',
    family: 'headings-of-examples',
    title: 'Headings of the examples',
    parts: headings
      .map((given) => given.replace(/[{}]/g, ''))
      .map((heading, i) => ({
        id: `heading-${i + 1}`,
        kind: 'section',
        occurs: 'optional',
        heading,
        starter: `## ${heading}`,
      })),
  });
  if (!template) throw new Error('a template made of headings is not valid');
  return template;
}
