import type { GrammarProblem } from '../../nlp/block-prose';
import { nounPhraseAt } from '../noun-phrase';
import type { TaggedSentence, Token } from '../sentence';
import { baseOfThird, isCounted, numberOf, pluralOf, singularOf } from '../words';
import { problemAt, textOf, wordAt } from './at';

const MANY: ReadonlySet<string> = new Set(
  (
    'these those many several few various numerous two three four five six seven eight nine ten eleven twelve ' +
    'fifteen twenty thirty forty fifty'
  ).split(' '),
);
/** Plurals that are also forms of verbs. */
const VERBS: ReadonlySet<string> = new Set(
  (
    'results benefits delays risks concerns reviews supports reports plans visits impacts ' +
    'causes records measures notes works ' +
    'questions targets highlights processes needs focuses structures forms groups issues views ' +
    'challenges requests updates'
  ).split(' '),
);
const OF_MANY: ReadonlySet<string> = new Set(['number', 'range', 'variety', 'majority', 'minority', 'series', 'array']);

/** Reports nouns that do not agree in number with the word before them: “these plan”, “a plans”, “all plan seen”. */
export function* nounNumber(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.possessive) continue;
    const word = token.lower;
    if (tokens[i - 1]?.tag === 'NOUN' && !/^(?:these|those)$/.test(word) && MANY.has(word)) continue;
    if (MANY.has(word) || (/^\d{1,3}$/.test(word) && word !== '1' && isAmount(sentence, i))) {
      yield* needsPlural(sentence, i, i + 1);
    } else if (word === 'all' && tokens[i - 1]?.lower !== 'at') {
      yield* needsPlural(sentence, i, i + 1);
    } else if (word === 'other' && isUndetermined(tokens[i - 1])) {
      for (const problem of tokens[i + 1]?.lower === 'action' ? [] : needsPlural(sentence, i, i + 1))
        yield { ...problem, severity: 'info' };
    } else if (OF_MANY.has(word) && wordAt(sentence, i + 1) === 'of') {
      yield* needsPlural(sentence, i, i + 2);
    } else if (UNCOUNTED.has(word) && (token.tag === 'NOUN' || token.tag === 'VERB')) {
      yield* uncounted(sentence, i);
    } else if (PEOPLE.has(word) && token.tag === 'NOUN') {
      yield* bare(sentence, i);
    } else if (word === 'both') {
      yield* both(sentence, i);
    } else if (/^(?:an?|another|each|every|this)$/.test(word) && !token.text.startsWith('AN')) {
      yield* needsSingular(sentence, i);
    }
  }
}

/** True for a word before “other” that begins no noun: “with other professional”. */
const isUndetermined = (before: Token | undefined): boolean =>
  before !== undefined && /^(?:ADP|VERB|CCONJ)$/.test(before.tag) && !before.possessive && before.lower !== 'or';

/** True for figures that count something, rather than those of sections, dates, ages or times. */
function isAmount({ tokens, text }: TaggedSentence, i: number): boolean {
  const before = tokens[i - 1];
  if (!/^\s/.test(text.slice(tokens[i]?.end))) return false;
  return (
    before !== undefined &&
    /^(?:VERB|AUX|ADP|CCONJ|SCONJ)$/.test(before.tag) &&
    !/^(?:section|regulation|on|from|by|to|and|age|aged|between|at|stage|key|phase|tier|level)$/.test(before.lower)
  );
}

/** “both the sales and repair team”: two teams. */
function* both(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  if (wordAt(sentence, i + 1) !== 'the') return;
  const and = tokens.findIndex(({ lower }, at) => at > i + 2 && at < i + MAX_MEMBER && lower === 'and');
  if (and < 0 || /^(?:DET|PRON|ADP|CCONJ)$/.test(tokens[and + 1]?.tag ?? '')) return;
  const members = tokens.slice(i + 2, and);
  if (members.some(({ tag, text }) => /^(?:AUX|DET|PRON|PUNCT|PROPN)$/.test(tag) || text === '(')) return;
  const phrase = nounPhraseAt(sentence, and + 1);
  if (!phrase || phrase.nouns === 0) return;
  // A verb such as “limit” may be taken for the noun after it.
  const at = tokens.findIndex(({ lower }, k) => k > and && k < phrase.to && BODIES.has(lower));
  const head = tokens[at];
  if (!head || (at !== phrase.head && at + 1 !== phrase.head)) return;
  // “both the panel and repair team”: “the panel” stands alone; “both the sales and repair team (SRT) and the mill”
  if (tokens[at + 1]?.text === '(' || BODIES.has(wordAt(sentence, and - 1))) return;
  yield problemAt(sentence, 'noun-number', 'both', i, at, undefined, {
    severity: 'info',
    data: { found: textOf(sentence, i, at), noun: head.text, right: pluralOf(head.text) },
  });
}

const MAX_MEMBER = 8;
/** Names of things of which two are told apart by the words before. */
const BODIES: ReadonlySet<string> = new Set(
  'service team panel board plan process pathway hub meeting strategy policy system framework'.split(' '),
);

function* needsPlural(sentence: TaggedSentence, i: number, from: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  // “These plan”: the tagger may tag a noun as a verb.
  const phrase = nounPhraseAt(sentence, from);
  if (!phrase || phrase.nouns === 0) return;
  if (/^(?:DET|PRON)$/.test(tokens[from]?.tag ?? '')) return;
  const head = tokens[phrase.head] as Token;
  const next = tokens[phrase.to];
  if (phrase.number !== 'singular' || !isCounted(head.lower) || head.capital) return;
  const words = tokens.slice(from, phrase.head);
  if (words.some(({ tag, lower }) => tag === 'VERB' || /ly$/.test(lower) || /^(?:and|or)$/.test(lower))) return;
  // “A two stage assessment process”
  if (
    phrase.nouns > 1 &&
    !OF_MANY.has(wordAt(sentence, i)) &&
    words[0]?.tag === 'NOUN' &&
    /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(wordAt(sentence, i))
  )
    return;
  if (
    phrase.nouns > 1 &&
    tokens.slice(from, phrase.head).some((token) => token.possessive || numberOf(token) === 'plural')
  )
    return;
  if (
    next &&
    /^(?:NOUN|PROPN|ADJ|VERB|NUM)$/.test(next.tag) &&
    !/(?:ed|seen|en)$/.test(next.lower) &&
    baseOfThird(next.lower) === undefined
  )
    return;
  // “All general practitioner (GP) practices”: the abbreviation of a modifier.
  if (next?.text === '(' && tokens[phrase.to + 2]?.text === ')' && tokens[phrase.to + 3]?.tag === 'NOUN') return;
  // “the five year ‘plan for all’ strategy”: the noun follows in quotation marks.
  if (next && /^[‘“'"]$/.test(next.text)) return;
  // “Many view their flat as a home”
  if (from === i + 1 && phrase.head === from && /^(?:DET|PRON)$/.test(next?.tag ?? '')) return;
  // “both plan and review”, “these case and file audits”: a later noun decides the number.
  if (next && /^(?:and|or|[-–—/])$/.test(next.lower)) return;
  yield problemAt(sentence, 'noun-number', 'many', i, phrase.head, undefined, {
    data: { found: textOf(sentence, i, phrase.head), noun: head.text, right: pluralOf(head.text) },
  });
}

function* needsSingular(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const phrase = nounPhraseAt(sentence, i);
  if (!phrase || phrase.from !== i || phrase.nouns === 0 || phrase.head === i) return;
  const head = tokens[phrase.head] as Token;
  if (numberOf(head) !== 'plural' || head.capital) return;
  const words = tokens.slice(i + 1, phrase.head);
  if (
    words.some(
      ({ tag, lower }) => tag === 'NUM' || /^(?:few|great|good|further|additional|and|or|many|lot)$/.test(lower),
    )
  )
    return;
  if (words.some(({ possessive, tag }) => possessive || tag === 'DET' || tag === 'NOUN' || tag === 'VERB')) return;
  // “This means”, “a visit results”: a verb.
  if ((baseOfThird(head.lower) ?? VERBS.has(head.lower)) && (phrase.head > i + 1 || tokens[i]?.lower === 'this'))
    return;
  const next = tokens[phrase.to];
  if (next && (/^(?:NOUN|PROPN|ADJ|NUM|CCONJ|DET)$/.test(next.tag) || next.lower === 'in')) return;
  const one = singularOf(head.lower);
  if (!isCounted(one) && !/^(?:children|people)$/.test(head.lower)) return;
  yield problemAt(sentence, 'noun-number', 'one', i, phrase.head, undefined, {
    data: { found: textOf(sentence, i, phrase.head), noun: head.text, right: one },
  });
}

/** Uncountable nouns that still take a plural ending. */
const UNCOUNTED: ReadonlySet<string> = new Set([
  'works',
  'supports',
  'helps',
  'feedbacks',
  'trainings',
  'informations',
  'evidences',
  'oversights',
  'advices',
  'focuses',
]);

/** “effective direct works”, “early helps”, “a focuses on” */
function* uncounted(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const token = tokens[i] as Token;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (
    !before ||
    token.capital ||
    /^(?:what|that|which|who|it|this|and|or|public|how)$/.test(before.lower) ||
    /ly$/.test(before.lower)
  )
    return;
  if (!/^(?:ADJ|DET)$/.test(before.tag) && !/^(?:of|in|across|early|direct)$/.test(before.lower)) return;
  if (next && /^(?:DET|PRON|NOUN|ADJ|PROPN)$/.test(next.tag)) return;
  // “The weekly drop-in helps to make”
  if (next?.lower === 'to' && tokens[i + 2]?.tag === 'VERB') return;
  // “What is effective works”: no noun precedes the adjective.
  if (
    before.tag === 'ADJ' &&
    /^(?:VERB|AUX)$/.test(tokens[i - 2]?.tag ?? '') &&
    /^(?:is|are|was|were)$/.test(tokens[i - 2]?.lower ?? '')
  )
    return;
  const right = token.lower === 'focuses' ? 'focus' : token.lower.slice(0, -1);
  yield problemAt(sentence, 'noun-number', 'uncounted', i - 1, i, undefined, {
    data: { found: textOf(sentence, i - 1, i), right },
  });
}

/** Nouns for people that need an article in the singular: “risk to child”, “seen by inspector”. */
const PEOPLE: ReadonlySet<string> = new Set([
  'child',
  'inspector',
  'worker',
  'manager',
  'leader',
  'carer',
  'leaver',
  'practitioner',
  'parent',
]);

function* bare(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const token = tokens[i] as Token;
  if (token.possessive || token.capital) return;
  let from = i;
  while (/^(?:ADJ|NOUN)$/.test(tokens[from - 1]?.tag ?? '') && !tokens[from - 1]?.possessive) from--;
  const before = tokens[from - 1];
  const next = tokens[i + 1];
  if (
    /^(?:changes?|turnover|roles?|consistency|continuity|posts?|positions?|choice|loss|no|one)$/.test(
      wordAt(sentence, from - 2),
    )
  )
    return;
  if (wordAt(sentence, i - 1) === 'after' || wordAt(sentence, from - 1) === 'after') return;
  if (before?.tag !== 'ADP' || /^(?:as|per|than|like|via)$/.test(before.lower)) return;
  // “with social worker and parents”
  const joined =
    next?.tag === 'CCONJ' && tokens[i + 2]?.tag === 'NOUN' && numberOf(tokens[i + 2] as Token) === 'plural';
  if (
    next &&
    !joined &&
    !/^(?:AUX|PUNCT)$/.test(next.tag) &&
    !(next.tag === 'ADP' && next.lower !== 'in' && next.lower !== 'to')
  )
    return;
  if (
    next &&
    (/^[-–—/(]$/.test(next.text) ||
      (next.text === ',' && tokens[i + 2]?.tag !== 'NOUN' && tokens[i + 2]?.tag !== 'ADJ'))
  )
    return;
  yield problemAt(sentence, 'noun-number', 'bare', from, i, undefined, {
    data: { found: textOf(sentence, from, i), right: pluralOf(token.text) },
  });
}
