import { fillsHeading } from '../../reading/match-heading';
import type { Heading } from '../../templates/template';
import type { BlockText } from '../../text/annotated-text';
import { withoutEnding } from '../../text/ends';
import { editDistance, normalise, similarity } from '../../text/similarity';
import { letterRule } from '../engine/rule';
import { reworded, shownHeading } from './heading-fixes';

export default letterRule({
  meta: {
    id: 'heading-wording',
    title: 'A heading does not have its usual wording',
    why:
      'Headings are word for word the same in every letter of a period. Another period’s heading is usually left ' +
      'over from an older letter that was copied.',
    group: 'wording',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'safe',
    phase: 'letter',
    messages: {
      near: 'The heading “{found}” is not quite right: write “{heading}”.',
      dated: 'The heading “{found}” belongs to letters of another kind or period: write “{heading}”.',
      unusual: 'Letters of this period usually have “{heading}” here and not “{found}”: check which is meant.',
      borrowed: 'The heading “{found}” belongs to another section: write “{heading}” here.',
      case: 'The heading “{found}” has unusual capitals or spaces: write “{heading}”.',
      ending: 'The heading “{found}” does not end as usual: write “{heading}”.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    for (const { part, passage } of reading.partMatches) {
      const section = passage?.section;
      if (!section || !part.heading) continue;
      if (isWordedSo(section.heading.text, part.heading) || fillsHeading(section.heading.text, reading.template))
        continue;
      const found = shownHeading(section.heading, reading.template);
      const { span } = section.heading;
      if (section.wording === 'borrowed' || section.wording === 'dated') {
        const heading = part.heading.text;
        // In past periods headings settled slowly, so good letters have some of the others too.
        if (section.wording === 'dated' && reading.template.status === 'past')
          yield {
            message: 'unusual',
            data: { found, heading },
            span,
            severity: 'info',
            fixes: reworded(reading, section.heading, heading, 'suggested'),
          };
        else
          yield {
            message: section.wording,
            data: { found, heading },
            span,
            fixes: reworded(reading, section.heading, heading, 'suggested'),
          };
        continue;
      }
      const heading = likest(section.heading.text, part.heading);
      if (normalise(found) === normalise(heading))
        yield {
          message: 'case',
          data: { found, heading },
          span,
          severity: 'info',
          fixes: reworded(reading, section.heading, heading, 'safe'),
        };
      else if (bare(found) === bare(heading)) {
        // The figure may be a footnote mark that is no longer superscript.
        yield {
          message: 'ending',
          data: { found, heading },
          span,
          severity: 'hint',
          fixes: reworded(reading, section.heading, heading, /[\d¹²³]$/.test(found) ? 'suggested' : 'safe'),
        };
      } else if (!LEFT_OPEN.test(found))
        yield {
          message: 'near',
          data: { found, heading },
          span,
          fixes: reworded(reading, section.heading, heading, isMistyped(found, heading) ? 'safe' : 'suggested'),
        };
    }
  },
});

/** “area(s)” is reported by `placeholder-left`. */
const LEFT_OPEN = /\p{L}\(e?s\)/u;

const wordings = (heading: Heading): readonly string[] => [heading.text, ...heading.aliases];

/** True for a heading with exactly these words, or with none. */
const isWordedSo = ({ plain: { text } }: BlockText, heading: Heading): boolean =>
  text.trim() === '' || wordings(heading).some((wording) => plain(wording) === plain(text));

/** The template’s wording most similar to what is written; the first of several. */
const likest = ({ plain: { text } }: BlockText, heading: Heading): string =>
  wordings(heading).reduce((best, wording) =>
    similarity(wording, text.trim()) > similarity(best, text.trim()) + 0.05 ? wording : best,
  );

/** Kinds of quotation mark and space do not matter; letters and the number of spaces do. */
const plain = (text: string): string => text.replace(/[‘’]/g, "'").replace(/\s/g, ' ').trim();

const bare = (text: string): string => withoutEnding(normalise(text), /[?:.!;,\s\d¹²³-]/);

/** True if every word is the same or mistyped by one or two letters. */
function isMistyped(found: string, heading: string): boolean {
  const [some, others] = [normalise(found).split(' '), normalise(heading).split(' ')];
  return (
    some.length === others.length &&
    some.every((word, i) => editDistance(word, others[i] ?? '', 2) <= 2 && (word.length > 3 || word === others[i]))
  );
}
