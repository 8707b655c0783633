import { abbreviationsOf, placeOf } from '../analysis/abbreviations/abbreviations';
import { startsSentence } from '../analysis/personal-data/name-candidates';
import { runningText } from '../analysis/running-text';
import { longDay, weekdayOf } from '../dates/calendar';
import { findDates } from '../dates/find-dates';
import type { Block } from '../letter/letter';
import { lazy } from '../memo/lazy';
import type { StatedValue } from '../nlp/lexicons/names-and-numbers';
import { namesIn } from '../nlp/lexicons/names-and-numbers';
import { phraseIndex } from '../nlp/lexicons/phrase-index';
import { tokensOf } from '../nlp/lexicons/tokenizer';
import { wordList } from '../nlp/word-lists';
import type { PersonName } from '../reading/facts';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { contains, overlaps } from '../text/span';
import type { Place, Value } from './review-sheet';
import type { Placer } from './statements';
import { monthsIn, withoutDates } from './statements';

/** One occurrence of a value: the key shared by equal values, the text as written, and the note. */
interface Use {
  readonly key: string;
  readonly text: string;
  readonly note: string;
  readonly place: Place;
}

/** The dates of a letter in order, including months and years, each real day with its weekday. */
export const datesOf = (reading: Reading, place: Placer): readonly Value[] =>
  together(
    printedBlocks(reading).flatMap((block) => {
      const { text } = block.plain;
      const days = findDates(text);
      const months = monthsIn(text).filter((month) => !days.some(({ span }) => overlaps(span, month)));
      const noteOf = new Map(
        days.map(({ span, days: found }) => [
          span,
          found.map(({ day }) => (day ? `${weekdayOf(day)} ${longDay(day)}` : 'no real day')).join(', '),
        ]),
      );
      return [...days.map(({ span }) => span), ...months]
        .sort((a, b) => a.start - b.start)
        .map((span) => useOf(block, span, place, noteOf.get(span) ?? ''));
    }),
  );

/**
 * The names in a letter (of people, places, bodies, plans), in alphabetical order. All forms of the names of
 * signatories and addressees are grouped, with a note on who they are.
 */
export const namesOf = (reading: Reading, place: Placer): readonly Value[] => {
  const people = peopleOf(reading);
  const titles = jobTitlesOf(reading);
  const running = new Set(runningText(reading));
  return byAlphabet(
    together(
      printedBlocks(reading)
        // Footnotes come from the template, and capitals in a heading mean nothing.
        .filter(({ kind }) => kind !== 'heading' && kind !== 'footnote')
        .flatMap((block) =>
          block.lines.flatMap(({ plain }): readonly Use[] =>
            namesIn(withoutRoles(withoutDates(plain.text)), !running.has(block))
              .flatMap((name) => apart(name, people))
              .filter(
                ({ text, ...at }) =>
                  !NO_NAME.test(text) && !titles.some(({ span }) => overlaps(span, plain.toSource(at))),
              )
              .map(({ text, ...at }) => {
                const person = people.find(({ name, surname }) => text.endsWith(name) || isFormal(text, surname));
                return {
                  key: person?.name ?? text.replace(/^The /, ''),
                  text,
                  note: person?.who.join(', ') ?? '',
                  place: { ...place(block), span: plain.toSource(at) },
                };
              }),
          ),
        ),
    ),
  );
};

/** Abbreviations have a list of their own; also postcodes, and the words of a greeting. */
const NO_NAME = /^[A-Z\d]{1,}s?$|^(?:Yours|Dear|Sir|Madam|Interim|Acting)$/;

interface Person {
  readonly name: string;
  readonly surname: string;
  readonly who: readonly string[];
}

function peopleOf({ facts }: Reading): readonly Person[] {
  const people = new Map<string, { name: string; surname: string; who: string[] }>();
  const add = ({ text, surname }: PersonName, who: string): void => {
    const known = people.get(text) ?? { name: text, surname, who: [] };
    if (!known.who.includes(who)) known.who.push(who);
    people.set(text, known);
  };
  for (const { name } of facts.addressees) add(name, 'addressed');
  for (const { name } of facts.inspectors) add(name, 'inspector');
  for (const { name } of facts.signatories) add(name, 'signs');
  return [...people.values()];
}

const isFormal = (text: string, surname: string): boolean =>
  surname !== '' && /^(?:Ms|Mrs|Miss|Mr|Mx|Dr|Professor|Sir|Dame) /.test(text) && text.endsWith(` ${surname}`);

/** `A Name and B Name` is two names if one of them is that of a known person. */
function apart(name: StatedValue, people: readonly Person[]): readonly StatedValue[] {
  const at = name.text.indexOf(' and ');
  if (at < 0) return [name];
  const [first, second] = [name.text.slice(0, at), name.text.slice(at + 5)];
  if (!people.some((person) => person.name === first || person.name === second)) return [name];
  return [
    { text: first, start: name.start, end: name.start + at },
    { text: second, start: name.start + at + 5, end: name.end },
  ];
}

interface JobTitle {
  readonly text: string;
  readonly span: Span;
}

const jobTitlesOf = ({ facts }: Reading): readonly JobTitle[] => [
  ...facts.addressees.flatMap(({ jobTitle }) => jobTitle ?? []),
  ...facts.signatories.flatMap(({ title }) => title ?? []),
];

/** The roles mentioned in a letter, in alphabetical order; forms that differ in capitals or number are grouped. */
export const rolesOf = (reading: Reading, place: Placer): readonly Value[] => {
  const titles = jobTitlesOf(reading);
  return byAlphabet(
    together(
      printedBlocks(reading).flatMap((block) => [
        ...titles
          .filter(({ span }) => contains(block.span, span))
          .map(({ text, span }): Use => ({ key: roleKey(text), text, note: '', place: { ...place(block), span } })),
        ...rolesIn(block.plain.text).flatMap((found): readonly Use[] => {
          const use = useOf(block, found, place, '');
          if (titles.some(({ span }) => overlaps(span, use.place.span))) return [];
          // The capital at the start of a sentence does not make a different form.
          const opens = startsSentence(block.plain.text, found.start) && /^\p{Lu}[^\p{Lu}]+$/u.test(use.text);
          return [{ ...use, key: found.means, text: opens ? lowerFirst(use.text) : use.text }];
        }),
      ]),
    ),
  );
};

/** A title that is a role in the list is grouped with it. */
const roleKey = (title: string): string => {
  const [role] = rolesIn(title);
  return role?.start === 0 && role.end === title.length ? role.means : title.toLowerCase();
};

/** The abbreviations in a letter's running text, in alphabetical order, each with the letter's expansion. */
export const abbreviationsIn = (reading: Reading, place: Placer): readonly Value[] =>
  byAlphabet(
    together(
      abbreviationsOf(reading).flatMap(({ key, mentions, definitions }) => {
        const told = definitions.flatMap(({ block, definition: { expansion } }) =>
          expansion ? [block.plain.text.slice(expansion.start, expansion.end)] : [],
        );
        const note = told.length > 0 ? [...new Set(told)].join('; ') : 'not spelled out';
        return mentions.map((mention): Use => ({
          key,
          note,
          text: mention.mention.abbreviation,
          place: { ...place(mention.block), span: placeOf(mention, mention.mention) },
        }));
      }),
    ),
  );

const printedBlocks = ({ letter }: Reading): readonly Block[] =>
  letter.blocks.filter(({ kind }) => kind !== 'comment' && kind !== 'divider');

const useOf = (block: Block, { start, end }: Span, place: Placer, note: string): Use => {
  const text = block.plain.text.slice(start, end);
  return {
    key: text.toLowerCase(),
    text,
    note,
    place: { ...place(block), span: block.plain.toSource({ start, end }) },
  };
};

/** Groups values with all their places, in order of first occurrence. */
function together(uses: readonly Use[]): readonly Value[] {
  const groups = new Map<string, Use[]>();
  for (const use of uses) groups.set(use.key, [...(groups.get(use.key) ?? []), use]);
  return [...groups.values()].map((all) => {
    const counts = new Map<string, number>();
    for (const { text } of all) counts.set(text, (counts.get(text) ?? 0) + 1);
    const forms = [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
    return {
      text: forms[0]?.text ?? '',
      forms: forms.length > 1 ? forms : [],
      note: all[0]?.note ?? '',
      places: all.map(({ place }) => place),
    };
  });
}

const byAlphabet = (values: readonly Value[]): readonly Value[] =>
  [...values].sort((a, b) => compareText(a.text.toLowerCase(), b.text.toLowerCase()));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const roleIndex = lazy(() =>
  phraseIndex(
    [...wordList('people.staff'), ...wordList('people.public-roles'), ...OTHER_ROLES]
      .filter((role) => !MORE_OFTEN_VERBS.has(role))
      .flatMap((role) => {
        const plural = pluralOf(role);
        return [role, ...(plural === role ? [] : [plural])].map((text) => ({
          text: text.toLowerCase(),
          joined: 'either' as const,
          means: role.toLowerCase(),
        }));
      }),
  ),
);

interface FoundRole extends Span {
  readonly means: string;
}

/** The roles in a text, not nested. */
function rolesIn(text: string): readonly FoundRole[] {
  const found: FoundRole[] = [];
  for (const one of roleIndex().in(text, tokensOf(text))) if (one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
  return found;
}

const withoutRoles = (text: string): string =>
  rolesIn(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const MORE_OFTEN_VERBS: ReadonlySet<string> = new Set(['lead', 'ad']);

/** Roles of the inspectorate, and of people in general, which occur throughout a letter. */
const OTHER_ROLES = [
  "His Majesty's Inspector",
  "Her Majesty's Inspector",
  'senior leader',
  'leader',
  'personal adviser',
];

/** “heads of service”, “directors of children’s services”, “social workers”. */
const pluralOf = (role: string): string => role.replace(/^(.*?)(?= (?:of|for|in)\b|$)/, (head) => `${head}s`);
