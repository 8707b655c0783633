import type { DefinitionInLetter, MentionInLetter } from '../reading/abbreviations/abbreviations';
import { placeOf } from '../reading/abbreviations/abbreviations';
import { articleFor, capitalised, patternOf, pluralOf } from '../reading/abbreviations/expansion-forms';
import { knownExpansions } from '../reading/abbreviations/known-abbreviations';
import type { Reading } from '../reading/reading';
import { runningParagraphs } from '../reading/running-text';
import { spanOf } from '../text/span';
import type { Fix } from './rule';

/**
 * Ways to explain an abbreviation at (or before) its first use: the abbreviation in brackets after its words, where the letter has them
 * already; else its words here. The letter's own explanation from further down comes before what is known of it.
 */
export function expansionFixes(reading: Reading, first: MentionInLetter, defined: DefinitionInLetter | undefined): readonly Fix[] {
  const { mention } = first;
  const forms = formsOf(first, defined);
  const written = writtenBefore(reading, first, forms);
  if (written) return [written];
  const { text } = first.block.plain;
  if (mention.bound || OPEN_BRACKET.test(text.slice(Math.max(0, mention.start - NEAR), mention.start))) return [];
  return forms.filter(({ plural }) => plural === mention.plural).map(({ words }) => writingHere(reading, first, words));
}

const NEAR = 80;
const OPEN_BRACKET = /\([^()]*$/;

interface Form {
  readonly words: string;
  readonly plural: boolean;
}

/** What it may stand for, one and several, the likeliest first. What the letter says outranks what is known elsewhere. */
function formsOf({ mention }: MentionInLetter, defined: DefinitionInLetter | undefined): readonly Form[] {
  const known = knownExpansions(mention.key).flatMap((words): readonly Form[] => [{ words, plural: false }, { words: pluralOf(words), plural: true }]);
  const own = defined?.definition.expansion;
  if (!own || !defined) return known;
  const { text } = defined.block.plain;
  const written = text.slice(own.start, own.end);
  // “Personal advisers” at the start of a sentence are “personal advisers” elsewhere.
  const words = startsSentence(text, own.start) && /^\p{Lu}\P{Lu}+$/u.test(written) ? written.charAt(0).toLowerCase() + written.slice(1) : written;
  if (!defined.mention.plural) return [{ words, plural: false }, { words: pluralOf(words), plural: true }];
  return [{ words, plural: true }, ...known.filter((form) => !form.plural && patternOf(pluralOf(form.words)).test(words))];
}

/** Puts the abbreviation after its words where they first stand before its first use. */
function writtenBefore(reading: Reading, first: MentionInLetter, forms: readonly Form[]): Fix | undefined {
  const patterns = forms.map((form) => ({ form, pattern: patternOf(form.words) }));
  for (const block of runningParagraphs(reading)) {
    const { text } = block.plain;
    const until = block === first.block ? text.slice(0, first.mention.start) : text;
    for (const { form, pattern } of patterns) {
      const found = pattern.exec(until);
      const end = found ? found.index + found[0].length : 0;
      if (!found || /^\s*[(’']/.test(text.slice(end, end + 2))) continue;
      const at = block.plain.toSource({ start: found.index, end }).end;
      const bracket = `(${first.mention.abbreviation}${form.plural && first.mention.plural ? 's' : ''})`;
      return { title: `Write “${bracket}” after “${found[0]}”`, kind: 'suggested', edits: [{ span: spanOf(at, at), text: ` ${bracket}` }] };
    }
    if (block === first.block) break;
  }
  return undefined;
}

function writingHere({ letter }: Reading, first: MentionInLetter, words: string): Fix {
  const { block, mention } = first;
  const { text } = block.plain;
  const abbreviation = `${mention.abbreviation}${mention.plural ? 's' : ''}`;
  const right = letter.text.includes('’') ? words.replace(/'/g, '’') : words;
  const article = /(?<![\p{L}\p{N}])an? $/iu.exec(text.slice(Math.max(0, mention.start - 4), mention.start))?.[0] ?? '';
  const start = mention.start - article.length;
  const head = article === '' ? '' : `${articleFor(right)} `;
  const whole = `${head}${right} (${abbreviation})`;
  return {
    title: `Write “${right} (${abbreviation})”`,
    kind: 'suggested',
    edits: [{ span: placeOf(first, { start, end: mention.end + (mention.plural ? 1 : 0) }), text: startsSentence(text, start) ? capitalised(whole) : whole }],
  };
}

const startsSentence = (text: string, at: number): boolean => at === 0 || /[.!?]["’”)]?\s+$/.test(text.slice(Math.max(0, at - 4), at));
