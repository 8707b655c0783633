import type { Line } from '../../letter/letter';
import { folded } from '../../text/likeness';
import type { MappedText } from '../../text/mapped-text';
import type { Span } from '../../text/span';
import { trimmed } from '../../text/span';
import type { PersonName, Signatory } from '../facts';
import { frameWords } from './frame-words';
import { scanName, toPersonName } from './people';

/** Who signs: out of the lines after the sign-off, or out of the letter's last lines where it has none. */
export const readSignatory = (lines: readonly Line[]): Signatory | undefined => readSignatories(lines)[0];

/** All who sign (a joint inspection's letter has several), in their order. Copy lines and what follows them are left out. */
export function readSignatories(lines: readonly Line[]): readonly Signatory[] {
  const signed: Signatory[] = [];
  const kept = beforeCopies(lines).slice(0, MOST_LINES);
  for (let i = 0; i < kept.length; i++) {
    const line = kept[i]?.plain;
    const read = line && signedLine(line);
    if (!line || !read) continue;
    const next = kept.slice(i + 1).find(({ plain }) => plain.text.trim() !== '')?.plain;
    const title = read.title ?? (next && isTitle(next.text) ? whole(next) : undefined) ?? titleAbove(kept, i) ?? read.role;
    signed.push({ name: read.name, ...(title ? { title } : {}) });
  }
  // A title makes sure that a line is a name; lines without are believed only where none has one.
  const titled = signed.filter(({ title }) => title);
  return titled.length > 0 ? titled : signed.slice(0, 1);
}

type Title = NonNullable<Signatory['title']>;

const MOST_LINES = 60;

function beforeCopies(lines: readonly Line[]): readonly Line[] {
  const { copyWords } = frameWords().addressee;
  const copy = lines.findIndex(({ plain }) => copyWords.has(folded(/^\s*([\p{L}]+)\b/u.exec(plain.text)?.[1] ?? '')));
  return copy < 0 ? lines : lines.slice(0, copy);
}

/** `A Name`, `A Name (Lead Inspector)`, `A Name, His Majesty's Inspector`. */
function signedLine(line: MappedText): { readonly name: PersonName; readonly title?: Title; readonly role?: Title } | undefined {
  const { text } = line;
  if (text.length > 160) return undefined;
  const name = scanName(text, 0, text.length);
  if (!name || (name.words.length < 2 && !name.honorific)) return undefined;
  const { honours } = frameWords().people;
  let rest = { start: name.end, end: text.length };
  for (let word = /^[\s,]*([A-Za-z]{2,6})\b/.exec(text.slice(rest.start)); word && honours.has(folded(word[1] ?? '')); word = /^[\s,]*([A-Za-z]{2,6})\b/.exec(text.slice(rest.start)))
    rest = { start: rest.start + word[0].length, end: rest.end };
  const bracket = /^[\s,]*\(([^()]*)\)/.exec(text.slice(rest.start));
  const role = bracket ? place(line, { start: rest.start + bracket[0].indexOf('(') + 1, end: rest.start + bracket[0].length - 1 }) : undefined;
  if (bracket) rest = { start: rest.start + bracket[0].length, end: rest.end };
  const after = trimmed(text, { start: rest.start + (/^[\s,.;:–—-]*/.exec(text.slice(rest.start))?.[0].length ?? 0), end: rest.end });
  const remaining = text.slice(after.start, after.end);
  const person = toPersonName(line, name);
  if (/^[\s,.\d]*$/.test(remaining)) return { name: person, ...(role ? { role } : {}) };
  if (!isTitle(remaining)) return undefined;
  return { name: person, title: place(line, after) };
}

const titleAbove = (lines: readonly Line[], at: number): Title | undefined => {
  const above = lines.slice(0, at).findLast(({ plain }) => plain.text.trim() !== '')?.plain;
  // Only where the title stands first: above a second signatory it belongs to the one before.
  return above && lines.slice(0, at).filter(({ plain }) => plain.text.trim() !== '').length === 1 && isTitle(above.text) ? whole(above) : undefined;
};

function isTitle(text: string): boolean {
  if (text.length > 160) return false;
  const { jobWords } = frameWords().addressee;
  return /\binspectors?\b|\bS?HMI\b/i.test(text) || (/^\s*\p{Lu}/u.test(text) && [...text.matchAll(/[\p{L}]+/gu)].some(([word]) => jobWords.has(folded(word))));
}

const whole = (line: MappedText): Title => place(line, { start: 0, end: line.text.length });

function place(line: MappedText, span: Span): Title {
  const bare = trimmed(line.text, span);
  return { text: line.text.slice(bare.start, bare.end), span: line.toSource(bare) };
}
