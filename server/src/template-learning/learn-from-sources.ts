import type { Template } from '../templates/template';
import { headingLines } from './heading-lines';
import type { LearnRequest } from './learn-template';
import { learnTemplate } from './learn-template';
import type { LearntTemplate } from './learnt';
import { sectionsTemplate } from './sections-template';
import { templateOf } from './to-template';

/** Something that a draft is made of: a letter's file as it is, or a text, Word file or PDF that is imported. */
export interface Source {
  readonly name: string;
  /** Of an extracted text: the text, in which headings are looked for that nobody marked. */
  readonly extracted?: string;
  /** The draft as it is read with these templates' headings and sentences. */
  draft(templates: readonly Template[]): Promise<string>;
}

/**
 * Learns a template from sources whose drafts depend on what is known: an import knows a heading in running text by the
 * templates. So headings are looked for in the extracted texts first, and what is learnt with these is learnt once more
 * from drafts that are made with the first template.
 */
export async function learnFromSources(sources: readonly Source[], request: LearnRequest): Promise<LearntTemplate> {
  const { templates } = request;
  const drafts = (known: readonly Template[]): Promise<readonly { readonly name: string; readonly text: string }[]> =>
    Promise.all(sources.map(async (source) => ({ name: source.name, text: await source.draft(known) })));
  const texts = sources.flatMap(({ extracted }) => extracted ?? []);
  const lines = headingLines(texts);
  const read = await drafts(lines.length > 0 ? [sectionsTemplate(lines), ...templates] : templates);
  if (texts.length === 0) return learnTemplate(read, request);
  const first = learnTemplate(read, { ...request, unsettled: true });
  const second = learnTemplate(await drafts([templateOf(first), ...templates]), request);
  // An import that knows a letterhead leaves it out of the draft.
  const letterhead = first.parts.filter(({ kind }) => kind === 'letterhead');
  return second.parts.some(({ kind }) => kind === 'letterhead')
    ? second
    : { ...second, parts: [...letterhead, ...second.parts] };
}
