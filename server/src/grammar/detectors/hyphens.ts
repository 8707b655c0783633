import data from '../../../data/grammar/hyphens.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { subjectFrom, verbNumber } from '../subject';
import { wordSet } from '../word-set';
import { problemAt, tagAt, textOf, wordAt } from './at';

const { endings, ...lists } = data as Readonly<Record<string, string>> & {
  readonly endings: Readonly<Record<string, string>>;
};
const {
  before,
  participles,
  nouns,
  with: withNouns,
  three,
  described,
  particles,
} = lists as Readonly<Record<string, string>>;
const listed = (phrases: string | undefined): ReadonlySet<string> => new Set((phrases ?? '').trim().split(/\s*,\s*/));
/** Few words begin such a phrase, so that most need not be joined with those after them. */
const firstWordsOf = (phrases: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...phrases].map((phrase) => phrase.split(' ', 1)[0] ?? ''));
const PARTICLES = listed(particles);
const PARTICLE_VERBS = firstWordsOf(PARTICLES);
const ENDINGS: ReadonlyMap<string, string> = new Map(Object.entries(endings));
const BEFORE_NOUNS = listed(before);
const PARTICIPLES = wordSet(participles);
const FIRST_NOUNS = wordSet(nouns);
const WITH_NOUNS = wordSet(withNouns);
const THREE = listed(three);
const FIRST_OF_THREE = firstWordsOf(THREE);
const DESCRIBED = wordSet(described);
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'feel', 'feels']);

/**
 * Reports a hyphen missing before a noun (“good quality work”), or wrongly kept after the verb (“are well-supported”).
 */
export function* hyphens(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens, text } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const hyphened = token.lower.includes('-');
    // “rotas are simple and well-coordinated”
    const well = hyphened && /^well-(\p{L}+)$/u.exec(token.lower);
    if (well && PARTICIPLES.has(well[1] ?? '') && endsClause(sentence, i + 1) && followsVerb(sentence, i)) {
      yield {
        ...problemAt(sentence, 'compound-hyphen', 'after', i, i, token.text.replace('-', ' ')),
      };
      continue;
    }
    const ly = hyphened && /^(\p{L}{4,}ly)-(\p{L}+)$/u.exec(token.text);
    if (ly && !NO_ADVERBS.test(ly[1] ?? '')) {
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
    if (isThree(sentence, i)) {
      yield problemAt(sentence, 'compound-hyphen', 'before', i, i + 3, undefined, {
        data: {
          found: textOf(sentence, i, i + 3),
          right: `${[i, i + 1, i + 2].map((k) => textOf(sentence, k, k)).join('-')} ${textOf(sentence, i + 3, i + 3)}`,
        },
      });
      continue;
    }
    const ended = hyphened && ENDINGS.get(/^\p{L}{4,}-(\p{L}+)$/u.exec(token.lower)?.[1] ?? '');
    if (ended && tokens[i + 1]?.tag === 'NOUN' && !token.possessive && isWithoutEnding(token.lower)) {
      const right = token.text.replace(/-.*$/, `-${ended}`);
      yield problemAt(sentence, 'compound-hyphen', 'ending', i, i, right);
      continue;
    }
    if (isParticleNoun(sentence, i)) {
      yield problemAt(sentence, 'compound-hyphen', 'noun', i, i + 1, textOf(sentence, i, i + 1).replace(' ', '-'));
      continue;
    }
    if (isAdjective(sentence, i)) {
      yield {
        ...problemAt(sentence, 'compound-hyphen', 'always', i, i + 1, undefined, {
          data: { found: textOf(sentence, i, i + 1), right: `${token.text}-${textOf(sentence, i + 1, i + 1)}` },
        }),
        edit: { start: token.end, end: (tokens[i + 1] as Token).start, text: '-' },
      };
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

/** Words in -ly that are no adverbs, or adjectives too. */
const NO_ADVERBS = new RegExp(
  String.raw`^(?:early|family|daily|weekly|monthly|friendly|elderly|yearly|quarterly|` +
    String.raw`fortnightly|only|likely|assembly|multiply|reply|supply|apply)$`,
  'i',
);

/** “the out of hours service”, not “those who call out of hours are”. */
const isThree = (sentence: TaggedSentence, i: number): boolean =>
  FIRST_OF_THREE.has(wordAt(sentence, i)) &&
  THREE.has([i, i + 1, i + 2].map((k) => wordAt(sentence, k)).join(' ')) &&
  DESCRIBED.has(wordAt(sentence, i + 3)) &&
  /^(?:DET|ADJ|VERB|AUX|ADP|CCONJ|PRON|ADV)$/.test(tagAt(sentence, i - 1) ?? 'DET') &&
  !/^(?:is|are|was|were|be|been|kept|seen)$/.test(wordAt(sentence, i - 1)) &&
  !sentence.tokens.slice(i, i + 3).some(({ capital }, k) => capital && k > 0);

/** “care-experience young people”, not “the evidence-base used”. */
const isWithoutEnding = (compound: string): boolean => !/^(?:evidence|knowledge|data|life|work|case)-/.test(compound);

/** “the roll out of the model”, not “to roll out the model”: an article or an adjective before, no object behind. */
function isParticleNoun(sentence: TaggedSentence, i: number): boolean {
  const { tokens, text } = sentence;
  const [before, verb, particle, next] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1], tokens[i + 2]];
  if (!before || !particle || !PARTICLE_VERBS.has(verb.lower)) return false;
  if (!PARTICLES.has(`${verb.lower} ${particle.lower}`)) return false;
  if (text.slice(verb.end, particle.start) !== ' ' || verb.capital) return false;
  const determined =
    /^(?:an?|the|their|its|this|any|no)$/.test(before.lower) ||
    (before.tag === 'ADJ' && /^(?:an?|the|their|its|this|any|no|of|for|with)$/.test(wordAt(sentence, i - 2)));
  return determined && (!next || /^(?:of|for|is|was|has|and|or|[.,;)])$/.test(next.lower) || next.tag === 'NOUN');
}

/** “is child focused”: a noun with a participle after the verb or in a list, with no complement. */
function isAdjective(sentence: TaggedSentence, i: number): boolean {
  const { tokens, text } = sentence;
  const [before, noun, participle, next] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1], tokens[i + 2]];
  if (!before || !participle || noun.capital || noun.possessive) return false;
  if (!FIRST_NOUNS.has(noun.lower) || !WITH_NOUNS.has(participle.lower)) return false;
  if (!/^ $/.test(text.slice(noun.end, participle.start))) return false;
  const joins = /^(?:and|not|more|too|,)$/.test(before.lower) || before.tag === 'ADV';
  if (!BE.has(before.lower) && !(joins && followsVerb(sentence, i))) return false;
  return !next || /^(?:[.,;:)]|and|but|or|to)$/.test(next.lower);
}

/** True if nothing follows that the word could modify. */
function endsClause(sentence: TaggedSentence, at: number): boolean {
  const next = sentence.tokens[at];
  if (next?.lower === 'and' && isClause(sentence, at + 1)) return true;
  if (!next || /^[.,;:)]$/.test(next.text))
    return next?.text !== ',' || !/^(?:ADJ|NOUN)$/.test(tagAt(sentence, at + 1) ?? '');
  if (/^(?:and|or|but)$/.test(next.lower))
    return (
      !/^(?:ADJ|NOUN)$/.test(tagAt(sentence, at + 1) ?? '') ||
      (wordAt(sentence, at + 2) !== '' && !/^(?:NOUN|PROPN|ADJ)$/.test(tagAt(sentence, at + 2) ?? ''))
    );
  return next.tag === 'ADP' || next.lower === 'to' || next.tag === 'SCONJ';
}

/** True if a subject and its verb begin at a token. */
const isClause = (sentence: TaggedSentence, from: number): boolean =>
  sentence.tokens.some(
    (token, verb) =>
      verb > from &&
      verb < from + 12 &&
      verbNumber(token) !== undefined &&
      subjectFrom(sentence, from, verb) !== undefined,
  );

/** True if a form of “be” precedes it, with only adverbs or other adjectives between. */
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

/** True if a noun follows, with no article or comma in between. */
function isBeforeNoun(sentence: TaggedSentence, i: number): boolean {
  const { tokens, text } = sentence;
  const next = tokens[i + 2];
  if (!next || !/^\s+$/.test(text.slice(tokens[i + 1]?.end, next.start)) || next.capital) return false;
  const noun = next.tag === 'NOUN' || (next.tag === 'ADJ' && tagAt(sentence, i + 3) === 'NOUN');
  if (!noun) return false;
  // “Children do well supported by”, “plans of good quality work”: the words attach to what precedes them.
  if (BE.has(wordAt(sentence, i - 1)) && !/s$/.test(next.lower)) return true;
  return true;
}
