import { placeholdersIn } from '../../letter/placeholders';
import { isJobTitle } from '../../reading/facts/addressee';
import type { Reading } from '../../reading/reading';
import { variableNames } from '../../templates/fill-variables';
import type { Part } from '../../templates/template';
import { spanOf, textAt } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import { rewriting } from '../engine/rewriting';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'addressee',
    title: 'The address is incomplete',
    why:
      'The address gives the director of children’s services, the job title on the next line, then the council and ' +
      'its address with the postcode, as in nearly every letter since 2021. The letter is sent, and filed, by it.',
    group: 'facts',
    severity: 'info',
    fix: 'suggested',
    phase: 'letter',
    messages: {
      jobTitle: 'The address gives no job title: add it on the line after “{name}”.',
      postcode: 'The address has no postcode: add it on the last line.',
      oneLine: 'Name and job title share a line: write “{title}” on a line of its own.',
      stop: 'Titles take no full stop: write “{right}”.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    const { addressee, salutation } = reading.facts;
    const partMatch = reading.partMatches.find(({ part }) => part.kind === 'addressee');
    if (!addressee || !partMatch?.passage) return;
    const { text } = reading.letter;
    const { isOpen, hasPostcode } = lookAt(textAt(text, partMatch.passage.span));
    const asked = askedFor(partMatch.part);
    const { name, others, jobTitle, lines } = addressee;
    const last = others.at(-1) ?? name;
    yield* dotted(reading, name.span.start, name.honorific);
    if (
      !jobTitle &&
      asked.includes('dcs_job_title') &&
      lines.length > 0 &&
      !isOpen &&
      !lines.some((line) => isJobTitle(line.text))
    ) {
      const nameEnd =
        /^.*/.exec(text.slice(last.span.end, last.span.end + MAX_NAME_LINE_LENGTH))?.[0].trimEnd().length ?? 0;
      const at = last.span.end + nameEnd;
      const edits = [{ span: spanOf(at, at), text: `${text.slice(at).startsWith('\r\n') ? '\r\n' : '\n'}[job title]` }];
      yield {
        message: 'jobTitle',
        data: { name: last.text },
        span: last.span,
        fixes: [{ ...fixTitle('Add a line for the job title'), kind: 'suggested', edits }],
      };
    }
    const between =
      jobTitle && jobTitle.span.start > last.span.end ? spanOf(last.span.end, jobTitle.span.start) : undefined;
    if (jobTitle && between && isGap(textAt(text, between)) && OWN_LINE.test(partMatch.part.starter)) {
      const { text: title } = jobTitle;
      yield {
        message: 'oneLine',
        data: { title },
        span: jobTitle.span,
        severity: 'hint',
        fixes: [
          {
            ...fixTitle('Write the job title on a line of its own'),
            kind: 'suggested',
            edits: [{ span: between, text: text.includes('\r\n') ? '\r\n' : '\n' }],
          },
        ],
      };
    }
    const lastLine = lines.at(-1);
    if (lastLine && lines.length > 1 && asked.includes('address') && !isOpen && !hasPostcode)
      yield { message: 'postcode', span: lastLine.span };
    if (salutation)
      yield* dotted(
        reading,
        salutation.span.start + (salutation.honorific ? salutation.honorific.length + 2 : 0),
        salutation.honorific,
      );
  },
});

/** Matches a template that puts the job title on the line below the name. */
const OWN_LINE = /\{dcs_name\}\n\{dcs_job_title\}/;

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/i;

const lookAt = (passage: string): { readonly isOpen: boolean; readonly hasPostcode: boolean } => ({
  // Placeholders are reported by `placeholder-left`.
  isOpen: placeholdersIn(passage).length > 0,
  hasPostcode: POSTCODE.test(passage),
});

const askedFor = ({ starter }: Part): readonly string[] => variableNames(starter);

const MAX_NAME_LINE_LENGTH = 120;

/** True if only a comma or a dash separates a name from what follows on its line. */
const isGap = (between: string): boolean => between.length < 20 && /^[ \t,;:–—-]+$/.test(between);

/** Reports a title with a full stop, `Ms. `, that ends just before `end`. */
function* dotted({ letter: { text } }: Reading, end: number, honorific: string | undefined) {
  const before = text.slice(Math.max(0, end - 30), end).replace(/\s+$/, '');
  if (honorific === undefined || !before.endsWith(`${honorific}.`)) return;
  const start = Math.max(0, end - 30) + before.length - honorific.length - 1;
  const span = spanOf(start, start + honorific.length + 1);
  yield {
    message: 'stop' as const,
    data: { right: honorific },
    span,
    severity: 'hint' as const,
    fixes: rewriting(text, span, honorific),
  };
}
