import type { Template } from '../templates/template';
import { templateFrom } from '../templates/validate';
import type { LearntPart, LearntTemplate } from './learnt';

/** The data of a template's file, as in YAML. */
export const templateData = ({
  id,
  title,
  form,
  parts,
  examples,
  period,
}: LearntTemplate): Record<string, unknown> => ({
  id,
  family: id,
  title,
  ...(form === 'report' ? { form } : {}),
  status: 'current',
  verified: false,
  source: sourceOf(examples.length, period),
  parts: parts.map(partData),
});

const sourceOf = (count: number, period: LearntTemplate['period']): string =>
  `${count} examples${period ? `, dated ${period.from} to ${period.to}` : ''}; learnt, to be corrected by a person`;

/** The data of one part, without defaults. */
function partData(part: LearntPart): Record<string, unknown> {
  const { body, heading, sentences } = part;
  return {
    id: part.id,
    kind: part.kind,
    ...(part.role && { role: part.role }),
    ...(part.kind === 'section' ? {} : { title: part.title }),
    occurs: part.occurs,
    ...(part.usual && { usual: true }),
    ...(part.anywhere && { anywhere: true }),
    ...(part.several && { people: 'several' }),
    ...(part.grades && { grades: part.grades }),
    ...(heading && { heading: heading.aliases.length > 0 ? heading : heading.text }),
    ...(body && {
      body: {
        form: body.form,
        ...(body.nounPhrases && { bullets: 'noun-phrase' }),
        ...(body.tagsFrom && { 'framework-tags-from': body.tagsFrom }),
        ...(body.free && { subheadings: 'free' }),
      },
    }),
    ...(sentences.length > 0 && {
      stock: sentences.map(({ id, text, variants, required, firm }) => ({
        id,
        text,
        ...(variants.length > 0 && { variants }),
        ...(required && { required }),
        ...(firm && { firmness: 'firm' }),
      })),
    }),
    starter: part.starter,
  };
}

/**
 * Returns the template for `check`; throws if what was learnt is not a valid template, which is a fault of the program.
 */
export function templateOf(learnt: LearntTemplate): Template {
  const { template, problems } = templateFrom(templateData(learnt));
  if (!template)
    throw new Error(`no template: ${problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
  return template;
}
