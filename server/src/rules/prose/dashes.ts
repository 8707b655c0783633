import type { BlockText } from '../../text/annotated-text';
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

type Kind = 'dash' | 'torn' | 'range' | 'joined';

export default letterRule({
  meta: {
    id: 'dashes',
    title: 'A dash or hyphen is not in house style',
    why:
      'Letters have a short dash with a space on each side – like this – and never a long one; a hyphen joins ' +
      'words and has no spaces. Ranges of figures have a short dash without spaces, or “to”.',
    group: 'prose',
    severity: 'warning',
    fix: 'safe',
    phase: 'prose',
    profile: 'normal',
    messages: {
      dash: '“{found}” needs a short dash with a space on each side: write “{right}”.',
      torn: '“{found}” is neither a hyphen nor a dash: remove the space, or write “ – ”.',
      range: '“{found}” is a range: write “{right}”, or “to” between the figures.',
      joined: '“{found}” has a dash where a hyphen belongs: write “{right}”.',
      many: '{count} places have {what}, the first of them here: {mend}.',
    },
    options: {},
  },

  looksAt: ['frame'],

  gather: { of: 'running-text', from: ({ text }) => some(dashesIn(text)) },

  *check(_reading, _options, _prose, gathered) {
    const places = placesOf(gathered);
    if (places.length === 0) return;
    for (const kind of KINDS) {
      const { what, mend, fix, sure, severity } = SUMMARIES[kind];
      const how = sure ? 'safe' : 'suggested';
      yield* fewOrMany(
        places.filter((place) => place.kind === kind),
        MAX_SINGLE_PROBLEMS,
        (place) => {
          const { found, right } = place;
          const where = { span: place.span, severity, fixes: fixAll([place], fix, how) };
          return place.kind === 'torn'
            ? { message: 'torn' as const, data: { found }, ...where }
            : { message: place.kind, data: { found, right }, ...where };
        },
        (all) => ({
          message: 'many' as const,
          data: { count: all.length, what, mend },
          span: all[0].span,
          severity,
          related: furtherPlaces(all, `Here too: ${mend}.`),
          fixes: fixAll(all, fix, how),
        }),
      );
    }
  },
});
const KINDS: readonly Kind[] = ['dash', 'torn', 'range', 'joined'];
const MAX_SINGLE_PROBLEMS = 3;

const SUMMARIES = {
  dash: {
    what: 'another mark for a dash',
    mend: 'write a short dash with a space on each side',
    fix: titleFor(fixTitle('Write a short dash with spaces'), (count) =>
      fixTitle('Write a short dash with spaces ({count} places)', { count }),
    ),
    sure: true,
    severity: 'warning',
  },
  torn: {
    what: 'a hyphen with a space on one side',
    mend: 'remove the space, or write a short dash',
    fix: undefined,
    sure: false,
    severity: 'info',
  },
  // “0-19 service” may be the service’s own name.
  range: {
    what: 'figures joined by a hyphen',
    mend: 'write a short dash without spaces, or “to”',
    fix: titleFor(fixTitle('Write a short dash'), (count) =>
      fixTitle('Write a short dash ({count} places)', { count }),
    ),
    sure: false,
    severity: 'info',
  },
  joined: {
    what: 'a dash where a hyphen belongs',
    mend: 'write a hyphen',
    fix: titleFor(fixTitle('Write a hyphen'), (count) => fixTitle('Write a hyphen ({count} places)', { count })),
    sure: false,
    severity: 'info',
  },
} as const;

function dashesIn(text: BlockText): readonly TypedPlace<Kind>[] {
  const { text: plain } = text.plain;
  const places: TypedPlace<Kind>[] = [];
  if (!ANY.test(plain)) return places;
  for (const { 0: found, index } of plain.matchAll(CANDIDATE)) {
    const end = index + found.length;
    const before = plain.slice(Math.max(0, index - MAX_WORD_LENGTH), index);
    const after = plain.slice(end, end + MAX_WORD_LENGTH);
    const judged = judge(found, before, after);
    const span = judged && asTyped(text, index, end);
    if (!judged || !span) continue;
    places.push({
      kind: judged.kind,
      span,
      ...withNeighbours(plain, index, end, judged.write),
      edits: judged.kind === 'torn' ? [] : [{ span, text: judged.write }],
    });
  }
  return places;
}

/** A quick test: nearly all texts have only spaces, and hyphens inside words. */
const ANY = /[–—―]|-[ -]| -|\d-\d/;
/** Hyphens next to a space or a figure, and all dashes. */
const CANDIDATE = / {0,3}[–—―]+ {0,3}| {1,3}-+ {0,3}|-+ {1,3}|-{2,}|(?<=\d)-(?=\d)/g;

function judge(
  found: string,
  before: string,
  after: string,
): { readonly kind: Kind; readonly write: string } | undefined {
  const figures = /\d$/.test(before) && /^\d/.test(after);
  if (figures) return found === '–' || !isRange(before, after) ? undefined : { kind: 'range', write: '–' };
  // At the edge of a block there is nothing to separate.
  if (!/[\p{L}\p{N}%’”)\]…,.;:!?]$/u.test(before) || !/^[\p{L}\p{N}£‘“'"([]/u.test(after)) return undefined;
  switch (found) {
    case ' – ':
      return undefined;
    case '–':
      return /\p{L}$/u.test(before) && /^\d/.test(after) ? { kind: 'joined', write: '-' } : undefined;
    case ' -':
      return /\p{L}$/u.test(before) && /^\p{L}/u.test(after) ? { kind: 'torn', write: '' } : undefined;
    case '- ':
      return /\p{L}$/u.test(before) &&
        !/^(?:and|or|to|nor|but|as|rather|than|not)\b/i.test(after) &&
        /^\p{L}/u.test(after)
        ? { kind: 'torn', write: '' }
        : undefined;
    default:
      return { kind: 'dash', write: ' – ' };
  }
}

/** True for rising figures or two years that are not part of a telephone number, a date or a word. */
function isRange(before: string, after: string): boolean {
  const from = /(?<![\p{L}\d.,/–-])\d{1,4}$/u.exec(before)?.[0];
  const to = /^\d{1,4}(?![\p{L}\d/–-]|[.,]\d)/u.exec(after)?.[0];
  if (!from || !to || /^0\d/.test(from)) return false;
  return Number(from) < Number(to) || (from.length === 4 && to.length === 2 && Number(from.slice(2)) < Number(to));
}
