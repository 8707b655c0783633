import { startsSentence } from './capitals';
import type { Mention } from './mention';
import { AGE, raised } from './mention';
import { choiceOf, insteadOf, plainWord, wordList, wordSet } from './word-lists';

/** Children and families who stand under a letter, a number or initials: `Child A`, `siblings 1 and 2`, `AB’s mother`, `the Khan family`. */
export function letteredIn(text: string): readonly Mention[] {
  const { one, several, initials, beside, surname } = patterns();
  const found: Mention[] = [];
  for (const match of text.matchAll(one)) {
    const { determiner = '', noun = '', mark = '' } = match.groups ?? {};
    if (mark === 'I' && !/^['’]s\b/.test(text.slice(match.index + match[0].length))) continue;
    const word = plainWord(noun);
    const instead = insteadOf('children.instead').get(word) ?? 'one child';
    const start = match.index;
    found.push({ kind: 'lettered', start, end: start + match[0].length, key: `${word} ${mark}`.toLowerCase(), ...reworded(text, start, determiner, instead) });
  }
  for (const match of text.matchAll(several)) {
    const word = plainWord(match.groups?.['noun'] ?? '');
    const instead = word === 'families' ? 'two families' : word === 'young people' || word === 'yps' ? 'young people' : word === 'cases' ? 'children' : word;
    found.push({ kind: 'lettered', start: match.index, end: match.index + match[0].length, key: plainWord(match[0]), instead: raised(instead, startsSentence(text, match.index)) });
  }
  for (const match of text.matchAll(initials)) {
    const { title, letters = match.groups?.['bare'] ?? '' } = match.groups ?? {};
    const start = match.index;
    if (title === undefined && !isInitials(letters, text, start)) continue;
    found.push({ kind: 'lettered', start, end: start + match[0].replace(/\s+$/, '').length, key: plainWord(letters.replace(/[.\s]/g, '')), ...reworded(text, start, '', title === undefined ? 'one child' : 'a parent') });
  }
  for (const match of text.matchAll(beside)) {
    const { noun = '', letters = '', open = '' } = match.groups ?? {};
    if (!isInitials(letters, text, match.index, true)) continue;
    const start = match.index + match[0].indexOf(noun, 0) + noun.length;
    found.push({ kind: 'lettered', start, end: match.index + match[0].length, key: plainWord(letters.replace(/[.\s]/g, '')), instead: open === ',' && /[.;]$/.test(match[0]) ? match[0].slice(-1) : '' });
  }
  for (const match of text.matchAll(surname)) {
    const { name = '', who = '' } = match.groups ?? {};
    if (wordSet('people.not-names').has(plainWord(name)) || wordSet('frames.never').has(plainWord(name))) continue;
    found.push({ kind: 'named', start: match.index, end: match.index + match[0].length, key: plainWord(name), unless: [name.toLowerCase()], instead: raised(who === 'family' || who === 'household' ? 'one family' : who, startsSentence(text, match.index)) });
  }
  return found;
}

/** “The Child A” is the child, “Child A” one child, and the child when it comes again. */
function reworded(text: string, start: number, determiner: string, instead: string): { readonly instead: string; readonly again: string } {
  const starts = startsSentence(text, start);
  const noun = instead.replace(/^(?:one|a|an|two)\s/, '');
  return { instead: raised(/^(?:the|this|that)$/i.test(determiner) ? `the ${noun}` : instead, starts), again: raised(`the ${noun}`, starts) };
}

/** Letters that stand for a person and not for a thing that is called so. `beside`: a word for a child stands next to them. */
function isInitials(letters: string, text: string, start: number, beside = false): boolean {
  const bare = letters.replace(/[.\s]/g, '');
  if (ABBREVIATIONS.has(bare)) return false;
  if (beside) return true;
  // “Plan B was”, “Schedule A’s”: the word before says what the letter counts.
  const [, word = ''] = /([A-Za-z]+)\s$|[&/-]$/.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
  if (COUNTED.test(word) || /[&/-]$/.test(text.slice(Math.max(0, start - 1), start))) return false;
  if (/^[A-Z]/.test(word) && bare.length === 1 && !startsSentence(text, start - word.length - 1)) return false;
  // Two letters without dots may be any abbreviation; the letter says in brackets which.
  return !text.includes(`(${bare})`);
}

const COUNTED = /^(?:plan|option|part|level|class|type|grade|category|vitamin|section|schedule|appendix|annex|tier|group|band|hepatitis|year|form|step|stage|key|phase|team|set|unit|room|zone|block)$/i;

/** Abbreviations of one to three letters that a verb or ’s may follow. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'AI AP APA AS AA BCP BS CCE CCG CE CEO CEX CH CIC CIN CJ CLA CME CP CPS CS CSC CSE CV CYP DBS DCS DFE DM DPP DSL DV DWP EAL EDT EDS EET EFH EH EHA EHC EHE EP EPO EU FAC FC FDR FE FFT FGC FGM FII FPM FRT FSM FSP FSW GCP GMP GP HE HIV HMI HMG HMP HO HR IAG ICB ICO ICT IFA IHA IP IRO IRT IT IV JSM JTA KPI KS LA LAC LCS LGA LLP LSP LT MACE MH MOJ MP MST NFA NHS NI NRM OT PA PC PE PEP PLO PM PPE PR PRU PSW PWP QA QR RE RI RIP RP RSE SEN SGO SLA SPA SPE SPO SW TA TAC TAF TV UAS UK UN US USA VR VS VSH WEB YJS YOS YOT YP'.split(' '),
);

interface Patterns {
  readonly one: RegExp;
  readonly several: RegExp;
  readonly initials: RegExp;
  readonly beside: RegExp;
  readonly surname: RegExp;
}

let made: Patterns | undefined;
const patterns = (): Patterns => (made ??= makePatterns());

function makePatterns(): Patterns {
  const nouns = anyCase(wordList('children.lettered'));
  const many = anyCase(wordList('children.lettered-several'));
  const letters = '(?:,\\s|\\sand\\s|,\\sand\\s|\\s&\\s)';
  const aged = `(?:,?\\s(?:who\\sis\\s)?aged?\\s${AGE}(?:\\syears?(?:\\sold)?)?,?|\\s\\((?:aged?\\s)?${AGE}(?:\\syears?(?:\\sold)?)?\\))?`;
  const notNumber = '(?![\\w’\'%-]*\\d|\\s?%|[\\s-](?:years?|months?|weeks?|days?|hours?|per\\scent|in\\s(?:\\d|ten|five|three|four|every)|out\\sof|of\\s\\d|or\\smore|to\\s\\d|plus)\\b|\\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)';
  const persons = 'was|is|has|had|told|said|says|lives|lived|moved|wants|wanted|feels|felt|attends|attended|did|does|could|would|became|remains|remained|went|came|asked|disclosed|described|experienced|needed|needs|ran|who|and\\s(?:his|her|their)';
  return {
    one: new RegExp(`(?<![\\w’'-])(?:(?<determiner>[Tt]he|[Tt]his|[Tt]hat|[Aa]|[Oo]ne)\\s(?=(?:${nouns})\\s))?(?<noun>${nouns})(?:\\s(?:number|no\\.?|known\\sas|called|referred\\sto\\sas|identified\\sas))?\\s[‘“"(]?(?<mark>(?:[A-Z]\\d?(?!\\w)|(?:#\\s?)?\\d{1,2}[A-Z]?(?![\\w.,]\\d|\\w)))[’”")]?(?!['’](?!s\\b))${notNumber}(?!\\s(?:review|inquiry|report|drugs?|case\\s(?:review|study)|safeguarding\\spractice\\sreview|local\\schild)\\b)(?![a-z-])${aged}`, 'g'),
    several: new RegExp(`(?<![\\w’'-])(?<noun>${many})\\s[‘“"(]?(?:(?!A\\s(?:and|&)\\sE\\b)[A-Z]\\d?(?!\\w)(?:${letters}[A-Z]\\d?(?!\\w))+|(?<=(?:[Ss]iblings|[Ff]amilies|[Cc]ases)\\s)\\d(?!\\w)(?:${letters}\\d(?!\\w))+)${notNumber}`, 'g'),
    initials: new RegExp(
      `(?<![\\w.’'&/@-])(?:(?<title>Mr|Mrs|Ms|Miss|Mother|Father|Mum|Dad)\\.?\\s(?<letters>[A-HJ-Z])\\.?(?![\\w’'&/.-]|\\s[A-Z])|(?<bare>[A-HJ-Z]|(?:[A-Z]\\.\\s?){2,3}|[A-Z]\\.|[A-Z]{2,3})(?=['’]s\\s(?:own\\s|new\\s|current\\s|allocated\\s|birth\\s|older\\s|younger\\s)?(?:${choiceOf(wordList('children.has'))})\\b|\\s(?:${persons})\\b|,\\saged?\\s|\\s\\(aged?\\s|\\s\\(\\d{1,2}\\)))`,
      'g',
    ),
    beside: new RegExp(`\\b(?<noun>${choiceOf(wordList('children.child'), wordList('children.relations'))})(?<open>,\\s|\\s\\(|\\s)(?<letters>(?:[A-Z]\\.\\s?){2,3}|[A-HJ-Z]\\.|[A-Z]{2})(?:\\)|(?=[\\s,.;’']|$))`, 'g'),
    surname: /\b[Tt]he (?<name>[A-Z][a-z]+(?:-[A-Z][a-z]+)?) (?<who>family|household|siblings|brothers|sisters|twins)\b(?! (?:hubs?|safeguarding|support|centres?|group|courts?|services?|model|help|solutions?|practices?|justice|first|teams?|network|partnership|hearing|time|home|homes|project|programme|information|intervention|approach|and|nurse))/g,
  };
}

/** Each word as it is, with a first capital, and in capitals. */
const anyCase = (words: readonly string[]): string => choiceOf(words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase(), word.replace(/\b[a-z]/g, (first) => first.toUpperCase())]));
