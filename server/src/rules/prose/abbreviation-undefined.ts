import type { Abbreviation, DefinitionInLetter, MentionInLetter } from '../../analysis/abbreviations/abbreviations';
import { abbreviationsOf, placeOf } from '../../analysis/abbreviations/abbreviations';
import { knownExpansions, needsNoExpansion } from '../../analysis/abbreviations/known-abbreviations';
import { wordsWithInitials } from '../../analysis/abbreviations/written-out';
import type { Prose } from '../../nlp/block-prose';
import type { Reading } from '../../reading/reading';
import { matchStock } from '../../templates/match-stock';
import { joined } from '../../text/joined';
import { overlapping } from '../../text/sorted-spans';
import type { Span } from '../../text/span';
import { letterRule } from '../engine/rule';
import { beforeFirstUse, expansionFixes } from './abbreviation-fixes';

export default letterRule({
  meta: {
    id: 'abbreviation-undefined',
    title: 'An abbreviation is not explained at its first use',
    why:
      'Parents, councillors and the press read these letters. Of 81 letters that use “MASH”, 79 say at its first ' +
      'use what it stands for: in full, in lower case, with the abbreviation in brackets after it. Abbreviations ' +
      'that everybody knows, such as NHS, GP, IT and COVID-19, need no explanation.',
    group: 'prose',
    severity: 'warning',
    fix: 'suggested',
    phase: 'prose',
    profile: 'normal',
    messages: {
      never: joined(
        '“{abbreviation}” is not explained: at its first use write what it stands for, with ',
        '“({abbreviation})” after it.',
      ),
      before: '“{abbreviation}” is used before it is explained: explain it here, at its first use.',
    },
    options: {
      known: {
        default: [] as readonly string[],
        description: 'Abbreviations that readers know and letters need not explain.',
      },
    },
  },

  looksAt: ['frame', 'bodies'],

  *check(reading, { known }, prose) {
    let looked = 0;
    const abbreviations = abbreviationsOf(reading);
    const keys = new Set(abbreviations.map(({ key }) => key));
    for (const abbreviation of abbreviations) {
      const { key, mentions, definitions } = abbreviation;
      // “CCGS” is a slip for “CCGs”, which is reported at its own first use.
      if (key.endsWith('S') && keys.has(key.slice(0, -1)) && definitions.length === 0) continue;
      if (inAddress(reading, key)) continue;
      const defined = definitions[0];
      // A footnote explains an abbreviation for the whole letter.
      if (defined && (defined === mentions[0] || defined.block.kind === 'footnote')) continue;
      if (needsNoExpansion(key) || known.some((one) => one.toUpperCase() === key)) continue;
      if (++looked > MAX_ABBREVIATIONS) return;
      const first = firstUse(reading, abbreviation, defined, prose);
      if (!first || (!defined && !isAbbreviation(first, mentions.length, reading, prose))) continue;
      const { mention } = first;
      const span = { start: mention.start, end: mention.end + (mention.plural ? 1 : 0) };
      const place = {
        data: { abbreviation: first.block.plain.text.slice(span.start, span.end) },
        span: placeOf(first, span),
        fixes: expansionFixes(reading, first, defined),
      };
      if (defined)
        yield {
          message: 'before',
          ...place,
          related: [{ span: placeOf(defined, defined.definition.whole), message: 'It is explained here' }],
        };
      else
        yield {
          message: 'never',
          ...place,
          related: mentions
            .slice(mentions.indexOf(first) + 1, MAX_RELATED_PLACES)
            .map((use) => ({ span: placeOf(use, use.mention), message: 'It is used here too' })),
        };
    }
  },
});

/** True if the address explains it: `Northmoor Safeguarding Partnership (NSP)`. */
const inAddress = ({ facts }: Reading, key: string): boolean =>
  facts.addressees.some(({ organisation }) => organisation?.text.endsWith(`(${key})`));

const MAX_RELATED_PLACES = 20;
/** No real letter has as many unexplained abbreviations; noise may. */
const MAX_ABBREVIATIONS = 60;
const MAX_USES = 50;

/** The first use outside headings and quotations; before its definition, if it has one. */
function firstUse(
  reading: Reading,
  { mentions }: Abbreviation,
  defined: DefinitionInLetter | undefined,
  prose: Prose,
): MentionInLetter | undefined {
  for (const use of mentions.slice(0, MAX_USES)) {
    if (use === defined) return undefined;
    const { block, mention } = use;
    if (block.kind === 'heading' || block.kind === 'footnote' || isStandard(reading, use)) continue;
    // Quotation marks around the abbreviation alone (‘MASH’) are not a quotation.
    if (
      !overlapping(prose.of(block.text).quotations, mention).some(
        (quotation) => quotation.end - quotation.start > mention.end - mention.start + 8,
      )
    )
      return use;
  }
  return undefined;
}

/** True for a use in a standard sentence of its section, which the inspector did not write. */
const isStandard = ({ partMatches }: Reading, { block, mention }: MentionInLetter): boolean =>
  partMatches.some(
    ({ part, passage }) =>
      part.stock.length > 0 &&
      passage?.section?.body.includes(block) === true &&
      part.stock.some((stock) => {
        const { quality, span } = matchStock(stock, block.plain);
        return quality === 'exact' && span.start <= mention.start && mention.end <= span.end;
      }),
  );

/**
 * False for what only looks like an abbreviation: emphasised words, names of projects, Roman numerals, section numbers,
 * postcodes, and people’s initials and names.
 */
function isAbbreviation(first: MentionInLetter, uses: number, reading: Reading, { dictionary }: Prose): boolean {
  const { block, mention } = first;
  const { abbreviation, key } = mention;
  if (/\d/.test(key)) return false;
  if (knownExpansions(key).length > 0) return true;
  // “iHEAR”, “YorOK” and “JoJo” are names.
  if (/^[ei][A-Z]/.test(abbreviation) || /[a-z]{2}/.test(abbreviation)) return false;
  if (key.length > MAX_UNKNOWN_LENGTH || /^[IVX]+$/.test(key) || /^(?:[A-Z][a-z])+$/.test(abbreviation)) return false;
  const small = key.toLowerCase();
  // “CAT” is a word, unless the letter mentions a child assessment team.
  const isWord = abbreviation === key && (dictionary.has(small) || dictionary.has(capitalised(small)));
  if (
    isWord &&
    !(
      key.length > (uses > 1 ? 2 : 3) && beforeFirstUse(reading, first, (before) => wordsWithInitials(before.text, key))
    )
  )
    return false;
  const { text } = block.plain;
  // Two letters are usually a person’s initials, which the rule `identifies-child` reports.
  if (
    key.length === 2 &&
    !mention.plural &&
    !/(?:^|[^\p{L}])(?:an?|the) $/iu.test(text.slice(Math.max(0, mention.start - 5), mention.start))
  )
    return false;
  if (isName(text, mention)) return false;
  const { facts } = reading;
  return ![facts.addressee?.name, facts.signatory?.name, ...facts.inspectors.map(({ name }) => name)].some((name) =>
    name?.text
      .toUpperCase()
      .split(/[\s’'-]+/)
      .includes(key),
  );
}

/**
 * True in contexts such as “the group known as WAVE”, “the ‘VALE’ plan”, “V-AL, which helps families”, where it is a
 * name that stands for nothing.
 */
const isName = (text: string, { start, end }: Span): boolean =>
  /\b(?:known as|called|named|entitled) (?:the )?[‘“]?$/.test(text.slice(Math.max(0, start - 24), start)) ||
  (/[‘“]$/.test(text.slice(Math.max(0, start - 1), start)) && /^[’”] [a-z]/.test(text.slice(end, end + 3))) ||
  /^, which (?:is|helps|provides|offers|supports|gives|works|brings)\b/.test(text.slice(end, end + 20));

const MAX_UNKNOWN_LENGTH = 6;
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
