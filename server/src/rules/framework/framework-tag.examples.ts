import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'a tag still to be filled in',
      letter: letter('18 December 2025', [
        'The quality of plans. ([outcome or enabler and its number], national framework)',
      ]),
    },
    {
      name: 'a tag at the end of each area',
      letter: letter('18 December 2025', [
        'The quality of plans. (outcome 1, national framework)',
        'The oversight of risk. (enabler 3, national framework)',
      ]),
    },
    {
      name: 'the full stop after the tags',
      letter: letter('18 December 2025', [
        'The quality of plans (outcome 1, national framework).',
        'The oversight of risk (enabler 3, national framework).',
      ]),
    },
    {
      name: 'two places in one tag',
      letter: letter('18 December 2025', [
        'The quality of plans. (outcomes 3 and 4, national framework)',
        'The oversight of risk. (outcome 1 and enabler 2, national framework)',
        'The use of supervision. (enablers 1, 2 and 3, national framework)',
      ]),
    },
    {
      name: 'capitals throughout',
      letter: letter('18 December 2025', [
        'The quality of plans. (Outcome 1, national framework)',
        'The oversight of risk. (Enabler 3, national framework)',
      ]),
    },
    {
      name: 'enablers in words, outcomes by number',
      letter: letter('18 June 2026', [
        'The quality of plans. (outcome 3, national framework)',
        'The oversight of risk. (enabler: leaders drive conditions for effective practice, national framework)',
        'The use of supervision. (enabler: the workforce is equipped and effective, national framework)',
      ]),
    },
    {
      name: 'number and words, and a principle',
      letter: letter('18 June 2026', [
        'The quality of plans. (principle 2, national framework)',
        'The oversight of risk. (enabler 2: leaders drive conditions for effective practice, national framework)',
      ]),
    },
    { name: 'a letter from before the tags', letter: letter('18 December 2024', ['The quality of plans.'], '') },
  ],
  invalid: [
    {
      name: 'an area without a tag',
      letter: letter('18 December 2025', [
        'The quality ⟦of plans.⟧',
        'The oversight of risk. (enabler 3, national framework)',
      ]),
      messages: [
        'Say at the end which outcome or enabler of the national framework this area belongs to, such as ' +
          '“(outcome 1, national framework)”.',
      ],
      output: letter('18 December 2025', [
        'The quality of plans. (outcome 1, national framework)',
        'The oversight of risk. (enabler 3, national framework)',
      ]),
    },
    {
      name: 'a number that the framework does not have',
      letter: letter('18 December 2025', ['The quality of plans. ⟦(outcome 5, national framework)⟧']),
      messages: ['The national framework has no outcome 5: it has outcomes 1 to 4.'],
      output: letter('18 December 2025', ['The quality of plans. (outcome 1, national framework)']),
    },
    {
      name: 'enablers in two forms',
      letter: letter('18 June 2026', [
        'The oversight of risk. ⟦(enabler 2, national framework)⟧',
        'The use of supervision. (enabler: the workforce is equipped and effective, national framework)',
      ]),
      messages: [
        'Other enablers in this letter are given by their words: write “(enabler: leaders drive conditions for ' +
          'effective practice, national framework)”.',
      ],
      output: letter('18 June 2026', [
        'The oversight of risk. (enabler: leaders drive conditions for effective practice, national framework)',
        'The use of supervision. (enabler: the workforce is equipped and effective, national framework)',
      ]),
    },
    {
      name: 'one enabler in words among many by number',
      letter: letter('18 December 2025', [
        'The oversight of risk. (enabler 2, national framework)',
        'The oversight of plans. (enabler 1, national framework)',
        'The use of supervision. ⟦(enabler: the workforce is equipped and effective, national framework)⟧',
      ]),
      messages: ['Other enablers in this letter are given by their numbers: write “(enabler 3, national framework)”.'],
      output: null,
    },
    {
      name: 'half a tag',
      letter: letter('18 December 2025', ['The quality of plans. ⟦(outcome 4)⟧']),
      messages: ['In letters the tag is written “(outcome 4, national framework)”: use that instead of “(outcome 4)”.'],
      output: letter('18 December 2025', ['The quality of plans. (outcome 4, national framework)']),
    },
    {
      name: 'a tag without a number',
      letter: letter('18 December 2025', ['The quality of plans. ⟦(national framework)⟧']),
      messages: ['Write the tag in full, such as “(outcome 1, national framework)”.'],
      output: null,
    },
    {
      name: 'a number in words, and capitals',
      letter: letter('18 December 2025', ['The quality of plans. ⟦(Outcome four, National Framework)⟧']),
      messages: [
        'In letters the tag is written “(Outcome 4, national framework)”: use that instead of “(Outcome ' +
          'four, National Framework)”.',
      ],
      output: letter('18 December 2025', ['The quality of plans. (Outcome 4, national framework)']),
    },
    {
      name: 'no comma',
      letter: letter('18 December 2025', ['The quality of plans. ⟦(enabler 1 national framework)⟧']),
      messages: [
        'In letters the tag is written “(enabler 1, national framework)”: use that instead of “(enabler 1 ' +
          'national framework)”.',
      ],
      output: letter('18 December 2025', ['The quality of plans. (enabler 1, national framework)']),
    },
    {
      name: 'full stops before and after',
      letter: letter('18 December 2025', [
        'The quality of plans. (outcome 1, national framework)',
        'The oversight of risk. (enabler 2, national framework)',
        'The use of supervision ⟦(enabler 3, national framework).⟧',
      ]),
      messages: ['In this letter the full stop comes before the other tags: do the same here.'],
      output: letter('18 December 2025', [
        'The quality of plans. (outcome 1, national framework)',
        'The oversight of risk. (enabler 2, national framework)',
        'The use of supervision. (enabler 3, national framework)',
      ]),
    },
    {
      name: 'one full stop before, and two after',
      letter: letter('18 December 2025', [
        'The quality of ⟦plans. (outcome 1, national framework)⟧',
        'The oversight of risk (enabler 2, national framework).',
        'The use of supervision (enabler 3, national framework).',
      ]),
      messages: ['In this letter the full stop comes after the other tags: do the same here.'],
      output: letter('18 December 2025', [
        'The quality of plans (outcome 1, national framework).',
        'The oversight of risk (enabler 2, national framework).',
        'The use of supervision (enabler 3, national framework).',
      ]),
    },
    {
      name: 'a footnote that lost its number',
      letter:
        '---\ntemplate: fv-current\n---\n18 December 2025\n\n' +
        '## What needs to improve in this area of social work practice?\n\n' +
        '- The quality of plans. (outcome 1, national framework)\n\n' +
        '⟦1 The areas for improvement⟧ have been cross-referenced with the outcomes, enablers or ' +
        'principles in the national framework.\n\n' +
        '## Main findings\n',
      messages: [
        'This footnote explains the tags, but no heading points to it: mark it and “What needs to ' +
          'improve in this area of social work practice?”.',
      ],
      output:
        '---\ntemplate: fv-current\n---\n18 December 2025\n\n' +
        '## What needs to improve in this area of social work practice?[^1]\n\n' +
        '- The quality of plans. (outcome 1, national framework)\n\n' +
        '[^1]: The areas for improvement have been cross-referenced with the outcomes, enablers or ' +
        'principles in the national framework.\n\n' +
        '## Main findings\n',
    },
    {
      name: 'a footnote that nothing points to',
      letter:
        '---\ntemplate: fv-current\n---\n18 December 2025\n\n' +
        '## What needs to improve in this area of social work practice?\n\n' +
        '- The quality of plans. (outcome 1, national framework)\n\n' +
        '## Main findings\n\nAll is well.\n\n' +
        '⟦[^2]: The areas for improvement⟧ have been cross-referenced with the outcomes, enablers or ' +
        'principles in the national framework.\n',
      messages: [
        'This footnote explains the tags, but no heading points to it: mark it and “What needs to ' +
          'improve in this area of social work practice?”.',
      ],
      output:
        '---\ntemplate: fv-current\n---\n18 December 2025\n\n' +
        '## What needs to improve in this area of social work practice?[^2]\n\n' +
        '- The quality of plans. (outcome 1, national framework)\n\n' +
        '## Main findings\n\nAll is well.\n\n' +
        '[^2]: The areas for improvement have been cross-referenced with the outcomes, enablers or ' +
        'principles in the national framework.\n',
    },
    {
      name: 'mixed capitals',
      letter: letter('18 December 2025', [
        'The quality of plans. (outcome 1, national framework)',
        'The oversight of risk. ⟦(Enabler 3, national framework)⟧',
      ]),
      messages: ['Other tags in this letter begin with a small letter: write “(enabler 3, national framework)”.'],
      output: letter('18 December 2025', [
        'The quality of plans. (outcome 1, national framework)',
        'The oversight of risk. (enabler 3, national framework)',
      ]),
    },
    {
      name: 'no footnote',
      letter:
        '---\ntemplate: fv-current\n---\n18 December 2025\n\n' +
        '## ⟦What needs to improve in this area of social work practice?⟧\n\n' +
        '- The quality of plans. (outcome 1, national framework)\n\n' +
        '## Main findings\n',
      messages: ['In many letters a footnote on this heading explains the tags: add it.'],
      output:
        '---\ntemplate: fv-current\n---\n18 December 2025\n\n' +
        '## What needs to improve in this area of social work practice?[^1]\n\n' +
        '- The quality of plans. (outcome 1, national framework)\n\n' +
        '[^1]: The areas for improvement have been cross-referenced with the outcomes, enablers or ' +
        'principles in the Children’s Social Care: National Framework. This statutory guidance sets out ' +
        'the purpose, principles for practice and expected outcomes of children’s social care.\n\n' +
        '## Main findings\n',
    },
  ],
};

export default examples;

function letter(date: string, areas: readonly string[], mark = '[^1]'): string {
  const footnote = mark ? '\n[^1]: The areas for improvement have been cross-referenced.\n' : '';
  return (
    `---\ntemplate: fv-current\n---\n${date}\n\n` +
    `## What needs to improve in this area of social work practice?${mark}\n\n` +
    `${areas.map((area) => `- ${area}`).join('\n')}\n` +
    `${footnote}\n## Main findings\n`
  );
}
