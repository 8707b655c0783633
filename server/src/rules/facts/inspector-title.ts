import { HIS_FROM } from '../../analysis/variable-values';
import { dayOfLetter } from '../../analysis/visit-dates';
import type { Day } from '../../dates/calendar';
import { compareDays, longDay } from '../../dates/calendar';
import type { InspectorTitle } from '../../reading/facts';
import type { Reading } from '../../reading/reading';
import { similarity } from '../../text/similarity';
import { spanOf } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import { rewriting } from '../engine/rewriting';
import { letterRule } from '../engine/rule';

/** Letters changed over in the weeks up to the end of October 2022. */
const CHANGED_BY: Day = { year: 2022, month: 10, day: 31 };

export default letterRule({
  meta: {
    id: 'inspector-title',
    title: 'An inspector’s title is wrong',
    why:
      'Inspectors are Her Majesty’s until 7 September 2022 and His Majesty’s since. The last focused visit letter ' +
      'with “Her” is dated 31 August 2022, the first with “His” 20 October 2022. The title takes capitals, is ' +
      'plural when it refers to several inspectors, and is given in full under the signature.',
    group: 'facts',
    severity: 'error',
    fix: 'safe',
    phase: 'letter',
    messages: {
      monarch: 'On {date} inspectors are {whose} Majesty’s: write “{right}” for “{found}”.',
      changing: 'From 8 September 2022 inspectors are His Majesty’s: check “{found}” in this letter of {date}.',
      plural: 'Here “{found}” refers to {count} inspectors: write “{right}”.',
      singular: 'Here “{found}” refers to one inspector: write “{right}”.',
      spelling: 'The title is misspelt: write “{right}” for “{found}”.',
      capitals: 'The title takes capitals: write “{right}”.',
      short: 'The title is given in full under the signature: write “{right}” for “{found}”.',
      absent: 'The signatory has no title: write “{right}” on the line after the name.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    const {
      facts,
      template,
      letter: { text },
    } = reading;
    const day = dayOfLetter(reading);
    const whose = !day ? undefined : compareDays(day, HIS_FROM) < 0 ? 'Her' : 'His';
    for (const title of facts.inspectorTitles) {
      const place = { span: title.span };
      if (!title.monarch) {
        if (
          title.where !== 'signatory' ||
          template.status !== 'current' ||
          !facts.signatory ||
          !/^s?hmi$/i.test(title.text)
        )
          continue;
        const right = titled(title, whose ?? 'His', false);
        yield {
          message: 'short',
          data: { right, found: title.text },
          ...place,
          severity: 'info',
          fixes: rewriting(text, title.span, right),
        };
        continue;
      }
      const number = numberMeant(title, reading);
      const right = titled(title, whose ?? title.monarch, number === undefined ? title.plural : number > 1);
      if (right === title.text) continue;
      const data = { found: title.text, right };
      const suggested = rewriting(text, title.span, right);
      if (day && whose && title.monarch !== whose) {
        const dated = { date: longDay(day), found: title.text };
        const changing = whose === 'His' && compareDays(day, CHANGED_BY) <= 0;
        if (changing) yield { message: 'changing', data: dated, ...place, severity: 'warning', fixes: suggested };
        else yield { message: 'monarch', data: { ...dated, whose, right }, ...place, fixes: suggested };
      } else if (number !== undefined && title.plural !== number > 1) {
        if (number > 1)
          yield {
            message: 'plural',
            data: { ...data, count: number },
            ...place,
            severity: 'warning',
            fixes: suggested,
          };
        else yield { message: 'singular', data, ...place, severity: 'warning', fixes: suggested };
      } else if (right.toLowerCase() !== title.text.replace(/\s+/g, ' ').toLowerCase()) {
        yield { message: 'spelling', data, ...place, severity: 'warning', fixes: suggested };
      } else {
        yield {
          message: 'capitals',
          data: { right },
          ...place,
          severity: 'warning',
          fixes: rewriting(text, title.span, right, 'safe'),
        };
      }
    }
    yield* untitled(reading, `${whose ?? 'His'} Majesty’s Inspector`);
  },
});

/** The correct title, with the same kind of apostrophe as the letter’s. */
const titled = ({ text }: InspectorTitle, whose: 'Her' | 'His', several: boolean): string =>
  `${/^s/i.test(text) ? 'Senior ' : ''}${whose} Majesty${text.includes("'") ? "'" : '’'}s ` +
  `Inspector${several ? 's' : ''}`;

/**
 * The number of inspectors that a title covers; undefined if no inspectors were found, or if the title may belong to a
 * single name (`A, His Majesty’s Inspector, and B`).
 */
function numberMeant(title: InspectorTitle, { facts }: Reading): number | undefined {
  if (title.where === 'signatory') return facts.signatory && 1 + (facts.signatory.others?.length ?? 0);
  if (title.where !== 'opening' || !title.monarch) return undefined;
  const titles = facts.inspectorTitles.filter(({ where, monarch }) => where === 'opening' && monarch);
  if (!title.plural && facts.inspectors.some(({ name }) => name.span.end <= title.span.start)) return undefined;
  return titles.length === 1 && facts.inspectors.length > 0 ? facts.inspectors.length : undefined;
}

/** Reports a signature without a title, or with one too misspelt to be recognised. */
function* untitled({ facts: { signatory }, partMatches, stage, letter: { text } }: Reading, right: string) {
  const passage = partMatches.find(({ part }) => part.kind === 'signatory')?.passage;
  if (!signatory || signatory.title || !passage) return;
  const { end } = signatory.name.span;
  // What follows the name on its line: post-nominal letters, or a footnote mark.
  const [rest = ''] = /^.*/.exec(text.slice(end, Math.min(passage.span.end, end + MAX_TITLE_LENGTH))) ?? [];
  const below = text.slice(end + rest.length, Math.min(passage.span.end, end + rest.length + MAX_TITLE_LENGTH));
  const [found = ''] = /\S.*/.exec(below) ?? [];
  const words = found.trimEnd();
  if (words !== '' && words.length < MAX_TITLE_LENGTH && similarity(words, right) >= MIN_TITLE_SIMILARITY) {
    const start = end + rest.length + below.indexOf(found);
    const span = spanOf(start, start + words.length);
    yield {
      message: 'spelling' as const,
      data: { found: words, right },
      span,
      severity: 'warning' as const,
      fixes: rewriting(text, span, right),
    };
  } else if (words === '' && /^[\s,.\\]*$/.test(rest)) {
    const severity = stage === 'drafting' ? ('info' as const) : ('warning' as const);
    const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
    const edits = [{ span: spanOf(end + rest.length, end + rest.length), text: `${lineBreak}${right}` }];
    yield {
      message: 'absent' as const,
      data: { right },
      span: signatory.name.span,
      severity,
      fixes: [{ ...fixTitle('Write “{right}” under the name', { right }), kind: 'suggested' as const, edits }],
    };
  }
}

const MIN_TITLE_SIMILARITY = 0.7;
const MAX_TITLE_LENGTH = 80;
