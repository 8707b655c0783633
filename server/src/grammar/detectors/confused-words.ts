import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { isVerbBase } from '../words';
import { problemAt, textOf } from './at';

/** A token with its neighbours. */
interface Around {
  readonly i: number;
  readonly word: string;
  readonly token: Token;
  readonly before: Token | undefined;
  readonly next: Token | undefined;
  readonly after: Token | undefined;
}

const is = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token !== undefined && words.includes(token.lower);
const tagged = (token: Token | undefined, tags: RegExp): boolean => token !== undefined && tags.test(token.tag);

const BE = ['is', 'are', 'was', 'were'] as const;
const DETERMINERS = [
  'the',
  'a',
  'an',
  'this',
  'their',
  'its',
  'good',
  'effective',
  'poor',
  'strong',
  'best',
  'social',
  'frontline',
] as const;
const MODAL = /^(?:can|could|will|would|should|may|might|must|to|cannot)$/;

/** For each word, a test of its neighbours: the word that was meant, or undefined if the word is right. */
const LOOKS: Readonly<Record<string, (around: Around) => string | undefined>> = {
  their: ({ next, after }) =>
    is(next, 'is', 'are', 'was', 'were') || (is(next, 'has', 'have', 'had') && is(after, 'been')) ? 'there' : undefined,
  there: ({ before, next, after }) =>
    tagged(next, /^(?:NOUN|ADJ)$/) &&
    tagged(before, /^(?:ADP|VERB)$/) &&
    !is(before, 'from', 'go', 'live', 'get', 'lived', 'going', 'placed', 'while', 'when', 'where') &&
    (tagged(next, /^NOUN$/) || tagged(after, /^NOUN$/)) &&
    !/ly$/.test(next?.lower ?? '')
      ? 'their'
      : undefined,
  its: ({ next, before }) =>
    !tagged(before, /^(?:ADP|VERB|DET)$/) && is(next, 'not', 'been', 'a', 'the', 'an') ? 'it is' : undefined,
  then: ({ before }) =>
    before !== undefined &&
    new RegExp(
      String.raw`^(?:better|worse|more|less|fewer|rather|higher|lower|greater|longer|earlier|` +
        String.raw`later|other|sooner|larger|smaller|stronger|weaker|quicker)$`,
    ).test(before.lower)
      ? 'than'
      : undefined,
  than: ({ before, next }) =>
    before !== undefined &&
    /^(?:and|,|are|is)$/.test(before.text) &&
    tagged(next, /^(?:VERB|DET|PRON|NOUN)$/) &&
    !is(before, 'is', 'are')
      ? 'then'
      : undefined,
  where: ({ before, next, after }) =>
    tagged(before, /^(?:NOUN|PRON)$/) &&
    // “resources where needed”, “plans where agreed dates are late”
    !is(next, 'needed', 'required', 'indicated', 'agreed') &&
    !tagged(after, /^(?:NOUN|ADJ)$/) &&
    !before?.possessive &&
    /(?:[^s]s|children|people|they|who|that|which)$/.test(before?.lower ?? '') &&
    (is(next, 'not', 'being', 'also', 'still') ||
      (tagged(next, /^VERB$/) && /(?:ed|seen|made|given|held|taken|kept|known|found)$/.test(next?.lower ?? ''))) &&
    !is(
      before,
      'cases',
      'areas',
      'instances',
      'situations',
      'circumstances',
      'examples',
      'occasions',
      'times',
      'settings',
      'homes',
      'places',
      'services',
    )
      ? 'were'
      : undefined,
  were: ({ before, next }) =>
    is(
      before,
      'cases',
      'areas',
      'instances',
      'situations',
      'circumstances',
      'examples',
      'know',
      'understand',
      'and',
      'identify',
    ) && is(next, 'they', 'it', 'he', 'she', 'we', 'there')
      ? 'where'
      : undefined,
  affect: ({ before }) =>
    is(before, 'the', 'an', 'positive', 'negative', 'no', 'little', 'detrimental', 'adverse', 'in', 'good', 'full')
      ? 'effect'
      : undefined,
  affects: ({ before }) =>
    is(before, 'the', 'positive', 'negative', 'its', 'their') && !is(before, 'their') ? 'effects' : undefined,
  effect: ({ before, next }) =>
    ((MODAL.test(before?.lower ?? '') && !is(before, 'to')) ||
      is(before, 'not', 'adversely', 'negatively', 'significantly')) &&
    tagged(next, /^(?:DET|PRON|NOUN|ADJ)$/) &&
    !is(
      next,
      'change',
      'changes',
      'improvement',
      'improvements',
      'a',
      'this',
      'such',
      'positive',
      'lasting',
      'real',
      'transformation',
    )
      ? 'affect'
      : undefined,
  effected: ({ before, next }) =>
    is(next, 'by') || is(before, 'adversely', 'negatively', 'most', 'significantly') ? 'affected' : undefined,
  practise: ({ before, next }) =>
    (is(before, ...DETERMINERS, 'work', 'quality', 'of', 'in', 'their', 'management', 'care') &&
      !is(next, 'the', 'their', 'these')) ||
    (is(next, 'is', 'has', 'was', 'standards', 'improvement', 'model', 'leads', 'managers', 'across', 'and') &&
      !MODAL.test(before?.lower ?? '') &&
      // “can safely practise and”
      !tagged(before, /^ADV$/))
      ? 'practice'
      : undefined,
  practice: ({ before, next }) =>
    (MODAL.test(before?.lower ?? '') || is(before, 'workers', 'they', 'staff', 'who')) &&
    tagged(next, /^(?:ADV|ADP|DET)$/) &&
    !is(before, 'to', 'of') &&
    !is(next, 'and', 'of', 'across')
      ? 'practise'
      : undefined,
  practicing: () => 'practising',
  advise: ({ before }) =>
    is(
      before,
      'the',
      'legal',
      'and',
      'of',
      'some',
      'good',
      'clear',
      'timely',
      'specialist',
      'for',
      'their',
      'appropriate',
      'expert',
    ) && !is(before, 'and')
      ? 'advice'
      : undefined,
  advice: ({ before, next }) =>
    (MODAL.test(before?.lower ?? '') && !is(before, 'to')) ||
    (is(before, 'to') && is(next, 'them', 'parents', 'children', 'staff', 'workers', 'leaders', 'families'))
      ? 'advise'
      : undefined,
  council: ({ before }) => (is(before, 'legal') ? 'counsel' : undefined),
  principle: ({ next }) =>
    is(next, 'social', 'officer', 'aim', 'reason', 'cause', 'concern', 'focus', 'psychologist')
      ? 'principal'
      : undefined,
  principal: ({ before, next }) => (is(before, 'in') && !tagged(next, /^(?:NOUN|ADJ)$/) ? 'principle' : undefined),
  principals: ({ before, next }) =>
    is(next, 'of') && is(before, 'the', 'key', 'core', 'these') ? 'principles' : undefined,
  lead: ({ before, next }) =>
    (is(before, 'has', 'have', 'had') && is(next, 'to', 'the', 'this')) ||
    (is(before, ...BE, 'been', 'being', 'well') && is(next, 'by'))
      ? 'led'
      : undefined,
  loose: ({ before, next }) =>
    MODAL.test(before?.lower ?? '') && tagged(next, /^(?:DET|PRON|NOUN|ADJ)$/) ? 'lose' : undefined,
  to: ({ before, next, after }) =>
    ((is(before, ...BE, 'be', 'been', 'far') &&
      is(
        next,
        'many',
        'much',
        'slow',
        'few',
        'long',
        'high',
        'late',
        'early',
        'little',
        'weak',
        'low',
        'variable',
        'often',
      )) ||
      (before === undefined && is(next, 'many', 'few', 'much', 'often'))) &&
    !is(after, 'of')
      ? 'too'
      : undefined,
  too: ({ next, before }) =>
    (tagged(next, /^VERB$/) && isVerbBase(next?.lower ?? '') && !is(before, 'not') && !tagged(before, /^PRON$/)) ||
    is(next, 'the', 'their', 'its', 'an')
      ? 'to'
      : undefined,
  moral: ({ before, next }) =>
    (is(before, 'staff', 'low', 'high', 'workforce', 'good', 'team') || is(next, 'is')) &&
    !tagged(next, /^(?:NOUN|ADJ)$/)
      ? 'morale'
      : undefined,
  personnel: ({ next }) =>
    is(next, 'adviser', 'advisers', 'education', 'circumstances', 'histories') ? 'personal' : undefined,
  quite: ({ next }) => (is(next, 'space', 'room') ? 'quiet' : undefined),
  though: ({ before, next, after }) =>
    tagged(before, /^(?:VERB)$/) &&
    is(next, 'the', 'a', 'their', 'its', 'regular') &&
    tagged(after, /^(?:NOUN|ADJ|VERB)$/) &&
    !is(before, 'as', 'even') &&
    /(?:ed|en|ing)$/.test(before?.lower ?? '') &&
    after !== undefined
      ? 'through'
      : undefined,
  through: ({ before, next }) =>
    is(before, 'a', 'and') &&
    is(next, 'assessment', 'assessments', 'understanding', 'analysis', 'review') &&
    is(before, 'a')
      ? 'thorough'
      : undefined,
  past: ({ before, next }) =>
    is(before, 'has', 'have', 'had', 'been') && tagged(next, /^(?:ADP|PART|ADV)$/) ? 'passed' : undefined,
  passed: ({ before, next }) =>
    is(before, 'the', 'their', 'in', 'over') &&
    is(next, 'year', 'years', 'experiences', 'months', 'trauma', 'history', 'events')
      ? 'past'
      : undefined,
  weather: ({ next }) =>
    is(next, 'or', 'they', 'the', 'this', 'children', 'it', 'there', 'to') ? 'whether' : undefined,
  being: ({ before, next }) =>
    is(before, 'has', 'have', 'had') && tagged(next, /^(?:VERB|ADV|ADJ|DET)$/) ? 'been' : undefined,
  been: ({ before, next }) => (is(before, ...BE) && tagged(next, /^(?:VERB|ADV)$/) ? 'being' : undefined),
  as: ({ before, next }) => (is(next, 'been') && tagged(before, /^(?:NOUN|PROPN|PRON|ADV)$/) ? 'has' : undefined),
  form: ({ before, next }) =>
    tagged(before, /^(?:NOUN|VERB|ADV)$/) &&
    !MODAL.test(before?.lower ?? '') &&
    !is(
      before,
      'application',
      'referral',
      'this',
      'and',
      'they',
      'that',
      'notification',
      'consent',
      'contact',
      'assessment',
      'plans',
      'which',
      'who',
      'helps',
      'also',
    ) &&
    is(
      next,
      'the',
      'their',
      'a',
      'other',
      'all',
      'partners',
      'children',
      'parents',
      'managers',
      'partner',
      'schools',
      'staff',
      'leaders',
    ) &&
    !(/s$/.test(before?.lower ?? '') && tagged(before, /^NOUN$/) && is(next, 'a', 'the'))
      ? 'from'
      : undefined,
  from: ({ before, next }) => (is(before, 'the', 'a', 'this') && is(next, 'of') ? 'form' : undefined),
  of: ({ before, next }) =>
    is(before, 'signed', 'sign', 'step', 'stepped', 'paid', 'laid', 'kick', 'drop', 'set', 'signing') &&
    is(next, 'by', 'on')
      ? 'off'
      : is(before, 'could', 'would', 'should', 'might', 'must')
        ? 'have'
        : undefined,
  off: ({ before, next }) =>
    (is(
      before,
      'quality',
      'number',
      'range',
      'lack',
      'majority',
      'timeliness',
      'part',
      'all',
      'some',
      'many',
      'most',
      'impact',
      'effectiveness',
      'out',
      'use',
      'because',
      'voice',
      'understanding',
      'awareness',
      'oversight',
    ) ||
      (tagged(before, /^NOUN$/) &&
        is(next, 'children', 'the', 'their', 'care', 'social') &&
        /(?:ion|ment|ness|ity|ance|ence)$/.test(before?.lower ?? ''))) &&
    !is(next, 'site')
      ? 'of'
      : undefined,
  formally: ({ next }) =>
    is(next, 'known', 'unaccompanied', 'homeless', 'employed', 'called') || is(next, 'looked') ? 'formerly' : undefined,
  dependant: ({ next, before }) => (is(next, 'on', 'upon') && !is(before, 'a', 'the') ? 'dependent' : undefined),
  accumulative: () => 'cumulative',
  excepted: ({ next }) => (is(next, 'by', 'for', 'into') ? 'accepted' : undefined),
  insure: ({ next }) => (is(next, 'that', 'children', 'the', 'all') ? 'ensure' : undefined),
  insures: ({ next }) => (is(next, 'that', 'children', 'the', 'all') ? 'ensures' : undefined),
  ensure: ({ before }) => (is(before, 'make', 'making') ? 'sure' : undefined),
  complimented: ({ next }) => (is(next, 'by') ? 'complemented' : undefined),
  compliment: ({ before, next }) =>
    MODAL.test(before?.lower ?? '') && is(next, 'the', 'existing', 'other') ? 'complement' : undefined,
  complimentary: ({ next }) =>
    is(next, 'services', 'approaches', 'support', 'to', 'roles') ? 'complementary' : undefined,
  fro: () => 'for',
  thorough: ({ before, next }) =>
    tagged(before, /^(?:VERB|NOUN)$/) && is(next, 'the', 'a', 'their', 'its') && !is(before, 'is', 'are')
      ? 'through'
      : undefined,
  breech: () => 'breach',
  site: ({ before }) => (is(before, 'in', 'loose', 'lose', 'lost') && is(before, 'lose', 'lost') ? 'sight' : undefined),
  sited: ({ before }) => (is(before, 'well', 'clear') ? 'sighted' : undefined),
  roll: ({ before }) => (is(before, 'key', 'leadership', 'clear', 'scrutiny', 'parenting') ? 'role' : undefined),
  statue: () => 'statute',
  causal: ({ next }) => (is(next, 'approach') ? 'casual' : undefined),
};

/** Reports words confused with similar ones: “their are”, “has lead to”, “support form partners”. */
export function* confusedWords(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (/^it['’]s$/i.test(token.text) && isOwner(tokens, i)) {
      yield problemAt(sentence, 'confused-words', 'confused', i, i, 'its', {
        data: { words: textOf(sentence, i, i + 1) },
      });
      continue;
    }
    if (token.possessive || (token.capital && i > 0) || !Object.hasOwn(LOOKS, token.lower)) continue;
    const around = { i, word: token.lower, token, before: tokens[i - 1], next: tokens[i + 1], after: tokens[i + 2] };
    const right = LOOKS[token.lower]?.(around);
    if (right === undefined) continue;
    const last = tokens[i + 1] && /^\p{L}/u.test(tokens[i + 1]?.text ?? '') ? i + 1 : i;
    const first = last === i && i > 0 ? i - 1 : i;
    yield problemAt(sentence, 'confused-words', 'confused', i, i, right, {
      data: { found: token.text, words: textOf(sentence, first, last) },
    });
  }
}

/** “it’s own”, “of it’s plans”, “it’s strategic plan is”: cannot mean “it is”. “It’s good practice” can. */
function isOwner(tokens: readonly Token[], i: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (is(next, 'own')) return true;
  let noun = i + 1;
  while (tagged(tokens[noun], /^ADJ$/)) noun++;
  // The tagger may tag “plan” after “it’s” as a verb.
  const named = tokens[noun];
  if (!tagged(named, /^NOUN$/) && !(tagged(named, /^VERB$/) && !/(?:ed|ing|en|wn)$/.test(named?.lower ?? '')))
    return false;
  while (tagged(tokens[noun + 1], /^NOUN$/)) noun++;
  return PREPOSITION.test(before?.lower ?? '') || tagged(tokens[noun + 1], /^(?:VERB|AUX)$/);
}

const PREPOSITION = /^(?:about|across|against|at|by|for|from|in|into|of|on|through|to|towards|under|with|within)$/;
