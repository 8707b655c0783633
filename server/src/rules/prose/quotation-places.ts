import type { BlockText } from '../../text/annotated-text';
import type { Edit } from '../../text/edit';
import type { TypedPlace } from './typed-places';
import { asTyped, withNeighbours } from './typed-places';

export type QuotationKind = 'straight' | 'turned' | 'double' | 'unclosed' | 'unopened';

export interface QuotationPlaces {
  readonly places: readonly TypedPlace<QuotationKind>[];
  /** True if the text opens with a quotation mark, as each paragraph of a long quotation does. */
  readonly opens: boolean;
}

/** The marks of a text that are not in house style, which is single and curly, with double marks inside single ones. */
export function quotationPlaces(text: BlockText): QuotationPlaces {
  const { text: plain } = text.plain;
  if (!MARK.test(plain)) return NO_PLACES;
  const marks = marksIn(plain);
  pairUp(marks, plain);
  const inDouble = new Map<Mark, Mark[]>();
  for (const mark of marks) {
    if (mark.within?.partner && mark.role !== 'apostrophe') listOf(inDouble, mark.within).push(mark);
  }
  return {
    places: marks.flatMap((mark) => placeOf(mark, inDouble.get(mark), text)),
    opens: marks[0]?.at === 0 && marks[0].role === 'open',
  };
}

function listOf(lists: Map<Mark, Mark[]>, key: Mark): Mark[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** The result for a text without such marks. */
export const NO_PLACES: QuotationPlaces = { places: [], opens: false };
const MARK = /['"‘“”`´‛„‟]|’(?![A-Za-z])/;
const MARKS = /['"‘’“”`´‛„‟]/g;

/** A mark and its role. */
interface Mark {
  readonly at: number;
  readonly character: string;
  readonly double: boolean;
  role: 'apostrophe' | 'open' | 'close' | 'other';
  /** The character that it should be. */
  right: string;
  /** The other mark of the pair. */
  partner?: Mark;
  /** The double mark that was open when this single one opened. */
  outer?: Mark;
  /** The outermost double-marked quotation that it opens or belongs to. */
  within?: Mark;
  kind?: QuotationKind;
}

function marksIn(plain: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: character, index: at } of plain.matchAll(MARKS)) {
    const double = /["“”„‟]/.test(character);
    const last = marks.at(-1);
    const role = roleOf(plain, at, double, last?.at === at - 1 ? last.role : undefined);
    marks.push({ at, character, double, role, right: role === 'open' ? '‘' : role === 'other' ? character : '’' });
  }
  return marks;
}

/** @param beside the role of the mark directly before this one */
function roleOf(plain: string, at: number, double: boolean, beside: Mark['role'] | undefined): Mark['role'] {
  const before = plain.charAt(at - 1);
  const after = plain.charAt(at + 1);
  if (FEET_AND_INCHES.test(plain.slice(Math.max(0, at - 4), at + 2))) return 'other';
  if (!double && WORD.test(before) && WORD.test(after)) return 'apostrophe';
  // A possessive with a stray space (`children ’s`, `children’ s`) is left to the rule `spaces`.
  if (!double && (WORD.test(before) ? /^ s(?![\p{L}’])/u : /^s(?![\p{L}’])/u).test(plain.slice(at + 1, at + 4)))
    return 'other';
  const closes = beside ? beside !== 'open' : before !== '' && !/[\s([{–—/]/.test(before);
  if (closes) return double && WORD.test(before) && WORD.test(after) ? 'other' : 'close';
  if (after === '' || /\s/.test(after)) return 'other';
  return !double && LETTERS_LEFT_OUT.test(plain.slice(at + 1, at + 8)) ? 'apostrophe' : 'open';
}

/** `6'5"`, at either mark. */
const FEET_AND_INCHES = /\d'\d$|\d'\d{1,2}".?$/;
const WORD = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe. */
const LETTERS_LEFT_OUT = /^(?:\d\ds?\b|t(?:is|was|il)\b|cause\b|em\b|n['’])/i;

/** Pairs the marks, which shows what is nested and what is unmatched. */
function pairUp(marks: readonly Mark[], plain: string): void {
  const open: Mark[] = [];
  marks.forEach((mark, i) => {
    const top = open.at(-1);
    if (mark.role === 'open') {
      // Single marks inside single ones are not nested: the first quotation was not closed.
      if (top && !mark.double && !top.double && !closesTwice(marks, i)) {
        top.kind = 'unclosed';
        open.pop();
      }
      const outer = open.at(-1);
      if (mark.double && outer) mark.right = outer.double && outer.right !== '‘' ? '‘' : '“';
      else if (!mark.double && outer?.double) mark.right = outer.right === '‘' ? '“' : '‘';
      if (outer?.double) mark.outer = outer;
      const within = mark.double && !outer ? mark : outer?.within;
      if (within) mark.within = within;
      open.push(mark);
    } else if (mark.role === 'close') {
      if (!mark.double && (!top || top.double) && endsWithSibilant(plain, mark.at)) mark.role = 'apostrophe';
      else if (!mark.double && top && !top.double && endsWithSibilant(plain, mark.at) && goesOn(marks, i, plain))
        mark.role = 'apostrophe';
      else close(mark, open);
    }
  });
  for (const mark of open) mark.kind = 'unclosed';
  marks.forEach(leaveUnclosed);
}

/** True if the marks after an opening one close both it and the quotation around it. */
function closesTwice(marks: readonly Mark[], from: number): boolean {
  let open = 2;
  for (const { role, double } of marks.slice(from + 1, from + 1 + MAX_NESTED)) {
    if (double) continue;
    if (role === 'open') open++;
    else if (role === 'close') open--;
    if (open === 0) return true;
  }
  return false;
}

/** The maximum number of marks in a quotation that are looked at. */
const MAX_NESTED = 12;

/** A quotation inside an unclosed one keeps its single marks, because the outer one is not changed along with it. */
function leaveUnclosed(mark: Mark): void {
  if (!mark.outer || mark.outer.partner) return;
  mark.right = '‘';
  if (mark.partner) mark.partner.right = '’';
}

/** Closes the innermost quotation of the mark’s kind; any other that is still open inside it was not closed. */
function close(mark: Mark, open: Mark[]): void {
  const top = open.at(-1);
  const below = open.at(-2);
  if (top && top.double !== mark.double && below?.double === mark.double) {
    top.kind = 'unclosed';
    open.pop();
  }
  const partner = open.at(-1);
  if (!partner || partner.double !== mark.double) {
    mark.kind = 'unopened';
    return;
  }
  open.pop();
  mark.partner = partner;
  partner.partner = mark;
  mark.right = partner.right === '“' ? '”' : '’';
  if (partner.within) mark.within = partner.within;
}

/** After s, x and z the mark may be a possessive: `the workers’ plans`. */
const endsWithSibilant = (plain: string, at: number): boolean => /[sxz]/i.test(plain.charAt(at - 1));

/**
 * True if the quotation continues after a possessive: a word follows, and a closing mark comes before the next opening
 * one.
 */
function goesOn(marks: readonly Mark[], i: number, plain: string): boolean {
  if (!/^ [\p{Ll}\d]/u.test(plain.slice((marks[i]?.at ?? 0) + 1, (marks[i]?.at ?? 0) + 3))) return false;
  for (let next = i + 1; next < marks.length; next++) {
    const mark = marks[next];
    if (mark?.role === 'open') return false;
    if (mark?.role === 'close' && !mark.double) return true;
  }
  return false;
}

function placeOf(mark: Mark, pair: readonly Mark[] | undefined, text: BlockText): readonly TypedPlace<QuotationKind>[] {
  if (pair) return doublePlace(mark, pair, text);
  const { at, right, within, role } = mark;
  const kind = mark.kind ?? kindOf(mark);
  // Marks inside double ones are changed together with them.
  if (!kind || role === 'other' || (within?.partner && role !== 'apostrophe')) return [];
  const span = asTyped(text, at, at + 1);
  if (!span) return [];
  const alone = kind === 'unclosed' || kind === 'unopened';
  return [
    { kind, span, ...withNeighbours(text.plain.text, at, at + 1, right), edits: alone ? [] : [{ span, text: right }] },
  ];
}

/** A quotation in double marks, with all marks that are changed together. */
function doublePlace(
  { at, partner }: Mark,
  pair: readonly Mark[],
  text: BlockText,
): readonly TypedPlace<QuotationKind>[] {
  const { text: plain } = text.plain;
  const end = (partner?.at ?? at) + 1;
  const edits: Edit[] = [];
  for (const { at: place, character, right } of pair) {
    const span = asTyped(text, place, place + 1);
    if (!span) return [];
    if (character !== right) edits.push({ span, text: right });
  }
  const whole = end - at <= MAX_SHOWN_LENGTH ? asTyped(text, at, end) : undefined;
  const span = whole ?? asTyped(text, at, at + 1);
  // The words after the fix: marks inside them are changed as well.
  let words = plain.slice(at + 1, end - 1);
  for (const { at: place, right } of pair)
    if (place > at && place < end - 1) words = words.slice(0, place - at - 1) + right + words.slice(place - at);
  const shown =
    words.length <= MAX_SHOWN_LENGTH ? words : `${words.slice(0, MAX_SHOWN_LENGTH).replace(/\s+\S*$/, '')} …`;
  return span ? [{ kind: 'double', span, found: plain.slice(at, end), right: `‘${shown}’`, edits }] : [];
}

/** For longer quotations only the opening mark is underlined. */
const MAX_SHOWN_LENGTH = 60;

const kindOf = ({ character, right }: Mark): QuotationKind | undefined =>
  character === right ? undefined : /['"]/.test(character) ? 'straight' : 'turned';
