import type { GrammarProblem } from '../../nlp/block-prose';
import { nounPhraseAt } from '../noun-phrase';
import type { TaggedSentence, Token } from '../sentence';
import { clausesOf, subjectFrom, verbNumber } from '../subject';
import { mayBeVerb } from '../words';
import { problemAt, tagAt, textOf, wordAt } from './at';

const INSERTED: readonly (readonly string[])[] = [
  'as a result',
  'as a consequence',
  'where appropriate',
  'where necessary',
  'when necessary',
  'if necessary',
  'if needed',
  'where possible',
  'when needed',
  'where needed',
  'in some cases',
  'in most cases',
  'for some children',
  'for most children',
  'in turn',
  'at times',
  'for example',
  'in a small number of cases',
  'for a small number of children',
].map((words) => words.split(' '));

/** Reports one comma where there should be two or none, and comma splices. */
export function* commas(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 1; i + 2 < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (/^(?:and|that|but)$/.test(token.lower)) {
      yield* inserted(sentence, i);
      yield* forSome(sentence, i);
    }
    yield* shared(sentence, i);
    if (token.text === ',') {
      yield* however(sentence, i);
      yield* butBefore(sentence, i);
      yield* splice(sentence, i);
    }
    yield* title(sentence, i);
  }
  yield* inverted(sentence);
  yield* beforeVerb(sentence);
}

/** “and as a result, plans” */
function* inserted(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const opened = tokens[i + 1]?.text === ',';
  const from = opened ? i + 2 : i + 1;
  const words = INSERTED.find((one) => isAt(sentence, from, one));
  if (!words) return;
  const after = tokens[from + words.length];
  if (!after || /^[.;:)]$/.test(after.text) || after.lower === 'of') return;
  const closed = after.text === ',';
  if (opened === closed) {
    if (!opened && isWithoutCommas(sentence, i, from + words.length))
      yield withoutCommas(sentence, i, from + words.length - 1);
    return;
  }
  // “is prompt and where appropriate includes”: acceptable without any comma.
  if (opened && /^(?:who|whose|which|that|with|in)$/.test(after.lower)) return;
  if (opened && !/^(?:DET|PRON|NOUN|VERB|AUX|ADJ)$/.test(after.tag)) return;
  if (closed && (wordAt(sentence, i) === 'but' || tokens[i - 1]?.text === ',')) return;
  if (opened && /^(?:seen|sampled|reviewed)$/.test(after.lower)) return;
  const end = (tokens[from + words.length - 1] as Token).end;
  const open = (tokens[i] as Token).end;
  yield {
    ...problemAt(sentence, 'comma-pair', 'one', i, closed ? from + words.length : from + words.length - 1, undefined, {
      data: { found: textOf(sentence, from, from + words.length - 1), word: wordAt(sentence, i) },
    }),
    edit: opened ? { start: end, end, text: ',' } : { start: open, end: open, text: ',' },
  };
}

/** “that for some new staff, there is” */
function* forSome(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  if (wordAt(sentence, i + 1) !== 'for' || INSERTED.some((words) => isAt(sentence, i + 1, words))) return;
  if (wordAt(sentence, i) === 'and' ? tokens[i - 1]?.text === ',' : tagAt(sentence, i - 1) === 'ADP') return;
  const some = nounPhraseAt(sentence, i + 2);
  const phrase = some && wordAt(sentence, some.to) === 'of' ? nounPhraseAt(sentence, some.to + 1) : some;
  if (!phrase || phrase.nouns === 0 || tokens[phrase.to]?.text !== ',') return;
  if (!SOME.test(wordAt(sentence, i + 2)) || phrase.number !== 'plural') return;
  const isClause = clausesOf(sentence).some(({ subject }) => subject.from === phrase.to + 1);
  if (!isClause && !/^(?:there|their|they|the|this|these)$/.test(wordAt(sentence, phrase.to + 1))) return;
  const { end } = tokens[i] as Token;
  yield {
    ...problemAt(sentence, 'comma-pair', 'one', i, phrase.to, undefined, {
      data: { found: textOf(sentence, i + 1, phrase.to - 1), word: wordAt(sentence, i) },
    }),
    edit: { start: end, end, text: ',' },
  };
}

const SOME = /^(?:an?|some|many|most|all|these|those|several|other|the|very|too)$/;

const isAt = (sentence: TaggedSentence, from: number, words: readonly string[]): boolean =>
  words.every((word, k) => wordAt(sentence, from + k) === word);

/** “a link to and support for the bakers”: a shared object needs a comma before and after the second phrase. */
function* shared(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const preposition = tokens[i] as Token;
  if (!SHARING.has(preposition.lower) || preposition.tag === 'PART' || tagAt(sentence, i - 1) !== 'NOUN') return;
  if (!/^(?:and|or)$/.test(wordAt(sentence, i + 1))) return;
  const phrase = nounPhraseAt(sentence, i + 2);
  const other = tokens[phrase?.to ?? -1];
  if (!phrase || phrase.nouns === 0 || !other || !SHARING.has(other.lower)) return;
  if (tokens.slice(i + 2, phrase.head).some(({ tag, lower }) => tag === 'VERB' || lower === 'experiencing')) return;
  const { end } = preposition;
  const right = `${textOf(sentence, i - 1, i)}, ${textOf(sentence, i + 1, phrase.to)},`;
  yield {
    ...problemAt(sentence, 'comma-pair', 'shared', i - 1, phrase.to, undefined, {
      data: { found: textOf(sentence, i - 1, phrase.to), right },
    }),
    edit: { start: end, end: other.end, text: `, ${textOf(sentence, i + 1, phrase.to)},` },
  };
}

const SHARING: ReadonlySet<string> = new Set('with to of in for within from on about'.split(' '));

/** “and as a result plans”, “and when necessary are”: a clause or verb follows, with no comma at all. */
function isWithoutCommas(sentence: TaggedSentence, and: number, after: number): boolean {
  const { tokens } = sentence;
  if (wordAt(sentence, and) !== 'and' || tokens[and - 1]?.text === ',') return false;
  const next = tokens[after] as Token;
  if (next.tag === 'AUX' || (next.tag === 'VERB' && verbNumber(next) !== undefined)) return true;
  if (/necessary|appropriate|needed|possible/.test(wordAt(sentence, after - 1))) return false;
  const last = Math.min(tokens.length, after + MAX_SUBJECT_TOKENS);
  for (let verb = after + 1; verb < last; verb++) {
    const token = tokens[verb] as Token;
    if ((token.tag === 'AUX' || verbNumber(token) !== undefined) && subjectFrom(sentence, after, verb)) return true;
  }
  return false;
}

const MAX_SUBJECT_TOKENS = 10;

function withoutCommas(sentence: TaggedSentence, and: number, last: number): GrammarProblem {
  const found = textOf(sentence, and + 1, last);
  const start = (sentence.tokens[and] as Token).end;
  const { end } = sentence.tokens[last] as Token;
  return {
    ...problemAt(sentence, 'comma-pair', 'none', and, last, undefined, { data: { found } }),
    edit: { start, end, text: `, ${found},` },
  };
}

/** “are manageable, however a few” */
function* however(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  if (!/^(?:however|therefore|consequently|nevertheless)$/.test(wordAt(sentence, i + 1))) return;
  const word = tokens[i + 1] as Token;
  if (/^(?:but|and|yet|so)$/.test(wordAt(sentence, i - 1)) || tagAt(sentence, i - 1) === 'AUX') return;
  if (/^(?:do|does|did|can|may)$/.test(wordAt(sentence, i - 1))) return;
  const from = tokens[i + 2]?.text === ',' ? i + 3 : i + 2;
  if (word.lower === 'therefore' && from === i + 2) return;
  const phrase =
    nounPhraseAt(sentence, from) ??
    (/^(?:there|this|in|for|when|not)$/.test(wordAt(sentence, from)) ? { to: from } : undefined);
  if (!phrase || !hasVerb(tokens.slice(0, i)) || !hasVerb(tokens.slice(phrase.to))) return;
  if (OPENER.test(wordAt(sentence, 0)) && tokens.slice(0, i).every(({ text }) => text !== ',')) return;
  yield problemAt(sentence, 'comma-splice', 'however', i, i + 1, undefined, { data: { word: word.lower } });
}

const hasVerb = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => verbNumber(token) !== undefined || token.tag === 'AUX' || token.tag === 'VERB');
const OPENER = new RegExp(
  String.raw`^(?:when|where|while|although|if|because|as|since|for|in|on|at|with|by|after|` +
    String.raw`before|despite|during|once|whilst|though|to|unless|until)$`,
);

/** “a small, but significant number” */
function* butBefore(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  if (wordAt(sentence, i + 1) !== 'but' || tagAt(sentence, i - 1) !== 'ADJ') return;
  const at = tagAt(sentence, i + 2) === 'ADV' ? i + 3 : i + 2;
  if (tagAt(sentence, at) !== 'ADJ' || tagAt(sentence, at + 1) !== 'NOUN' || tagAt(sentence, i - 2) !== 'DET') return;
  const comma = sentence.tokens[i] as Token;
  yield {
    ...problemAt(sentence, 'comma-pair', 'but', i - 1, at, undefined, { data: { found: textOf(sentence, i - 1, at) } }),
    edit: { start: comma.start, end: comma.end, text: '' },
  };
}

/** “Staff are busy, this means that” */
function* splice(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  if (!/^(?:this|they|these|it)$/.test(wordAt(sentence, i + 1)) || tokens[i + 1]?.possessive) return;
  const verb = tagAt(sentence, i + 2) === 'ADV' ? i + 3 : i + 2;
  const token = tokens[verb];
  const isVerbHere = (one: Token): boolean =>
    isFiniteVerb(one) || (one.tag === 'VERB' ? !one.lower.endsWith('ing') : mayBeVerb(one.lower));
  if (!token || !isVerbHere(token)) return;
  const from = clauseStart(sentence, i);
  const before = tokens.slice(from, i);
  // “…; for example, it”, “and, if asked, they”
  if (before.length < MIN_CLAUSE_TOKENS || LINKS.test(before.at(-1)?.lower ?? '') || before.at(-1)?.tag === 'ADV')
    return;
  if (/^(?:VERB|ADV)$/.test(before[0]?.tag ?? '') || /^(?:should|not|had|were|other|due)$/.test(before[0]?.lower ?? ''))
    return;
  if (before.some(({ lower, tag }, k) => opens(lower, tag) && (k === 0 || JOINTS.test(before[k - 1]?.lower ?? ''))))
    return;
  if (before.some(({ lower }) => REPORTS.test(lower))) return;
  const comma = before.findLastIndex(({ text }) => text === ',');
  if (!before.slice(comma + 1).some(isFiniteVerb)) return;
  // “they make progress, they are safe, and they are heard”: a list of clauses.
  if (
    tokens.some(
      ({ text }, k) =>
        k > verb && text === ',' && /^and (?:they|it)$/.test(`${wordAt(sentence, k + 1)} ${wordAt(sentence, k + 2)}`),
    )
  )
    return;
  yield problemAt(sentence, 'comma-splice', 'splice', i, verb, undefined, {
    data: { found: textOf(sentence, i + 1, verb) },
  });
}

/**
 * Index where the main clause before a token begins: after a stop, “However,” or an opening clause (“When it is late,
 * the bread is stale, they say”).
 */
function clauseStart(sentence: TaggedSentence, before: number): number {
  const { tokens } = sentence;
  const from = tokens.slice(0, before).findLastIndex(({ text }) => /^[;:(—–]$/.test(text)) + 1;
  const comma = tokens.findIndex(({ text }, k) => k > from && text === ',');
  if (comma < 0 || comma >= before) return from;
  if (comma === from + 1 && ADVERBS.test(wordAt(sentence, from))) return comma + 1;
  if (!/^(?:when|where|once)$/.test(wordAt(sentence, from))) return from;
  const isMain = clausesOf(sentence).some(({ subject, verb }) => subject.from === comma + 1 && verb < before);
  const isOpening = tokens.slice(from, comma).some(isFiniteVerb);
  return isMain && isOpening ? comma + 1 : from;
}

const ADVERBS = /^(?:however|nevertheless|consequently|similarly|additionally|overall|furthermore|positively)$/;
const MIN_CLAUSE_TOKENS = 3;
const LINKS = /^(?:however|therefore|and|but|or|consequently|example|instance|rather|together|time)$/;
const JOINTS = /^(?:,|and|but|or|that)$/;
const REPORTS = /^(?:said|say|says|told|when|if|because|although|while|whether|whatever|wherever|only)$/;
const opens = (lower: string, tag: Token['tag']): boolean =>
  OPENER.test(lower) || /^(?:ADP|SCONJ)$/.test(tag) || lower === 'like' || lower === 'should';

const isFiniteVerb = (token: Token): boolean =>
  token.tag === 'AUX' ||
  verbNumber(token) !== undefined ||
  (token.tag === 'VERB' && !/(?:ing|ed|en)$/.test(token.lower) && token.lemma === token.lower);

/** “A, His Majesty’s Inspector and B”: the title is an aside and needs a comma on both sides. */
function* title(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const isShort = /^S?HMI$/.test(tokens[i]?.text ?? '');
  if (!isShort && (!/^inspectors?$/.test(wordAt(sentence, i)) || wordAt(sentence, i - 1) !== 'majesty')) return;
  const comma = isShort ? i - 1 : i - 3;
  if (tokens[comma]?.text !== ',' || !tokens[comma - 1]?.capital) return;
  const [and, name] = [tokens[i + 1], tokens[i + 2]];
  if (and?.lower !== 'and' || !name?.capital || !tokens[i + 3]?.capital) return;
  const { end } = tokens[i] as Token;
  yield {
    ...problemAt(sentence, 'comma-pair', 'title', comma, i + 1, undefined, {
      data: { found: textOf(sentence, comma + 1, i) },
    }),
    edit: { start: end, end, text: ',' },
  };
}

/** “Of great value, are the plans.” */
function* inverted(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (comma < 2 || comma > 5 || !/^(?:of|among|amongst|central)$/.test(wordAt(sentence, 0))) return;
  if (!/^(?:is|are|was|were)$/.test(wordAt(sentence, comma + 1))) return;
  const { start, end } = tokens[comma] as Token;
  yield {
    ...problemAt(sentence, 'comma-pair', 'inverted', 0, comma + 1, undefined, {
      data: { found: textOf(sentence, 0, comma + 1) },
    }),
    edit: { start, end, text: '' },
  };
}

/** “The rota for the new staff, is late”: a single comma separates the subject from its verb. */
function* beforeVerb(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (comma < 2) return;
  const at = tagAt(sentence, comma + 1) === 'ADV' ? comma + 2 : comma + 1;
  const verb = tokens[at];
  if (!verb || !tokens[at + 1] || verb.lower === 'be') return;
  if (verb.tag !== 'AUX' && verbNumber(verb) !== 'singular') return;
  const before = tokens.slice(0, comma);
  // “Some plans lack clarity, are”, “those who wait, are”: a verb tagged as a noun, or a relative clause.
  if (
    before.some(
      ({ tag, lower }, k) => tag === 'ADV' || tag === 'AUX' || CLAUSES.test(lower) || (k > 0 && mayBeVerb(lower)),
    )
  )
    return;
  // “clerks listen, are kind and know”: a list of verbs.
  if (tokens.some(({ lower }, k) => k > at && lower === 'and' && isVerb(tokens[k + 1]))) return;
  const read = subjectFrom({ ...sentence, tokens: [...before, ...tokens.slice(comma + 1)] }, 0, at - 1);
  if (!read || read.subject.listed) return;
  const { start, end } = tokens[comma] as Token;
  yield {
    ...problemAt(sentence, 'comma-pair', 'subject', 0, at, undefined, {
      data: { found: textOf(sentence, comma - 1, at) },
    }),
    edit: { start, end, text: '' },
  };
}

const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && (/^(?:VERB|AUX)$/.test(token.tag) || mayBeVerb(token.lower));

const CLAUSES = /^(?:who|which|that|whose|where|when|not|however)$/;
