import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence } from '../sentence';

const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

interface Pattern {
  readonly rule: string;
  readonly message: string;
  readonly pattern: RegExp;
  /** Set if it differs from the rule’s. */
  readonly severity?: 'info' | 'hint';
  /** The word that is missing. */
  readonly word?: string;
  /** The replacement; undefined if a person has to write it. */
  readonly right?: (found: RegExpMatchArray) => string | undefined;
}

/** Phrases of inspection letters that often go wrong, whatever their grammar. */
const PATTERNS: readonly Pattern[] = [
  {
    rule: 'plan-phrase',
    message: 'children',
    pattern: /\b([Cc])hild(ren)? in needs\b/g,
    right: ({ 1: c = '', 2: end = '' }) => `${c}hild${end ?? ''} in need`,
  },
  {
    rule: 'date-range',
    message: 'range',
    pattern: new RegExp(String.raw`\b[Oo]n (\d{1,2})(?:st|nd|rd|th)? to (\d{1,2})(?:st|nd|rd|th)?(?= ${MONTHS})`, 'g'),
    right: ({ 0: all, 1: first = '', 2: last = '' }) =>
      Number(last) === Number(first) + 1
        ? `${all.slice(0, 2)} ${first} and ${last}`
        : `${all.startsWith('O') ? 'F' : 'f'}rom ${first} to ${last}`,
  },
  {
    rule: 'word-left-over',
    message: 'missing',
    pattern: new RegExp(String.raw`\b(\d{1,2}) (\d{1,2})(?= ${MONTHS})`, 'g'),
    right: ({ 1: first = '', 2: last = '' }) => `${first} and ${last}`,
    word: 'and',
  },
  {
    rule: 'word-left-over',
    message: 'missing',
    pattern: /(?<!\b(?:[Ii]n(?:to)?|[Oo]n) )\b(?:line with (?:the|their|statutory)|accordance with)\b/g,
    right: ({ 0: words }) => `in ${words}`,
    word: 'in',
  },
  {
    rule: 'word-left-over',
    message: 'pair',
    severity: 'info',
    pattern: new RegExp(
      String.raw`^(?:(?:senior|political|social|most|many|personal|foster|team) )?` +
        String.raw`(?:leaders|workers|managers|children|parents|carers|advisers|families|partners|inspectors) an?\b`,
      'gi',
    ),
  },
  {
    rule: 'word-left-over',
    message: 'pair',
    severity: 'info',
    pattern: /\bthey not\b(?! only)(?<=(?:, |\b(?:that|and|which|who) )they not)/g,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b([Oo])n line with\b/g,
    right: ({ 1: first = '' }) => `${first === 'O' ? 'In' : 'in'} line with`,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b(?:in|on|by|of) (least (?:every|one|two|three|once|twice|some))\b/g,
    right: ({ 1: words = '' }) => `at ${words}`,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b([IiOo])n the (earliest opportunity|time of (?:the|this|our))\b/g,
    right: ({ 1: first = '', 2: words = '' }) => `${/[IO]/.test(first) ? 'At' : 'at'} the ${words}`,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern:
      /\bsubject (?:of|for|with|in) (a|child|care)\b(?<=\b(?:children|families|people|those|are|is) subject \w+ \w+)/g,
    right: ({ 1: last = '' }) => `subject to ${last}`,
  },
  {
    rule: 'date-range',
    message: 'range',
    pattern: new RegExp(String.raw`\b[Oo]n (\d{1,2}) (${MONTHS}) to (\d{1,2})(?= ${MONTHS})`, 'g'),
    right: ({ 0: all, 1: first = '', 2: month = '', 3: last = '' }) =>
      `${all.startsWith('O') ? 'F' : 'f'}rom ${first} ${month} to ${last}`,
  },
  {
    rule: 'plan-phrase',
    message: 'protection',
    pattern: new RegExp(
      String.raw`\b(subject to|subject of|on|under|requiring|requires?|needing|needs?) (a )?` +
        String.raw`protection (plan(?:s|ning)?)\b`,
      'g',
    ),
    right: ({ 1: verb = '', 2: a = '', 3: plan = '' }) => `${verb} ${a}child protection ${plan}`,
  },
  {
    rule: 'compound-hyphen',
    message: 'ages',
    pattern: /\b(\d{1,2})(,| and| to| or) (\d{1,2})[- ]year[- ]old(s?)\b/g,
    right: ({ 1: first = '', 2: joint = '', 3: last = '', 4: end = '' }) => `${first}-${joint} ${last}-year-old${end}`,
  },
  {
    rule: 'compound-hyphen',
    message: 'ages',
    pattern: /(?<!\d(?:,| and| to| or) )\b(\d{1,2})(?: year[- ]old|-year old)(s?)\b/g,
    right: ({ 1: age = '', 2: end = '' }) => `${age}-year-old${end}`,
  },
  {
    rule: 'age-phrase',
    message: 'twice',
    pattern: /\baged (\d{1,2}(?:,? (?:and|or|to) \d{1,2})?) years? old\b/g,
    right: ({ 1: ages = '' }) => `aged ${ages}`,
  },
  {
    rule: 'grade-phrase',
    message: 'judged',
    pattern: /\b(judged|graded|assessed|rated)(?: to be| as| as being)? requires? improvement(?: to be good)?/gi,
    right: ({ 0: all, 1: verb = '' }) =>
      `${verb} to require improvement${/to be good$/.test(all) ? ' to be good' : ''}`,
  },
  {
    rule: 'plan-phrase',
    message: 'subject',
    pattern: /\bsubject to (child in need|child protection)(?=(?: and| or)? (?:who|are|is|have|the)\b|[.,;]|$)/g,
    right: ({ 1: plan = '' }) => `subject to ${plan} plans`,
  },
  {
    rule: 'plan-phrase',
    message: 'children',
    pattern: /\b([Cc])hildren in need (plans?|planning|meetings?|reviews?|assessments?|visits|work)\b/g,
    right: ({ 1: first = '', 2: noun = '' }) => `${first}hild in need ${noun}`,
  },
  {
    rule: 'plan-phrase',
    message: 'children',
    pattern: /\b([Cc])hildren in care (review meetings?|reviews)\b/g,
    right: ({ 1: first = '', 2: noun = '' }) => `${first}hild in care ${noun}`,
  },
  {
    rule: 'plan-phrase',
    message: 'subject',
    pattern: /\b(are|were|be|been|is|was) subjects of (?=(?:an? )?(?:child|children|care|protection|plans?|pre)\b)/g,
    right: ({ 1: be = '' }) => `${be} subject to`,
  },
  {
    rule: 'confused-words',
    message: 'confused',
    severity: 'info',
    pattern: new RegExp(
      String.raw`\b((?:visit|inspection|year|pandemic|lockdown)(?:,? in (?:${MONTHS} )?(?:19|20)\d\d)?), where\b`,
      'g',
    ),
    right: ({ 1: time = '' }) => `${time}, when`,
  },
  {
    rule: 'verb-form',
    message: 'try',
    severity: 'info',
    pattern: /\b(try|tries|trying) and (?=\p{Ll}+\b)/gu,
    right: ({ 1: verb = '' }) => `${verb} to `,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\bmitigat(e|es|ed|ing) against\b/g,
    right: ({ 1: end = '' }) => `mitigat${end}`,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern:
      /\b([Cc]ompliance|complian(?:t)|compl(?:y|ies|ied)) to\b(?! (?:be|ensure|improve|support|include|one|an?)\b)/g,
    right: ({ 1: word = '' }) => `${word} with`,
  },
  { rule: 'preposition', message: 'wrong', pattern: /\bin isolation to\b/g, right: () => 'in isolation from' },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b(tak(?:e|es|en|ing)|took) (in|to) account\b/g,
    right: ({ 1: verb = '' }) => `${verb} into account`,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b(insights?) to (the|their|how|what|children|families|practice)\b/g,
    right: ({ 1: word = '', 2: next = '' }) => `${word} into ${next}`,
  },
  { rule: 'preposition', message: 'wrong', pattern: /\bin regards to\b/g, right: () => 'in regard to' },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: new RegExp(
      String.raw`\b(passed|moved|stepped|going|go|move|transferred|held|moving) onto (?=(?:the |` +
        String.raw`their |a |an |other |adult |relevant |new |another |independent)\b)`,
      'g',
    ),
    right: ({ 1: verb = '' }) => `${verb} on to `,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\bbetween (\d[\d,.%]*) ?(?:to|[-–]) ?(\d[\d,.%]*\d|\d)(?!\d|[\d,.%]*\)? and\b)/g,
    right: ({ 1: a = '', 2: b = '' }) => `between ${a} and ${b}`,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b(analysis|evaluation|understanding(?= around)) (?:about|around)\b/g,
    right: ({ 1: word = '' }) => `${word} of`,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: new RegExp(
      String.raw`\b(?<!their )(understanding|analysis|evaluation|awareness|oversight) on ` +
        String.raw`(?=(?:the|their|its|all|how|children)\b)`,
      'g',
    ),
    right: ({ 1: word = '' }) => `${word} of `,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b(timeliness|frequency|regularity) for (?=(?:\p{L}+ing|feedback|visits|reviews|assessments|access)\b)/gu,
    right: ({ 1: word = '' }) => `${word} of `,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    severity: 'hint',
    pattern: /\b(understanding) about\b/g,
    right: ({ 1: word = '' }) => `${word} of`,
  },
  { rule: 'preposition', message: 'wrong', pattern: /\bintegration to\b/g, right: () => 'integration with' },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern:
      /\b((?:strong|clear|continued|sustained|determined|sharp|relentless) focus) to (ensur|improv|provid|reduc)e\b/g,
    right: ({ 1: focus = '', 2: verb = '' }) => `${focus} on ${verb}ing`,
  },
  {
    rule: 'preposition',
    message: 'perhaps',
    pattern: /\b(effectiveness|ineffective) to (?=\p{L}+(?: the| their| a| an)\b)/gu,
  },
  {
    rule: 'preposition',
    message: 'perhaps',
    pattern: /\b(responsible) to (?=(?:ensure|provide|make|support|monitor)\b)/g,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b(consist|consists|consisted) in\b/g,
    right: ({ 1: w = '' }) => `${w} of`,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b(aware|awareness) about\b/g,
    right: ({ 1: w = '' }) => `${w} of`,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b(focus|focuses|focused|emphasis) to (?=(?:the|their|children|improving|how)\b)/g,
    right: ({ 1: w = '' }) => `${w} on `,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b(contribut(?:e|es|ed|ing)) (?:in|on) (?=(?:the|their|a|plans|meetings)\b)/g,
    right: ({ 1: w = '' }) => `${w} to `,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b(reliant|dependent|reliance|dependence) (?:of|to|from)\b/g,
    right: ({ 1: w = '' }) => `${w} on`,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b(result|results|resulted|resulting) (?:to|into)\b(?! (?:be|date))/g,
    right: ({ 1: w = '' }) => `${w} in`,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b(in accordance|in line) (?:to|of)\b/g,
    right: ({ 1: w = '' }) => `${w} with`,
  },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\b(in response|in relation|with regard|in addition) (?:of|with)\b/g,
    right: ({ 1: w = '' }) => `${w} to`,
  },
  {
    rule: 'pleonasm',
    message: 'twice',
    pattern: /\bcontinue(s|d)? to remain\b/g,
    right: ({ 1: end = '' }) => `remain${end === 'd' ? 'ed' : end}`,
  },
  {
    rule: 'pleonasm',
    message: 'twice',
    pattern: /\bstill continue(s|d)?\b/g,
    right: ({ 1: end = '' }) => `continue${end}`,
  },
  {
    rule: 'pleonasm',
    message: 'twice',
    pattern: /\b(return|revert|refer)(ed|s|ing|red)? back to\b/g,
    right: ({ 1: verb = '', 2: end = '' }) => `${verb}${end} to`,
  },
  {
    rule: 'pleonasm',
    message: 'twice',
    pattern: /\bstill remain(s|ed)?\b/g,
    right: ({ 1: end = '' }) => `remain${end}`,
  },
  {
    rule: 'pleonasm',
    message: 'twice',
    pattern: /\b(?:past|previous|prior) (family )?histor(y|ies)\b/g,
    right: ({ 1: family = '', 2: end = '' }) => `${family}histor${end}`,
  },
  {
    rule: 'pleonasm',
    message: 'twice',
    pattern: /\bcurrently (ongoing|under ?way)\b/g,
    right: ({ 1: way = '' }) => way,
  },
  {
    rule: 'pleonasm',
    message: 'twice',
    pattern: /\bpositive (improvements?|benefits?)\b/g,
    right: ({ 1: noun = '' }) => noun,
  },
  {
    rule: 'pleonasm',
    message: 'twice',
    pattern:
      /\b(?:Consequently|As a (?:result|consequence)|Therefore|Because of this), this (means|leads|has led|results)\b/g,
    right: ({ 1: verb = '' }) => `This ${verb}`,
  },
  { rule: 'pleonasm', message: 'recast', pattern: /\black of (?:sufficient|enough)\b/g },
  {
    rule: 'confused-words',
    message: 'confused',
    severity: 'info',
    pattern: new RegExp(
      String.raw`\b(when|where|if) (?:this|that) (is|was) ` +
        String.raw`((?:\p{L}+ )?(?:safe|appropriate|possible|necessary|right|their \p{L}+) to do so)\b`,
      'gu',
    ),
    right: ({ 1: when = '', 2: is = '', 3: rest = '' }) => `${when} it ${is} ${rest}`,
  },
  { rule: 'pleonasm', message: 'recast', pattern: /\b([Tt])he reason (?:for this |why this )?is because\b/g },
  {
    rule: 'pleonasm',
    message: 'recast',
    pattern: /\bimpact(?:s)? of [\p{L} -]{3,40} (?:is|are|has|have) impact(?:ing|ed)?\b/gu,
  },
  {
    rule: 'pleonasm',
    message: 'recast',
    pattern: new RegExp(
      String.raw`\b(?:consistent|timel|effective|regular|appropriate|` +
        String.raw`prompt)\p{L}* [\p{L} ]{3,40}\b(?:is|are) (?:not )?(?:always )?(consistently|` +
        String.raw`promptly|effectively) \1\b`,
      'gu',
    ),
  },
  { rule: 'bracket-stop', message: 'bracket', pattern: /^\((?:[Ee]nabler|[Oo]utcome)s? \d[^)]{0,60}\)\.?$/g },
  {
    rule: 'preposition',
    message: 'wrong',
    pattern: /\bidentified to (be|have)\b/g,
    right: ({ 1: verb = '' }) => `identified as ${verb === 'be' ? 'being' : 'having'}`,
  },
];

/** Reports matches of the patterns; these do not need parts of speech. */
export function* phrases({ text }: TaggedSentence): Iterable<GrammarProblem> {
  for (const { rule, message, pattern, right, severity, word } of PATTERNS) {
    for (const found of text.matchAll(pattern)) {
      const start = found.index;
      const end = start + found[0].trimEnd().length;
      const write = right?.(found)?.trimEnd();
      yield {
        rule,
        message,
        data: {
          [rule === 'confused-words' ? 'words' : 'found']: found[0].trim(),
          ...(write === undefined ? {} : { right: write }),
          ...(word === undefined ? {} : { word }),
        },
        start,
        end,
        ...(severity && { severity }),
        ...(write === undefined ? {} : { edit: { start, end, text: write } }),
      };
    }
  }
}
