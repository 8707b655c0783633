import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    { name: '70 working days after the letter', letter: letter('11 June 2025') },
    { name: 'with its weekday', letter: letter('Wednesday 11 June 2025') },
    { name: 'still to be written', letter: letter('[date]') },
  ],
  invalid: [
    {
      name: 'a few days early',
      letter: letter('⟦9 June 2025⟧'),
      messages: [
        'The response is due on 9 June 2025, 68 working days after the letter; 70 working days end on 11 June 2025: ' +
          'check which is meant.',
      ],
      output: letter('11 June 2025'),
    },
    {
      name: 'a Saturday',
      letter: letter('⟦14 June 2025⟧'),
      messages: ['The response is due on 14 June 2025, which is a Saturday: name a working day.'],
      output: letter('11 June 2025'),
    },
    {
      name: 'a weekday that does not fit',
      letter: letter('⟦Friday⟧ 11 June 2025'),
      messages: ['11 June 2025 is a Wednesday, not a Friday: correct the weekday or the date.'],
      output: letter('Wednesday 11 June 2025'),
    },
    {
      name: 'the year before the letter’s',
      letter: letter('⟦11 June 2024⟧'),
      messages: [
        'The response is due on 11 June 2024, but the letter is dated 27 February 2025: correct whichever of the two ' +
          'is wrong.',
      ],
      output: letter('11 June 2025'),
    },
    {
      name: 'a day that does not exist',
      letter: letter('⟦31 June 2025⟧'),
      messages: ['“31 June 2025” is not in the calendar: write the day by which the response is due.'],
      output: null,
    },
  ],
};

export default examples;

function letter(due: string): string {
  return (
    '---\ntemplate: jtai-2022\n---\n27 February 2025\n\nDear Rutland Local Safeguarding Partnership\n\n' +
    '# Joint targeted area inspection of Rutland\n\n## Next steps\n\n' +
    `Rutland should send the written statement of action to ProtectionOfChildren@ofsted.gov.uk by ${due}. This ` +
    'statement will inform the lines of enquiry at any future joint or single-agency activity by the inspectorates.\n'
  );
}
