import rows from '../../../data/local-authorities.tsv';
import { lazy } from '../../memo/lazy';
import { editDistance } from '../../text/similarity';
import type { Span } from '../../text/span';
import type { Authority } from '../facts';
import { frameLexicon } from './lexicon';

/**
 * An authority named in a text; `span` is an offset range in that text and includes the words around the name (`the
 * London Borough of …`, `… City Council`).
 */
export interface FoundAuthority {
  /** Undefined for a trust that serves several authorities. */
  readonly authority?: Authority;
  readonly span: Span;
  /** True if it is more than a bare place name: a council, a borough, a trust. */
  readonly full: boolean;
}

/** All current authorities, in the order of the table. */
export const allAuthorities = (): readonly Authority[] => index().authorities;

/**
 * Returns the authority whose name, in any form, is the whole of `text`: `hull`, `City of York Council`, `Telford &
 * Wrekin`.
 */
export function authorityNamed(text: string): Authority | undefined {
  if (text.length > 200) return undefined;
  const words = authorityWords(text);
  const found = words.length > 0 ? matchAt(words, 0) : undefined;
  return found?.next === words.length ? found.authority : undefined;
}

/** True if `text` is the name of an authority or of a children's trust and nothing else. */
export function isAuthority(text: string): boolean {
  if (text.length > 200) return false;
  const words = authorityWords(text);
  return words.length > 0 && matchAt(words, 0)?.next === words.length;
}

/** Returns every authority named in `text`, in order, up to `most`. */
export function findAuthorities(text: string, most = 50): readonly FoundAuthority[] {
  const found: FoundAuthority[] = [];
  const words = authorityWords(text);
  for (let i = 0; i < words.length && found.length < most; i++) {
    const match = matchAt(words, i);
    if (!match || !(words[match.core]?.capital ?? false)) continue;
    found.push(foundFrom(words, i, match));
    i = match.next - 1;
  }
  return found;
}

/**
 * False for a text that certainly names none, because no capitalised word begins a name. Much cheaper than a search.
 */
export function mayNameAuthority(text: string): boolean {
  const { byFirst } = index();
  CAPITAL_WORD.lastIndex = 0;
  for (let found = CAPITAL_WORD.exec(text); found; found = CAPITAL_WORD.exec(text))
    if (byFirst.has(found[0].toLowerCase())) return true;
  return false;
}

const CAPITAL_WORD = /\b[A-Z][A-Za-z]*/g;

/** Returns the authority named at the very start of `text`. */
export function authorityAtStart(text: string): FoundAuthority | undefined {
  const words = authorityWords(text);
  const match = matchAt(words, 0);
  return match && words[0]?.span.start === text.length - text.trimStart().length
    ? foundFrom(words, 0, match)
    : undefined;
}

/** Returns the offset of the authority's name at the end of `text`; trusts are left out. */
export function authorityAtEnd(text: string): number | undefined {
  if (text.length > 200) return undefined;
  const words = authorityWords(text);
  for (let i = 0; i < words.length; i++) {
    const match = matchAt(words, i);
    if (match && match.next === words.length && !match.trust && (words[match.core]?.capital ?? false))
      return words[i]?.span.start;
  }
  return undefined;
}

/** Returns the authority whose name is most similar to `name`, if it is similar enough to be meant. */
export function nearestAuthority(name: string): Authority | undefined {
  const words = authorityWords(name.slice(0, 120));
  const core = coreOf(words);
  // "City of Lonon": the words around a name may be part of the name.
  const whole = words.map((word) => word.text).join(' ');
  return core === '' ? undefined : (nearestTo(core) ?? (whole === core ? undefined : nearestTo(whole)));
}

function nearestTo(core: string): Authority | undefined {
  const limit = core.length < 6 ? 1 : core.length < 12 ? 2 : 3;
  let least = limit + 1;
  let nearest: Authority | undefined;
  for (const { words: form, authority } of index().forms) {
    if (!authority) continue;
    const name = form.join(' ');
    // If two are equally close, the one with the same first letter wins: that is seldom mistyped.
    const distance = editDistance(core, name, limit) + (name[0] === core[0] ? 0 : 0.5);
    if (distance < least) [least, nearest] = [distance, authority];
  }
  return nearest;
}

interface Word {
  readonly text: string;
  readonly span: Span;
  readonly capital: boolean;
}

interface Form {
  readonly words: readonly string[];
  readonly authority: Authority | undefined;
  readonly trust: boolean;
  readonly full: boolean;
}

interface Match {
  readonly authority: Authority | undefined;
  readonly trust: boolean;
  readonly full: boolean;
  /** Index of the first word of the bare name. */
  readonly core: number;
  /** Index after the last word. */
  readonly next: number;
}

interface Index {
  readonly authorities: readonly Authority[];
  readonly forms: readonly Form[];
  /** Forms by their first word, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Form[]>;
  readonly before: readonly (readonly string[])[];
  /** The first words of `before`. */
  readonly beforeFirst: ReadonlySet<string>;
  readonly after: readonly (readonly string[])[];
}

const index = lazy(buildIndex);

function buildIndex(): Index {
  const words = frameLexicon();
  const plain = (text: string): readonly string[] => authorityWords(text).map((word) => word.text);
  const forms = new Map<string, Form>();
  const add = (name: string, authority: Authority | undefined, trust: boolean): void => {
    const form = plain(name);
    const key = form.join(' ');
    if (form.length > 0 && !forms.has(key)) forms.set(key, { words: form, authority, trust, full: trust });
  };
  const authorities: Authority[] = [];
  for (const row of rows) {
    const name = row['ofsted_name'] ?? row['name'] ?? '';
    if (name === '') continue;
    const authority: Authority = { name, officialName: row['official_name'] || name, type: row['type'] ?? '' };
    authorities.push(authority);
    add(name, authority, false);
    for (const other of words.authorities.also.get(name) ?? []) add(other, authority, false);
  }
  // After all short names, so that none of them is overridden.
  for (const row of rows) {
    const authority = authorities.find(({ name }) => name === (row['ofsted_name'] ?? row['name']));
    if (!authority) continue;
    add(authority.officialName, authority, false);
    // "BCP, Bournemouth, Christchurch & Poole": short names come first; the remaining commas belong to the last one.
    const [shortest = '', ...rest] = (row['also_known_as'] ?? '').split(/,\s*/);
    if (/^[A-Z]{2,5}$/.test(shortest)) add(rest.join(', '), authority, false);
    for (const other of [shortest, ...rest])
      if (!forms.has(plain(other).join(' ')) && !authority.name.includes(other)) add(other, authority, false);
  }
  for (const { name, official, type } of words.authorities.former) {
    const former: Authority = { name, officialName: official, type };
    add(name, former, false);
    add(official, former, false);
  }
  for (const { name, authority } of words.trusts)
    add(
      name,
      authorities.find((known) => known.name === authority),
      true,
    );
  const before = words.authorities.before.map(plain);
  const after = words.authorities.after.map(plain);
  const wraps = [...before.filter(([first]) => first !== 'the'), ...after];
  const all = [...forms.values()].map((form): Form =>
    form.trust ||
    !wraps.some((wrap) => startsAt(form.words, wrap, 0) || startsAt(form.words, wrap, form.words.length - wrap.length))
      ? form
      : { ...form, full: true },
  );
  const byFirst = new Map<string, Form[]>();
  for (const form of [...all].sort((a, b) => b.words.length - a.words.length)) {
    const first = form.words[0] ?? '';
    const same = byFirst.get(first);
    if (same) same.push(form);
    else byFirst.set(first, [form]);
  }
  return { authorities, forms: all, byFirst, before, beforeFirst: new Set(before.map(([first = '']) => first)), after };
}

// Letters and digits with an apostrophe inside, or "&".
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?|&/gu;

/** Returns words for comparison: lower case, `&` as `and`, without hyphens and `'s`. */
function authorityWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const first = word.charCodeAt(0);
    const isMarked = word.includes("'") || word.includes('’');
    const plain = word.toLowerCase();
    words.push({
      text:
        word === '&'
          ? 'and'
          : isMarked
            ? plain
                .replace(/['’]s?$/, '')
                .replace(/['’]s$/, '')
                .replace(/['’]/g, '')
            : plain,
      span: { start, end: start + (isMarked ? word.replace(/['’]s$/, '').length : word.length) },
      capital:
        first < 128 ? (first >= A && first <= Z) || (first >= ZERO && first <= NINE) : /^[\p{Lu}\p{N}]/u.test(word),
    });
  }
  return words;
}

const [A, Z, ZERO, NINE] = [65, 90, 48, 57];

function matchAt(words: readonly Word[], from: number): Match | undefined {
  const { byFirst, beforeFirst, before, after } = index();
  // Most words of a letter do not begin a name.
  const first = words[from]?.text ?? '';
  if (!byFirst.has(first) && !beforeFirst.has(first)) return undefined;
  const texts = words;
  const direct = formAt(texts, from);
  let core = from;
  let wrapped = false;
  let form = direct;
  if (!form) {
    for (let more = true; more && core - from < 8;) {
      more = false;
      for (const wrap of before) {
        if (!wordsAt(texts, wrap, core)) continue;
        core += wrap.length;
        wrapped ||= wrap[0] !== 'the';
        more = true;
        break;
      }
      form = formAt(texts, core);
      if (form) break;
    }
  }
  if (!form) return undefined;
  let next = core + form.words.length;
  // "Derby City" continues with "Council"; "Wiltshire Council" does not continue with "County Hall".
  const ending = form.trust
    ? undefined
    : after.find((candidate) => startsAt(form.words, candidate, form.words.length - candidate.length));
  const wrap = form.trust
    ? undefined
    : after.find(
        (candidate) =>
          wordsAt(texts, candidate, next) &&
          (!ending || after.some((whole) => whole.join(' ') === [...ending, ...candidate].join(' '))),
      );
  if (wrap) next += wrap.length;
  return { authority: form.authority, trust: form.trust, full: form.full || wrapped || wrap !== undefined, core, next };
}

const formAt = (words: readonly Word[], at: number): Form | undefined =>
  index()
    .byFirst.get(words[at]?.text ?? '')
    ?.find((form) => wordsAt(words, form.words, at));

const wordsAt = (words: readonly Word[], sought: readonly string[], at: number): boolean =>
  sought.every((text, i) => words[at + i]?.text === text);

const startsAt = (words: readonly string[], sought: readonly string[], at: number): boolean =>
  at >= 0 && sought.every((text, i) => words[at + i] === text);

const foundFrom = (words: readonly Word[], from: number, match: Match): FoundAuthority => ({
  ...(match.authority ? { authority: match.authority } : {}),
  span: { start: words[from]?.span.start ?? 0, end: words[match.next - 1]?.span.end ?? 0 },
  full: match.full,
});

/** Returns the name without the words around it. */
function coreOf(words: readonly Word[]): string {
  const { before, after } = index();
  let texts = words.map((word) => word.text);
  for (
    let wrap = before.find((candidate) => startsAt(texts, candidate, 0));
    wrap;
    wrap = before.find((candidate) => startsAt(texts, candidate, 0))
  )
    texts = texts.slice(wrap.length);
  const wrap = after.find((candidate) => startsAt(texts, candidate, texts.length - candidate.length));
  if (wrap) texts = texts.slice(0, texts.length - wrap.length);
  return texts.join(' ');
}
