import type { Examples } from '../engine/rule';

const TOLD = 'Tables are not printed as tables: turn this one into a list, or into sentences.';

const examples: Examples = {
  valid: [
    { name: 'a bar in a sentence', letter: letter('Plans say “yes | no” at the end.\n- - -\n\nVisits are regular.') },
    { name: 'rows that have no line of hyphens', letter: letter('Help | Good\nCare | Poor') },
    { name: 'a line of hyphens with other cells than the row above', letter: letter('Help | Good\n| --- |') },
  ],
  invalid: [
    {
      name: 'a table with rows',
      letter: letter('⟦| Team | Caseload |⟧\n| --- | ---: |\n| Duty | 18 |\n| Assessment | |\n\nVisits are regular.'),
      messages: [TOLD],
      output: letter('- Team: Duty; Caseload: 18\n- Team: Assessment\n\nVisits are regular.'),
    },
    {
      name: 'a table after text, with an escaped bar, and without bars at its ends',
      letter: letter('Inspectors saw:\n⟦Team | Answer⟧\n--- | ---\nDuty | yes \\| no'),
      messages: [TOLD],
      output: letter('Inspectors saw:\n\n- Team: Duty; Answer: yes \\| no'),
    },
    {
      name: 'a table without rows',
      letter: letter('⟦| Team | Caseload |⟧\n|---|---|'),
      messages: [TOLD],
      output: letter('- Team; Caseload'),
    },
    {
      name: 'a table in HTML',
      letter: letter('⟦<table border="1">⟧\n<tr><th>Team</th><td>Duty</td></tr>\n</table>\n\nVisits are regular.'),
      messages: [
        'Tables are not printed as tables: turn this one into a list, or into sentences, and take its tags out.',
      ],
      output: null,
    },
    {
      name: 'an empty column',
      letter: letter('⟦| Team | Caseload |⟧\n|---|---|\n| Duty | |'),
      messages: [TOLD],
      output: letter('- Team; Caseload\n- Team: Duty'),
    },
  ],
};

export default examples;

function letter(findings: string): string {
  return `---\ntemplate: fv-current\n---\n## Main findings\n\n${findings}\n`;
}
