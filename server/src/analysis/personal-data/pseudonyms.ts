import { insteadOf, plainWord, wordSet } from '../../nlp/word-lists';
import { regex } from '../../text/regex';
import { inRunningCapitals, isSmallWord } from '../../text/running-capitals';
import { ageAfter } from './age-words';
import type { Token } from './context-window';
import { namesBody, phraseAfter, phraseBefore, tokensAfter, tokensBefore } from './context-window';
import type { PersonalDataMention } from './mention';
import { raised } from './mention';
import { startsSentence } from './name-candidates';

/**
 * Finds children and families referred to by a letter, number or initials: `Child A`, `siblings 1 and 2`, `AB’s
 * mother`, `the Khan family`.
 */
export function pseudonymsIn(text: string): readonly PersonalDataMention[] {
  return [...marked(text), ...initialled(text), ...families(text)];
}

/**
 * A letter, a number of one or two digits, or both, between spaces: `A`, `12`, `A1`, `#3`, `‘B’`; more of them may
 * follow.
 */
const MARK =
  /(?<=[A-Za-z.]\s[‘“"(]?|\bYP|\byp)(?:[A-Z]\d?|#?\s?\d{1,2}[A-Z]?)(?![\w/%]|['’](?!s\b)|[.,]\d|-\w|\s?[–-]\s?\d)/g;
const MORE = /^(?:(?:,\s|\sand\s|,\sand\s|\s&\s)(?:[A-Z]\d?|\d)(?![\w’'-]))+/;

/** `Child A`, `Children A, B and C`, `sibling number 2`. */
function* marked(text: string): Iterable<PersonalDataMention> {
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const end = index + mark.length;
    const rest = text.slice(end, end + 60);
    if (
      (mark === 'I' && !/^['’]s\b/.test(rest)) ||
      NOT_MARKED.test(rest) ||
      (mark === 'A' && isArticle(text, index, end))
    )
      continue;
    const before = tokensBefore(text, index, 8).filter(({ mark: sign }) => !sign);
    let i = 0;
    while (/^(?:number|no|known|called|as|referred|to|identified)$/.test(before[i]?.plain ?? '')) i++;
    const joined = /^(?:YP|yp)$/.test(text.slice(index - 2, index));
    const one = joined ? 1 : phraseBefore(before, i, wordSet('children.lettered'));
    const several = one > 0 ? 0 : phraseBefore(before, i, wordSet('children.lettered-several'));
    const count = one || several;
    const first = before[i + count - 1];
    if (count === 0 || !first) continue;
    const figure = /^\D?\s?\d/.test(mark);
    const word = before
      .slice(i, i + count)
      .reverse()
      .map(({ plain }) => plain)
      .join(' ');
    if (several > 0) {
      const more = MORE.exec(rest)?.[0];
      // “children 16 and 17”; “A and E”.
      if (
        more === undefined ||
        (figure && !/^(?:siblings|families|cases)$/.test(word)) ||
        (mark === 'A' && /^\s(?:and|&)\sE$/.test(more))
      )
        continue;
      const instead =
        word === 'families'
          ? 'two families'
          : word === 'young people' || word === 'yps'
            ? 'young people'
            : word === 'cases'
              ? 'children'
              : word;
      yield {
        kind: 'lettered',
        start: first.start,
        end: end + more.length,
        key: plainWord(text.slice(first.start, end + more.length)),
        instead: raised(instead, startsSentence(text, first.start)),
      };
      continue;
    }
    if (
      figure &&
      /^(?:child|person|adult|family|baby|parent|mother|father|boy|girl|subject|brother|sister|son|daughter)$/.test(
        word,
      ) &&
      /^\s(?:in|of|to|or|and|out)\s(?:\d|every|each|the|these)/.test(rest)
    )
      continue;
    const age = ageAfter(rest)?.length ?? 0;
    const close = age === 0 && /[‘“"(]/.test(text[index - 1] ?? '') && /^[’”")]/.test(rest) ? 1 : 0;
    const determiner = /^(?:the|this|that|a|one)$/.test(before[i + count]?.plain ?? '') ? before[i + count] : undefined;
    const start = determiner?.start ?? first.start;
    yield {
      kind: 'lettered',
      start,
      end: end + age + close,
      key: `${word} ${mark}`.toLowerCase(),
      ...reworded(text, start, determiner?.plain ?? '', insteadOf('children.instead').get(word) ?? 'one child'),
    };
  }
}

/** True if the letter is the article: in `SUBJECT TO A CHILD PROTECTION PLAN`, but not in `CHILD A WAITED`. */
function isArticle(text: string, start: number, end: number): boolean {
  if (!inRunningCapitals(text, start, end)) return false;
  const after = tokensAfter(text, end, 4);
  const next = after[0];
  return (
    next !== undefined &&
    !next.mark &&
    !/^(?:and|or|&)$/.test(next.plain) &&
    !DOES.has(next.plain) &&
    phraseAfter(after, 0, wordSet('children.does')) === 0
  );
}

/** Context that shows that a letter or number counts something else, or is an age or a date. */
const NOT_MARKED = regex(
  '',
  String.raw`^(?:[\s-](?:years?|months?|weeks?|days?|hours?|per\scent|in\s(?:\d|ten|five|three|four`,
  String.raw`|every)`,
  String.raw`|out\sof|of\s\d|or\smore|to\s\d|plus|times|visits)\b|\s(?:January|February|March|April|May`,
  String.raw`|June`,
  String.raw`|July|August|September|October|November|December)\b|\s(?:review|inquiry|report|drugs?|case\s`,
  String.raw`(?:review|study)|safeguarding\spractice|local\schild)\b|\s?%)`,
);

/** “The Child A” becomes the child; “Child A” becomes one child, and later the child. */
function reworded(
  text: string,
  start: number,
  determiner: string,
  instead: string,
): { readonly instead: string; readonly again: string } {
  const starts = startsSentence(text, start);
  const noun = instead.replace(/^(?:one|a|an|two)\s/, '');
  return {
    instead: raised(/^(?:the|this|that)$/.test(determiner) ? `the ${noun}` : instead, starts),
    again: raised(`the ${noun}`, starts),
  };
}

const INITIALS = regex(
  'g',
  String.raw`(?<![\w.’'&/@-])(?:(?<title>Mr|Mrs|Ms|Miss|Mother|Father|Mum|Dad)\.?\s)?`,
  String.raw`(?<letters>(?:[A-Z]\.\s?){2,3}|[A-Z]\.(?=\s[a-z(]|['’,])|[A-Z]{1,2})(?![\w&/-]|\s[A-Z]\b)`,
);

/** `J told inspectors`, `A.B.’s plan`, `Mr K`, `a child (JS)`. */
function* initialled(text: string): Iterable<PersonalDataMention> {
  for (const { 0: found, index, groups } of text.matchAll(INITIALS)) {
    const letters = groups?.['letters'] ?? '';
    const title = groups?.['title'];
    const bare = letters.replace(/[.\s]/g, '');
    const end = index + found.replace(/\s+$/, '').length;
    const after = tokensAfter(text, end, 8);
    const before = tokensBefore(text, index, 5);
    const rest = text.slice(end, end + 60);
    if (title !== undefined) {
      if (bare.length === 1 && !/^['’](?!s)|^\s[A-Z]/.test(rest))
        yield {
          kind: 'lettered',
          start: index,
          end,
          key: `${plainWord(title)} ${bare.toLowerCase()}`,
          ...reworded(text, index, '', 'a parent'),
        };
      continue;
    }
    if (
      bare === 'I' ||
      (bare === 'A' && !/^['’]s\s[a-z]/.test(rest) && !letters.includes('.')) ||
      ABBREVIATIONS.has(bare)
    )
      continue;
    const dotted = letters.includes('.');
    const doubt = bare.length > 1 && !dotted ? { unlessAbbreviation: bare } : {};
    const beside = nounBeside(before);
    if (!dotted && isSmallWord(bare) && isOnlyWord(text, index, end, beside)) continue;
    // `Child Q` on its own has been handled above; a published review may have that title.
    if (beside && !NOT_MARKED.test(rest) && (beside.mark || bare.length > 1)) {
      const bracket = beside.bracket && rest.startsWith(')');
      const comma = beside.comma && /^[,.;]/.test(rest);
      const from = bracket || comma || !beside.mark ? beside.end : undefined;
      yield {
        kind: 'lettered',
        start: index,
        end,
        key: bare.toLowerCase(),
        ...doubt,
        ...(from === undefined
          ? {}
          : {
              instead: '',
              replaced: { start: from, end: end + (bracket || (comma && rest.startsWith(',')) ? 1 : 0) },
            }),
      };
      continue;
    }
    if (isCounted(text, index, bare)) continue;
    const age = ageAfter(rest);
    const aged = age?.said === true || (age !== undefined && rest.startsWith(' ('));
    const owned = /^['’]s?$/.test(after[0]?.plain ?? '');
    const has = owned && ownsChild(after);
    const acts = (dotted || bare.length === 1) && after[0]?.mark === false && phraseAfter(after, 0, DOES) > 0;
    if (aged || has || acts)
      yield {
        kind: 'lettered',
        start: index,
        end: end + (aged ? age.length : 0),
        key: bare.toLowerCase(),
        ...doubt,
        ...reworded(text, index, '', 'one child'),
      };
  }
}

/** True for `IN` in `A CHILD IN NEED PLAN` and “a child IN need”; in “a child (IS)” the letters are initials. */
function isOnlyWord(text: string, start: number, end: number, beside: ReturnType<typeof nounBeside>): boolean {
  if (beside?.bracket && text[end] === ')') return false;
  return inRunningCapitals(text, start, end) || beside?.mark === false;
}

function ownsChild(after: readonly Token[]): boolean {
  const i = after[1]?.plain === 's' ? 2 : 1;
  return phraseAfter(after, i, wordSet('children.has')) > 0 || phraseAfter(after, i + 1, wordSet('children.has')) > 0;
}

const DOES: ReadonlySet<string> = new Set(
  (
    'was is has had told said says lives lived moved wants wanted feels felt attends attended did does ' +
    'could would became remains remained went came asked disclosed described experienced needed needs ' +
    'ran who'
  ).split(' '),
);

/** Finds the noun for one child that initials follow: `child, JS,`, `a boy (AB)`, `young person KT`. */
function nounBeside(
  before: readonly Token[],
): { readonly end: number; readonly mark: boolean; readonly bracket: boolean; readonly comma: boolean } | undefined {
  const [sign] = before;
  const mark = sign?.mark === true && /[,(]/.test(sign.plain);
  const i = mark ? 1 : 0;
  const count =
    phraseBefore(before, i, wordSet('children.child')) || phraseBefore(before, i, wordSet('children.relations'));
  const noun = before[i];
  return count > 0 && noun
    ? { end: noun.end, mark, bracket: sign?.plain === '(', comma: sign?.plain === ',' }
    : undefined;
}

/** “Plan B was”, “Schedule A’s”: the word before says what the letter labels. */
function isCounted(text: string, start: number, bare: string): boolean {
  const [before = '', word = ''] = /([A-Za-z]+)\s$|[&/-]\s?$/.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
  if (word === '') return before !== '';
  return (
    COUNTED.has(word.toLowerCase()) ||
    (bare.length === 1 && /^[A-Z]/.test(word) && !startsSentence(text, start - word.length - 1))
  );
}

const COUNTED: ReadonlySet<string> = new Set(
  (
    'plan option part level class type grade category vitamin section schedule appendix annex tier group ' +
    'band hepatitis year form step stage key phase team set unit room zone block'
  ).split(' '),
);

/** Abbreviations of one or two letters that may come before ’s, a verb or a bracket. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'AI AP AS AA BS CE CH CJ CP CS CV DM DV EP EU EH FC FE GP HE HO HR IP IT IV KS LA LT MH MP NI OT PA ' +
    'PC PE PM PR QA QR RE RI RP SW TA TV UK UN US VR VS YP ID PO PD FS ER TB PT AD CC DL OK AM PLO'
  ).split(' '),
);

/** `the Khan family`, but not `the Leeds family hub`. */
function* families(text: string): Iterable<PersonalDataMention> {
  for (const { 0: found, index, groups } of text.matchAll(FAMILIES)) {
    const { name = '', who = '' } = groups ?? {};
    if (wordSet('people.not-names').has(plainWord(name)) || wordSet('frames.never').has(plainWord(name))) continue;
    // “the Chelsea family assessment team”
    if (namesBody(text, index + found.length)) continue;
    yield {
      kind: 'named',
      start: index,
      end: index + found.length,
      key: plainWord(name),
      unless: [name.toLowerCase()],
      instead: raised(who === 'family' || who === 'household' ? 'one family' : who, startsSentence(text, index)),
    };
  }
}

const FAMILIES = regex(
  'g',
  String.raw`\b[Tt]he (?<name>[A-Z][a-z]+(?:-[A-Z][a-z]+)?) (?<who>family|household|siblings|brothers`,
  String.raw`|sisters`,
  String.raw`|twins)\b(?! (?:hubs?|safeguarding|support|centres?|group|courts?|services?|model|help`,
  String.raw`|solutions?|practices?|justice|first|teams?|network|partnership|hearing|time|homes?|project`,
  String.raw`|programme|information|intervention|approach|and|nurse`,
  String.raw`|[a-z]+ing (?:service|programme|project|scheme)))`,
);
