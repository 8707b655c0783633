import { lazy } from '../../memo/lazy';
import { wordList, wordSet } from '../../nlp/word-lists';
import type { Beside, Token } from './context-window';
import { PLACE_BEFORE, phraseAfter, phraseBefore } from './context-window';
import type { PersonalDataMention } from './mention';
import { raised } from './mention';
import { startsSentence } from './name-candidates';

/**
 * Finds a member of staff by the job title next to the name; `public` for those who may be named; undefined if there is
 * no job title.
 */
export function jobBeside({
  name,
  key,
  before,
  after,
  rest,
  text,
}: Beside): PersonalDataMention | 'public' | undefined {
  const ahead = jobBefore(before);
  if (!ahead && isPublicBefore(before)) return 'public';
  const behind = ahead ? undefined : jobAfter(after);
  if (!behind && isPublicBehind(after)) return 'public';
  const job = ahead ?? behind;
  if (!job) return undefined;
  const sure = name.titled || name.listed === 'sure';
  const named = job.called || (ahead !== undefined && /^(?:my|his|her|their|our)$/.test(job.determiner));
  if (name.listed === 'no' && !name.titled && name.words.length === 1 && !named) return undefined;
  // “In May, the head of service left”.
  if (
    behind &&
    name.listed === 'maybe' &&
    name.words.length === 1 &&
    !name.titled &&
    PLACE_BEFORE.has(before[0]?.plain ?? '')
  )
    return undefined;
  const doubtful = sure ? [] : name.listed === 'maybe' ? name.words.slice(1) : name.words.slice(0, 1);
  const role = text.slice(job.start, job.end);
  const plainRole = /[A-Z]{2}/.test(role) ? role : role.charAt(0).toLowerCase() + role.slice(1);
  return {
    kind: 'staff',
    start: name.start,
    end: name.end,
    key,
    role: plainRole,
    ...(doubtful.length > 0 ? { unless: doubtful.map((word) => word.toLowerCase()) } : {}),
    ...(job.several || job.clause ? {} : reworded(job, plainRole)),
  };

  /** Replaces the name with the role: “the team manager” for “the team manager, Jane Marlow,”. */
  function reworded(
    { determiner, from, to, bracket, comma }: Job,
    words: string,
  ): Pick<PersonalDataMention, 'instead' | 'again' | 'replaced'> {
    const start = ahead ? from : name.start;
    const end = ahead ? name.end + ((bracket && rest.startsWith(')')) || (comma && rest.startsWith(',')) ? 1 : 0) : to;
    const article =
      determiner !== ''
        ? determiner
        : wordSet('people.staff-one-only').has(words.toLowerCase())
          ? 'the'
          : /^[aeio]/i.test(words)
            ? 'an'
            : 'a';
    return {
      replaced: { start, end },
      instead: raised(`${article} ${words}`, startsSentence(text, start)),
      again: raised(`the ${words}`, startsSentence(text, start)),
    };
  }
}

interface Job {
  /** Span of the job title. */
  readonly start: number;
  readonly end: number;
  readonly determiner: string;
  /** Where the job title begins, with its article. */
  readonly from: number;
  /** Where everything that belongs to the job title ends, with its comma or bracket. */
  readonly to: number;
  readonly called: boolean;
  readonly several: boolean;
  /** “Jane is the manager”: the name cannot be removed without the verb. */
  readonly clause: boolean;
  readonly bracket: boolean;
  readonly comma: boolean;
}

/**
 * Finds a job title that introduces the name: `the team manager,`, `head of service for care leavers (`, `her social
 * worker called`.
 */
function jobBefore(before: readonly Token[]): Job | undefined {
  let i = 0;
  let bracket = false;
  let comma = false;
  for (; before[i]?.mark && /[,(:–'“"-]/.test(before[i]?.plain ?? ''); i++) {
    bracket ||= before[i]?.plain === '(';
    comma ||= before[i]?.plain === ',';
  }
  const called = before[i]?.plain === 'called' || before[i]?.plain === 'named';
  if (called) i++;
  const last = i;
  let known = jobEnding(before, i);
  // The title may include what the job is for: “head of service for care leavers,”.
  for (let tail = 1; known.count === 0 && (comma || bracket) && tail <= 7; tail++) {
    const token = before[last + tail];
    if (!token || token.mark) break;
    if (/^(?:of|for|in|at)$/.test(token.plain)) known = jobEnding(before, (i = last + tail + 1));
  }
  if (known.count === 0) return undefined;
  const first = before[i + known.count - 1] as Token;
  const { determiner, from } = determinerBefore(before, i + known.count, first.start);
  return {
    start: first.start,
    end: (before[last] as Token).end,
    determiner,
    from,
    to: 0,
    called,
    several: known.several,
    clause: false,
    bracket,
    comma,
  };
}

/** Returns the job title that ends at a word; `several` for a plural (“social workers”). */
function jobEnding(before: readonly Token[], from: number): { readonly count: number; readonly several: boolean } {
  const count = phraseBefore(before, from, wordSet('people.staff'));
  // An improvement adviser is not one of the authority's advisers.
  if (phraseBefore(before, from, publicRoles()) > count) return { count: 0, several: false };
  if (count > 0) return { count, several: false };
  const token = before[from];
  if (!token?.plain.endsWith('s') || token.mark) return { count: 0, several: false };
  const single = [...before];
  single[from] = { ...token, plain: token.plain.slice(0, -1) };
  return { count: phraseBefore(single, from, wordSet('people.staff')), several: true };
}

/** Finds a job title after the name: `, the team manager,`, ` (head of service)`, ` is the head of service`. */
function jobAfter(after: readonly Token[]): Job | undefined {
  const [open] = after;
  let i = 0;
  let clause = false;
  if (open?.mark && /^[,(–-]$/.test(open.plain))
    i = after[1]?.plain === 'who' && /^(?:is|was)$/.test(after[2]?.plain ?? '') ? 3 : 1;
  else if (/^(?:is|was|as)$/.test(open?.plain ?? '')) [clause, i] = [true, 1];
  else return undefined;
  let determiner = '';
  if (/^(?:the|a|an|its|their|our|his|her)$/.test(after[i]?.plain ?? '')) determiner = after[i++]?.plain ?? '';
  for (
    let skipped = 0;
    skipped < 2 &&
    wordSet('people.before-job').has(after[i]?.plain ?? '') &&
    phraseAfter(after, i, wordSet('people.staff')) === 0;
    skipped++
  )
    i++;
  const count = phraseAfter(after, i, wordSet('people.staff'));
  if (count === 0 || phraseAfter(after, i, publicRoles()) > count) return undefined;
  let end = i + count;
  // “, head of service for care leavers,”
  if (/^(?:of|for|in|at)$/.test(after[end]?.plain ?? '')) {
    const close = after.findIndex((token, at) => at > end && token.mark && /[,).]/.test(token.plain));
    if (close < 0) return undefined;
    end = close;
  }
  const closes = after[end]?.plain === (open?.plain === '(' ? ')' : ',') ? after[end] : undefined;
  // A bare job title may be part of a list: “Jane, team managers and others”.
  if (!closes && determiner === '' && !clause && after[end]?.mark === false) return undefined;
  const last = after[end - 1] as Token;
  return {
    start: (after[i] as Token).start,
    end: last.end,
    determiner,
    from: 0,
    to: (closes ?? last).end,
    called: false,
    several: false,
    clause,
    bracket: false,
    comma: false,
  };
}

/** Returns the article or the like before a job title, with at most two words between. */
function determinerBefore(
  before: readonly Token[],
  from: number,
  start: number,
): { readonly determiner: string; readonly from: number } {
  for (let i = from; i <= from + 2; i++) {
    const token = before[i];
    if (!token || token.mark) break;
    if (/^(?:the|a|an|one|their|her|his|my|our|its)$/.test(token.plain))
      return i === from
        ? { determiner: token.plain, from: token.start }
        : {
            determiner: before
              .slice(from, i + 1)
              .reverse()
              .map(({ plain }) => plain)
              .join(' '),
            from: token.start,
          };
    if (!wordSet('people.before-job').has(token.plain)) break;
  }
  return { determiner: '', from: start };
}

/**
 * True for somebody who may be named: a public role within a few words, with nothing between but what belongs to it.
 */
function isPublicBefore(before: readonly Token[]): boolean {
  for (let i = 0; i < before.length && i < 11; i++) {
    const count = phraseBefore(before, i, publicRoles());
    if (count > 0)
      return (
        (i === 0 || /^(?:[,(:&–]|for|of|and|to|in)$/.test(before[i - 1]?.plain ?? '')) &&
        !/^(?:assistant|deputy|service)$/.test(before[i + count]?.plain ?? '')
      );
    const token = before[i] as Token;
    if (token.mark && !/[,(&–-]/.test(token.plain)) return false;
    if (/^(?:is|was|were|are|has|have|had|by|with|said|told|who|that)$/.test(token.plain)) return false;
  }
  return false;
}

function isPublicBehind(after: readonly Token[]): boolean {
  const [open] = after;
  if (!open || !(open.mark ? /[,(–-]/.test(open.plain) : /^(?:is|was|as)$/.test(open.plain))) return false;
  for (let i = 1; i < 8; i++) {
    if (phraseAfter(after, i, publicRoles()) > 0) return true;
    const token = after[i];
    if (!token || token.mark || /^(?:assistant|deputy)$/.test(token.plain)) return false;
  }
  return false;
}

const publicRoles = lazy(
  (): ReadonlySet<string> => new Set(wordList('people.public-roles').map((role) => role.toLowerCase())),
);
