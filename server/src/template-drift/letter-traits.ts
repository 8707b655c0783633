import type { Block } from '../letter/letter';
import { append } from '../lists/append';
import { readFrameworkTags } from '../reading/facts/lists';
import type { Reading, Section } from '../reading/reading';
import type { FactKind, MaskedWord } from '../template-learning/masked-words';
import { keyOf, maskedWords, sentencesIn, wordingOf } from '../template-learning/masked-words';
import { normalise } from '../text/similarity';

export const TRAIT_KINDS = ['heading', 'order', 'body', 'sentence', 'line', 'tag'] as const;

/** Something in which letters agree or differ. */
export interface Trait {
  readonly kind: (typeof TRAIT_KINDS)[number];
  /** The same in all letters that have it. */
  readonly key: string;
  /** For users: `heading “Main findings”`. */
  readonly what: string;
  /** Heading or sentence as a template would have it; '' for other traits. */
  readonly wording: string;
}

/** The traits that a letter has, and those that apply to it but that it lacks, by key. */
export interface LetterTraits {
  readonly traits: ReadonlyMap<string, Trait>;
  /** Conditional traits that apply to the letter although it lacks them; all other traits apply to every letter. */
  readonly denied: ReadonlySet<string>;
}

/** True for traits that apply to only some letters: the order of two sections, the form of one. */
export const isConditional = ({ kind }: Trait): boolean => kind === 'order' || kind === 'body' || kind === 'tag';

const MAX_SENTENCE_WORDS = 60;
const MIN_SENTENCE_WORDS = 4;
const FIRST_WORDS = 6;
const MAX_HEADINGS = 40;

/** Returns a letter's traits: its headings, their order, its sections’ form, its frame’s sentences and its tags. */
export function traitsOf(reading: Reading): LetterTraits {
  const traits = new Map<string, Trait>();
  const denied = new Set<string>();
  const add = (trait: Trait): void => void traits.set(trait.key, trait);
  const sections = reading.sections.slice(0, MAX_HEADINGS);
  const headings = [...new Set(sections.map(headingOf))].filter(Boolean);
  for (const heading of headings)
    add({ kind: 'heading', key: `heading ${normalise(heading)}`, what: `heading “${heading}”`, wording: heading });
  headings.forEach((earlier, i) => {
    for (const later of headings.slice(i + 1)) {
      const [a, b] = [normalise(earlier), normalise(later)];
      add({ kind: 'order', key: `order ${a} > ${b}`, what: `“${earlier}” before “${later}”`, wording: '' });
      denied.add(`order ${b} > ${a}`);
    }
  });
  for (const { part, passage } of reading.partMatches) {
    const body = passage?.section?.body.filter(({ kind }) => kind === 'paragraph' || kind === 'bullet') ?? [];
    if (body.length === 0) continue;
    const name = part.role === 'other-section' ? part.title : part.role;
    const key = `body ${name}`;
    if (body.filter(({ kind }) => kind === 'bullet').length * 2 > body.length)
      add({ kind: 'body', key, what: `bullets in “${part.title}”`, wording: '' });
    else denied.add(key);
  }
  addTags(reading, add, denied);
  const { frame, rest } = sentenceBlocks(reading);
  for (const block of frame) addSentences(block, add, true);
  for (const block of rest) addSentences(block, add, false);
  for (const line of tailLines(reading))
    add({ kind: 'line', key: `line ${normalise(line)}`, what: `line “${line}”`, wording: line });
  return { traits, denied };
}

/** Without a footnote reference at its end, and with the facts of the letter masked. */
function headingOf({ heading }: Section): string {
  const words = maskedWords(heading.plain);
  const text = words.some(({ fact }) => fact) ? wordingOf(words, (fact) => fact) : heading.plain.text;
  return text.trim().replace(/(?<=[\p{L}?])[\d¹²³]$/u, '');
}

function addTags(reading: Reading, add: (trait: Trait) => void, denied: Set<string>): void {
  const items = [...reading.facts.improvements, ...reading.facts.priorityActions];
  if (items.length === 0) return;
  const tags = items.flatMap(({ block }) => readFrameworkTags(block.plain));
  const put = (key: string, what: string, has: boolean): void => {
    if (has) add({ kind: 'tag', key, what, wording: '' });
    else denied.add(key);
  };
  put('tag any', 'a national framework tag at the areas for improvement', tags.length > 0);
  if (tags.length === 0) return;
  put(
    'tag number',
    'tags by number',
    tags.some(({ by }) => by === 'number'),
  );
  put(
    'tag words',
    'tags in words',
    tags.some(({ by }) => by !== 'number'),
  );
  put(
    'tag capital',
    'tags that begin with a capital',
    tags.some(({ text }) => /^[([]\p{Lu}/u.test(text)),
  );
}

/** Paragraphs of the opening and the closing; the first paragraph of each section, the last of all, and footnotes. */
function sentenceBlocks({ letter, sections, partMatches }: Reading): {
  readonly frame: readonly Block[];
  readonly rest: readonly Block[];
} {
  const first = sections[0]?.heading.span.start ?? letter.text.length;
  const opening = letter.blocks.filter(({ kind, span }) => kind === 'paragraph' && span.start < first).slice(0, 40);
  const closing = partMatches.flatMap(({ part, passage }) => (part.kind === 'closing' ? (passage?.blocks ?? []) : []));
  const frame = new Set([...opening, ...closing]);
  const leads = sections.flatMap(({ body }) => body.find(({ kind }) => kind === 'paragraph') ?? []);
  // A closing that no template knows is at the end of the last section.
  const last = sections.at(-1)?.body.filter(({ kind }) => kind === 'paragraph') ?? [];
  const footnotes = letter.blocks.filter(({ kind }) => kind === 'footnote');
  const rest = new Set([...leads, ...last.slice(-3), ...footnotes]);
  return { frame: [...frame], rest: [...rest].filter((block) => !frame.has(block)) };
}

/** `open`: also adds the beginnings of sentences that continue in the letter's own words. */
function addSentences(block: Block, add: (trait: Trait) => void, open: boolean): void {
  for (const words of sentencesIn(maskedWords(block.plain))) {
    if (words.length < MIN_SENTENCE_WORDS || words.length > MAX_SENTENCE_WORDS * 2) continue;
    const wording = sentenceOf(words);
    add({ kind: 'sentence', key: `sentence ${keyOf(words)}`, what: `sentence “${wording}”`, wording });
    if (!open || words.length <= FIRST_WORDS) continue;
    const start = words.slice(0, FIRST_WORDS);
    add({
      kind: 'sentence',
      key: `begins ${keyOf(start)}`,
      what: `a sentence that begins “${sentenceOf(start)} …”`,
      wording: `${sentenceOf(start)} {…}`,
    });
  }
}

const VARIABLES: Readonly<Record<FactKind, string>> = {
  la: 'la_form',
  date: 'visit_dates',
  month: 'month and year',
  inspectors: 'inspectors',
};

const sentenceOf = (words: readonly MaskedWord[]): string => wordingOf(words, (fact) => VARIABLES[fact]);

/** The form of the salutation, the sign-off and titles. */
function tailLines({ partMatches, letter }: Reading): readonly string[] {
  const lines: string[] = [];
  for (const { part, passage } of partMatches) {
    if (!passage) continue;
    const text = letter.text.slice(passage.span.start, passage.span.end);
    if (part.kind === 'salutation') lines.push(text.trim().endsWith(',') ? 'Dear …,' : 'Dear …');
    if (part.kind === 'sign-off') lines.push(text.split('\n')[0]?.trim() ?? '');
    if (part.kind === 'signatory')
      append(
        lines,
        text.split('\n').flatMap((line) => (/Inspector|HMI/.test(line) ? [line.trim()] : [])),
      );
  }
  return lines.filter((line) => line !== '' && line.length <= 80);
}
