import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    { name: 'a letter that is half written', letter: 'Dear Ms Holt\n\n## Headline findings\n' },
    { name: 'any text that says what it is', letter: '---\ntemplate: fv-current\n---\nThe panel met in March.\n' },
  ],
  invalid: [
    {
      name: 'minutes of a meeting',
      letter: '⟦⟧# Scrutiny panel\n\n## Present\n\nA. Holt, B. Quill\n\n## Matters arising\n\nThere were none.\n',
      messages: [
        'This does not look like an inspection letter or report of a known kind: only its wording is checked. ' +
          'Choose a kind if it is one.',
      ],
      output:
        '---\ntemplate: fv-current\n---\n\n# Scrutiny panel\n\n## Present\n\nA. Holt, B. Quill\n\n' +
        '## Matters arising\n\nThere were none.\n',
    },
    {
      name: 'papers with a letter among them',
      letter:
        '# Papers for the panel\n\n## Apologies\n\n## Minutes\n\n' +
        `${'The panel noted the report. '.repeat(20)}\n\n` +
        '## Item 4\n\n⟦Dear Ms Holt⟧\n\nThank you for your time.\n\n' +
        'Yours sincerely\n\nBea Quill\n',
      messages: [
        'This does not look like an inspection letter of a known kind, but a letter begins here: import it from ' +
          'this text, or choose a kind for the whole.',
      ],
      output:
        '---\ntemplate: fv-current\n---\n\n# Papers for the panel\n\n' +
        '## Apologies\n\n## Minutes\n\n' +
        `${'The panel noted the report. '.repeat(20)}\n\n` +
        '## Item 4\n\nDear Ms Holt\n\nThank you for your time.\n\n' +
        'Yours sincerely\n\nBea Quill\n',
    },
  ],
};

export default examples;
