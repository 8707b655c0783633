import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'a lead inspector for each',
      letter: report(
        'Ofsted\n\nAda Holt, Ofsted HMI, lead inspector\n\nBea Quill, Ofsted Inspector\n\n' +
          'Care Quality Commission\n\nCarl Rowe, CQC lead inspector',
      ),
    },
    {
      name: 'all on one line, as two columns of a page turn out',
      letter: report('Ada Holt, Ofsted Lead inspector Carl Rowe, CQC Lead inspector Bea Quill, Ofsted HMI'),
    },
    { name: 'no team yet', letter: report('[names and titles]') },
  ],
  invalid: [
    {
      name: 'no lead inspector for one of them',
      letter: report(
        'Ofsted\n\nAda Holt, Ofsted HMI, lead inspector\n\nCare Quality Commission\n\n' +
          'Carl Rowe, ⟦CQC inspector⟧\n\nDora Finch, CQC inspector',
      ),
      messages: [
        'None of the inspectors of Care Quality Commission is called lead inspector: add it to the one who leads.',
      ],
      output: null,
    },
  ],
};

export default examples;

function report(team: string): string {
  return (
    '---\ntemplate: area-send-2023\n---\n# Area SEND inspection of Rutland Local Area Partnership\n\n' +
    `Inspection dates: 3 to 7 March 2025\n\n## Inspection team\n\n${team}\n`
  );
}
