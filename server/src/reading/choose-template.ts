import type { Day } from '../dates/calendar';
import { compareDays, dayFromNumber, dayNumber, longDay } from '../dates/calendar';
import type { Block, FrontMatter, Letter } from '../letter/letter';
import { largestOf } from '../lists/extremes';
import { findMap } from '../lists/find-map';
import { longestIncreasingSubsequence } from '../lists/longest-increasing-subsequence';
import { memoizeWeak } from '../memo/memoize-weak';
import { matchStock } from '../templates/match-stock';
import type { Stock, Template } from '../templates/template';
import { isOptional } from '../templates/template';
import type { AnnotatedText } from '../text/annotated-text';
import { readLetterDate, readVisitDates } from './facts/dates';
import { isOfKnownKind } from './known-kind';
import { matchHeading } from './match-heading';

export interface TemplateChoice {
  readonly template: Template;
  /** A sentence for the user. */
  readonly why: string;
  /** False if nothing in the text matches a kind of letter that a template describes. */
  readonly known: boolean;
}

/**
 * Chooses the template that a letter is compared with: the one asked for, or else the best fit for its subject,
 * headings and date. If no template has the id asked for, `why` says so, and the best fit is taken.
 */
export function chooseTemplate(
  letter: Letter,
  templates: readonly Template[],
  asked: string | undefined,
): TemplateChoice {
  const byId = templates.find((template) => template.id === asked);
  if (byId) return { template: byId, why: `The letter asks for this template.`, known: true };
  const blocks = kindBlocks(letter);
  const memory = lastChoice(templates);
  if (!memory.choice || memory.asked !== asked || !isSame(memory.blocks, blocks)) {
    memory.choice = chosenBy(blocks, templates, asked);
    memory.blocks = blocks;
    memory.asked = asked;
  }
  return memory.choice;
}

/** The last choice is cached: few keystrokes change the blocks that it depends on. */
const lastChoice = memoizeWeak(
  (_: readonly Template[]): { blocks: KindBlocks; asked?: string | undefined; choice?: TemplateChoice } => ({
    blocks: { headings: [], first: [], last: [], short: true, hasSettings: false },
  }),
);

/** The blocks that the choice depends on, wherever they are. */
interface KindBlocks {
  readonly headings: readonly Block[];
  /** Up to the first section. */
  readonly first: readonly Block[];
  /** The last few of the letter. */
  readonly last: readonly Block[];
  /** True if hardly anything has been written yet. */
  readonly short: boolean;
  /** True if the front matter contains settings of a letter. */
  readonly hasSettings: boolean;
}

/** The kind shows on the first pages; garbage may go on for ever. */
const BLOCKS_READ = 60;
const HEADINGS_READ = 30;
/** A sign-off with several signatures, a copy list and footnotes. */
const LAST_READ = 16;
/** Letters and digits of a letter that has barely been started: about eighty words. */
const SHORT = 400;

/** True for a text of a few words, however they are laid out. */
function isShort(blocks: readonly Block[]): boolean {
  let signs = 0;
  for (const { plain } of blocks) {
    signs += plain.text.slice(0, 4 * SHORT).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (signs > SHORT) return false;
  }
  return true;
}

function kindBlocks({ blocks, frontMatter }: Letter): KindBlocks {
  const headings: Block[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    headings.push(block);
    if (headings.length >= HEADINGS_READ) break;
  }
  const end = blocks.slice(0, BLOCKS_READ).findIndex((block) => block.kind === 'heading' && block.level > 1);
  return {
    headings,
    first: blocks.slice(0, end < 0 ? BLOCKS_READ : end),
    last: blocks.slice(-LAST_READ),
    short: isShort(blocks),
    hasSettings: hasSettings(frontMatter),
  };
}

const hasSettings = ({ template, stage, previous, ignore, evidence, words }: FrontMatter): boolean =>
  template !== undefined || stage !== undefined || [previous, ignore, evidence, words].some(({ length }) => length > 0);

const isSame = (one: KindBlocks, other: KindBlocks): boolean =>
  haveSameWords(one.headings, other.headings) &&
  haveSameWords(one.first, other.first) &&
  haveSameWords(one.last, other.last) &&
  one.short === other.short &&
  one.hasSettings === other.hasSettings;

const haveSameWords = (some: readonly Block[], others: readonly Block[]): boolean =>
  some.length === others.length &&
  some.every(
    (one, i) =>
      one === others[i] ||
      (one.text === others[i]?.text && one.kind === others[i]?.kind && one.level === others[i]?.level),
  );

function chosenBy(blocks: KindBlocks, templates: readonly Template[], asked: string | undefined): TemplateChoice {
  const family = templates.filter((template) => template.family === asked);
  const candidates = family.length > 0 ? family : templates;
  const signs = signsOf(blocks, dateLabels(templates));
  const fits = candidates.map((template) => ({ template, fit: fitOf(template, signs) }));
  // A preamble changes the score by no more than this; if that cannot affect the result, preambles are not compared.
  const least = largestOf(fits.map(({ fit }) => fit.score)) - 2 * MAX_PREAMBLE_SCORE;
  let best: { template: Template; fit: Fit } | undefined;
  for (const { template, fit: bare } of fits) {
    if (bare.score < least) continue;
    const fit = { ...bare, score: bare.score + preambleOf(template, signs) };
    if (
      !best ||
      fit.score > best.fit.score ||
      (fit.score === best.fit.score && yearsInUse(template) > yearsInUse(best.template))
    )
      best = { template, fit };
  }
  if (!best) throw new Error('there is no template to choose from');
  // In a letter that has barely been started, missing parts mean little: a single sign of another kind outweighs them.
  if (blocks.short && family.length === 0 && !isOfKnownKind(blocks, best.template)) {
    const isCurrent = (one: Template): number => (one.status === 'current' ? 1 : 0);
    const begun = fits
      .filter(({ template }) => isOfKnownKind(blocks, template))
      .sort((a, b) => isCurrent(b.template) - isCurrent(a.template) || b.fit.score - a.fit.score)[0];
    best = begun ?? best;
  }
  const unknown = asked && family.length === 0 ? `There is no template “${asked}”. ` : '';
  const { template, fit } = best;
  const known = family.length > 0 || isOfKnownKind(blocks, template);
  return { template, why: unknown + (known ? whyOf(template, fit, signs, family.length > 0) : UNKNOWN), known };
}

const UNKNOWN = 'Nothing in the text matches a kind of letter that a template describes.';

/** The signs that distinguish one kind of letter from another, independent of any template. */
interface Signs {
  /** The letter's date, or when it can be expected after its visit. */
  readonly day?: Day;
  /** The visit's last day. */
  readonly visitDay?: Day;
  /** How the day is known, in words. */
  readonly when: string;
  readonly headings: readonly Block[];
  /** Short lines near the top that may be the subject. */
  readonly titles: readonly AnnotatedText[];
  /** Answers so far about the titles: templates of a family share their subject line. */
  readonly asked: Map<string, boolean>;
  /** Paragraphs before the first section. */
  readonly opening: readonly AnnotatedText[];
}

/** Stock wording by which a report's first page gives its dates: `Inspection dates: …`. */
const dateLabels = memoizeWeak((templates: readonly Template[]): readonly Stock[] =>
  templates.flatMap(({ form, parts }) =>
    form === 'report' ? parts.flatMap(({ stock }) => stock.filter(({ text }) => text.includes('{visit_dates}'))) : [],
  ),
);

const MAX_LABELLED_LENGTH = 160;

/** Days from visit to letter: 21 to 24 working days in most years. */
const USUAL_WAIT = 30;

function signsOf({ headings, first }: KindBlocks, labels: readonly Stock[]): Signs {
  let day: Day | undefined;
  for (const line of first.slice(0, 20).flatMap((block) => block.lines)) {
    day = readLetterDate(line.plain)?.day;
    if (day) break;
  }
  const opening = first
    .filter((block) => block.kind === 'paragraph' && block.plain.text.length > 60)
    .map((block) => block.plain);
  const labelled = first
    .filter(
      ({ kind, plain: { text } }) => kind === 'paragraph' && text.length <= MAX_LABELLED_LENGTH && text.includes(':'),
    )
    .map((block) => block.plain)
    .find((text) => labels.some((stock) => matchStock(stock, text).quality === 'exact'));
  const visit = ((labelled && readVisitDates(labelled)) ?? findMap(opening, readVisitDates))?.days ?? [];
  const lastVisitDay = visit.at(-1);
  // A letter dated before its visit has the wrong date.
  const isByVisit = lastVisitDay !== undefined && (!day || visit.some((one) => day && compareDays(one, day) > 0));
  const when = isByVisit ? `its visit ended on ${longDay(lastVisitDay)}` : day ? `it is dated ${longDay(day)}` : '';
  if (isByVisit) day = dayFromNumber(dayNumber(lastVisitDay) + USUAL_WAIT);
  return {
    when,
    ...(day ? { day } : {}),
    ...(lastVisitDay ? { visitDay: lastVisitDay } : {}),
    headings,
    asked: new Map(),
    titles: titlesAmong(first),
    opening,
  };
}

/** Returns the headings near the top that are marked as titles or, if there are none, the short lines. */
function titlesAmong(blocks: readonly Block[]): readonly AnnotatedText[] {
  const short = blocks.filter((block) => block.kind !== 'bullet' && block.plain.text.length <= 250);
  const marked = short.filter((block) => block.level === 1);
  return (marked.length > 0 ? marked : short).map((block) => block.plain);
}

interface Fit {
  /** Without preambles. */
  readonly score: number;
  readonly headings: number;
  readonly inUse: boolean;
  readonly subject: boolean;
}

function fitOf(template: Template, signs: Signs): Fit {
  const { sections, subjects } = tellingParts(template);
  const matches = signs.headings.flatMap(({ text }) => matchHeading(text, template) ?? []);
  const run = longestIncreasingSubsequence(matches.map((match) => sections.indexOf(match.part))).map((i) => matches[i]);
  const own = run.filter((match) => match?.wording === 'exact').length;
  const present = new Set(matches.map((match) => match.part));
  const absent = sections.filter((part) => !isOptional(part) && !present.has(part)).length;
  const strange = Math.max(0, signs.headings.length - 1 - matches.length);
  const subject = subjects.some((part) => part.stock.some((stock) => hasSubject(signs, stock)));
  const day = template.use.by === 'visit' ? signs.visitDay : signs.day;
  const distance = yearsOutside(template, day);
  return {
    score:
      own * 2 +
      (run.length - own) -
      absent -
      Math.min(strange, 3) * 0.5 +
      (subject ? 3 : 0) +
      (day ? (distance === 0 ? 2.5 : -Math.min(2, distance)) : 0),
    headings: run.length,
    inUse: day !== undefined && distance === 0,
    subject,
  };
}

/** Returns what a template's preambles add to its score. */
function preambleOf(template: Template, { opening }: Signs): number {
  const { preambles } = tellingParts(template);
  if (preambles.length === 0) return 0;
  const found = preambles.filter((part) =>
    opening.some((text) => part.stock.some((stock) => matchStock(stock, text).similarity >= 0.7)),
  ).length;
  return ((found / preambles.length) * 2 - 1) * MAX_PREAMBLE_SCORE;
}

const MAX_PREAMBLE_SCORE = 1;

const tellingParts = memoizeWeak(({ parts }: Template) => ({
  sections: parts.filter((part) => part.kind === 'section'),
  subjects: parts.filter((part) => part.kind === 'subject'),
  // Paragraphs that only this kind of letter has, such as a preamble of its period.
  preambles: parts.filter((part) => part.role === 'preamble' && part.occurs === 'once'),
}));

function hasSubject({ titles, asked }: Signs, stock: Stock): boolean {
  const known = asked.get(stock.text);
  if (known !== undefined) return known;
  const found = titles.some((title) => matchStock(stock, title).similarity >= 0.75);
  asked.set(stock.text, found);
  return found;
}

/** Returns the years between a day and the period in which the template was in use; 0 within it. */
function yearsOutside({ use }: Template, day: Day | undefined): number {
  if (!day) return 0;
  if (use.from && compareDays(day, use.from) < 0) return (dayNumber(use.from) - dayNumber(day)) / 365.25;
  if (use.to && compareDays(day, use.to) > 0) return (dayNumber(day) - dayNumber(use.to)) / 365.25;
  return 0;
}

/** Of two equally good fits, the template used for more letters is the likelier. */
const yearsInUse = ({ use }: Template): number =>
  use.from && use.to ? (dayNumber(use.to) - dayNumber(use.from)) / 365.25 : Infinity;

function whyOf(template: Template, fit: Fit, signs: Signs, asked: boolean): string {
  const reasons = [
    asked ? 'the letter asks for this kind' : '',
    fit.inUse ? signs.when : '',
    fit.headings > 0
      ? `${fit.headings === signs.headings.length ? 'its' : fit.headings} ` +
        `heading${fit.headings === 1 ? '' : 's'} ${fit.headings === 1 ? 'is' : 'are'} in this template`
      : '',
    fit.subject ? 'its subject line fits this kind' : '',
  ].filter(Boolean);
  if (reasons.length === 0)
    return template.status === 'current'
      ? 'Nothing in the letter says otherwise yet, so the current template is used.'
      : 'It fits the letter best.';
  const sentence = reasons.length === 1 ? reasons[0] : `${reasons.slice(0, -1).join(', ')} and ${reasons.at(-1) ?? ''}`;
  return `Chosen because ${sentence}.`;
}
