import { letterInside } from '../../analysis/letter-inside';
import { asksFor } from '../../edits/ask-for-kind';
import { defaultTemplate } from '../../templates/built-in';
import { spanOf } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'unknown-kind',
    title: 'The text is not a letter of a known kind',
    why:
      'What a letter must contain depends on its kind. If the text fits no template, nothing can be missing from ' +
      'it, and only its wording is checked.',
    group: 'structure',
    severity: 'info',
    fix: 'suggested',
    phase: 'letter',
    anyText: true,
    messages: {
      unknown:
        'This does not look like an inspection letter or report of a known kind: only its wording is checked. ' +
        'Choose a kind if it is one.',
      inside:
        'This does not look like an inspection letter of a known kind, but a letter begins here: import it from ' +
        'this text, or choose a kind for the whole.',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check(reading) {
    if (reading.known) return;
    const edit = asksFor(reading, defaultTemplate);
    const fixes = edit
      ? [
          {
            ...fixTitle('Read it as “{kind}”', { kind: defaultTemplate.title }),
            kind: 'suggested' as const,
            edits: [edit],
          },
        ]
      : [];
    const inside = letterInside(reading);
    const start = reading.letter.frontMatter.span.end;
    yield { message: inside ? 'inside' : 'unknown', span: inside ?? spanOf(start, start), fixes };
  },
});
