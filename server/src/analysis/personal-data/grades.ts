import { largestOf } from '../../lists/extremes';
import { memoizeByBlock } from '../../memo/memoize-by-block';
import { plainWord, wordList, wordSet } from '../../nlp/word-lists';
import type { BlockText } from '../../text/annotated-text';
import { regex } from '../../text/regex';
import { phraseAfter, tokensAfter } from './context-window';
import { sentenceAround } from './name-candidates';

/** A grade word that reads as a judgement of the services that the letter is about. */
export interface GradeWord {
  /**
   * `judged`: the sentence says that somebody judged, or states the grade in full; `said`: the services are described
   * so.
   */
  readonly kind: 'judged' | 'said';
  readonly start: number;
  readonly end: number;
  /** True if it may be ordinary English. */
  readonly mild?: boolean;
  /** A replacement without a grade. */
  readonly instead?: string;
  readonly replaced?: { readonly start: number; readonly end: number };
}

/**
 * Finds where a text grades what the inspectors saw. Left out: grades of an earlier inspection, of audits, schools and
 * homes, “outstanding” for what is not yet done, and “good” of anything but services as a whole. Cached by text.
 */
export const gradesIn = memoizeByBlock((text: BlockText): readonly GradeWord[] => {
  const { text: plain } = text.plain;
  return MAY_GRADE.test(plain) ? [...found(plain)] : NONE;
});

const NONE: readonly GradeWord[] = [];
const MAY_GRADE = regex(
  '',
  String.raw`[Oo]utstanding|OUTSTANDING|[Ii]nadequate|INADEQUATE|[Rr]equir\w{0,3} `,
  String.raw`[Ii]mprovement|[Gg]ood[^ ]`,
  String.raw`|[Gg]ood (?:[otafibdcnw]|judg|gra|ra)|[Gg]ood$|GOOD|\bRI\b`,
);
const GRADE =
  /(?<![\w-])(?:outstanding|inadequate|requir(?:e|es|ed|ing)\simprovement(?:\sto\sbe\sgood)?|RI|good)(?![\w-])/gi;

function* found(text: string): Iterable<GradeWord> {
  for (const { 0: words, index } of text.matchAll(GRADE)) {
    const grade = gradeAt(text, index, index + words.length, plainWord(words));
    if (grade) yield grade;
  }
}

/** A grade word and its sentence. */
interface GradePlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** The parts of the sentence before and after the word. */
  readonly before: string;
  readonly after: string;
}

function gradeAt(text: string, start: number, end: number, word: string): GradeWord | undefined {
  // Nearly every “good” describes something: good practice, good relationships.
  if (word === 'good' && !GOOD_AS_GRADE.test(text.slice(end, end + 20))) return undefined;
  if (word === 'ri' && text.slice(start, end) !== 'RI') return undefined;
  const sentence = sentenceAround(text, start, end);
  const whole = text.slice(sentence.start, start);
  // The text before a colon is a sentence of its own, unless it is “Overall judgement:”.
  const before = /(?:judgements?|grades?|gradings?|ratings?):\s[^:]*$/i.test(whole)
    ? whole
    : whole.slice(whole.lastIndexOf(': ') + 1);
  const after = text.slice(end, sentence.end);
  // “requires improvement to be good” ends with a grade that has already been checked as part of it.
  if (word === 'good' && /requir\w*\simprovement\sto\sbe\s$/i.test(before)) return undefined;
  // “Overall: requires improvement”, on its own.
  if (
    /^(?:overall|leadership|practice|services|[a-z ]*(?:judgement|grade|rating))\s?[:–-]\s?[‘“"]?$/i.test(
      whole.trimStart(),
    ) &&
    /^[’”"]?[.;]?$/.test(after)
  )
    return { kind: 'judged', start, end };
  if (
    /\bmisjudg/i.test(before) ||
    OTHERS_RATE.test(before) ||
    says(before, 'others') ||
    OTHERS_AFTER.test(after) ||
    /\b(?:is|are|was|were)\s(?:not|never)\s(?:\w+\s)?$/i.test(before)
  )
    return undefined;
  // A single quoted word: “described their adviser as ‘outstanding’”.
  if (/[‘“"]$/.test(before) && /\b(?:describ|said|say|told|tell|call|report|felt|feel)/i.test(before)) return undefined;
  const place: GradePlace = { text, start, end, word, before, after };
  const now = isNow(before) || NOW_AFTER.test(after);
  const past = !now && (isPast(before) || isPast(after) || AFTER_GRADE.test(before));
  const full = word.endsWith('to be good');
  if (isJudged(before, after) || (full && !KNOWN_NEED.test(before))) {
    // “Children’s services were inspected in July. All areas were judged to be good.”
    if (
      past ||
      (!now &&
        isPassive(before) &&
        isPast(text.slice(Math.max(0, sentence.start - MAX_LOOKBACK_LENGTH), sentence.start)))
    )
      return undefined;
    if (word === 'good' && !isGradedGood(before, after)) return undefined;
    // “good or better” without a word of judging is close to everyday English.
    const mild = word === 'good' && !/\b(?:judg|grad|rat|inspectors|visit)/i.test(before) && !now;
    return { kind: 'judged', start, end, ...(mild ? { mild } : {}), ...(full ? plainly(place) : {}) };
  }
  if (past) return undefined;
  if (word === 'ri')
    return /\b(?:is|are|was|at|strong|solid|securely|firmly|an?)\s$/i.test(before)
      ? { kind: 'judged', start, end }
      : undefined;
  return word === 'good'
    ? saidGood(place)
    : word === 'outstanding'
      ? saidOutstanding(place)
      : word === 'inadequate'
        ? saidInadequate(place)
        : saidImprovement(place);
}

const GOOD_AS_GRADE = regex(
  'i',
  String.raw`^[’'”"]?(?:[.,;:)]|\s(?:or|to|and|for|at|on|in|overall|by|but|during|with|because|across`,
  String.raw`|throughout|this|now|judgement|grade|rating|following|from|when|today|currently` +
    String.raw`|already)\b|\s?$)`,
  String.raw`|^[’'”"]`,
);
/** How far back a paragraph may have mentioned the inspection that it is about. */
const MAX_LOOKBACK_LENGTH = 800;
const isPast = (words: string): boolean => YEAR.test(words) || says(words, 'past');
/** “since the [inadequate] judgement”, “following the judgement of [inadequate]”: what happened after an inspection. */
const AFTER_GRADE =
  /\b(?:since|following|after)\s(?:the|its|that|an?)\s(?:(?:judgement|grade|grading|rating)\s(?:of\s|as\s)?)?[‘“"]?$/i;
const YEAR = /\b(?:19|20)\d\d\b/;
const KNOWN_NEED = /\b(?:what|where|which|that|areas?|aspects?)\s$/i;

const AFTER_JUDGEMENT_OF = regex(
  'i',
  String.raw`\b(?:judgements?|grades?|gradings?|ratings?)\s(?:\w+\s){0,3}?(?:of|is|was|would\sbe|to|as`,
  String.raw`|at)\s[‘“"]?$|\b(?:judgements?|grades?|gradings?|ratings?):\s[‘“"]?$`,
  String.raw`|\b(?:good|improvement)[’”"]?\s(?:or|and)\s[‘“"]?$`,
);

const AFTER_FROM_GRADE_TO = regex(
  'i',
  String.raw`\bfrom\s(?:being\s)?[‘“"]?(?:inadequate|outstanding|good|requir\w+\simprovement)[’”"]?\sto\s`,
  String.raw`(?:being\s)?[‘“"]?$`,
);

const JUDGING_VERB = regex(
  'i',
  String.raw`\b(?:judg(?:e|es|ed|ing)|graded?|grading|rate[sd]?|rating|scored?|deem(?:s|ed)?|consider`,
  String.raw`(?:s|ed)?|found|finds?|assess(?:ed|es)|evaluated?|class(?:ed|ified)|conclude[sd]?|would\s`,
  String.raw`(?:have\s)?be(?:en)?|awarded)\b`,
);

const BEFORE_GRADE = regex(
  'i',
  String.raw`\b(?:as|to\sbe|to\shave\sbeen|is|are|was|were|being|be|been|at\sleast|judged|graded|rated`,
  String.raw`|deemed`,
  String.raw`|considered|scored|to|found|awarded)\s(?:(?:overall|currently|now|still|at\sleast|a|an`,
  String.raw`|clearly`,
  String.raw`|securely|once|again)\s){0,3}[‘“"]?$`,
);

/**
 * True if the words before lead to a grade (“judged to be”, “a judgement of”), or the words after it do (“good or
 * better”).
 */
function isJudged(before: string, after: string): boolean {
  if (
    /^\s(?:overall\s)?(?:judgement|grade|grading|rating)\b|^[’'”"]?\s(?:or|to)\s(?:better|outstanding|good)\b/i.test(
      after,
    )
  )
    return true;
  const near = before.slice(-130).replace(/graded care profile/gi, '');
  if (AFTER_JUDGEMENT_OF.test(near)) return true;
  if (AFTER_FROM_GRADE_TO.test(near)) return true;
  const at = near.search(JUDGING_VERB);
  if (at < 0 || /[.;]/.test(near.slice(at))) return false;
  return (
    BEFORE_GRADE.test(near) ||
    /\b(?:judged?s?|graded|rated|scored|deemed|considered)\s(?:[\w’'-]+\s){1,8}[‘“"]?$/i.test(near.slice(at))
  );
}

const isPassive = (before: string): boolean =>
  /\b(?:was|were|been)\s(?:\w+\s)?(?:judged|graded|rated|found|deemed|considered)\b/i.test(before);

/**
 * “found to be good” may be said of anything; “judged to be good” is a grade, and so is “found to be” of services as a
 * whole.
 */
function isGradedGood(before: string, after: string): boolean {
  if (/^[’'”"]?\s(?:or|to)\s(?:better|outstanding)\b/i.test(after))
    return /\b(?:judg|grad|rat)\w*\b/i.test(before) || isCore(before);
  if (/^\s(?:overall\s)?(?:judgement|grade|grading|rating)\b/i.test(after)) return true;
  if (/\bfrom\s\w+\sto\s$|\bimprovement\sto\s$/i.test(before)) return true;
  if (/\b(?:judg|grad|rat)(?:e|es|ed|ing|ement|ements|ings?)\b[^.;]{0,60}$/i.test(before)) return true;
  return isCore(before.replace(/\b(?:is|are|was|were|to|be|been|as|found|considered|deemed)\s/gi, ''));
}

/** True if the grade is current: “now” or “at this visit” comes before it, with no inspection or year between. */
function isNow(before: string): boolean {
  const words = before.toLowerCase();
  const last = largestOf(wordList('grades.now').map((phrase) => lastOf(words, phrase)));
  return last >= 0 && !/[.;]|\b(?:19|20)\d\d\b|\binspection\b/.test(words.slice(last));
}

const NOW_AFTER =
  /^[^.;]{0,30}\b(?:at|on|during|following|from)\s(?:this|the)\s(?:focused\s)?visit\b|^\s(?:now|currently|today)\b/i;

function saidGood({ start, end, before, after }: GradePlace): GradeWord | undefined {
  const be = BE.exec(before);
  if (
    !be ||
    /\bnot\s/i.test(be[0]) ||
    !isCore(before.slice(0, be.index)) ||
    !/^(?:[’”"]?[.,;)]|\s(?:overall|and\s(?:improving|better|getting|in\s)|but|across|throughout|in\sall)\b|$)/.test(
      after,
    )
  )
    return undefined;
  return { kind: 'said', start, end, mild: true };
}

function saidImprovement(place: GradePlace): GradeWord | undefined {
  const { start, end, before, word } = place;
  const [, last = ''] = /([\w’'-]+)\s$/.exec(before.slice(-60)) ?? [];
  if (
    word.startsWith('requiring') ||
    /^(?:what|which|that|who|areas?|aspects?|this|where|it|they|these|some|still|may|to|not|does|do)$/i.test(last) ||
    !says(before, 'services')
  )
    return undefined;
  return { kind: 'said', start, end, mild: true, ...plainly(place) };
}

const HOW_LONG = regex(
  'i',
  String.raw`^\s(?:for\s(?:more|over|too|a\s(?:long|number)|several|some|\w+\s(?:weeks|months|days))`,
  String.raw`|at\sthe`,
  String.raw`|from|since|when|because|due)\b`,
);

const KIND_OF_WORK = regex(
  'i',
  String.raw`^\s(?:direct|social|therapeutic|life-story|multi-agency|partnership|edge-of-care)\s`,
  String.raw`(?:[\w-]+\s)?`,
  String.raw`(?:work|practice)\b`,
);

function saidOutstanding(place: GradePlace): GradeWord | undefined {
  const { start, end, before, after } = place;
  const next = /^[’”"]?\s([\w-]+)/.exec(after)?.[1]?.toLowerCase() ?? '';
  if (next !== 'work' && wordSet('grades.unfinished').has(next)) return undefined;
  const be = BE.exec(before);
  const subject = be ? before.slice(0, be.index) : '';
  const isDone =
    be &&
    !/\b(?:remain\w*|still|not)\b/i.test(be[0]) &&
    says(subject, 'services') &&
    !saysNear(subject, 'unfinished') &&
    !HOW_LONG.test(after);
  const isExample = /\bexamples?\sof\s(?:truly\s|some\s)?$/i.test(before) || KIND_OF_WORK.test(after);
  return isDone || isExample || praises(after)
    ? { kind: 'said', start, end, ...better(place, 'very strong') }
    : undefined;
}

function saidInadequate(place: GradePlace): GradeWord | undefined {
  const { start, end, before, after } = place;
  const be = BE.exec(before);
  if (be) {
    const subject = before.slice(0, be.index);
    if (!says(subject, 'services') || NOT_SERVICES.test(subject)) return undefined;
    return {
      kind: 'said',
      start,
      end,
      mild: !isCore(subject),
      ...(/\b(?:not|no\slonger)\s/i.test(be[0]) ? {} : better(place, 'weak')),
    };
  }
  if (!praises(after)) return undefined;
  return {
    kind: 'said',
    start,
    end,
    mild: !/^\s(?:practice|services?|leadership|social\swork|local\sauthority|authority)\b/i.test(after),
    ...better(place, 'weak'),
  };
}

const BE = regex(
  'i',
  String.raw`\b(?:is|are|was|were|remains?|remained|be|been|being|becomes?|became|as)\s`,
  String.raw`(?:(?:now|still|also`,
  String.raw`|overall|often|at\sleast|at\sbest|nothing\sshort\sof|just|therefore|too\soften|at\stimes`,
  String.raw`|sometimes|already|very|quite|not|no\slonger|[a-z]{3,12}ly)\s){0,3}[‘“"]?$`,
);

/** True if the words before name services as a whole, the only subject of a grade. */
const isCore = (before: string): boolean => CORE.test(before.slice(-160));
const CORE = regex(
  'i',
  String.raw`\b(?:services|service|practice|leadership|overall\seffectiveness|local\sauthority|authority`,
  String.raw`|impact\sof\s(?:leaders|leadership)|experiences|experiences\sand\sprogress`,
  String.raw`|help\sand\sprotection`,
  String.raw`|social\swork|provision|front\sdoor|early\shelp|virtual\sschool)\b(?:\s(?!who\b|which\b`,
  String.raw`|that\b)[\w’'-]+){0,9}\s?$`,
);
const NOT_SERVICES = regex(
  'i',
  String.raw`\b(?:housing|accommodation|furniture|funding|budget|income|heating|space|premises|office`,
  String.raw`|broadband|parenting|parents?['’]|home\sconditions|food|diet|sleep)\b`,
);
const OTHERS_RATE = regex(
  'i',
  String.raw`\b(?:carers?|parents?|families|children|young\speople|care\sleavers?|staff|workers?`,
  String.raw`|partners?`,
  String.raw`|advisers?|students?|they|police|judges?|judiciary)\s(?:(?!was|were|are|is|be|been)\w+\s)?`,
  String.raw`(?:rate|rated|score|scored|grade|graded|consider|considered|judge|judged)\b`,
);
const OTHERS_AFTER = regex(
  'i',
  String.raw`^[^.;]{0,60}\bby\s(?:HMI\sProbation|the\sCare\sQuality|CQC|Ofsted\sin|auditors?|moderators?`,
  String.raw`|managers?|the\s(?:local\s)?authority|peers|parents|their|the\speer)\b|^[^.;]{0,40}\b`,
  String.raw`(?:in|following|through|at)\s(?:an?\s|the\s|its\s|their\s|internal\s|recent\s)*(?:audits?`,
  String.raw`|moderation|dip\ssampl\w+|self-(?:assessment|evaluation)|peer\sreview)|^\s(?:nurser|school`,
  String.raw`|college|academ|early\syears|provider|children['’]s\shomes?|homes?|settings?|placements?)`,
);

/** True if the text contains a word or phrase of the list. */
function says(words: string, name: 'others' | 'past' | 'services'): boolean {
  const lower = plainWord(words);
  return wordList(`grades.${name}`).some((phrase) => lastOf(lower, phrase) >= 0);
}

/** True if the last words contain a word of the list, with no comma after it. */
function saysNear(words: string, name: 'unfinished'): boolean {
  const [near = ''] = /[^,.;]*$/.exec(words.slice(-60)) ?? [];
  if (/\bquality of\b/i.test(near)) return false;
  return (
    plainWord(near)
      .replace(/\b(?:social|direct|partnership) work/g, '')
      .match(/[\w'-]+/g) ?? []
  ).some((word) => wordSet(`grades.${name}`).has(word));
}

/** True if something services are praised or criticised for follows, with at most two words between. */
function praises(after: string): boolean {
  const tokens = tokensAfter(after, 0, 8).filter(({ plain }) => plain !== "'" && plain !== '”');
  const [first, second] = tokens;
  let from = first && (first.plain === 'and' || first.plain === 'or') ? 2 : 0;
  if (/^(?:quality|level|standard)$/.test(tokens[from]?.plain ?? '') && tokens[from + 1]?.plain === 'of') from += 2;
  return (
    phraseAfter(tokens, from, wordSet('grades.judged')) > 0 ||
    (second?.mark === false &&
      phraseAfter(tokens, from + 1, wordSet('grades.judged')) > 0 &&
      !/^(?:to|for|in|of|by|and|or|with)$/.test(tokens[from]?.plain ?? ''))
  );
}

/** Returns where a phrase last occurs as whole words; -1 if it does not. */
function lastOf(words: string, phrase: string): number {
  for (let at = words.lastIndexOf(phrase); at >= 0; at = at === 0 ? -1 : words.lastIndexOf(phrase, at - 1)) {
    if (!/[a-z0-9]/.test(words[at - 1] ?? '') && !/[a-z0-9]/.test(words[at + phrase.length] ?? '')) return at;
  }
  return -1;
}

/** Words “requires improvement” without the sound of a grade; the number of the verb is kept. */
function plainly({ text, start, end, word }: GradePlace): Pick<GradeWord, 'instead' | 'replaced'> {
  // “judged to be requires improvement” has no plain equivalent.
  if (
    !/[a-z]\s$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /\b(?:be|as|at|is|are|was|were|judge[sd]?|rate[sd]?|grade[sd]?|of|a|to)\s$/i.test(
      text.slice(Math.max(0, start - 12), start),
    )
  )
    return {};
  const verb = word.split(' ')[0] ?? '';
  return {
    instead: verb.endsWith('ing')
      ? 'needing to improve'
      : verb.endsWith('ed')
        ? 'needed to improve'
        : verb.endsWith('s')
          ? 'needs to improve'
          : 'need to improve',
    replaced: { start, end },
  };
}

/** Replaces a word, and adapts the article before it. */
function better({ text, start, end }: GradePlace, words: string): Pick<GradeWord, 'instead' | 'replaced'> {
  const [article = ''] = /\ban\s$/i.exec(text.slice(Math.max(0, start - 3), start)) ?? [];
  const raisedWords =
    article === '' && /^[A-Z][a-z]/.test(text.slice(start, end))
      ? words.charAt(0).toUpperCase() + words.slice(1)
      : words;
  return {
    instead: article === '' ? raisedWords : `${article.charAt(0)} ${raisedWords}`,
    replaced: { start: start - article.length, end },
  };
}
