import type { DefinitionInLetter, MentionInLetter } from '../../analysis/abbreviations/abbreviations';
import { placeOf } from '../../analysis/abbreviations/abbreviations';
import { articleFor, capitalised, pluralOf } from '../../analysis/abbreviations/expansion-forms';
import { knownExpansions } from '../../analysis/abbreviations/known-abbreviations';
import { finderOf, isWrittenOut, wordsWithInitials } from '../../analysis/abbreviations/written-out';
import { runningParagraphs } from '../../analysis/running-text';
import type { Block } from '../../letter/letter';
import type { Reading } from '../../reading/reading';
import type { Span } from '../../text/span';
import { spanOf } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import { named, writing } from '../engine/rewriting';
import type { Fix } from '../engine/rule';

/**
 * Ways to explain an abbreviation at or before its first use: the abbreviation in brackets after its words, if the
 * letter already has them; otherwise the words written here. An explanation from further down the letter comes before
 * known ones.
 */
export function expansionFixes(
  reading: Reading,
  first: MentionInLetter,
  defined: DefinitionInLetter | undefined,
): readonly Fix[] {
  const { mention } = first;
  const forms = formsOf(first, defined);
  const written = writtenBefore(reading, first, forms);
  if (written) return [written];
  const { text } = first.block.plain;
  if (mention.bound || OPEN_BRACKET.test(text.slice(Math.max(0, mention.start - CONTEXT_LENGTH), mention.start)))
    return [];
  return forms
    .filter(({ plural }) => plural === mention.plural)
    .flatMap(({ words }) => writingHere(reading, first, words));
}

const CONTEXT_LENGTH = 80;
const OPEN_BRACKET = /\([^()]*$/;

interface Form {
  readonly words: string;
  readonly plural: boolean;
}

/**
 * The words it may stand for, in the singular and plural, the likeliest first. The letter’s own explanation outranks
 * what is known from elsewhere.
 */
function formsOf({ mention }: MentionInLetter, defined: DefinitionInLetter | undefined): readonly Form[] {
  const known = knownExpansions(mention.key).flatMap((words): readonly Form[] => [
    { words, plural: false },
    { words: pluralOf(words), plural: true },
  ]);
  const own = defined?.definition.expansion;
  if (!own || !defined) return known;
  const { text } = defined.block.plain;
  const written = text.slice(own.start, own.end);
  // “Personal advisers” at the start of a sentence is “personal advisers” elsewhere.
  const words =
    startsSentence(text, own.start) && /^\p{Lu}\P{Lu}+$/u.test(written)
      ? written.charAt(0).toLowerCase() + written.slice(1)
      : written;
  if (!defined.mention.plural)
    return [
      { words, plural: false },
      { words: pluralOf(words), plural: true },
    ];
  return [
    { words, plural: true },
    ...known.filter((form) => !form.plural && isWrittenOut(words, pluralOf(form.words))),
  ];
}

/** A fix that puts the abbreviation after its words where they first appear before its first use. */
function writtenBefore(reading: Reading, first: MentionInLetter, forms: readonly Form[]): Fix | undefined {
  const { mention } = first;
  for (const form of forms) {
    const find = finderOf(form.words);
    const place = beforeFirstUse(reading, first, (block) => find(block.text));
    if (place) return afterWords(place, `(${mention.abbreviation}${form.plural && mention.plural ? 's' : ''})`);
  }
  // If only the initials are known, look for words that have them; three words could match by chance.
  const place =
    forms.length === 0 && mention.key.length > 3
      ? beforeFirstUse(reading, first, (block) => wordsWithInitials(block.text, mention.key))
      : undefined;
  return place && afterWords(place, `(${mention.abbreviation})`);
}

interface MentionPlace {
  readonly block: Block;
  readonly words: Span;
}

/** The first match in the paragraphs before a use that is not already followed by a bracket. */
export function beforeFirstUse(
  reading: Reading,
  { block: last, mention }: MentionInLetter,
  find: (block: Block) => Span | undefined,
): MentionPlace | undefined {
  for (const block of runningParagraphs(reading)) {
    const words = find(block);
    if (
      words &&
      (block !== last || words.end <= mention.start) &&
      !/^\s*[(’']/.test(block.plain.text.slice(words.end, words.end + 2))
    )
      return { block, words };
    if (block === last) break;
  }
  return undefined;
}

function afterWords({ block, words }: MentionPlace, bracket: string): Fix {
  const at = block.plain.toSource(words).end;
  return {
    ...fixTitle('Write “{right}” after “{words}”', {
      right: bracket,
      words: block.plain.text.slice(words.start, words.end),
    }),
    kind: 'suggested',
    edits: [{ span: spanOf(at, at), text: ` ${bracket}` }],
  };
}

function writingHere({ letter }: Reading, first: MentionInLetter, words: string): readonly Fix[] {
  const { block, mention } = first;
  const { text } = block.plain;
  const abbreviation = `${mention.abbreviation}${mention.plural ? 's' : ''}`;
  const right = letter.text.includes('’') ? words.replace(/'/g, '’') : words;
  const article = /(?<![\p{L}\p{N}])an? $/iu.exec(text.slice(Math.max(0, mention.start - 4), mention.start))?.[0] ?? '';
  const start = mention.start - article.length;
  const head = article === '' ? '' : `${articleFor(right)} `;
  const whole = `${head}${right} (${abbreviation})`;
  const place = placeOf(first, { start, end: mention.end + (mention.plural ? 1 : 0) });
  const written = startsSentence(text, start) ? capitalised(whole) : whole;
  return named(
    letter.text,
    { kind: 'suggested', edits: [{ span: place, text: written }] },
    writing(article === '' ? `${right} (${abbreviation})` : written),
  );
}

const startsSentence = (text: string, at: number): boolean =>
  at === 0 || /[.!?]["’”)]?\s+$/.test(text.slice(Math.max(0, at - 4), at));
