import { runningText } from '../../analysis/running-text';
import type { Reading } from '../../reading/reading';
import { joined } from '../../text/joined';
import { fixTitle } from '../engine/fix-title';
import type { Gathered } from '../engine/rule';
import { letterRule } from '../engine/rule';
import type { QuotationKind, QuotationPlaces } from './quotation-places';
import { NO_PLACES, quotationPlaces } from './quotation-places';
import type { TypedPlace } from './typed-places';
import { fewOrMany, fixAll, furtherPlaces, MAX_PLACES, moved, titleFor } from './typed-places';

export default letterRule({
  meta: {
    id: 'quotation-marks',
    title: 'A quotation mark or apostrophe is not in house style',
    why:
      'Letters have single, curly quotation marks (‘front door’), double ones only inside single ones, and curly ' +
      'apostrophes (children’s). Of 568 quotations in published letters none has double marks. If a quotation does ' +
      'not end, it is unclear whose words follow. Straight marks are reported as information only: 82 of 371 ' +
      'published letters have some.',
    group: 'prose',
    severity: 'warning',
    fix: 'safe',
    phase: 'prose',
    profile: 'normal',
    messages: {
      straight: 'The mark in “{found}” is straight: write “{right}”.',
      turned: '“{found}” has a wrong quotation mark or apostrophe: write “{right}”.',
      double: 'Quotations take single marks: write “{right}”.',
      unclosed: 'The quotation that begins at “{found}” does not end: put a closing mark at its end.',
      unopened: joined(
        'A quotation ends at “{found}” that did not begin: put an opening mark at its beginning, ',
        'or leave this one out.',
      ),
      many: '{count} places have {what}, the first of them here: {mend}.',
    },
    options: {},
  },

  looksAt: ['frame'],

  gather: {
    of: 'running-text',
    from: ({ text }) => {
      const found = quotationPlaces(text);
      return found.places.length > 0 || found.opens ? found : undefined;
    },
  },

  *check(reading, _options, _prose, gathered) {
    const places = placesIn(reading, gathered);
    if (places.length === 0) return;
    for (const kind of KINDS) {
      const { what, mend, fix, severity, most } = SUMMARIES[kind];
      yield* fewOrMany(
        places.filter((place) => place.kind === kind),
        most,
        (place) => {
          const { span, found, right } = place;
          const where = { span, severity, fixes: fixAll([place], fix, 'safe') };
          if (kind === 'double') return { message: kind, data: { right }, ...where };
          return kind === 'unclosed' || kind === 'unopened'
            ? { message: kind, data: { found }, ...where }
            : { message: kind, data: { found, right }, ...where };
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
const KINDS: readonly QuotationKind[] = ['unclosed', 'unopened', 'double', 'turned', 'straight'];

const SUMMARIES = {
  unclosed: {
    what: 'a quotation that does not end',
    mend: 'put a closing mark at its end',
    most: 20,
    fix: undefined,
    severity: 'warning',
  },
  unopened: {
    what: 'the end of a quotation that did not begin',
    mend: 'put an opening mark at its beginning',
    most: 20,
    fix: undefined,
    severity: 'warning',
  },
  double: {
    what: 'double quotation marks',
    mend: 'write single ones',
    most: 3,
    fix: titleFor(fixTitle('Write single marks'), (count) =>
      fixTitle('Write single marks ({count} places)', { count }),
    ),
    severity: 'warning',
  },
  turned: {
    what: 'a wrong quotation mark or apostrophe',
    mend: 'write the one that belongs there',
    most: 3,
    fix: titleFor(fixTitle('Write the right mark'), (count) =>
      fixTitle('Write the right mark ({count} places)', { count }),
    ),
    severity: 'info',
  },
  straight: {
    what: 'straight marks',
    mend: 'write curly ones',
    most: 3,
    fix: titleFor(fixTitle('Write curly marks'), (count) => fixTitle('Write curly marks ({count} places)', { count })),
    severity: 'info',
  },
} as const;

/** The places of all blocks, except the marks of a quotation that continues from one block into the next. */
function placesIn(
  reading: Reading,
  gathered: readonly Gathered<QuotationPlaces>[],
): readonly TypedPlace<QuotationKind>[] {
  const byBlock = new Map(gathered.map(({ block, found }) => [block, found]));
  const places: TypedPlace<QuotationKind>[] = [];
  let open: TypedPlace<QuotationKind> | undefined;
  for (const block of runningText(reading)) {
    const { places: found, opens } = byBlock.get(block) ?? NO_PLACES;
    const here = found.slice(0, MAX_PLACES).map((place) => moved(place, block.content.start));
    const closing = here.findIndex(({ kind }) => kind === 'unopened');
    if (open && closing >= 0) here.splice(closing, 1);
    else if (open && !opens) places.push(open);
    open = undefined;
    const last = here.findLastIndex(({ kind }) => kind === 'unclosed');
    if (last >= 0) [open] = here.splice(last, 1);
    for (const place of here) places.push(place);
    if (places.length > MAX_PLACES) break;
  }
  if (open) places.push(open);
  return places;
}
