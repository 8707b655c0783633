import type { TagChoice } from '../../analysis/framework-tags';
import { tagChoices } from '../../analysis/framework-tags';
import { dayOfLetter } from '../../analysis/visit-dates';
import type { Day } from '../../dates/calendar';
import { compareDays } from '../../dates/calendar';
import { lineBreakOf } from '../../edits/insert-passage';
import type { FrameworkTag, Item } from '../../reading/facts';
import { isAsFootnote } from '../../reading/facts/lists';
import type { FrameworkKind } from '../../reading/facts/national-framework';
import { FRAMEWORK_KINDS, isInWords, placeInWords, placesOf } from '../../reading/facts/national-framework';
import type { Reading, Section } from '../../reading/reading';
import { joined } from '../../text/joined';
import type { Span } from '../../text/span';
import { spanOf, textAt } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import type { Titles } from '../engine/rewriting';
import { named, rewriting } from '../engine/rewriting';
import type { Fix, FixTitle } from '../engine/rule';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'framework-tag',
    title: 'An area’s tag for the national framework is missing or wrong',
    why:
      'Since 31 July 2025 each area for improvement ends with its place in the Children’s Social Care National ' +
      'Framework (24 of 26 letters): outcome 1 to 4 or enabler 1 to 3. A footnote on the heading explains the tags ' +
      '(in about half of the letters so far).',
    group: 'framework',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'suggested',
    phase: 'letter',
    messages: {
      missing: joined(
        'Say at the end which outcome or enabler of the national framework this area belongs to, ',
        'such as “(outcome 1, national framework)”.',
      ),
      range: 'The national framework has no {kind} {number}: it has {kind}s 1 to {last}.',
      form: 'Write the tag in full, such as “(outcome 1, national framework)”.',
      wording: 'In letters the tag is written “{right}”: use that instead of “{found}”.',
      capitals: 'Other tags in this letter begin with a small letter: write “{right}”.',
      mixed: 'Other {kind}s in this letter are given by their {form}: write “{right}”.',
      stop: 'In this letter the full stop comes {side} the other tags: do the same here.',
      footnote: 'In many letters a footnote on this heading explains the tags: add it.',
      unmarked: 'This footnote explains the tags, but no heading points to it: mark it and “{section}”.',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check(reading) {
    const { partMatches, facts, letter } = reading;
    const partMatch = partMatches.find(({ part }) => part.role === 'improvement');
    const { frameworkTagsFrom: from, footnote } = partMatch?.part.body ?? {};
    const section = partMatch?.passage?.section;
    if (!partMatch || !from || !section) return;
    // A letter without a date is being written now.
    const day = dayOfLetter(reading);
    const due = !day || compareDays(day, from) >= 0;
    const brackets = facts.improvements.flatMap(({ tags }) => bracketsOf(tags));
    const someSmall = brackets.some(([tag]) => beginsSmall(tag));
    for (const item of due ? facts.improvements.filter((one) => one.tags.length === 0) : [])
      yield { message: 'missing', span: lastWords(item), fixes: tagsFor(item, day, facts.improvements) };
    for (const bracket of brackets) yield* wrongBracket(bracket, reading, day, someSmall);
    yield* mixedForms(brackets, day, someSmall, letter.text);
    yield* mixedStops(facts.improvements);
    if (footnote && brackets.length > 0 && section.heading.footnoteMarks.length === 0)
      yield* footnoteOf(section, partMatch.part.title, footnote, reading, due);
  },
});

/** What is wrong with a bracket in itself. */
function* wrongBracket(bracket: Bracket, { letter: { text }, facts }: Reading, day: Day | undefined, small: boolean) {
  const [tag] = bracket;
  // Placeholders are reported by `placeholder-left`.
  if (tag.text.includes('[', 1)) return;
  const { span } = tag;
  const unknown = bracket.find(({ kind, number }) => kind !== 'unknown' && placeInWords(kind, number) === undefined);
  const right = inFull(bracket, small);
  const fixes = rewriting(text, span, right);
  if (bracket.some(({ kind, number }) => Number.isNaN(number) || kind === 'unknown'))
    yield { message: 'form' as const, span };
  else if (unknown)
    yield {
      message: 'range' as const,
      data: {
        kind: unknown.kind,
        number: unknown.number,
        last: Object.keys(unknown.kind === 'unknown' ? {} : placesOf(unknown.kind)).length,
      },
      span,
      severity: 'error' as const,
      fixes: tagChoices(facts.improvements, day).flatMap(({ tag: other }) => rewriting(text, span, other)),
    };
  else if (!/national\s+framework/i.test(tag.text))
    yield { message: 'wording' as const, data: { right, found: tag.text }, span, fixes };
  else if (inFull(bracket, false) !== tag.text.replace(/\s+/g, ' '))
    yield { message: 'wording' as const, data: { right, found: tag.text }, span, severity: 'info' as const, fixes };
  else if (small && !beginsSmall(tag))
    yield { message: 'capitals' as const, data: { right }, span, severity: 'info' as const, fixes };
}

/** The footnote that explains the tags, for a heading that has no mark: unmarked, or not there. */
function* footnoteOf(section: Section, title: string, footnote: string, { letter }: Reading, due: boolean) {
  const stray = letter.blocks.find(
    (block) => (block.kind === 'footnote' || block.kind === 'paragraph') && isAsFootnote(block, footnote),
  );
  const headingEnd = section.heading.content.end;
  if (stray && !letter.blocks.some(({ footnoteMarks }) => footnoteMarks.length > 0)) {
    const label = stray.kind === 'footnote' ? stray.marker.replace(/:$/, '') : '[^1]';
    const number = /^[\s\d¹²³*.)\]]*/.exec(textAt(letter.text, stray.content))?.[0].length ?? 0;
    const edits = [
      { span: spanOf(headingEnd, headingEnd), text: label },
      ...(stray.kind === 'footnote'
        ? []
        : [{ span: spanOf(stray.content.start, stray.content.start + number), text: `${label}: ` }]),
    ];
    yield {
      message: 'unmarked' as const,
      data: { section: title },
      span: firstWords(stray.span, letter.text),
      severity: 'info' as const,
      fixes: named(letter.text, { kind: 'suggested', edits }, MARKING_BOTH),
    };
  } else if (due && !stray && !letter.blocks.some(({ kind }) => kind === 'footnote')) {
    const end = section.span.end;
    const edits = [
      { span: spanOf(headingEnd, headingEnd), text: '[^1]' },
      { span: spanOf(end, end), text: `${lineBreakOf(letter.text).repeat(2)}[^1]: ${footnote}` },
    ];
    yield {
      message: 'footnote' as const,
      span: section.heading.content,
      severity: 'hint' as const,
      fixes: [{ ...fixTitle('Add the footnote'), kind: 'suggested' as const, edits }],
    };
  }
}

const MARKING_BOTH: Titles = {
  plain: fixTitle('Mark the footnote and the heading'),
  naming: (words) => fixTitle('Mark the footnote and the heading for “{words}”', { words }),
};

/** One fix for each outcome and enabler, since only the inspector knows which it is. */
const tagsFor = ({ span }: Item, day: Day | undefined, items: readonly Item[]): readonly Fix[] =>
  tagChoices(items, day).map(({ kind, number, place, tag }) => ({
    ...adding(kind, number, place),
    kind: 'suggested',
    edits: [{ span: spanOf(span.end, span.end), text: ` ${tag}` }],
  }));

function adding(kind: TagChoice['kind'], number: string, place: string): FixTitle {
  switch (kind) {
    case 'outcome':
      return fixTitle('Add outcome {number}: {place}', { number, place });
    case 'enabler':
      return fixTitle('Add enabler {number}: {place}', { number, place });
    case 'principle':
      return fixTitle('Add principle {number}: {place}', { number, place });
  }
}

/**
 * If a letter gives tags of one kind in two forms, the less frequent form is reported; if they are equally frequent,
 * the one that is not usual for its date.
 */
function* mixedForms(brackets: readonly Bracket[], day: Day | undefined, small: boolean, text: string) {
  for (const kind of FRAMEWORK_KINDS) {
    const own = brackets.filter((bracket) => bracket.every((tag) => tag.kind === kind));
    const inWords = own.filter((bracket) => bracket.every(({ by }) => by !== 'number'));
    const byNumber = own.filter((bracket) =>
      bracket.every(({ by, number }) => by === 'number' && isPlace(kind, number)),
    );
    if (inWords.length === 0 || byNumber.length === 0) continue;
    const words = inWords.length === byNumber.length ? isInWords(kind, day) : inWords.length > byNumber.length;
    for (const bracket of words ? byNumber : inWords) {
      const [tag] = bracket;
      const right = inFull(
        bracket.map((one) => ({ ...one, by: words ? 'words' : 'number' })) as unknown as Bracket,
        small,
      );
      yield {
        message: 'mixed' as const,
        data: { kind, form: words ? 'words' : 'numbers', right },
        span: tag.span,
        severity: 'info' as const,
        // Never replace the words of a tag with its number.
        fixes: words ? rewriting(text, tag.span, right) : [],
      };
    }
  }
}

const isPlace = (kind: FrameworkKind, number: number): boolean => placeInWords(kind, number) !== undefined;

const beginsSmall = (tag: FrameworkTag): boolean => /^[([]\s*\p{Ll}/u.test(tag.text);

/** The tags in one pair of brackets: `(enablers 1 and 3, national framework)` has two. */
type Bracket = readonly [FrameworkTag, ...FrameworkTag[]];

function bracketsOf(tags: readonly FrameworkTag[]): readonly Bracket[] {
  const brackets: [FrameworkTag, ...FrameworkTag[]][] = [];
  for (const tag of tags) {
    const last = brackets.at(-1);
    if (last?.[0].span.start === tag.span.start) last.push(tag);
    else brackets.push([tag]);
  }
  return brackets;
}

/** A tag as letters write it. It keeps its own capital, unless the letter’s other tags begin in lower case. */
function inFull(bracket: Bracket, small: boolean): string {
  const kinds = [...new Set(bracket.map(({ kind }) => kind))].map((kind) => {
    const own = bracket.filter((tag) => tag.kind === kind);
    const numbers = own.filter(({ by }) => by === 'number').map(({ number }) => String(number));
    const byNumber = numbers.length > 0 ? [`${kind}${numbers.length > 1 ? 's' : ''} ${listed(numbers)}`] : [];
    const inWords = own
      .filter(({ by }) => by !== 'number')
      .map(({ by, number }) => {
        const words = kind === 'unknown' ? '' : (placeInWords(kind, number) ?? '');
        return `${kind}${by === 'both' ? ` ${number}` : ''}: ${words}`;
      });
    return listed([...byNumber, ...inWords]);
  });
  const words = listed(kinds);
  return (
    `(${small || beginsSmall(bracket[0]) ? words : words.charAt(0).toUpperCase() + words.slice(1)}, ` +
    'national framework)'
  );
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/**
 * If some tags come before the full stop and some after it, the less frequent are reported; if equally frequent, those
 * before it.
 */
function* mixedStops(items: readonly Item[]) {
  const ends = items.flatMap(({ tags, block: { plain } }) => {
    const tag = tags.at(-1);
    const text = plain.text.trimEnd();
    const at = tag ? text.lastIndexOf(tag.text) : -1;
    if (!tag || at < 0) return [];
    const rest = text.slice(at + tag.text.length);
    const words = text.slice(0, at).trimEnd();
    if (rest === '.' && !words.endsWith('.')) return [{ side: 'after', plain, at, words, end: text.length }];
    return rest === '' && words.endsWith('.') ? [{ side: 'before', plain, at, words, end: text.length }] : [];
  });
  const after = ends.filter(({ side }) => side === 'after');
  const before = ends.filter(({ side }) => side === 'before');
  if (after.length === 0 || before.length === 0) return;
  const side = after.length > before.length ? 'after' : 'before';
  for (const { plain, at, words, end } of side === 'after' ? before : after) {
    const place = (from: number, to: number) => plain.toSource(spanOf(from, to));
    const edits =
      side === 'after'
        ? [
            { span: place(words.length - 1, words.length), text: '' },
            { span: place(end, end), text: '.' },
          ]
        : [
            { span: place(words.length, words.length), text: '.' },
            { span: place(end - 1, end), text: '' },
          ];
    const from = side === 'after' ? words.length - (/\S+$/.exec(words.slice(-MAX_WORD_LENGTH))?.[0].length ?? 0) : at;
    yield {
      message: 'stop' as const,
      data: { side },
      span: place(from, end),
      severity: 'info' as const,
      fixes: [{ ...putStop(side), kind: 'suggested' as const, edits }],
    };
  }
}

const putStop = (side: 'before' | 'after'): FixTitle =>
  side === 'before' ? fixTitle('Put the full stop before the tag') : fixTitle('Put the full stop after the tag');

const firstWords = ({ start, end }: Span, text: string): Span =>
  spanOf(start, start + (/^(?:\S+ ){0,4}\S+/.exec(text.slice(start, Math.min(end, start + 200)))?.[0].length ?? 0));

/** No real word is longer; anything longer is marked at its end. */
const MAX_WORD_LENGTH = 60;

/** The last two words of an area, where the tag belongs. */
function lastWords({ text, span }: Item): { readonly start: number; readonly end: number } {
  const tail = /\S+\s+\S+$/.exec(text.slice(-2 * MAX_WORD_LENGTH))?.[0] ?? text;
  return spanOf(span.end - tail.length, span.end);
}
