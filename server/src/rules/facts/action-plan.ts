import { insertionFor } from '../../edits/insert-part';
import { saysNone } from '../../reading/facts/lists';
import type { PartMatch } from '../../reading/reading';
import type { Stock } from '../../templates/template';
import type { Edit } from '../../text/edit';
import { joined } from '../../text/joined';
import { fixTitle } from '../engine/fix-title';
import { rewriting } from '../engine/rewriting';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'action-plan',
    title: 'Areas for priority action and the action plan do not match',
    why:
      'A letter with areas for priority action asks for an action plan within 70 working days of receiving ' +
      'it and for an early draft within 20; other letters ask for none. Published letters have gone out ' +
      'with “area(s)” left over from the template.',
    group: 'facts',
    severity: 'error',
    stages: { drafting: 'info' },
    fix: 'suggested',
    phase: 'letter',
    messages: {
      missing: joined(
        'The letter has {count} under “{section}” but does not ask for an action plan: add the ',
        'paragraph after the closing sentence.',
      ),
      needless: joined(
        'This asks for an action plan, but the letter has no areas for priority action: take it ',
        'out, or add the section.',
      ),
      days: 'The time here is {right} working days: change “{found}”.',
      one: 'There is one area for priority action: write “{right}” for “{found}”.',
      several: 'There are {count} areas for priority action: write “{right}” for “{found}”.',
    },
    options: {},
  },

  looksAt: ['frame', 'areas'],

  *check(reading) {
    const plan = reading.partMatches.find((partMatch) => partMatch.part.role === 'action-plan');
    const areas = reading.partMatches.find((partMatch) => partMatch.part.role === 'priority-action');
    if (!plan) return;
    const items = reading.facts.priorityActions.filter(({ text }) => !saysNone(text));
    // Letters of past periods may ask for it in their own words, so its absence is less serious there.
    const severity = reading.template.status === 'current' ? 'error' : 'warning';
    if (!plan.passage && areas?.passage?.section && items.length > 0) {
      const count = items.length === 1 ? 'one area' : `${items.length} areas`;
      yield {
        message: 'missing',
        data: { count, section: areas.part.title },
        span: areas.passage.section.heading.span,
        severity,
        fixes: [
          {
            ...fixTitle('Add the paragraph on the action plan'),
            kind: 'suggested',
            edits: [agreeing(insertionFor(reading, plan), plan, items.length)],
          },
        ],
      };
    }
    if (!plan.passage) return;
    if (!areas?.passage) yield { message: 'needless', span: plan.passage.span, severity: 'warning' };
    yield* wrongDays(plan, reading.letter.text);
    if (items.length > 0) yield* wrongNumber(plan, items.length, reading.letter.text);
  },
});

/**
 * The starter is worded for several areas; for one, each of its sentences is replaced by the template’s singular
 * variant.
 */
const agreeing = (edit: Edit, { part }: PartMatch, count: number): Edit =>
  count !== 1
    ? edit
    : { ...edit, text: part.stock.reduce((text, stock) => text.replace(stock.text, () => ofOne(stock)), edit.text) };

/** A stock sentence’s variant for one area, if the template has one. */
const ofOne = ({ text, variants }: Stock): string =>
  variants.find(
    (variant) =>
      variant !== text && variant === text.replace(/\bthese areas\b/, 'this area').replace(/\bareas\b/, 'area'),
  ) ?? text;

const DAYS = /\b(\d+)(?= working days\b)/g;

function* wrongDays({ part, passage }: PartMatch, text: string) {
  // The figures in the template, in the order of its sentences.
  const expected = part.stock.flatMap((stock) => [...stock.text.matchAll(DAYS)].map((match) => match[1] ?? ''));
  for (const { plain } of passage?.blocks ?? []) {
    for (const [i, match] of [...plain.text.matchAll(DAYS)].entries()) {
      const right = expected[i];
      const found = match[0];
      if (!right || expected.includes(found)) continue;
      const span = plain.toSource({ start: match.index, end: match.index + found.length });
      yield { message: 'days' as const, data: { right, found }, span, fixes: rewriting(text, span, right) };
    }
  }
}

/** “The areas for” may refer to one area, as the plural heading does; “the area for” refers to one only. */
function* wrongNumber({ passage }: PartMatch, count: number, text: string) {
  for (const { plain } of passage?.blocks ?? []) {
    for (const match of plain.text.matchAll(
      count === 1 ? /\bthese areas\b/gi : /\bthis area\b|\bthe area(?= for\b)/gi,
    )) {
      const [found] = match;
      const right =
        count === 1
          ? found.replace(/ese areas$/i, 'is area')
          : found.replace(/is area$/i, 'ese areas').replace(/e area$/i, 'e areas');
      const span = plain.toSource({ start: match.index, end: match.index + found.length });
      const fixes = rewriting(text, span, right);
      if (count === 1)
        yield { message: 'one' as const, data: { right, found }, span, severity: 'warning' as const, fixes };
      else
        yield { message: 'several' as const, data: { right, found, count }, span, severity: 'warning' as const, fixes };
    }
  }
}
