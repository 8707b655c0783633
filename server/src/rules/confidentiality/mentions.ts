import { findPersonalData } from '../../analysis/personal-data/find-personal-data';
import type { PersonalDataMention, PersonalDataKind } from '../../analysis/personal-data/mention';
import { publicPeople } from '../../analysis/personal-data/public-people';
import { runningText } from '../../analysis/running-text';
import type { Block } from '../../letter/letter';
import type { Prose } from '../../nlp/block-prose';
import { plainWord } from '../../nlp/word-lists';
import type { PersonName } from '../../reading/facts';
import type { Reading } from '../../reading/reading';
import type { Edit } from '../../text/edit';
import { regex } from '../../text/regex';
import type { Span } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import type { Titles } from '../engine/rewriting';
import { writing } from '../engine/rewriting';
import type { BlockInput, Gathered } from '../engine/rule';

/** A mention with its place in the letter. */
export interface Mentioned {
  readonly mention: PersonalDataMention;
  readonly words: string;
  readonly span: Span;
  readonly block: Block;
}

/**
 * The mentions of these kinds in the running text, grouped by the person or thing meant, in the order of their first
 * places. Left out are people whom the letter rightly names (addressee, inspectors, signatory), authorities, public
 * figures, and `allowed`.
 */
export function mentionsIn(
  reading: Reading,
  gathered: readonly Gathered<MayIdentify>[],
  prose: Prose,
  kinds: ReadonlySet<PersonalDataKind>,
  allowed: readonly string[],
): readonly (readonly Mentioned[])[] {
  const byKey = new Map<string, Mentioned[]>();
  let known: Names | undefined;
  const running = new Set(runningText(reading));
  for (const { block, found } of gathered) {
    if (!running.has(block)) continue;
    for (const mention of found.mentions) {
      // On import, the postcode of the address may end up in the subject line.
      if (mention.kind === 'postcode' && block.kind === 'heading') continue;
      if (!kinds.has(mention.kind) || mention.unless?.some((word) => prose.dictionary.has(word))) continue;
      if (
        mention.unlessAbbreviation !== undefined &&
        reading.letter.text.includes(`(${mention.unlessAbbreviation}`) &&
        block.text.plain.text.slice(mention.start - 1, mention.start) !== '('
      )
        continue;
      const words = block.plain.text.slice(mention.start, mention.end);
      known ??= knownNames(reading, allowed);
      if (isKnown(mention, words, known) || (NAMES.has(mention.kind) && isOfInspectors(block, reading))) continue;
      const one = { mention, words, block, span: block.plain.toSource({ start: mention.start, end: mention.end }) };
      const key = NAMES.has(mention.kind) ? `name ${mention.key}` : mention.key;
      const same = byKey.get(key);
      if (same) same.push(one);
      else byKey.set(key, [one]);
    }
  }
  return [...byKey.values()];
}

/** What in a block may identify somebody, and what may show that it does not. */
export interface MayIdentify {
  readonly mentions: readonly PersonalDataMention[];
  /** The text after each opening bracket: an abbreviation that is explained anywhere in the letter is not a child. */
  readonly brackets: readonly string[];
}

/**
 * Gathers the mentions of people and places in a block, and its brackets, which may explain an abbreviation used
 * elsewhere.
 */
export function mayIdentify({ text }: BlockInput): MayIdentify | undefined {
  const mentions = findPersonalData(text);
  const brackets = text.source.includes('(') ? (text.source.match(BRACKET) ?? []) : [];
  return mentions.length + brackets.length > 0 ? { mentions, brackets } : undefined;
}

/** Long enough for any abbreviation that rules out a mention. */
const BRACKET = /\([^()\s]{1,20}/g;

/** The edits that replace the words in all of the places; undefined if one of them has no replacement. */
export function rewording(all: readonly Mentioned[]): readonly Edit[] | undefined {
  const edits = all.flatMap(({ mention, block }, i): Edit[] => {
    const text = i > 0 && mention.again !== undefined ? mention.again : mention.instead;
    return text === undefined ? [] : [{ span: block.plain.toSource(mention.replaced ?? mention), text }];
  });
  return edits.length === all.length ? edits : undefined;
}

/** The titles of a fix that writes other words in a number of places. */
export const writingInstead = (right: string, count: number): Titles =>
  count === 1
    ? writing(right)
    : {
        plain: fixTitle('Write “{right}” (in {count} places)', { right, count }),
        naming: (words) => fixTitle('Write “{right}” for “{words}” (in {count} places)', { right, words, count }),
      };

const NAMES: ReadonlySet<PersonalDataKind> = new Set(['named', 'first-name', 'staff', 'titled', 'person']);

/**
 * Names that this letter may contain, case-folded: for people the full name, first name and surname; for places the
 * full name.
 */
function knownNames({ facts }: Reading, allowed: readonly string[]): Names {
  const { addressee, inspectors, signatory, salutation } = facts;
  const places = [
    ...allowed,
    ...facts.authorities.flatMap(({ text, authority }) => [
      text,
      ...(authority ? [authority.name, authority.officialName] : []),
    ]),
  ];
  const people: string[] = [salutation?.text ?? ''];
  const add = ({ text, first, surname }: PersonName): void => void people.push(text, first, surname);
  if (addressee) [addressee.name, ...addressee.others].forEach(add);
  for (const { name } of inspectors) add(name);
  if (signatory) [signatory.name, ...(signatory.others ?? [])].forEach(add);
  return namesAmong({ places, people });
}

type Names = Pick<ReadonlySet<string>, 'has'>;

interface Named {
  readonly places: readonly string[];
  readonly people: readonly string[];
}

function namesAmong({ places, people }: Named): Names {
  const own = new Set(
    // An initial counts as part of a name.
    [...[...places, ...people].filter((name) => name.length > 1), ...people.flatMap((name) => name.split(' '))]
      .filter((name) => name !== '')
      .map(plainWord),
  );
  return { has: (name) => own.has(name) || publicPeople().has(name) };
}

/**
 * True if every word of the name belongs to somebody who may be named, or if it is part of a longer name that is
 * allowed.
 */
function isKnown({ key, kind, unlessAuthority }: PersonalDataMention, words: string, known: Names): boolean {
  if (unlessAuthority !== undefined && known.has(unlessAuthority)) return true;
  if (known.has(key) || known.has(plainWord(words))) return true;
  return NAMES.has(kind) && key.split(' ').every((word) => known.has(word));
}

const NAMES_INSPECTORS = regex(
  '',
  String.raw`\b(?:Majest\w+['’]?s?\s[Ii]nspector|S?HMIs?\b|[Ii]nspectors?\s(?:for|on|who)\b[^.]{0,40}\b`,
  String.raw`(?:were|was)\b|inspectors\swere\s[A-Z])`,
);

/** True for the paragraph of the opening that names the inspectors, in case the facts missed one of them. */
const isOfInspectors = ({ span, plain }: Block, { facts, sections }: Reading): boolean =>
  facts.inspectors.some(({ name }) => name.span.start >= span.start && name.span.end <= span.end) ||
  (span.start < (sections[0]?.span.start ?? Infinity) && NAMES_INSPECTORS.test(plain.text));
