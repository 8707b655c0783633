import { evidenceOf } from '../analysis/evidence/evidence';
import type { Stage } from '../letter/letter';
import { STAGES } from '../letter/letter';
import { firstWords } from '../letter/word-count';
import type { Reading } from '../reading/reading';
import { rowsToTick } from '../review/rows-to-tick';
import type { Problem } from '../rules/engine/rule';
import { ruleById } from '../rules/engine/rules';
import type { Span } from '../text/span';
import type { TimetableSettings } from '../timetable/timetable';
import { timetableOf } from '../timetable/timetable';

/** What must be done before a letter can go on to its next stage. */
export interface Readiness {
  readonly stage: Stage;
  /** The next stage; undefined at the last one, when it is about sending the letter out. */
  readonly next?: Stage;
  readonly items: readonly ReadyItem[];
  /** The number of open items. */
  readonly open: number;
}

export interface ReadyItem {
  readonly id: string;
  /** The condition: `No errors`. */
  readonly title: string;
  /** `unknown`: not yet checked; this does not block the letter. */
  readonly state: 'done' | 'open' | 'unknown';
  /** The number of open things; 0 if the condition is met. */
  readonly count: number;
  /** `3 errors`, or why the condition is met. */
  readonly detail: string;
  readonly places: readonly ReadyPlace[];
}

export interface ReadyPlace {
  readonly text: string;
  readonly span: Span;
}

/** Everything that readiness depends on; plain data gathered by the callers. */
export interface ReadinessInput {
  readonly reading: Reading;
  /** Problems as they would be at the next stage. */
  readonly problems: readonly Problem[];
  /** Names of earlier letters on the same authority that the letter does not name. */
  readonly unnamedEarlier?: readonly string[];
  readonly timetable?: TimetableSettings;
  /** Keys of the rows ticked on the review sheet. */
  readonly reviewed?: ReadonlySet<string>;
}

/** Returns the stage after a letter’s; undefined after the last. */
export const nextStage = (stage: Stage): Stage | undefined => STAGES[STAGES.indexOf(stage) + 1];

/** Returns the stage whose strictness a letter must meet to go on: the next one, or the last. */
export const stageToMeet = (stage: Stage): Stage => nextStage(stage) ?? stage;

/** Judges whether a letter can go on. The conditions increase from stage to stage. */
export function readinessOf(input: ReadinessInput): Readiness {
  const { stage } = input.reading;
  const next = nextStage(stage);
  const items = CHECKS.filter(({ from }) => STAGES.indexOf(stage) >= STAGES.indexOf(from)).map(({ check }) =>
    check(input),
  );
  return {
    stage,
    ...(next ? { next } : {}),
    items,
    open: items.filter(({ state }) => state === 'open').length,
  };
}

/** `from`: the first stage that a letter cannot leave until the condition is met. */
const CHECKS: readonly { readonly from: Stage; readonly check: (input: ReadinessInput) => ReadyItem }[] = [
  { from: 'drafting', check: errors },
  { from: 'drafting', check: placeholders },
  { from: 'drafting', check: areas },
  { from: 'drafting', check: earlierAreas },
  { from: 'quality-assurance', check: confidentiality },
  { from: 'quality-assurance', check: reasons },
  { from: 'quality-assurance', check: comments },
  { from: 'quality-assurance', check: reviewSheet },
  { from: 'authority', check: date },
  { from: 'authority', check: accessible },
];

function errors({ reading, problems }: ReadinessInput): ReadyItem {
  const found = problems.filter(({ severity }) => severity === 'error').map(placeOf);
  // A text that is not a letter is not checked, and so has no problems.
  const noLetter = { text: 'This is no letter of a known kind', span: { start: 0, end: 0 } };
  return item(
    'errors',
    'No errors',
    reading.known ? found : [noLetter, ...found],
    'error to put right',
    'none as judged at the next stage',
  );
}

function placeholders({ problems }: ReadinessInput): ReadyItem {
  const found = problems.filter(({ rule }) => rule === 'placeholder-left');
  return item('placeholders', 'Nothing left to fill in', found.map(placeOf), 'place to fill in', 'no placeholder');
}

function areas({ reading }: ReadinessInput): ReadyItem {
  const evidence = evidenceOf(reading);
  const lacking = evidence.areas
    .filter(({ links, tellsItself }) => links.length === 0 && !tellsItself)
    .map(({ item: { text, span } }): ReadyPlace => ({ text: firstWords(text), span }));
  const held = evidence.areas.length === 0 ? 'no areas' : `${evidence.areas.length} with their findings`;
  return item('areas', 'Each area has its findings', lacking, 'area without a finding', held);
}

function earlierAreas({ reading, problems, unnamedEarlier = [] }: ReadinessInput): ReadyItem {
  const title = 'Earlier areas followed up';
  const { previous } = reading;
  if (!previous)
    return unnamedEarlier.length > 0
      ? {
          id: 'earlier-areas',
          title,
          state: 'open',
          count: 1,
          detail: `name the earlier letter in the front matter: previous: ${unnamedEarlier[0] ?? ''}`,
          places: [{ text: 'The head of the letter', span: { start: 0, end: 0 } }],
        }
      : unknown('earlier-areas', title, 'no earlier letter is named');
  const unread = previous.unread.map(({ problem, span }): ReadyPlace => ({ text: problem, span }));
  const silent = problems.filter(({ rule }) => rule === 'earlier-area-silent').map(placeOf);
  const held = 'followed up, or none expected';
  return item('earlier-areas', title, [...unread, ...silent], 'earlier area not mentioned', held);
}

function confidentiality({ problems }: ReadinessInput): ReadyItem {
  const found = problems.filter(({ rule }) => ruleById(rule)?.meta.group === 'confidentiality');
  return item(
    'confidentiality',
    'Nobody can be identified',
    found.map(placeOf),
    'place to check',
    'nothing found; check the letter yourself as well',
  );
}

function reasons({ reading }: ReadinessInput): ReadyItem {
  const { ignore, span } = reading.letter.frontMatter;
  const without = ignore
    .filter(({ reason }) => reason.trim() === '')
    .map(({ rule }): ReadyPlace => ({ text: `${rule} is ignored without a reason`, span }));
  const held = ignore.length === 0 ? 'nothing is ignored' : `${ignore.length} ignored, each with a reason`;
  return item('reasons', 'Ignored problems have reasons', without, 'without a reason', held);
}

function comments({ reading }: ReadinessInput): ReadyItem {
  const open = reading.comments.filter(({ thread }) => thread.state === 'open');
  // A comment without a place still counts.
  const places = open.map(({ thread, place }): ReadyPlace => ({
    text: `${thread.author}: ${firstWords(thread.text)}`,
    span: place.span ?? { start: 0, end: 0 },
  }));
  const count = reading.comments.length;
  return {
    id: 'comments',
    title: 'Comments answered',
    state: open.length > 0 ? 'open' : 'done',
    count: open.length,
    detail: open.length > 0 ? `${open.length} of ${count} open` : count === 0 ? 'there are none' : `${count} answered`,
    places,
  };
}

/** For information only: the sheet helps a reader, and nobody has to work through it. */
function reviewSheet({ reading, reviewed = new Set() }: ReadinessInput): ReadyItem {
  const rows = rowsToTick(reading).flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  const count = rows.filter(({ key }) => !reviewed.has(key)).length;
  const held = rows.length === 0 ? 'nothing to compare' : `${rows.length} ticked`;
  return {
    id: 'review-sheet',
    title: 'Review sheet completed',
    state: count > 0 ? 'unknown' : 'done',
    count,
    detail: count > 0 ? `${count} of ${rows.length} rows not ticked; for information only` : held,
    places: [],
  };
}

function date({ reading, timetable }: ReadinessInput): ReadyItem {
  const { letterDate } = reading.facts;
  const title = 'The date is valid';
  if (!letterDate?.day)
    return {
      id: 'date',
      title,
      state: 'open',
      count: 1,
      detail: 'the letter has no date',
      places: [{ text: 'The head of the letter', span: { start: 0, end: 0 } }],
    };
  const given = timetableOf(reading, timetable).days.find(({ id }) => id === 'publication');
  const places = (given?.notes ?? []).map((text): ReadyPlace => ({ text, span: letterDate.span }));
  return item('date', title, places, 'objection', 'a working day on which it may be published');
}

function accessible({ reading, problems }: ReadinessInput): ReadyItem {
  const subject = reading.partMatches.some(({ part, passage }) => part.role === 'subject' && passage);
  const places = [
    ...(subject ? [] : [{ text: 'A subject line, which becomes the title of the file', span: { start: 0, end: 0 } }]),
    ...problems.filter(({ rule }) => rule === 'heading-not-marked').map(placeOf),
  ];
  return item('accessible', 'Exports are accessible', places, 'thing missing', 'title and headings are present');
}

const unknown = (id: string, title: string, detail: string): ReadyItem => ({
  id,
  title,
  state: 'unknown',
  count: 0,
  detail,
  places: [],
});

const placeOf = ({ message, span }: Problem): ReadyPlace => ({ text: message, span });

/** `what`: a noun for one open thing; `held`: the detail if there are none. */
function item(id: string, title: string, places: readonly ReadyPlace[], what: string, held: string): ReadyItem {
  const count = places.length;
  return {
    id,
    title,
    state: count > 0 ? 'open' : 'done',
    count,
    detail: count > 0 ? `${count} ${count === 1 ? what : pluralOf(what)}` : held,
    places,
  };
}

const PLURALS: Readonly<Record<string, string>> = {
  'error to put right': 'errors to put right',
  'place to fill in': 'places to fill in',
  'area without a finding': 'areas without a finding',
  'earlier area not mentioned': 'earlier areas not mentioned',
  'place to check': 'places to check',
  objection: 'objections',
  'thing missing': 'things missing',
};

const pluralOf = (what: string): string => PLURALS[what] ?? what;
