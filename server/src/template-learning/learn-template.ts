import type { Block } from '../letter/letter';
import { parseLetter } from '../letter/parse';
import { knownLinesOf } from '../templates/known-lines';
import type { Template } from '../templates/template';
import { normalise } from '../text/similarity';
import type { Example } from './example';
import { blocksOf } from './example';
import { isHeadingLike } from './heading-lines';
import { firstWordsOf } from './kindred';
import { learnFrame, letterhead, subjectPart } from './learn-frame';
import type { HeadingGroup } from './learn-headings';
import { groupHeadings } from './learn-headings';
import type { ParagraphRequest, ZoneBlocks } from './learn-paragraphs';
import { learnParagraphs, learnSentences } from './learn-paragraphs';
import { sectionGroups, sectionOf } from './learn-sections';
import type { LearntPart, LearntTemplate } from './learnt';
import { maskedWords } from './masked-words';
import { idMaker } from './part-ids';
import { sectionsTemplate } from './sections-template';
import { settled } from './settle';
import type { Zones } from './zones';
import { zonesOf, isLetter } from './zones';

export interface LearnRequest {
  readonly id: string;
  /** The title for users; by default the id in words. */
  readonly title?: string;
  /** Known templates: letters are recognised by their greetings and closes, roles by their headings and sentences. */
  readonly templates: readonly Template[];
  /** Leaves out the check against the examples; the result is good enough for importing them. */
  readonly unsettled?: boolean;
}

/** The smallest number of examples. */
export const MIN_EXAMPLES = 5;

interface Draft {
  readonly name: string;
  readonly text: string;
}

/** How many blocks at the end are searched for a closing. */
const CLOSING_REACH = 6;

/**
 * Learns a template from examples: parts, headings with their variants, their order, what is always or only sometimes
 * there, the form of each section, and standard sentences with their variables. Pure; the time depends on the length of
 * the examples and the number of different sentences in their frames.
 * @param drafts at least `MIN_EXAMPLES`: names and texts, as in `*.letter.md` files
 */
export function learnTemplate(
  drafts: readonly Draft[],
  { id, title, templates, unsettled = false }: LearnRequest,
): LearntTemplate {
  const examples = examplesFrom(drafts, templates);
  const words = {
    greetings: firstWordsOf('salutation', templates),
    closes: firstWordsOf('sign-off', templates),
  };
  const form =
    examples.filter((example) => isLetter(example, words)).length * 2 >= examples.length ? 'letter' : 'report';
  const titles = new Map(examples.map((example) => [example.name, form === 'report' ? titleOf(example) : undefined]));
  const headings = new Map(
    examples.map((example) => {
      const isBelow = isAfter(titles.get(example.name));
      return [example.name, zonesOf(example, form, words, isBelow).headings.filter(isBelow)];
    }),
  );
  const grades = [...new Set(templates.flatMap(({ parts }) => parts.flatMap((part) => part.grades)))];
  const { kept, left } = sectionGroups(groupHeadings(examples, headings, grades), examples.length, templates);
  const keptBlocks = new Set(kept.flatMap(({ found }) => found.map(({ block }) => block)));
  const zones = examples.map((example) => zonesOf(example, form, words, (block) => keptBlocks.has(block)));
  const learnt: LearntTemplate = {
    id,
    title: title ?? inWords(id),
    form,
    parts: oneOpening(partsOf({ examples, zones, titles, templates, form, sections: kept })),
    examples: examples.map(({ name }) => name),
    leftOut: left.map(({ text, evidence }) => ({ heading: text, evidence })),
    unplaced: [],
  };
  return unsettled ? learnt : settled(learnt, examples, templates);
}

/** Parses the drafts by the lines that the templates know and, as headings, those that the drafts share. */
function examplesFrom(drafts: readonly Draft[], templates: readonly Template[]): readonly Example[] {
  const parsed = (known: readonly Template[]): readonly Example[] => {
    const lines = knownLinesOf(known);
    return drafts.map(({ name, text }) => ({ name, letter: parseLetter(text, lines) }));
  };
  const lines = sharedLines(parsed(templates));
  return parsed(lines.length > 0 ? [sectionsTemplate(lines), ...templates] : templates);
}

/** The title of each example that is a report and has one. */
type Titles = ReadonlyMap<string, Block | undefined>;

const isAfter =
  (title: Block | undefined) =>
  (block: Block): boolean =>
    title === undefined || block.span.start > title.span.start;

interface Learning {
  readonly examples: readonly Example[];
  readonly zones: readonly Zones[];
  readonly titles: Titles;
  readonly templates: readonly Template[];
  readonly form: 'letter' | 'report';
  readonly sections: readonly HeadingGroup[];
}

/** The parts in order: what stands before the sections, the sections, and what stands after them. */
function partsOf({ examples, zones, titles, templates, form, sections }: Learning): readonly LearntPart[] {
  const idOf = idMaker(FRAME_IDS);
  const request = { examples, templates, idOf, sentenceId: idMaker(FRAME_SENTENCES) };
  const opening = zones.map(({ example, opening: blocks }): ZoneBlocks => {
    const isBelow = isAfter(titles.get(example.name));
    return { example: example.name, blocks: blocks.filter((block) => isBelow(block) && block.kind !== 'bullet') };
  });
  const closing = zones.map(({ example, body }): ZoneBlocks => ({ example: example.name, blocks: lastBlocks(body) }));
  const paragraphs = learnParagraphs({ ...request, zones: opening, kind: 'paragraph' });
  const ends = learnParagraphs({ ...request, zones: closing, kind: 'closing' });
  const closingSentences = new Set(ends.flatMap((part) => part.sentences.map(({ text }) => text)));
  const bodies = sections.map((group) =>
    withSentences(sectionOf(group, examples, templates, idOf), group, zones, request, closingSentences),
  );
  const frame = form === 'letter' ? learnFrame(examples, zones, templates) : undefined;
  const before = frame?.before ?? reportHead(examples, zones, titles);
  return [...before, ...paragraphs, ...bodies, ...ends, ...(frame?.after ?? [])];
}

function reportHead(examples: readonly Example[], zones: readonly Zones[], titles: Titles): readonly LearntPart[] {
  const named = examples.flatMap(({ name }) => {
    const block = titles.get(name);
    return block ? [{ example: name, plain: block.plain }] : [];
  });
  return [...letterhead(examples, zones, titles), ...subjectPart(examples, named)];
}

/** Ids of parts and sentences of the frame, the same in every template. */
const FRAME_IDS = ['letterhead', 'date', 'addressee', 'salutation', 'subject', 'sign-off', 'signatory', 'copy-list'];
const FRAME_SENTENCES = ['subject-line', 'greeting', 'close', 'copy-to'];

/** Adds to a section the sentences with the same wording in half of the examples that have the section. */
function withSentences(
  part: LearntPart,
  { found }: HeadingGroup,
  zones: readonly Zones[],
  request: Pick<ParagraphRequest, 'examples' | 'templates' | 'sentenceId'>,
  closing: ReadonlySet<string>,
): LearntPart {
  const heads = new Map(found.map(({ example, block }) => [example, block]));
  const bodies = zones.flatMap(({ example, body }): readonly ZoneBlocks[] => {
    const head = heads.get(example.name);
    if (!head) return [];
    const below = body.slice(body.indexOf(head) + 1);
    const end = below.findIndex(({ kind }) => kind === 'heading');
    return [{ example: example.name, blocks: end < 0 ? below : below.slice(0, end) }];
  });
  const sentences = learnSentences({ ...request, zones: bodies }).filter(
    ({ evidence, text }) =>
      !closing.has(text) && evidence.has.length >= MIN_EXAMPLES_OF_SENTENCE && evidence.has.length * 2 >= bodies.length,
  );
  return { ...part, sentences };
}

const MIN_EXAMPLES_OF_SENTENCE = 3;

/** Short paragraphs in half of the examples, once or twice in each: unmarked headings. */
function sharedLines(examples: readonly Example[]): readonly string[] {
  const counts = new Map<string, { readonly text: string; readonly names: Set<string>; times: number }>();
  for (const example of examples)
    for (const { kind, plain } of blocksOf(example)) {
      const text = plain.text.trim();
      if (kind !== 'paragraph' || !isHeadingLike(text) || maskedWords(plain).some(({ fact }) => fact)) continue;
      const key = normalise(text);
      const count = counts.get(key) ?? { text, names: new Set(), times: 0 };
      count.names.add(example.name);
      count.times++;
      counts.set(key, count);
    }
  return [...counts.values()].flatMap(({ text, names, times }) =>
    names.size * 2 >= examples.length && times <= names.size * 2 && !/^(?:dear|yours)\b/i.test(text) ? [text] : [],
  );
}

/** The first heading or short line of a report that names the authority, otherwise its first heading. */
function titleOf(example: Example): Block | undefined {
  const first = blocksOf(example)
    .slice(0, TITLE_REACH)
    .filter(({ plain: { text } }) => text.length <= 160 && !/[.;]$/.test(text.trim()) && !/: \S/.test(text));
  const names = ({ plain }: Block): boolean => maskedWords(plain).some(({ fact }) => fact === 'la');
  return (
    first.find((block) => block.kind === 'heading' && names(block)) ??
    first.find(names) ??
    first.find(({ kind }) => kind === 'heading') ??
    first[0]
  );
}

const TITLE_REACH = 10;

/** The last paragraphs of an example, back to a heading or a bullet; for a short section only its last one. */
function lastBlocks(body: readonly Block[]): readonly Block[] {
  const last = body.filter(({ kind }) => kind !== 'footnote').slice(-CLOSING_REACH);
  const stop = last.findLastIndex(({ kind }) => kind === 'heading' || kind === 'bullet');
  const found = last.slice(stop + 1);
  if (last[stop]?.kind !== 'heading') return found;
  return found.length >= MIN_BEFORE_CLOSING ? found.slice(-1) : [];
}

/** The least number of a section's own blocks, plus one. */
const MIN_BEFORE_CLOSING = 3;

/** Only the first paragraph with the visit's dates is the opening; dates in a later one are other dates. */
function oneOpening(parts: readonly LearntPart[]): readonly LearntPart[] {
  const first = parts.findIndex(({ kind, sentences }) => kind === 'paragraph' && sentences.some(saysVisit));
  const seen = new Set<string>();
  return parts.map((given, i) => {
    const part = first >= 0 && i > first ? withOtherDays(given) : given;
    if (part.kind !== 'paragraph' || (part.role !== 'opening' && part.role !== 'scope')) return part;
    if (!seen.has(part.role)) {
      seen.add(part.role);
      return part;
    }
    return { ...part, role: 'preamble' as const };
  });
}

const saysVisit = ({ text }: LearntPart['sentences'][number]): boolean => text.includes('{visit_dates}');

function withOtherDays(part: LearntPart): LearntPart {
  const other = (text: string): string => text.replaceAll('{visit_dates}', '{date}');
  return {
    ...part,
    starter: other(part.starter),
    sentences: part.sentences.map((sentence) => ({
      ...sentence,
      text: other(sentence.text),
      variants: sentence.variants.map(other),
    })),
  };
}

const inWords = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
