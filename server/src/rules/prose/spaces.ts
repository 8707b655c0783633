import type { BlockText } from '../../text/annotated-text';
import { BIDI, UNSEEN } from '../../text/hidden-characters';
import { fixTitle } from '../engine/fix-title';
import { letterRule } from '../engine/rule';
import type { TypedPlace } from './typed-places';
import {
  asTyped,
  fewOrMany,
  fixAll,
  furtherPlaces,
  MAX_WORD_LENGTH,
  placesOf,
  some,
  titleFor,
  withNeighbours,
} from './typed-places';

type Kind = 'double' | 'extra' | 'missing' | 'turning' | 'invisible' | 'odd';

export default letterRule({
  meta: {
    id: 'spaces',
    title: 'A space too many, too few or of the wrong kind',
    why:
      'There is one space between two words and after a punctuation mark, and none before it. Special spaces from ' +
      'pasted text cannot be seen, but they leave gaps in print and hide words from a search.',
    group: 'prose',
    severity: 'warning',
    fix: 'safe',
    phase: 'prose',
    profile: 'quiet',
    messages: {
      double: 'There is more than one space here: leave one.',
      extra: 'There is a space too many: write “{right}”.',
      missing: 'A space is missing: write “{right}”.',
      turning: 'An invisible character here changes the direction of the text: write “{right}”.',
      invisible: 'There is an invisible character here: write “{right}”.',
      odd: 'This is not an ordinary space: write “{right}”.',
      many: '{count} places have {what}, the first of them here: {mend}.',
    },
    options: {},
  },

  looksAt: ['frame'],

  gather: { of: 'running-text', from: ({ text }) => some(spacesIn(text)) },

  *check(_reading, _options, _prose, gathered) {
    const places = placesOf(gathered);
    if (places.length === 0) return;
    for (const kind of KINDS) {
      const { what, mend, most, fix, severity } = SUMMARIES[kind];
      yield* fewOrMany(
        places.filter((place) => place.kind === kind),
        most,
        (place) => {
          const found = { span: place.span, severity, fixes: fixAll([place], fix, 'safe') };
          return place.kind === 'double'
            ? { message: 'double' as const, ...found }
            : { message: place.kind, data: { right: place.right }, ...found };
        },
        (all) => ({
          message: 'many' as const,
          data: { count: all.length, what, mend },
          span: all[0].span,
          severity,
          related: furtherPlaces(all, `Here too: ${mend}.`),
          fixes: fixAll(all, fix, 'safe'),
        }),
      );
    }
  },
});
const KINDS: readonly Kind[] = ['missing', 'extra', 'double', 'turning', 'invisible', 'odd'];

/** Visible slips are worth a warning each; for invisible ones, one problem for the letter is enough. */
const SUMMARIES = {
  missing: {
    what: 'no space where one is due',
    mend: 'put one in each',
    most: 20,
    fix: titleFor(fixTitle('Add a space'), (count) => fixTitle('Add a space ({count} places)', { count })),
    severity: 'warning',
  },
  extra: {
    what: 'a space too many',
    mend: 'leave it out',
    most: 20,
    fix: titleFor(fixTitle('Remove the space'), (count) => fixTitle('Remove the space ({count} places)', { count })),
    severity: 'warning',
  },
  double: {
    what: 'more than one space',
    mend: 'leave one in each',
    most: 3,
    fix: titleFor(fixTitle('Leave one space'), (count) => fixTitle('Leave one space ({count} places)', { count })),
    severity: 'info',
  },
  turning: {
    what: 'an invisible character that changes the direction of the text',
    mend: 'leave it out',
    most: 3,
    fix: titleFor(fixTitle('Remove the character'), (count) =>
      fixTitle('Remove the character ({count} places)', { count }),
    ),
    severity: 'warning',
  },
  invisible: {
    what: 'an invisible character',
    mend: 'leave it out',
    most: 3,
    fix: titleFor(fixTitle('Remove the character'), (count) =>
      fixTitle('Remove the character ({count} places)', { count }),
    ),
    severity: 'info',
  },
  odd: {
    what: 'a special space',
    mend: 'write an ordinary one',
    most: 3,
    fix: titleFor(fixTitle('Write an ordinary space'), (count) =>
      fixTitle('Write an ordinary space ({count} places)', { count }),
    ),
    severity: 'info',
  },
} as const;

function spacesIn(text: BlockText): readonly TypedPlace<Kind>[] {
  const { text: plain } = text.plain;
  const places: TypedPlace<Kind>[] = [];
  const add = (kind: Kind, start: number, found: string, write: string, sure = true): void => {
    const end = start + found.length;
    const span = asTyped(text, start, end);
    if (span)
      places.push({
        kind,
        span,
        ...withNeighbours(plain, start, end, write),
        edits: sure ? [{ span, text: write }] : [],
      });
  };
  for (const { 0: found, index } of plain.matchAll(CANDIDATE)) {
    if (/^[ \u00A0]{2}/.test(found)) {
      if (index > 0 && index + found.length < plain.length) add('double', index, found, ' ');
    } else if (isTooMany(plain, index, found)) {
      const mark = found.replace(' ', '');
      // If the comma is attached to the next word, the space moves to its other side.
      add(
        'extra',
        index,
        found,
        /[,;:]/.test(mark) && isLetter(plain.charAt(index + found.length)) ? `${mark} ` : mark,
      );
    } else if (found.endsWith('(') && isMissingBefore(plain, index + 1)) add('missing', index + 1, '(', ' (');
    else if (found.length === 1 && isMissingAfter(plain, index, found) && !isAddress(plain, index))
      add('missing', index, found, `${found} `);
  }
  if (ODD.test(plain)) {
    for (const { 0: found, index } of plain.matchAll(INVISIBLE))
      add(TURNING.test(found) ? 'turning' : 'invisible', index, found, '', !partsWords(plain, index, found));
    for (const { 0: found, index } of plain.matchAll(ODD_SPACE)) add('odd', index, found, ' ');
  }
  return places;
}

/** Where there may be an extra or missing space; the rest of the text is skipped quickly. */
const CANDIDATE = /[ \u00A0]{2,}| [,;:.!?)]|\( | [’']s|[’'] s|[.,;:!?)](?=[A-Za-z\u00C0-\u024F])|[A-Za-z\d]\(/g;
const ODD = new RegExp(`[\\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000${BIDI}${UNSEEN}]`);
const TURNING = new RegExp(`[${BIDI}]`);
const INVISIBLE = new RegExp(`[${BIDI}${UNSEEN}]+`, 'g');
/** Non-breaking spaces next to a figure, a capital or a punctuation mark are intentional. */
const ODD_SPACE = /(?<=\p{Ll})\u00A0(?=\p{Ll})|(?<=\S) ?[\t\u1680\u2000-\u200A\u202F\u205F\u3000]+ ?(?=\S)/gu;

/**
 * True for a zero-width space between two letters: it may be the end of a word or inside one, which only a person can
 * tell.
 */
const partsWords = (plain: string, index: number, found: string): boolean =>
  found.includes('\u200B') && WORD.test(plain.charAt(index - 1)) && WORD.test(plain.charAt(index + found.length));

const WORD = /[\p{L}\p{M}\p{N}]/u;

const isLetter = (character: string): boolean => /\p{L}/u.test(character);

/** True before a punctuation mark, inside brackets, or in a possessive with a stray space. */
function isTooMany(plain: string, index: number, found: string): boolean {
  const before = plain.charAt(index - 1);
  const after = plain.charAt(index + found.length);
  if (found === '( ') return before === '' || /\s/.test(before);
  if (found === ' )') return !/[\s(]/.test(before);
  if (/s$/.test(found)) return /\p{Ll}/u.test(before) && /[\s.,]/.test(after) && (/^ /.test(found) || before !== 's');
  if (!found.startsWith(' ') || before === '' || /[\s.,;:!?…–—-]/.test(before)) return false;
  return after === '' || /[\s’”)]/.test(after) || (found !== ' .' && isLetter(after));
}

/**
 * True after a mark with words on both sides, or after brackets that hold more than part of a word (`(multi)agency`).
 */
function isMissingAfter(plain: string, index: number, mark: string): boolean {
  const before = plain.slice(Math.max(0, index - 2), index);
  const after = plain.slice(index + 1, index + 3);
  if (mark === ')') {
    const inside = /\([^(]*$/.exec(plain.slice(Math.max(0, index - MAX_WORD_LENGTH), index))?.[0];
    return inside !== undefined && /^\p{L}{2}/u.test(after) && /[\s\p{Lu}]/u.test(inside);
  }
  if (mark === ',' || mark === ';') return /[\p{L}\d’”)]$/u.test(before);
  if (mark === ':') return /\p{Ll}{2}/u.test(before) && /^\p{L}{2}/u.test(after);
  // “08.D” at the start of a line would become a list item and lose its number.
  if (mark === '.' && /(?:^|\n)\s*\d{1,9}$/.test(plain.slice(Math.max(0, index - 12), index))) return false;
  return /(?:\p{Ll}{2}|\d{2}|[’”)])$/u.test(before) && /^\p{Lu}[\p{Ll}\s]/u.test(after);
}

/** True before a bracket that holds more than an ending (`worker(s)`). */
const isMissingBefore = (plain: string, index: number): boolean =>
  /(?:\p{Ll}{2}|\d)$/u.test(plain.slice(Math.max(0, index - 2), index)) &&
  /^\p{L}{2}/u.test(plain.slice(index + 1, index + 3)) &&
  !/^\p{Ll}{1,4}\)/u.test(plain.slice(index + 1, index + 6));

/** True if a mark is inside a web or e-mail address. */
function isAddress(plain: string, at: number): boolean {
  const before = /\S*$/.exec(plain.slice(Math.max(0, at - MAX_WORD_LENGTH), at))?.[0] ?? '';
  const after = /^\S*/.exec(plain.slice(at, at + MAX_WORD_LENGTH))?.[0] ?? '';
  return /@|www\.|\/\/|\.\p{L}+[./]\p{L}/u.test(before + after);
}
