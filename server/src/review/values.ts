import { abbreviationsOf, placeOf } from '../analysis/abbreviations/abbreviations';
import { longDay, weekdayOf } from '../dates/calendar';
import { findDates } from '../dates/find-dates';
import { lazy } from '../memo/lazy';
import type { Block } from '../letter/letter';
import { phraseIndex } from '../nlp/lexicons/phrase-index';
import { namesIn } from '../nlp/lexicons/names-and-numbers';
import { tokensOf } from '../nlp/lexicons/tokenizer';
import { wordList } from '../nlp/word-lists';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { overlaps } from '../text/span';
import type { Place, Value } from './review-sheet';
import type { Placer } from './statements';
import { monthsIn, withoutDates } from './statements';

/** One place of a value: what values that are the same share, the words as they stand, and what is to be said of them. */
interface Use {
  readonly key: string;
  readonly text: string;
  readonly note: string;
  readonly place: Place;
}

/** The dates of a letter in its order, months and years with them, each real day with its weekday. */
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

/** The names of a letter (of people, places, bodies, plans), by the alphabet. */
export const namesOf = (reading: Reading, place: Placer): readonly Value[] =>
  byAlphabet(
    together(
      printedBlocks(reading)
        .filter(({ kind }) => kind !== 'heading')
        .flatMap((block) =>
          block.lines.flatMap(({ plain, span }) => {
            const isLine = place(block).paragraph === 0;
            return namesIn(withoutDates(plain.text), isLine)
              .filter(({ text }) => !/^[A-Z]{2,}s?$|\d/.test(text) && !isRole(text))
              .map(({ text, ...at }) => ({
                key: text.replace(/^The /, ''),
                text,
                note: '',
                place: { ...place(block), span: plain.toSource(at).end > span.end ? span : plain.toSource(at) },
              }));
          }),
        ),
    ),
  );

/** Whom a letter speaks of by their work, by the alphabet; forms that differ in capitals or number stand together. */
export const rolesOf = (reading: Reading, place: Placer): readonly Value[] =>
  byAlphabet(
    together(
      printedBlocks(reading).flatMap((block) => {
        const { text } = block.plain;
        let end = 0;
        return roleIndex()
          .in(text, tokensOf(text))
          .flatMap((found) => {
            if (found.start < end) return [];
            end = found.end;
            return [{ ...useOf(block, found, place, ''), key: found.means }];
          });
      }),
    ),
  );

/** The abbreviations of a letter's running text, by the alphabet, each with what it says that it stands for. */
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
  return { key: text.toLowerCase(), text, note, place: { ...place(block), span: block.plain.toSource({ start, end }) } };
};

/** Values with all their places, in the order of the first. */
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
    [...wordList('people.staff'), ...wordList('people.public-roles'), ...OTHER_ROLES].flatMap((role) => {
      const plural = pluralOf(role);
      return [role, ...(plural === role ? [] : [plural])].map((text) => ({
        text: text.toLowerCase(),
        joined: 'either' as const,
        means: role.toLowerCase(),
      }));
    }),
  ),
);

const isRole = (name: string): boolean =>
  roleIndex()
    .in(name, tokensOf(name))
    .some(({ start, end }) => start === 0 && end === name.length);

/** Those of the inspectorate, and people in general, of whom a letter speaks throughout. */
const OTHER_ROLES = ["His Majesty's Inspector", "Her Majesty's Inspector", 'senior leader', 'leader', 'personal adviser'];

/** “heads of service”, “directors of children’s services”, “social workers”. */
const pluralOf = (role: string): string => role.replace(/^(.*?)(?= (?:of|for|in)\b|$)/, (head) => `${head}s`);
