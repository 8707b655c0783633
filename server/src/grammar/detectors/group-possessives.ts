import data from '../../../data/grammar/possessives.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { wordSet } from '../word-set';
import { baseOfThird, isVerbBase, pluralOf } from '../words';
import { problemAt, tagAt, textOf, wordAt } from './at';

const lists = data as Readonly<Record<string, string>>;
const GROUPS = wordSet(lists.groups);
const OWNED = wordSet(lists.owned);
const SHARING = wordSet(lists.sharing);
const THINGS = wordSet(lists.things);

/** Reports apostrophe errors in nouns for groups of people: “care leavers needs”, “peoples’ views”, “plan’s are”. */
export function* groupPossessives(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens, text } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const { lower } = token;
    const next = tokens[i + 1];
    // “young peoples’ views”, “childrens’”
    if (
      /^(?:peoples|childrens|mens|womens)['’]?$/.test(lower) &&
      (token.possessive || (lower === 'peoples' && /^(?:NOUN|ADJ)$/.test(next?.tag ?? '')))
    ) {
      yield problemAt(sentence, 'group-possessive', 'irregular', i, i, `${lower.replace(/s['’]?$/, '')}’s`);
      continue;
    }
    // “The plan’s are”
    if (
      token.possessive &&
      /['’]s$/.test(token.text) &&
      next &&
      token.tag === 'NOUN' &&
      (!token.capital || i === 0) &&
      ownsNothing(sentence, i)
    ) {
      const plural = token.text.replace(/['’]s$/, 's');
      if (!/^(?:child|person|man|woman)s$/i.test(plural) && !/s$/.test(lower))
        yield problemAt(sentence, 'group-possessive', 'plural', i, i, plural);
      continue;
    }
    // “children and family’s needs”
    if (SHARING.has(lower) && !token.possessive && isSharedOwner(sentence, i)) {
      const owner = tokens[i + 2] as Token;
      const right = owner.lower === 'child' ? 'children’s' : `${pluralOf(owner.lower)}’`;
      yield {
        ...problemAt(sentence, 'group-possessive', 'several', i, i + 3, undefined, { severity: 'info' }),
        data: {
          found: textOf(sentence, i, i + 3),
          right: `${textOf(sentence, i, i + 1)} ${right} ${textOf(sentence, i + 3, i + 3)}`,
        },
        edit: { start: owner.start, end: owner.end, text: right },
      };
      continue;
    }
    // “limits social worker’s ability”
    if (
      /^(?:worker|carer|leaver|practitioner|manager|adviser)$/.test(lower) &&
      /['’]s$/.test(token.text) &&
      isBare(sentence, i)
    ) {
      const right = `${lower}s’`;
      yield {
        ...problemAt(sentence, 'group-possessive', 'several', i, i + 1, undefined, { severity: 'info' }),
        data: { found: textOf(sentence, i, i + 1), right: `${right} ${textOf(sentence, i + 1, i + 1)}` },
        edit: { start: token.start, end: token.end, text: right },
      };
      continue;
    }
    // “care leavers needs are”
    if (token.possessive || !GROUPS.has(lower) || !next || !OWNED.has(next.lower) || next.possessive) continue;
    if (!/^\s+$/.test(text.slice(token.end, next.start))) continue;
    if (!ownerStands(sentence, i) || runsOn(sentence, i)) continue;
    const irregular = /^(?:children|people)$/.test(lower);
    const right = irregular ? `${token.text}’s` : `${token.text}’`;
    const adjective = next.tag === 'ADJ';
    const verb = wordAt(sentence, i + 2);
    const fits = adjective
      ? tagAt(sentence, i + 2) === 'NOUN'
      : (new RegExp(
          String.raw`^(?:needs|views|wishes|feelings|lives|voices|caseloads|workloads|circumstances|` +
            String.raw`vulnerabilities|identities|aspirations|homes|stories|histories)$`,
        ).test(next.lower) &&
          (next.lower !== 'needs' || /^(?:is|are|was|were|and|[.,;])$/.test(tokens[i + 2]?.text ?? '.'))) ||
        /^(?:is|are|was|were|has|have|and)$/.test(verb) ||
        (next.tag === 'NOUN' &&
          tagAt(
            sentence,
            /^(?:care|social|foster|young|senior|personal)$/.test(wordAt(sentence, i - 1)) ? i - 2 : i - 1,
          ) === 'ADP' &&
          /^(?:[.,;]|to|in|at|for|by|and)$/.test(tokens[i + 2]?.text ?? '.'));
    if (
      !fits ||
      /^(?:with|between)$/.test(wordAt(sentence, i - 1)) ||
      (next.tag === 'VERB' && /ing$/.test(next.lower)) ||
      (next.tag === 'VERB' && !/s$/.test(next.lower))
    )
      continue;
    yield {
      ...problemAt(sentence, 'group-possessive', 'missing', i, i + 1, undefined, {
        data: { found: textOf(sentence, i, i + 1), right: `${right} ${next.text}` },
      }),
      edit: { start: token.start, end: token.end, text: right },
    };
  }
}

/** “children and family’s needs”, not “their children and the carer’s views”: a singular without an article. */
const isSharedOwner = ({ tokens }: TaggedSentence, i: number): boolean =>
  tokens[i + 1]?.lower === 'and' &&
  tokens[i + 2]?.possessive === true &&
  /^(?:family|parent|carer|child|worker|manager)['’]s$/.test(tokens[i + 2]?.text ?? '') &&
  /^(?:NOUN|ADJ)$/.test(tokens[i + 3]?.tag ?? '') &&
  !tokens.slice(Math.max(0, i - 3), i).some(({ lower }) => /^(?:an?|the|each|every|one)$/.test(lower));

/** “social worker’s ability” without an article after a verb or a preposition. */
function isBare({ tokens }: TaggedSentence, i: number): boolean {
  if (tokens[i]?.capital || tokens[i + 1]?.tag !== 'NOUN') return false;
  const from = /^(?:social|foster|care|support|personal|family|team|practice)$/.test(tokens[i - 1]?.lower ?? '')
    ? i - 1
    : i;
  const before = tokens[from - 1];
  return (
    before !== undefined &&
    (/^(?:VERB|ADP)$/.test(before.tag) || (before.tag === 'NOUN' && baseOfThird(before.lower) !== undefined)) &&
    !/^(?:as|per)$/.test(before.lower)
  );
}

/** True if no noun follows a possessive: “the plan’s are”, “their skill’s, knowledge”. */
function ownsNothing({ tokens }: TaggedSentence, i: number): boolean {
  const next = tokens[i + 1] as Token;
  if (/^(?:are|were|have)$/.test(next.lower)) return true;
  if (/^(?:of|during|across|about|for|to|or)$/.test(next.lower) && THINGS.has(tokens[i]?.lower ?? '')) return true;
  // “those of the child’s”, “today’s”
  if (tokens.slice(Math.max(0, i - 6), i).some(({ lower }) => /^(?:than|those|that|as|like|unlike)$/.test(lower)))
    return false;
  if (/^(?:today|tomorrow|yesterday|month|week|year|day)$/.test(tokens[i]?.lower ?? '')) return false;
  if (/^(?:[,.;]|that|who|between|among)$/.test(next.lower))
    return tokens[i + 1]?.text !== ',' || !isDescribed(tokens, i + 2);
  return isVerbBase(next.lower) && next.tag === 'VERB';
}

/** “the child’s, often complex, needs” */
const isDescribed = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + 5).some(({ text }) => text === ',');

/** “that children progress and do well”: a verb that looks like a noun, followed by “and” and another verb. */
function runsOn({ tokens }: TaggedSentence, i: number): boolean {
  const [, and, second] = tokens.slice(i + 1, i + 4);
  return (
    and?.lower === 'and' &&
    /^(?:VERB|AUX)$/.test(second?.tag ?? '') &&
    /^(?:that|so|help|helps|children|people)$/.test(tokens[i - 1]?.lower ?? 'that')
  );
}

/** True if the group is not the object of an earlier verb: “gives children education”, “help parents health”. */
function ownerStands(sentence: TaggedSentence, i: number): boolean {
  let at = i - 1;
  while (/^(?:ADJ|NOUN)$/.test(tagAt(sentence, at) ?? '')) at--;
  return !new RegExp(
    String.raw`^(?:give|gives|gave|giving|offer|offers|offered|help|helps|helping|teach|` +
      String.raw`provide|provides|keep|make|makes|ensure|safeguarding|protecting)$`,
  ).test(wordAt(sentence, at));
}
