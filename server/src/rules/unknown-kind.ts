import { asksFor } from '../reading/ask-for-kind';
import { letterInside } from '../reading/letter-inside';
import { defaultTemplate } from '../templates/built-in';
import { spanOf } from '../text/span';
import { letterRule } from './rule';

export default letterRule({
  meta: {
    id: 'unknown-kind',
    title: 'The text is no letter of a known kind',
    why:
      'What a letter must have depends on its kind. Of a text that is none of those that a template describes nothing ' +
      'is missing, and only its words are looked at.',
    group: 'structure',
    severity: 'info',
    fix: 'suggested',
    reads: 'letter',
    anyText: true,
    messages: {
      unknown:
        'This does not look like an inspection letter or report of a known kind: nothing but its words is checked. ' +
        'Choose a kind if it is one.',
      inside:
        'This does not look like an inspection letter of a known kind, but a letter begins here: import it out of this ' +
        'text, or choose a kind for the whole.',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check(reading) {
    if (reading.known) return;
    const edit = asksFor(reading, defaultTemplate);
    const fixes = edit
      ? [{ title: `Read it as “${defaultTemplate.title}”`, kind: 'suggested' as const, edits: [edit] }]
      : [];
    const inside = letterInside(reading);
    const start = reading.letter.frontMatter.span.end;
    yield { message: inside ? 'inside' : 'unknown', span: inside ?? spanOf(start, start), fixes };
  },

  examples: {
    valid: [
      { name: 'a letter that is half written', letter: 'Dear Ms Holt\n\n## Headline findings\n' },
      { name: 'any text that says what it is', letter: '---\ntemplate: fv-current\n---\nThe panel met in March.\n' },
    ],
    invalid: [
      {
        name: 'minutes of a meeting',
        letter: '⟦⟧# Scrutiny panel\n\n## Present\n\nA. Holt, B. Quill\n\n## Matters arising\n\nThere were none.\n',
        says: [
          'This does not look like an inspection letter or report of a known kind: nothing but its words is checked. ' +
            'Choose a kind if it is one.',
        ],
        fixed:
          '---\ntemplate: fv-current\n---\n\n# Scrutiny panel\n\n## Present\n\nA. Holt, B. Quill\n\n' +
          '## Matters arising\n\nThere were none.\n',
      },
      {
        name: 'papers with a letter among them',
        letter: `# Papers for the panel\n\n## Apologies\n\n## Minutes\n\n${'The panel noted the report. '.repeat(20)}\n\n## Item 4\n\n⟦Dear Ms Holt⟧\n\nThank you for your time.\n\nYours sincerely\n\nBea Quill\n`,
        says: [
          'This does not look like an inspection letter of a known kind, but a letter begins here: import it out of this ' +
            'text, or choose a kind for the whole.',
        ],
        fixed: `---\ntemplate: fv-current\n---\n\n# Papers for the panel\n\n## Apologies\n\n## Minutes\n\n${'The panel noted the report. '.repeat(20)}\n\n## Item 4\n\nDear Ms Holt\n\nThank you for your time.\n\nYours sincerely\n\nBea Quill\n`,
      },
    ],
  },
});
