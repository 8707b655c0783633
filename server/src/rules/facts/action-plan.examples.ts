import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'areas and the plan',
      letter: letter(['The oversight of risk.', 'The capacity of teams.'], plan('these areas')),
    },
    { name: 'one area', letter: letter(['The oversight of risk.'], plan('this area')) },
    {
      name: 'one area, and one reported to the department',
      letter: letter(['The oversight of risk.'], plan('this area').replace('the areas', 'the area')),
    },
    { name: 'no areas and no plan', letter: letter([], '') },
    {
      name: 'a section that says there are none',
      letter:
        '---\ntemplate: fv-current\n---\n' +
        '## Areas for priority action\n\n' +
        'There are no areas for priority action.\n\n' +
        '## Main findings\n\nAll is well.\n',
    },
  ],
  invalid: [
    {
      name: 'areas and no plan',
      letter: letter(['The oversight of risk.'], '', '⟦## Areas for priority action⟧'),
      messages: [
        'The letter has one area under “Areas for priority action” but does not ask for an action plan: ' +
          'add the paragraph after the closing sentence.',
      ],
      output: letter(['The oversight of risk.'], plan('this area').replace('the areas', 'the area')),
    },
    {
      name: 'a plan and no areas',
      letter: letter([], `⟦${plan('these areas')}⟧`),
      messages: [
        'This asks for an action plan, but the letter has no areas for priority action: take it out, or ' +
          'add the section.',
      ],
      output: null,
    },
    {
      name: 'a different number of days',
      letter: letter(['The oversight of risk.'], plan('this area').replace('70', '⟦60⟧')),
      messages: ['The time here is 70 working days: change “60”.'],
      output: letter(['The oversight of risk.'], plan('this area')),
    },
    {
      name: 'plural wording for one area',
      letter: letter(['The oversight of risk.'], plan('⟦these areas⟧')),
      messages: ['There is one area for priority action: write “this area” for “these areas”.'],
      output: letter(['The oversight of risk.'], plan('this area')),
    },
    {
      name: 'two areas and no plan',
      letter: letter(['The oversight of risk.', 'The capacity of teams.'], '', '⟦## Areas for priority action⟧'),
      messages: [
        'The letter has 2 areas under “Areas for priority action” but does not ask for an action plan: ' +
          'add the paragraph after the closing sentence.',
      ],
      output: letter(['The oversight of risk.', 'The capacity of teams.'], plan('these areas')),
    },
    {
      name: 'singular wording for several areas, in both sentences',
      letter: letter(
        ['The oversight of risk.', 'The capacity of teams.'],
        plan('⟦this area⟧').replace('the areas', '⟦the area⟧'),
      ),
      messages: [
        'There are 2 areas for priority action: write “the areas” for “the area”.',
        'There are 2 areas for priority action: write “these areas” for “this area”.',
      ],
      output: letter(['The oversight of risk.', 'The capacity of teams.'], plan('these areas')),
    },
    {
      name: 'singular wording for several areas',
      letter: letter(['The oversight of risk.', 'The capacity of teams.'], plan('⟦this area⟧')),
      messages: ['There are 2 areas for priority action: write “these areas” for “this area”.'],
      output: letter(['The oversight of risk.', 'The capacity of teams.'], plan('these areas')),
    },
  ],
};

export default examples;

function letter(areas: readonly string[], closing: string, heading = '## Areas for priority action'): string {
  const section = areas.length > 0 ? `${heading}\n\n${areas.map((area) => `- ${area}`).join('\n')}\n\n` : '';
  return (
    '---\ntemplate: fv-current\n---\n' +
    `${section}## Main findings\n\n` +
    'Social workers know children well.\n\n' +
    'Ofsted will take the findings from this focused visit into account when planning the next ' +
    'inspection or visit.\n\n' +
    `${closing ? `${closing}\n\n` : ''}Yours sincerely\n`
  );
}

function plan(areas: string): string {
  return (
    'We have notified the Department for Education of the areas for priority action. You should submit ' +
    `an action plan that responds to ${areas} within 70 working days of receiving this letter. It would ` +
    'be very helpful if you can share an early draft of the action plan with us within 20 working days ' +
    'of receiving this letter.'
  );
}
