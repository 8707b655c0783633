import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'correct forms',
      letter: letter(
        'Leaders can ensure this, have improved it and will provide more. Children are seen. They did ' +
          'not receive help, and it has become clear.',
      ),
    },
    {
      name: 'nouns',
      letter: letter('They need access to supports and have impact. Staff are committed to ensuring this.'),
    },
    { name: 'what was spoken to', letter: letter('Those spoken to described a good team.') },
    {
      name: 'a condition that begins with “should”',
      letter: letter('A plan is ready should needs increase, and should concerns arise.'),
    },
  ],
  invalid: [
    {
      name: 'after a helping verb',
      letter: letter('Leaders ⟦can ensures⟧ this and ⟦will provided⟧ more. They ⟦did not received⟧ help.'),
      messages: [
        '“can ensures” has “ensures” in the wrong form: write “ensure”.',
        '“will provided” has “provided” in the wrong form: write “provide”.',
        '“did not received” has “received” in the wrong form: write “receive”.',
      ],
      output: letter('Leaders can ensure this and will provide more. They did not receive help.'),
    },
    {
      name: 'after “have”, “be” and “to”',
      letter: letter('The service ⟦has improve⟧, help ⟦is provide⟧, and leaders work ⟦to ensures⟧ that it lasts.'),
      messages: [
        '“has improve” has “improve” in the wrong form: write “improved”.',
        '“is provide” has “provide” in the wrong form: write “provided”.',
        '“to ensures” has “ensures” in the wrong form: write “ensure”.',
      ],
      output: letter('The service has improved, help is provided, and leaders work to ensure that it lasts.'),
    },
    {
      name: 'the past after “to”, and a base after “be” and “have”',
      letter: letter('Bakers work ⟦to met⟧ their aims. Bread should ⟦be give⟧ early. They ⟦have make⟧ cakes.'),
      messages: [
        '“to met” has “met” in the wrong form: write “meet”.',
        '“be give” has “give” in the wrong form: write “given”.',
        '“have make” has “make” in the wrong form: write “made”.',
      ],
      output: letter('Bakers work to meet their aims. Bread should be given early. They have made cakes.'),
    },
    {
      name: 'the past for the participle',
      letter: letter('Leaders ⟦have took⟧ steps.'),
      messages: ['“have took” has “took” in the wrong form: write “taken”.'],
      output: letter('Leaders have taken steps.'),
    },
    {
      name: 'try and',
      letter: letter('Bakers ⟦try and⟧ sell bread.'),
      messages: ['“try and” joins two verbs where the second is what is tried: write “try to”.'],
      output: letter('Bakers try to sell bread.'),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
