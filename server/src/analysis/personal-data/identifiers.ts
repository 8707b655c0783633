import { lazy } from '../../memo/lazy';
import { wordList } from '../../nlp/word-lists';
import { regex } from '../../text/regex';
import { isAge } from './age-words';
import type { PersonalDataMention, PersonalDataKind } from './mention';
import { raised } from './mention';
import { startsSentence } from './name-candidates';

/**
 * Finds dates of birth, record numbers, postcodes, email addresses and telephone numbers; Ofsted's own are left out.
 */
export function identifiersIn(text: string): readonly PersonalDataMention[] {
  const found: PersonalDataMention[] = [];
  const add = (kind: PersonalDataKind, start: number, words: string, instead?: string): void => {
    const end = start + words.length;
    found.push({
      kind,
      start,
      end,
      key: words.toLowerCase(),
      ...(instead === undefined ? outOf(text, start, end) : { instead }),
    });
  };
  const { birth, turned, record, ownNumber, digits, postcode, telephone, mail, own } = patterns();
  for (const { 0: words, index, groups } of text.matchAll(birth)) {
    if (
      !/\b(?:children|babies|infants|siblings|leavers|people|those)\s(?:who\s)?(?:(?:were|are|was)\s)?$/.test(
        text.slice(Math.max(0, index - 30), index),
      ) ||
      groups?.['label'] !== undefined
    )
      add('birth', index, words);
  }
  for (const { 0: words, index, groups } of text.matchAll(turned))
    if (groups?.['age'] === undefined || isAge(groups['age'])) add('birth', index, words);
  for (const pattern of [record, ownNumber])
    for (const { 0: words, index } of text.matchAll(pattern))
      add(
        'record',
        index,
        words,
        /^(?:the |this |one )?(?:case|child)/i.test(words)
          ? raised('one child’s record', startsSentence(text, index))
          : undefined,
      );
  for (const { 0: words, index } of text.matchAll(digits)) add('record', index, words);
  for (const { 0: words, index } of text.matchAll(postcode))
    if (!own.postcodes.has(spaced(words))) add('postcode', index, words);
  for (const { 0: whole, index } of text.matchAll(telephone)) {
    // The bracket of “(0345 …)” belongs to the sentence, that of “(01632) …” to the number.
    const bracket = whole.startsWith('(') && !whole.includes(')') ? 1 : 0;
    const words = whole.slice(bracket);
    if (!own.telephones.includes(words.replace(/\D/g, ''))) add('telephone', index + bracket, words);
  }
  for (const { 0: words, index } of text.matchAll(mail))
    if (!own.mail.some((domain) => words.toLowerCase().endsWith(domain))) add('mail', index, words);
  return found;
}

/** Removes it together with the brackets or comma around it; offers nothing if the sentence needs it. */
function outOf(
  text: string,
  start: number,
  end: number,
): { readonly instead?: string; readonly replaced?: { readonly start: number; readonly end: number } } {
  const before = /\s?\($/.exec(text.slice(Math.max(0, start - 2), start))?.[0];
  if (before !== undefined && text[end] === ')')
    return { instead: '', replaced: { start: start - before.length, end: end + 1 } };
  if (text.slice(start - 2, start) === ', ' && /^[,.;]/.test(text.slice(end, end + 1)))
    return { instead: '', replaced: { start: start - 2, end: text[end] === ',' ? end + 1 : end } };
  return {};
}

const spaced = (postcode: string): string => postcode.toLowerCase().replace(/\s?(\d[a-z]{2})$/, ' $1');

interface Patterns {
  readonly birth: RegExp;
  readonly turned: RegExp;
  readonly record: RegExp;
  readonly ownNumber: RegExp;
  readonly digits: RegExp;
  readonly postcode: RegExp;
  readonly telephone: RegExp;
  readonly mail: RegExp;
  readonly own: {
    readonly postcodes: ReadonlySet<string>;
    readonly telephones: readonly string[];
    readonly mail: readonly string[];
  };
}

const patterns = lazy(makePatterns);

function makePatterns(): Patterns {
  const month =
    '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?' +
    '|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
  const day =
    `(?:\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${month},?(?:\\s(?:in\\s)?(?:19|20)?\\d\\d)?` +
    `|\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:19|20)?\\d\\d|${month}\\s(?:\\d{1,2},?\\s)?` +
    `(?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)`;
  const systems =
    '(?:LCS|ICS|EHM|Mosaic|Liquid\\s?logic|Care' +
    '\\s?First|Carefirst|Azeus|Protocol|Eclipse|CareDirector|RIO|EMIS|SystmOne|System' +
    '\\s?One|Capita\\s?One|Synergy|Charms)';
  // A number of at least four digits, with letters and slashes: 12345, CP/2023/114, A-88213.
  const number = '(?:[A-Z]{0,4}[-/]?\\d[\\dA-Z]{0,20}(?:[-/ ]\\d[\\dA-Z]{0,20}){0,6})';
  const long = `(?!(?:19|20)\\d\\d(?![\\d/-]))(?=(?:[^\\s\\d]{0,6}[-/ ]?\\d){4})${number}`;
  return {
    birth: new RegExp(
      `\\b(?:(?<label>dates?\\sof\\sbirth|d\\.?\\s?o\\.?\\s?b\\.?|birth\\s?date` +
        `|birthday)\\W{0,3}\\s?(?:(?:is|was|of|on|falls\\son)\\s)*|born\\s` +
        `(?:(?:on|in|at\\shome\\son)\\s)?(?:the\\s)?|b\\.\\s)(?:${day}|(?<=b\\.\\s)(?:19|20)\\d\\d` +
        `|(?<=born\\s(?:in\\s)?)(?:19|20)\\d\\d(?!\\s(?:to|and|or|–)\\b))(?!\\w)`,
      'gi',
    ),
    turned: new RegExp(
      `\\b(?:(?:turn|turns|turned|turning|will\\sbe|was|is|became|reach(?:es|ed)?` +
        `(?:\\sthe\\sage\\sof)?|had\\sbeen)\\s(?<age>[\\w-]{1,12})|\\d{1,2}(?:st|nd|rd|th)\\sbirthday` +
        `(?:,|\\s(?:is|was|falls))?|(?:first|second|third|fifth|sixteenth|eighteenth)\\sbirthday` +
        `(?:,|\\s(?:is|was|falls))?)\\son\\s(?:the\\s)?${day}(?!\\w)`,
      'gi',
    ),
    record: new RegExp(
      `\\b(?:(?:the\\s|this\\s|one\\s)?(?:child(?:['’]s)?\\s|family\\s|client\\s|person\\s|pupil\\s` +
        `|file\\s|court\\s)?(?:case|file|record|reference|ref|client|child|person|pupil|referral` +
        `|episode|household|service\\suser)(?:\\s(?:file|record|reference|ref|number|no|id))*` +
        `|(?:(?:unique\\s)?(?:reference|pupil|patient|police|crime|incident|identification|file` +
        `|record|system)\\s(?:number|no|ref|reference|id)))\\b[.:#\\s(]{0,3}\\s?(?:is\\s|was\\s` +
        `|number\\s|no\\.?\\s|#)?${long}(?![\\w%])`,
      'gi',
    ),
    ownNumber: new RegExp(
      `\\b(?:(?:NHS|UPN|ULN|URN|NINO|CHI|UASC|Home\\sOffice|HO|ID|${systems})(?:\\s(?:number|no\\.?` +
        `|ref(?:erence)?|id|ID|record|case|file|identifier|entry))*[.:#\\s(]{1,3}(?:is\\s` +
        `|was\\s)?${long}|[A-Z]{2}\\s?\\d{2}\\s?\\d{2}\\s?\\d{2}\\s?[A-D]|[A-Z]{2}\\d{2}[CP]\\d{5})` +
        `(?!\\w)`,
      'g',
    ),
    digits: regex(
      'g',
      String.raw`(?<![\w£$€.,/@+#-]|[\d)]\s)(?!0)\d{6,10}(?![\w%]|[.,]\d|\s(?:pounds|people|residents` +
        String.raw`|children`,
      String.raw`|young))|\b\d{3}[ -]\d{3}[ -]\d{4}\b`,
    ),
    postcode: regex(
      'g',
      String.raw`\b(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPSTUW]`,
      String.raw`|[A-HK-Y]\d[ABEHMNPRVWXY]) ?\d[ABD-HJLNP-UW-Z]{2})\b`,
    ),
    telephone: /(?<![\w/.-])(?:\+44\s?\(?0?\)?\s?|\(?0)(?:\d[\s-]?\)?\s?){8,9}\d(?![\w/-]|\.\d)/g,
    mail: /[\w.%+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g,
    own: {
      postcodes: new Set(wordList('places.own-postcodes')),
      telephones: wordList('places.own-telephones'),
      mail: wordList('places.own-mail'),
    },
  };
}
