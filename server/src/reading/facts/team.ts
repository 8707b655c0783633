import type { Office } from '../../templates/template';
import type { AnnotatedText } from '../../text/annotated-text';
import { normalise } from '../../text/similarity';
import type { Span } from '../../text/span';
import { spanOf } from '../../text/span';
import type { PersonName, TeamMember } from '../facts';
import { frameLexicon } from './lexicon';
import { memoizeFacts } from './memoize-facts';
import { officeNamed } from './office-names';
import { scanName, toPersonName } from './people';
import type { Place } from './place-facts';

/**
 * Reads the inspectors of a report's team, in order: each with the role, and with the inspectorate that the role names
 * or that appears above. Names may be one per line, or follow one another if two columns of a page became one line.
 * Anything that is neither name nor role ends the team. `allLead`: the lines name lead inspectors only.
 */
export const readTeam = (
  lines: readonly { readonly plain: AnnotatedText }[],
  offices: readonly Office[],
  allLead = false,
): readonly TeamMember[] =>
  entriesOf(lines.map(({ plain }) => plain)).map(({ name, role, above, led }) => {
    const said = role?.text ?? '';
    const office = officeNamed(said, offices) ?? officeNamed(above, offices);
    return {
      name,
      ...(role ? { role } : {}),
      ...(office ? { office: office.name } : {}),
      lead: allLead || led || /\blead\b/i.test(said),
    };
  });

interface Entry {
  readonly name: PersonName;
  readonly role?: { readonly text: string; readonly span: Span };
  /** The last line without a name above the entry: `Care Quality Commission`. */
  readonly above: string;
  /** True if the words before the first name on the line say that these inspectors lead. */
  readonly led: boolean;
}

/** A name followed by several runs of words, across lines. */
interface Open {
  readonly name: PersonName;
  readonly above: string;
  readonly led: boolean;
  readonly words: string[];
  span?: Span;
}

const MAX_LINES = 40;
const MAX_LINE_LENGTH = 600;

const entriesOf = memoizeFacts((lines: readonly AnnotatedText[]): readonly Entry[] => {
  const entries: Open[] = [];
  let above = '';
  for (const line of lines.slice(0, MAX_LINES)) {
    const { text } = line;
    if (text.trim() === '') continue;
    if (text.length > MAX_LINE_LENGTH) break;
    const before = entries.length;
    const { front, ended } = takeLine(line, above, entries);
    if (entries.length === before && front !== '') {
      // A role may continue on the next line; a line that names an inspectorate applies to those below it.
      if (ended) break;
      const last = entries.at(-1);
      if (last && isRank(front)) last.words.push(front);
      else above = front;
    } else if (ended) break;
  }
  return entries.map(({ name, words, span, above: office, led }) => ({
    name,
    ...(span && words.length > 0 ? { role: { text: words.join(' ').replace(/,? (?:and|,)$/i, ''), span } } : {}),
    above: office,
    led,
  }));
}, placeEntries);

/**
 * Adds the people on a line. `front` is the text before the first of them; `ended` means that other words were found.
 */
function takeLine(
  line: AnnotatedText,
  above: string,
  entries: Open[],
): { readonly front: string; readonly ended: boolean } {
  const { text } = line;
  const { roleWords } = frameLexicon().team;
  const first = entries.length;
  let front = '';
  let at = 0;
  while (at < text.length) {
    SIGNS.lastIndex = at;
    at += SIGNS.exec(text)?.[0].length ?? 0;
    if (at >= text.length) break;
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0] ?? '';
    if (roleWords.has(normalise(word))) {
      const end = at + word.length;
      const open = entries[entries.length - 1];
      if (entries.length > first && open) {
        const place = line.toSource(spanOf(at, end));
        open.words.push(withSignAfter(text, word, end));
        open.span = { start: open.span?.start ?? place.start, end: place.end };
      } else front = `${front} ${word}`.trim();
      at = end;
      continue;
    }
    const name = scanName(text, at, nameEnd(text, at, roleWords));
    if (!name || name.words.length < 2) return { front, ended: true };
    entries.push({ name: toPersonName(line, name), above, led: /\blead\b/i.test(`${above} ${front}`), words: [] });
    at = name.end;
  }
  return { front, ended: false };
}

/** Keeps a comma between two words of a role: `Ofsted HMI, Lead Inspector`. */
function withSignAfter(text: string, word: string, end: number): string {
  const next = /^\s*([,/&])\s*([\p{L}’']+)/u.exec(text.slice(end, end + 40));
  if (!next || !frameLexicon().team.roleWords.has(normalise(next[2] ?? ''))) return word;
  return next[1] === ',' ? `${word},` : `${word} ${next[1] ?? ''}`;
}

/** Returns where a name that begins here must end: before the next word of a role. */
function nameEnd(text: string, from: number, roleWords: ReadonlySet<string>): number {
  for (const match of text.slice(from, from + MAX_NAME_LENGTH).matchAll(/[\p{L}’']+/gu))
    if (match.index > 0 && roleWords.has(normalise(match[0]))) return from + match.index;
  return text.length;
}

const MAX_NAME_LENGTH = 100;
const SIGNS = /[\s,;:./&()–—-]*/uy;
const WORD = /[\p{L}’'][\p{L}’'-]*/uy;

/** True for words that give a rank but not the inspectorate: `Inspector`. */
const isRank = (text: string): boolean => /^(?:(?:lead|team|inspectors?|hmi)\s*)+$/i.test(text);

function placeEntries(entries: readonly Entry[], place: Place): readonly Entry[] {
  return entries.map(({ name, role, ...rest }) => ({
    ...rest,
    name: { ...name, span: place(name.span) },
    ...(role ? { role: { ...role, span: place(role.span) } } : {}),
  }));
}
