import data from '../../../data/grammar/hyphens.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { problemAt, tagAt, textOf, wordAt } from './at';

const { before, participles } = data as Readonly<Record<string, string>>;
const BEFORE_NOUNS: ReadonlySet<string> = new Set((before ?? '').trim().split(/\s*,\s*/));
const PARTICIPLES: ReadonlySet<string> = new Set((participles ?? '').split(/\s+/));
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'feel', 'feels']);

/**
 * A hyphen that is missing before a noun (“good quality work”), or left over behind the verb (“are
 * well-supported”).
 */
export function* hyphens(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens, text } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    // “rotas are simple and well-coordinated”
    const well = /^well-(\p{L}+)$/u.exec(token.lower);
    if (well && PARTICIPLES.has(well[1] ?? '') && endsClause(sentence, i + 1) && followsVerb(sentence, i)) {
      yield {
        ...problemAt(sentence, 'compound-hyphen', 'after', i, i, token.text.replace('-', ' ')),
      };
      continue;
    }
    const ly = /^(\p{L}{4,}ly)-(\p{L}+)$/u.exec(token.text);
    if (
      ly &&
      !new RegExp(
        String.raw`^(?:early|family|daily|weekly|monthly|friendly|elderly|yearly|quarterly|` +
          String.raw`fortnightly|only|likely|assembly|multiply|reply|supply|apply)$`,
        'i',
      ).test(ly[1] ?? '')
    ) {
      yield problemAt(sentence, 'compound-hyphen', 'ly', i, i, `${ly[1] ?? ''} ${ly[2] ?? ''}`);
      continue;
    }
    const shared = /^(?:single|short|medium|long|pre|inter|full|low|high)$/.test(token.lower);
    if (
      shared &&
      /^(?:and|or)$/.test(wordAt(sentence, i + 1)) &&
      /^(?:multi|long|medium|post|part|high|short)-\p{L}/u.test(wordAt(sentence, i + 2))
    ) {
      yield problemAt(
        sentence,
        'compound-hyphen',
        'shared',
        i,
        i + 2,
        `${textOf(sentence, i, i)}- ${textOf(sentence, i + 1, i + 2)}`,
      );
      continue;
    }
    const next = tokens[i + 1];
    if (!next || !/^ $/.test(text.slice(token.end, next.start)) || (token.capital !== next.capital && next.capital))
      continue;
    const two = `${token.lower} ${next.lower}`;
    const isPart = BEFORE_NOUNS.has(two) || (token.lower === 'well' && PARTICIPLES.has(next.lower));
    if (!isPart || next.possessive || token.possessive) continue;
    if (!isBeforeNoun(sentence, i)) continue;
    yield problemAt(sentence, 'compound-hyphen', 'before', i, i + 2, undefined, {
      data: { found: textOf(sentence, i, i + 2), right: `${token.text}-${next.text} ${tokens[i + 2]?.text ?? ''}` },
    });
  }
}

/** Nothing follows that the word could belong to. */
function endsClause(sentence: TaggedSentence, at: number): boolean {
  const next = sentence.tokens[at];
  if (!next || /^[.,;:)]$/.test(next.text))
    return next?.text !== ',' || !/^(?:ADJ|NOUN)$/.test(tagAt(sentence, at + 1) ?? '');
  if (/^(?:and|or|but)$/.test(next.lower))
    return (
      !/^(?:ADJ|NOUN)$/.test(tagAt(sentence, at + 1) ?? '') ||
      (wordAt(sentence, at + 2) !== '' && !/^(?:NOUN|PROPN|ADJ)$/.test(tagAt(sentence, at + 2) ?? ''))
    );
  return next.tag === 'ADP' || next.lower === 'to' || next.tag === 'SCONJ';
}

/** A form of “be” stands before it, with adverbs or other adjectives between. */
function followsVerb(sentence: TaggedSentence, at: number): boolean {
  const { tokens } = sentence;
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const token = tokens[i] as Token;
    if (BE.has(token.lower)) return true;
    if (token.tag !== 'DET' && (BE.has(wordAt(sentence, i - 1)) || token.lower === 'to')) continue;
    if (
      !/^(?:ADV|ADJ|CCONJ|PART)$/.test(token.tag) &&
      token.text !== ',' &&
      !(token.tag === 'VERB' && /ed$/.test(token.lower))
    )
      return false;
  }
  return false;
}

/** A noun follows, and no article or comma that the words would belong to by themselves. */
function isBeforeNoun(sentence: TaggedSentence, i: number): boolean {
  const { tokens, text } = sentence;
  const next = tokens[i + 2];
  if (!next || !/^\s+$/.test(text.slice(tokens[i + 1]?.end, next.start)) || next.capital) return false;
  const noun = next.tag === 'NOUN' || (next.tag === 'ADJ' && tagAt(sentence, i + 3) === 'NOUN');
  if (!noun) return false;
  // “Children do well supported by”, “plans of good quality work”: what stands before takes the words away.
  if (BE.has(wordAt(sentence, i - 1)) && !/s$/.test(next.lower)) return true;
  return true;
}
