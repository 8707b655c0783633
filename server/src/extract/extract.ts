import { evidenceOf } from '../analysis/evidence/evidence';
import { indexedTextOf } from '../analysis/evidence/finding-terms';
import { runningParagraphs } from '../analysis/running-text';
import { givesVisitDates } from '../analysis/visit-dates';
import { visitScope } from '../analysis/visit-scope';
import { isoDay } from '../dates/calendar';
import type { Block } from '../letter/letter';
import type { Reading } from '../reading/reading';
import type { PartRole } from '../templates/template';
import type { Span } from '../text/span';
import { overlaps, trimmed } from '../text/span';

/**
 * A letter in brief for its readers: its own sentences, selected and ordered, none rewritten. Only the section headings
 * are not the letter's.
 */
export interface Extract {
  readonly reader: Reader;
  readonly form: 'letter' | 'report';
  /** The letter's subject, in its own words; '' if it has none. */
  readonly title: string;
  /** `2025-12-18`; '' if the letter has no date. */
  readonly date: string;
  /** Sections with content, in order. */
  readonly sections: readonly ExtractSection[];
  /** Number of sentences in the letter's running text, and how many of them are in the extract. */
  readonly sentences: number;
  readonly chosen: number;
}

/** A scrutiny panel wants the areas with their findings; the press the headline and what comes next. */
export const READERS = ['scrutiny', 'press'] as const;
export type Reader = (typeof READERS)[number];

export interface ExtractSection {
  readonly id: 'visit' | 'headline' | 'priority-actions' | 'improvements' | 'next';
  readonly heading: string;
  readonly items: readonly ExtractItem[];
  /** How many sentences of the same part of the letter did not fit. */
  readonly more: number;
}

export interface ExtractItem {
  /** A sentence or an area of the letter, word for word. */
  readonly text: string;
  /** Half-open UTF-16 offsets in the letter. */
  readonly span: Span;
  /** For an area: its own bullets, and the findings that support it most. */
  readonly findings: readonly ExtractItem[];
}

interface Room {
  readonly headline: number;
  readonly findings: number;
  readonly next: number;
}

/** How many sentences fit on a page. */
const ROOM: Readonly<Record<Reader, Room>> = {
  scrutiny: { headline: 5, findings: 2, next: 4 },
  press: { headline: 4, findings: 0, next: 3 },
};
/** With this many areas, a page has room for one finding each. */
const MANY_AREAS = 4;

/** Selects the sentences of a letter for a reader. Pure; the same letter gives the same extract. */
export function extractOf(reading: Reading, reader: Reader): Extract {
  const room = ROOM[reader];
  const sections = [
    section('visit', visitHeading(reading), visitSentences(reading), Infinity),
    section('headline', 'The main points', headlineSentences(reading), room.headline),
    areaSection(reading, 'priority-action', room.findings),
    areaSection(reading, 'improvement', room.findings),
    section('next', 'What follows', nextSentences(reading), room.next),
  ].filter(({ items }) => items.length > 0);
  const chosen = new Set(
    sections.flatMap(({ items }) => items.flatMap((item) => [item, ...item.findings].map(({ span }) => span.start))),
  );
  const date = reading.facts.letterDate?.day;
  return {
    reader,
    form: reading.template.form,
    title: blocksOf(reading, 'subject')
      .map(({ plain }) => plain.text.trim())
      .join(' '),
    date: date ? isoDay(date) : '',
    sections,
    sentences: sentencesIn(runningParagraphs(reading)).length,
    chosen: chosen.size,
  };
}

const section = (
  id: ExtractSection['id'],
  heading: string,
  sentences: readonly ExtractItem[],
  room: number,
): ExtractSection => ({
  id,
  heading,
  items: sentences.slice(0, room),
  more: Math.max(0, sentences.length - room),
});

/** Reports say only when the inspection was. */
const visitHeading = ({ facts }: Reading): string =>
  facts.scope ? 'What inspectors looked at' : 'When inspectors came';

/** The sentence that says when the visit was, and those that say what it looked at. */
function visitSentences(reading: Reading): readonly ExtractItem[] {
  const { visitDates, scope } = reading.facts;
  const opening = reading.partMatches
    .filter(({ part }) => part.role === 'opening' || part.role === 'scope' || part.stock.some(givesVisitDates))
    .flatMap(({ passage }) => passage?.blocks ?? []);
  const places = [visitDates?.span, scope?.span].filter((place) => place !== undefined);
  const further = visitScope(reading).slice(1);
  const says = (text: string): boolean => further.some((words) => text.replace(/\s+/g, ' ').includes(words));
  return inOrder(sentencesIn(opening)).filter(
    ({ span, text }) => places.some((place) => overlaps(span, place)) || says(text),
  );
}

/** The summary or, if the template has none, the first sentence of each finding. */
function headlineSentences(reading: Reading): readonly ExtractItem[] {
  const summary = sentencesIn(blocksOf(reading, 'summary').filter(isSaid));
  return summary.length > 0 ? summary : reading.facts.findings.flatMap(({ block }) => sentencesIn([block]).slice(0, 1));
}

function areaSection(reading: Reading, kind: 'improvement' | 'priority-action', findings: number): ExtractSection {
  const areas = evidenceOf(reading).areas.filter((area) => area.kind === kind);
  const each = areas.length > MANY_AREAS ? Math.min(1, findings) : findings;
  return {
    id: kind === 'improvement' ? 'improvements' : 'priority-actions',
    heading: kind === 'improvement' ? 'What needs to improve' : 'What needs priority action',
    items: areas.map(({ item, links }) => ({
      text: item.text,
      span: item.span,
      findings: [
        ...(item.rest ?? []).map((block) => itemOf(block, { start: 0, end: block.plain.text.length })),
        ...links.slice(0, each).flatMap(({ finding, place }) => sentenceAt(finding.block, place)),
      ],
    })),
    more: 0,
  };
}

/** The closing and the text after areas for priority action: what is to be done, and by when. */
const nextSentences = (reading: Reading): readonly ExtractItem[] =>
  inOrder(sentencesIn([...blocksOf(reading, 'action-plan'), ...blocksOf(reading, 'closing')].filter(isSaid)));

const blocksOf = ({ partMatches }: Reading, role: PartRole): readonly Block[] =>
  partMatches
    .filter(({ part }) => part.role === role)
    .flatMap(({ passage }) => passage?.section?.body ?? passage?.blocks ?? []);

const isSaid = ({ kind }: Block): boolean => kind === 'paragraph' || kind === 'bullet';

const sentencesIn = (blocks: readonly Block[]): readonly ExtractItem[] =>
  blocks.flatMap((block) => indexedTextOf(block.text).sentences.map(({ start, end }) => itemOf(block, { start, end })));

function itemOf(block: Block, place: Span): ExtractItem {
  const inBlock = trimmed(block.plain.text, place);
  return {
    text: block.plain.text.slice(inBlock.start, inBlock.end),
    span: block.plain.toSource(inBlock),
    findings: [],
  };
}

/** The whole sentence at a place, otherwise the first of the block. */
function sentenceAt(block: Block, place: Span): readonly ExtractItem[] {
  const sentences = sentencesIn([block]);
  const said = sentences.find(({ span }) => overlaps(span, place)) ?? sentences[0];
  return said ? [said] : [];
}

/** Without duplicates, in the letter's order. */
const inOrder = (items: readonly ExtractItem[]): readonly ExtractItem[] =>
  [...new Map(items.map((item) => [item.span.start, item])).values()].sort((a, b) => a.span.start - b.span.start);
