import type { Office } from '../../templates/template';
import type { AnnotatedText } from '../../text/annotated-text';
import { normalise } from '../../text/similarity';
import { contains, trimmed } from '../../text/span';
import type { Signatory } from '../facts';
import { readSignatories } from './signatory';

/** Returns all who sign, in order; two names on one line count as two. */
export function readSigners(lines: SignedLines): readonly Signatory[] {
  return readSignatories(lines).flatMap(({ others = [], ...first }) => [
    others.length > 0 ? { ...first, others } : first,
    ...others.map((name) => ({ name, ...(first.title ? { title: first.title } : {}) })),
  ]);
}

/**
 * Returns all who sign for several inspectorates, each with the whole title, which may span lines, and with the office:
 * the one that the title names or implies, or that appears above the name.
 */
export function readJointSigners(lines: SignedLines, offices: readonly Office[]): readonly Signatory[] {
  const signed = readSigners(lines);
  const namesAt = signed.map(({ name }) => lines.findIndex(({ plain }) => holdsPlace(plain, name.span)));
  const taken = new Set<Office>();
  // If offices are above the names, none is below a title.
  const first = Math.max(0, namesAt[0] ?? 0);
  const headed = lines.slice(0, first).some(({ plain }) => beginsAsOffice(plain.text, offices));
  const ends = headed ? offices : [];
  return signed.map((one, i) => {
    const from = namesAt[i] ?? -1;
    const next = namesAt[i + 1];
    const end = next !== undefined && next > from ? next : lines.length;
    const title = wholeTitle(one, lines.slice(from + 1, Math.min(end, from + 1 + MOST_TITLE_LINES)), ends);
    const said = title?.text ?? '';
    const office =
      offices.find((candidate) => namesOffice(said, candidate)) ??
      offices.find(({ titles }) => titles.some((words) => holdsWords(said, words))) ??
      officeAbove(lines.slice(i === 0 ? 0 : (namesAt[i - 1] ?? -1) + 1, from), offices, taken);
    if (office) taken.add(office);
    return { ...one, ...(title ? { title } : {}), ...(office ? { office: office.name } : {}) };
  });
}

type SignedLines = readonly { readonly plain: AnnotatedText }[];

const MOST_TITLE_LINES = 4;

/** True for a line that begins with an office's name, which may continue on the next line. */
const beginsAsOffice = (text: string, offices: readonly Office[]): boolean =>
  offices.some(({ name, also }) => [name, ...also].some((one) => `${bare(text)} `.startsWith(`${bare(one)} `)));

/** Returns the title with its continuation lines, up to the next office or name. */
function wholeTitle(one: Signatory, below: SignedLines, offices: readonly Office[]): Signatory['title'] {
  const { title } = one;
  if (!title) return undefined;
  const at = below.findIndex(({ plain }) => holdsPlace(plain, title.span));
  if (at < 0) return title;
  let { text, span } = title;
  for (const { plain } of below.slice(at + 1)) {
    if (plain.text.trim() === '') continue;
    if (beginsAsOffice(plain.text, offices) || plain.text.length > 90 || /^\s*[\d[]/.test(plain.text)) break;
    const place = trimmed(plain.text, { start: 0, end: plain.text.length });
    text += ` ${plain.text.slice(place.start, place.end)}`;
    span = { start: span.start, end: plain.toSource(place).end };
  }
  return { text, span };
}

/** Returns the office named above a signature that nobody has signed for yet. */
function officeAbove(lines: SignedLines, offices: readonly Office[], taken: ReadonlySet<Office>): Office | undefined {
  for (const { plain } of lines.toReversed()) {
    const office = offices.find((one) => !taken.has(one) && beginsAsOffice(plain.text, [one]));
    if (office) return office;
  }
  return undefined;
}

const namesOffice = (title: string, { name, also }: Office): boolean =>
  [name, ...also].some((one) => holdsWords(title, one));

const holdsWords = (text: string, words: string): boolean => ` ${bare(text)} `.includes(` ${bare(words)} `);

const bare = (text: string): string =>
  normalise(text)
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const holdsPlace = (plain: AnnotatedText, span: Signatory['name']['span']): boolean =>
  contains({ start: plain.sourceOffset(0), end: plain.sourceOffset(plain.text.length) }, span);
