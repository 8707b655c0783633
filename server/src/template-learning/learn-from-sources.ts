import type { Template } from '../templates/template';
import { headingLines } from './heading-lines';
import type { LearnRequest } from './learn-template';
import { learnTemplate } from './learn-template';
import type { LearntTemplate } from './learnt';
import { sectionsTemplate } from './sections-template';
import { templateOf } from './to-template';

/** The source of a draft: a letter's file as it is, or a text, Word file or PDF to be imported. */
export interface Source {
  readonly name: string;
  /** For an extracted text: the text, which is searched for unmarked headings. */
  readonly extracted?: string;
  /** Returns the draft as read with the headings and sentences of these templates. */
  draft(templates: readonly Template[]): Promise<string>;
}

/**
 * Learns a template from sources whose import depends on known templates: it recognises headings in running text by
 * them. Therefore headings are first searched for in the extracted texts, and the template learnt with these is used to
 * make the drafts from which it is learnt again.
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
