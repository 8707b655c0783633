import { stockInLetter } from '../analysis/stock-in-letter';
import { unclaimedSectionInGap } from '../analysis/unclaimed-section-in-gap';
import { compareDays, isoDay } from '../dates/calendar';
import { parseLetter } from '../letter/parse';
import { readLetter } from '../reading/read';
import type { PartMatch, Reading } from '../reading/reading';
import { knownLinesOf } from '../templates/known-lines';
import type { Template } from '../templates/template';
import type { ReadSection } from './body-form';
import { bodyFormOf } from './body-form';
import type { Example } from './example';
import { evidenceOf } from './example';
import type { LearntPart, LearntSentence, LearntTemplate } from './learnt';
import { templateOf } from './to-template';

/** An example read with the template learnt from it. */
interface ReadExample {
  readonly name: string;
  readonly reading: Reading;
}

/** The least similarity at which a passage is a rewording of the sentence. */
const REWORDED = 0.5;
const FIRM = 0.8;
const MAX_MOVED = 0.1;

/**
 * Checks a template against the examples it was learnt from, and sets its requirements accordingly: a part missing from
 * an example becomes optional, as does a sentence; a sentence that nearly all have word for word becomes firm.
 */
export function settled(
  learnt: LearntTemplate,
  examples: readonly Example[],
  templates: readonly Template[],
): LearntTemplate {
  const read = readAll(onTrial(learnt, slackOf(examples)), examples, templates);
  const days = read.flatMap(({ reading }) => reading.facts.letterDate?.day ?? []).sort(compareDays);
  const [first, last] = [days[0], days.at(-1)];
  const parts = learnt.parts.map((part, i) => settledPart(part, i, read, examples, learnt.form === 'report'));
  return {
    ...learnt,
    // A part that is never where the template expects it is left out.
    parts: parts.filter(({ evidence }) => evidence.has.length > 0),
    unplaced: parts.flatMap(({ title, evidence }) => (evidence.has.length > 0 ? [] : [title])),
    ...(first && last ? { period: { from: isoDay(first), to: isoDay(last) } } : {}),
  };
}

/** How many examples may deviate in one respect: one in ten, if there are enough. */
const slackOf = (examples: readonly Example[]): number =>
  examples.length < ENOUGH ? 0 : Math.max(1, Math.floor(examples.length * MAX_MOVED));
const ENOUGH = 8;

/**
 * Makes sections required that few examples lack, so that a different heading in their place is recognised as theirs.
 */
const onTrial = (learnt: LearntTemplate, slack: number): LearntTemplate => ({
  ...learnt,
  parts: learnt.parts.map((part) => {
    if (part.kind !== 'section' || part.occurs !== 'optional' || part.evidence.lacks.length > slack) return part;
    const { usual: _, ...rest } = part;
    return { ...rest, occurs: 'once' };
  }),
});

/** Parts of the frame, which a letter lacks only by mistake. */
const FRAME: ReadonlySet<LearntPart['kind']> = new Set([
  'date',
  'addressee',
  'salutation',
  'subject',
  'sign-off',
  'signatory',
]);

function readAll(
  learnt: LearntTemplate,
  examples: readonly Example[],
  templates: readonly Template[],
): readonly ReadExample[] {
  const template = templateOf(learnt);
  const lines = knownLinesOf([template, ...templates]);
  return examples.map(({ name, letter }) => ({
    name,
    reading: readLetter(parseLetter(letter.text, lines), [template], { template: template.id, stage: 'final' }),
  }));
}

function settledPart(
  part: LearntPart,
  index: number,
  read: readonly ReadExample[],
  examples: readonly Example[],
  isReport: boolean,
): LearntPart {
  const matchIn = ({ reading }: ReadExample): PartMatch | undefined => reading.partMatches[index];
  const having = (is: (example: ReadExample) => boolean): ReturnType<typeof evidenceOf> =>
    evidenceOf(examples, new Set(read.filter(is).map(({ name }) => name)));
  const evidence = having((one) => (matchIn(one)?.state ?? 'missing') !== 'missing');
  const moved = having((one) => matchIn(one)?.state === 'misplaced');
  const extra = having((one) => (matchIn(one)?.extra.length ?? 0) > 0);
  const replaced = having((one) => {
    const match = matchIn(one);
    return match !== undefined && unclaimedSectionInGap(one.reading, match) !== undefined;
  });
  const always =
    evidence.lacks.every((name) => replaced.has.includes(name)) ||
    (FRAME.has(part.kind) && evidence.lacks.length <= slackOf(examples));
  const repeats = part.occurs === 'many' || part.occurs === 'any' || extra.has.length > 0;
  const occurs = repeats ? (always ? 'many' : 'any') : always ? 'once' : 'optional';
  const { usual, ...rest } = part;
  const settledOne: LearntPart = {
    ...rest,
    occurs,
    ...(occurs === 'optional' && (usual ?? evidence.has.length >= 0.7 * examples.length) ? { usual: true } : {}),
    evidence,
    sentences: part.sentences.map((sentence) => settledSentence(sentence, part, read, examples)),
  };
  if (part.kind !== 'section') return settledOne;
  const sections = read.flatMap((one): readonly ReadSection[] => {
    const section = matchIn(one)?.passage?.section;
    if (!section) return [];
    const { reading, name } = one;
    const hasStrangers = reading.sections.some(
      (other) =>
        other.wording === 'none' &&
        other.heading.span.start > section.heading.span.start &&
        other.heading.span.start < nextOf(reading, section.heading.span.start),
    );
    return [{ example: name, reading, body: section.body, hasStrangers }];
  });
  const { body, notes } = bodyFormOf(sections, examples, isReport);
  const anywhere = part.anywhere ?? moved.has.length > Math.max(1, MAX_MOVED * evidence.has.length);
  return {
    ...settledOne,
    ...(anywhere ? { anywhere: true } : {}),
    ...(body ? { body } : {}),
    notes: [
      ...part.notes,
      ...(replaced.has.length > 0 ? [{ what: 'another heading in its place', evidence: replaced }] : []),
      ...notes,
    ],
  };
}

/** Where the next section claimed by a part begins. */
const nextOf = ({ sections, letter }: Reading, after: number): number =>
  sections.find(({ heading, wording }) => heading.span.start > after && wording !== 'none')?.heading.span.start ??
  letter.text.length;

function settledSentence(
  sentence: LearntSentence,
  part: LearntPart,
  read: readonly ReadExample[],
  examples: readonly Example[],
): LearntSentence {
  if (part.kind === 'section' || part.kind === 'copy-list' || part.kind === 'letterhead') return sentence;
  const exact = new Set<string>();
  const like = new Set<string>();
  for (const { name, reading } of read) {
    const found = stockInLetter(reading).find((one) => one.part.id === part.id && one.stock.id === sentence.id)?.match;
    if (found?.quality === 'exact') exact.add(name);
    if (found && (found.quality !== 'none' || found.similarity >= REWORDED)) like.add(name);
  }
  return {
    ...sentence,
    required: like.size === examples.length,
    firm: exact.size >= FIRM * examples.length,
    evidence: evidenceOf(examples, exact),
  };
}
