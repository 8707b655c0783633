import type { BlockText } from '../../text/block-text';
import { perText } from '../../text/block-text';
import { sentenceAround } from './capitals';
import { choiceOf, plainWord, wordList } from './word-lists';

/** A grade word that reads as a judgement of what the letter is about. */
export interface GradeWord {
  /** `judged`: the sentence says that somebody judged, or gives the grade in full; `said`: the services are called so. */
  readonly kind: 'judged' | 'said';
  readonly start: number;
  readonly end: number;
  /** Ordinary English may be meant. */
  readonly mild?: boolean;
  /** Other words for it, without a grade. */
  readonly instead?: string;
  readonly replaced?: { readonly start: number; readonly end: number };
}

/**
 * Where a text grades what the inspectors saw. Not found: grades of an earlier inspection, of audits, schools and homes,
 * “outstanding” of what is not done yet, and “good” of anything but services as a whole. Kept by the text.
 */
export const gradesIn = perText((text: BlockText): readonly GradeWord[] => {
  const { text: plain } = text.plain;
  return MAY_GRADE.test(plain) ? [...found(plain)] : NONE;
});

const NONE: readonly GradeWord[] = [];
const MAY_GRADE = /outstanding|inadequate\b|requir\w* improvement|\bgood\b|\bRI\b/i;
const GRADE = /(?<![\w-])(?:outstanding|inadequate|requir(?:e|es|ed|ing)\simprovement(?:\sto\sbe\sgood)?|RI|good)(?![\w-])/gi;

function* found(text: string): Iterable<GradeWord> {
  for (const { 0: words, index } of text.matchAll(GRADE)) {
    const grade = gradeAt(text, index, index + words.length, plainWord(words));
    if (grade) yield grade;
  }
}

function gradeAt(text: string, start: number, end: number, word: string): GradeWord | undefined {
  const sentence = sentenceAround(text, start, end);
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, sentence.end);
  const { judging, judgement, others, past, now, nowAfter } = patterns();
  if (word === 'ri' && text.slice(start, end) !== 'RI') return undefined;
  // “requires improvement to be good” ends with a grade that has been looked at with the rest of it.
  if (word === 'good' && /requir\w*\simprovement\sto\sbe\s$/i.test(before)) return undefined;
  const isPast = (past.test(before) || past.test(after)) && !now.test(before) && !nowAfter.test(after);
  if (others.test(before) || OTHERS_AFTER.test(after)) return undefined;
  const base = { start, end } as const;
  const full = word.endsWith('to be good');
  if (judging.test(before) || judgement.test(before) || /^\s(?:overall\s)?(?:judgement|grade|grading|rating)\b/i.test(after) || /^[’'"”]?\s(?:or|to)\s(?:better|outstanding|good)\b/i.test(after) || (full && !/\b(?:what|where|which|that|areas?|aspects?)\s$/i.test(before))) {
    if (isPast || (isPassive(before) && !now.test(before) && !nowAfter.test(after) && past.test(text.slice(0, sentence.start))) || /\b(?:is|are)\s(?:not|never)\s/i.test(before.slice(-20))) return undefined;
    if (word === 'good' && !isGradedGood(before, after)) return undefined;
    return { ...base, kind: 'judged', ...(full ? plainly(text, start, end, word) : {}) };
  }
  if (isPast || word === 'ri') return word === 'ri' && !isPast && /\b(?:is|are|was|at|strong|solid|securely|firmly|an?)\s$/i.test(before) ? { ...base, kind: 'judged' } : undefined;
  return saidOf(text, start, end, word, before, after);
}

/** A grade word without any word of judging: what it is said of decides. */
function saidOf(text: string, start: number, end: number, word: string, before: string, after: string): GradeWord | undefined {
  const { services, praised, unfinished, core } = patterns();
  const base = { start, end, kind: 'said' } as const;
  const be = /\b(?:is|are|was|were|remains?|remained|be|been|being|becomes?|became|as)\s(?:(?:now|still|also|currently|overall|truly|clearly|consistently|simply|frankly|largely|generally|often|mostly|largely|at\sleast|nothing\sshort\sof|wholly|totally|completely|just|therefore|too\soften|at\stimes|sometimes|already|very|really|quite|not|no\slonger)\s){0,3}[‘“"]?$/i.exec(before);
  if (word === 'good') {
    const subject = be ? before.slice(0, be.index) : '';
    if (!be || /\bnot\s/.test(be[0]) || !core.test(subject) || !/^(?:[’”"]?[.,;)]|\s(?:overall|and\s(?:improving|better|getting)|but|across|throughout|in\sall)\b|$)/.test(after)) return undefined;
    return { ...base, mild: true };
  }
  if (/^requir/.test(word)) {
    const [, subject = ''] = /([\w’'-]+(?:\s[\w’'-]+){0,6})\s$/.exec(before) ?? [];
    if (/ing\s/.test(`${word.split(' ')[0]} `) || /\b(?:what|which|that|who|areas?|aspects?|this|where|it|they|these|some|still|may|to|not|does|do|practice\sthat)$/i.test(subject) || !services.test(before)) return undefined;
    return { ...base, mild: true, ...plainly(text, start, end, word) };
  }
  if (word === 'outstanding') {
    if (be && !/\b(?:remain\w*|still|not)\b/i.test(be[0]) && services.test(before.slice(0, be.index)) && !unfinished.test(before.slice(0, be.index)) && !/^\s(?:for\s(?:more|over|too|a\s(?:long|number)|several|some|\w+\s(?:weeks|months|days))|at\sthe|from|since|when|because|due)\b/i.test(after)) return { ...base, ...better(text, start, end, 'very strong') };
    const example = /\bexamples?\sof\s(?:truly\s|some\s)?$/i.test(before);
    const work = /^\s(?:direct|social|therapeutic|life-story|multi-agency|partnership|edge-of-care)\s(?:[\w-]+\s)?(?:work|practice)\b/i.test(after);
    if (example || work || praised.test(after)) return { ...base, ...better(text, start, end, 'very strong') };
    return undefined;
  }
  // inadequate
  if (be) return services.test(before.slice(0, be.index)) && !NOT_SERVICES.test(before.slice(0, be.index)) ? { ...base, ...(core.test(before.slice(0, be.index)) ? {} : { mild: true }), ...(/not\s/.test(be[0]) ? {} : better(text, start, end, 'weak')) } : undefined;
  if (praised.test(after)) return { ...base, mild: !/^\s(?:practice|services?|leadership|social\swork|local\sauthority|authority)\b/i.test(after), ...better(text, start, end, 'weak') };
  return undefined;
}

/** “requires improvement” without the sound of a grade; the number of the verb is kept. */
function plainly(text: string, start: number, end: number, word: string): Pick<GradeWord, 'instead' | 'replaced'> {
  // “judged to be requires improvement” has no plain words.
  if (!/[a-z]\s$/.test(text.slice(0, start)) || /\b(?:be|as|at|is|are|was|were|judge[sd]?|rate[sd]?|grade[sd]?|of|a|to)\s$/i.test(text.slice(0, start))) return {};
  const verb = word.split(' ')[0] ?? '';
  return { instead: verb.endsWith('ing') ? 'needing to improve' : verb.endsWith('ed') ? 'needed to improve' : verb.endsWith('s') ? 'needs to improve' : 'need to improve', replaced: { start, end } };
}

/** Another word, with the article that fits it. */
function better(text: string, start: number, end: number, words: string): Pick<GradeWord, 'instead' | 'replaced'> {
  const [article = ''] = /\ban\s$/i.exec(text.slice(Math.max(0, start - 3), start)) ?? [];
  const raisedWords = /^[A-Z]/.test(text.slice(start, end)) && article === '' && !/^[A-Z]+$/.test(text.slice(start, end)) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return { instead: article === '' ? raisedWords : `${article.charAt(0)} ${raisedWords}`, replaced: { start: start - article.length, end } };
}

const isPassive = (before: string): boolean => /\b(?:was|were|been)\s(?:\w+\s)?(?:judged|graded|rated|found|deemed|considered)\b/i.test(before);

/** “found to be good” may be said of anything; “judged to be good” is a grade, and so is a good service, or good with a capital. */
function isGradedGood(before: string, after: string): boolean {
  if (/^[’'"”]?\s(?:or|to)\s(?:better|outstanding)\b/i.test(after)) return true;
  if (/\b(?:judg|grad|rat)(?:e|es|ed|ing|ement|ements|ings?)\b[^.;]{0,60}$/i.test(before) && !/^\s(?!and\b|for\b|at\b|on\b|in\b|overall\b|by\b|but\b|during\b|with\b|because\b|across\b|this\b|now\b|judgement\b|grade\b|rating\b)[a-z]/.test(after)) return true;
  return patterns().core.test(before.replace(/\b(?:is|are|was|were|to|be|been|as|found|considered|deemed)\s/gi, '')) && /^[’'"”]?[.,;]|^\s(?:and|for|at|on|overall|but)\b|^$/.test(after);
}

const NOT_SERVICES = /\b(?:housing|accommodation|furniture|funding|budget|income|heating|space|premises|office|broadband|parenting|parents?['’]|home\sconditions|food|diet|sleep)\b/i;
const OTHERS_AFTER = /^[^.;]{0,60}\bby\s(?:HMI\sProbation|the\sCare\sQuality|CQC|Ofsted\sin|auditors?|moderators?|managers?|the\s(?:local\s)?authority|peers|parents|their|the\speer)\b|^[^.;]{0,40}\b(?:in|following|through|at)\s(?:an?\s|the\s|its\s|their\s|internal\s|recent\s)*(?:audits?|moderation|dip\ssampl\w+|self-(?:assessment|evaluation)|peer\sreview)|^\s(?:nurser|school|college|academ|early\syears|provider|children['’]s\shomes?|homes?|settings?|placements?)/i;

interface Patterns {
  readonly judging: RegExp;
  readonly judgement: RegExp;
  readonly others: RegExp;
  readonly past: RegExp;
  readonly now: RegExp;
  readonly nowAfter: RegExp;
  readonly services: RegExp;
  readonly core: RegExp;
  readonly praised: RegExp;
  readonly unfinished: RegExp;
}

let made: Patterns | undefined;
const patterns = (): Patterns => (made ??= makePatterns());

function makePatterns(): Patterns {
  const now = choiceOf(wordList('grades.now'));
  return {
    judging: /\b(?:judg(?:e|es|ed|ing)|grade[sd]?|grading|rate[sd]?|rating|score[sd]?|deem(?:s|ed)?|consider(?:s|ed)?|found|finds?|assess(?:ed|es)|evaluat(?:e|es|ed)|class(?:ed|ified)|conclud(?:e|es|ed)|would\sbe|would\shave\sbeen|awarded?|described)\b(?!\scare\sprofile)[^.;]{0,90}?\b(?:as|to\sbe|to\shave\sbeen|is|are|was|were|being|be|at\sleast|judged|graded|rated|deemed|considered|scored|to|found)\s(?:overall\s|currently\s|now\s|still\s|at\sleast\s|a\s|clearly\s|securely\s|an\s){0,2}[‘“"]?$|\b(?:judged|graded|rated|scored|deemed|considered)\s(?:[\w’'-]+\s){0,8}[‘“"]?$/i,
    judgement: /\b(?:judgements?|grades?|gradings?|ratings?)\s(?:\w+\s){0,3}?(?:of|is|was|would\sbe|to|as|at)\s[‘“"]?$|\b(?:or|and)\s(?:even\s)?[‘“"]?$(?<=\b(?:good|improvement)[’”"]?\s(?:or|and)\s[‘“"]?)/i,
    others: new RegExp(`\\b(?:${choiceOf(wordList('grades.others'))})\\b`, 'i'),
    past: new RegExp(`\\b(?:${choiceOf(wordList('grades.past'))})\\b|\\b(?:19|20)\\d\\d\\b`, 'i'),
    now: new RegExp(`\\b(?:${now})\\b(?:(?!\\b(?:19|20)\\d\\d\\b|\\binspection\\b)[^.;]){0,90}$`, 'i'),
    nowAfter: new RegExp(`^[^.;]{0,30}\\b(?:at|on|during|following|from)\\s(?:this|the)\\s(?:focused\\s)?visit\\b|^\\s(?:now|currently|today)\\b`, 'i'),
    services: new RegExp(`\\b(?:${choiceOf(wordList('grades.services'))})\\b`, 'i'),
    // What only a service as a whole is said to be.
    core: /\b(?:services|service|practice|leadership|overall\seffectiveness|local\sauthority|authority|impact\sof\s(?:leaders|leadership)|experiences(?:\sand\sprogress)?|help\sand\sprotection|social\swork|provision|children['’]s\sservices)\b(?:\s(?!who\b|which\b|that\b)[\w’'-]+){0,9}\s?$/i,
    praised: new RegExp(`^[’”"]?\\s(?:(?:and|or)\\s\\w+\\s)?(?:(?:quality|level|standard)\\s(?:of\\s)?)?(?:[a-z-]+\\s)??(?:${choiceOf(wordList('grades.judged'))})\\b(?!\\sto\\s(?:complete|be\\scompleted|do|follow))`, 'i'),
    unfinished: new RegExp(`\\b(?:${choiceOf(wordList('grades.unfinished'))})\\b[^,.;]{0,40}$`, 'i'),
  };
}
