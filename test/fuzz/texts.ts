import { ignoreEdit, stageEdit, wordEdit } from '../../server/src/edits/front-matter-edits';
import { insertMissing } from '../../server/src/edits/insert-missing';
import { renderHtml } from '../../server/src/export/html/render-html';
import { renderTxt } from '../../server/src/export/txt/render-txt';
import { evidenceLenses } from '../../server/src/ide/code-lenses';
import { completionsAt } from '../../server/src/ide/completion';
import { definitionAt } from '../../server/src/ide/definition';
import { linksIn } from '../../server/src/ide/document-links';
import { symbolsOf } from '../../server/src/ide/document-symbols';
import { evidenceAt, evidenceRows } from '../../server/src/ide/evidence';
import { foldsOf } from '../../server/src/ide/folding-ranges';
import { hoverAt } from '../../server/src/ide/hover';
import { outlineOf } from '../../server/src/ide/outline';
import { namesIn } from '../../server/src/ide/references';
import { renameAt, renameEdits } from '../../server/src/ide/rename';
import { selectionAt } from '../../server/src/ide/selection-ranges';
import { knownAuthorities } from '../../server/src/reading/facts/known-authorities';
import type { Reading } from '../../server/src/reading/reading';
import type { Problem } from '../../server/src/rules/engine/rule';
import { createLetterService } from '../../server/src/service/service';
import type { Edit } from '../../server/src/text/edit';
import { applyEdits } from '../../server/src/text/edit';
import { ENGLISH } from '../../server/src/text/l10n';
import type { Span } from '../../server/src/text/span';
import { allFindings } from './check-request';
import type { Sources } from './letters';
import { sourcesOnce } from './letters';
import type { MadeText } from './made-texts';
import { madeText } from './made-texts';
import { Random } from './random';
import { reducedByText } from './reduce-text';
import type { Subject, Wrong } from './subject';
import { count, thrown } from './subject';

export interface TextInput extends MadeText {
  /** Offsets at which the features are asked, given as a seed. */
  readonly places: number;
}

/**
 * Any text is read, checked by all rules and processed by all features: nothing throws, and every span is inside the
 * text.
 */
export function texts(sources: () => Sources = sourcesOnce()): Subject<TextInput> {
  const service = createLetterService();
  return {
    name: 'texts',
    make: (random) => ({ ...madeText(random, sources()), places: random.below(2 ** 31) }),
    limit: ({ text }) => textLimit(text),
    isReal: ({ real }) => real,
    check: async ({ text, places }, figures) => {
      try {
        const reading = service.read(text);
        const problems = allFindings(service, reading);
        count(figures, 'texts');
        count(figures, 'findings', problems.length);
        const wrong = wrongFinding(text, problems) ?? wrongPlace(text, placesOf(reading, problems, new Random(places)));
        if (wrong) return wrong;
        const model = service.printModel(reading);
        renderTxt(model);
        renderHtml(model, {});
        for (const { text: draft } of service.importText(text).drafts) service.read(draft);
        return undefined;
      } catch (error) {
        return thrown(error);
      }
    },
    ...reducedByText(sources),
    toJson: ({ text, places }) => ({ text, places }),
    fromJson: (json) => ({ real: false, ...(json as { text: string; places: number }) }),
  };
}

/** In seconds: a letter takes hundredths of one; ten times the length may take ten times as long. */
export const textLimit = (text: string): number => 4 + text.length / 10_000;

function wrongFinding(text: string, problems: readonly Problem[]): Wrong | undefined {
  let last = 0;
  for (const { rule, message, span, fixes } of problems) {
    if (message.trim() === '') return { kind: `${rule} says nothing`, detail: `${rule} at ${span.start}` };
    if (/\b(?:undefined|NaN|null)\b|\[object/.exec(message)?.every((word) => !text.includes(word)))
      return { kind: `${rule} says what is not`, detail: message };
    if (span.start < last) return { kind: 'findings out of order', detail: `${rule} at ${span.start}` };
    last = span.start;
    for (const { title, edits } of fixes) {
      if (title.trim() === '') return { kind: `a fix of ${rule} has no title`, detail: message };
      applyEdits(text, edits);
    }
  }
  return undefined;
}

function wrongPlace(text: string, places: readonly Place[]): Wrong | undefined {
  for (const {
    of,
    span: { start, end },
  } of places) {
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length))
      return { kind: `${of} outside the text`, detail: `${of}: ${start} to ${end} of ${text.length}` };
    if (splitsPair(text, start) || splitsPair(text, end))
      return { kind: `${of} splits a character`, detail: `${of}: ${start} to ${end}` };
  }
  return undefined;
}

/** True inside a surrogate pair. */
export const splitsPair = (text: string, offset: number): boolean =>
  offset > 0 &&
  offset < text.length &&
  /^[\ud800-\udbff]$/.test(text.charAt(offset - 1)) &&
  /^[\udc00-\udfff]$/.test(text.charAt(offset));

interface Place {
  readonly of: string;
  readonly span: Span;
}

/** All spans that the features return for a letter; features that take an offset are asked at some. */
function placesOf(reading: Reading, problems: readonly Problem[], random: Random): readonly Place[] {
  const { text } = reading.letter;
  const named = (of: string, spans: Iterable<Span | undefined>): Place[] =>
    [...spans].flatMap((span) => (span ? [{ of, span }] : []));
  const edited = (of: string, edits: readonly (Edit | undefined)[]): Place[] => {
    const real = edits.filter((edit) => edit !== undefined);
    applyEdits(text, real);
    return named(
      of,
      real.map(({ span }) => span),
    );
  };
  const { areas, weaknesses } = evidenceRows(reading);
  const whole = [
    ...problems.flatMap(({ rule, span, related, fixes }) => [
      ...named(`a finding of ${rule}`, [span]),
      ...named(
        `a place of ${rule}`,
        related.map((other) => other.span),
      ),
      ...named(
        `an edit of ${rule}`,
        fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
      ),
    ]),
    ...named(
      'outline',
      outlineOf(reading, problems).parts.flatMap(({ span, children }) => [
        span,
        ...children.map((child) => child.span),
      ]),
    ),
    ...named(
      'symbols',
      symbolsOf(reading).flatMap(({ span, selection }) => [span, selection]),
    ),
    ...named(
      'folding',
      foldsOf(reading).map(({ span }) => span),
    ),
    ...named(
      'links',
      linksIn(text).map(({ span }) => span),
    ),
    ...named(
      'names',
      namesIn(reading).flatMap(({ places }) => places),
    ),
    ...named(
      'lenses',
      evidenceLenses(reading, true, ENGLISH).flatMap(({ span, places }) => [span, ...places]),
    ),
    ...named(
      'evidence',
      [...areas, ...weaknesses].map(({ span }) => span),
    ),
    ...edited('insertion', insertMissing(reading).edits),
    ...edited('ignoring', [ignoreEdit(reading.letter, { rule: 'x', reason: 'y' })]),
    ...edited('adding a word', [wordEdit(reading.letter, 'Northmoor')]),
    ...edited('setting the stage', [stageEdit(reading.letter, 'final')]),
  ];
  const context = {
    today: { year: 2026, month: 3, day: 4 },
    authorities: knownAuthorities(),
    templates: [],
    isHeading: () => false,
    asked: true,
  };
  for (let left = 3; left > 0; left--) {
    const offset = wholeOffset(text, random.below(text.length + 1));
    whole.push(
      ...named('selection', selectionAt(reading, offset)),
      ...named(
        'completion',
        completionsAt(reading, offset, context).map(({ replace }) => replace),
      ),
      ...named('hover', [hoverAt(reading, offset)?.span]),
      ...named('definition', [definitionAt(reading, offset)]),
      ...named('evidence here', evidenceAt(reading, offset)),
      ...named('rename', [renameAt(reading, offset)?.span]),
      ...edited('renaming', renameEdits(reading, offset, 'Ada Quill')),
    );
  }
  return whole;
}

// An editor's caret is before or after a character.
const wholeOffset = (text: string, offset: number): number => (splitsPair(text, offset) ? offset - 1 : offset);
