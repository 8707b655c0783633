import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'house style',
      letter: letter(
        'Good-quality work is well coordinated. Well-managed teams do work of good quality in the long term.',
      ),
    },
    {
      name: 'words that belong to what follows',
      letter: letter(
        'The loaves are child based on size. Those who call out of hours are heard. The plan is outcome focused on ' +
          'bread. Bread is seen face to face with the baker, and records are up to date.',
      ),
    },
  ],
  invalid: [
    {
      name: 'missing before a noun',
      letter: letter('Children receive ⟦good quality work⟧ and ⟦long term support⟧.'),
      messages: [
        '“good quality work” needs a hyphen before the noun: write “good-quality work”.',
        '“long term support” needs a hyphen before the noun: write “long-term support”.',
      ],
      output: null,
    },
    {
      name: 'three words before a noun',
      letter: letter('The ⟦out of hours service⟧ has ⟦face to face meetings⟧.'),
      messages: [
        '“out of hours service” needs a hyphen before the noun: write “out-of-hours service”.',
        '“face to face meetings” needs a hyphen before the noun: write “face-to-face meetings”.',
      ],
      output: null,
    },
    {
      name: 'a noun and a participle, in any position',
      letter: letter('Records are ⟦task focused⟧. Plans are clear and ⟦child centred⟧, and help is near.'),
      messages: [
        '“task focused” always takes a hyphen: write “task-focused”.',
        '“child centred” always takes a hyphen: write “child-centred”.',
      ],
      output: letter('Records are task-focused. Plans are clear and child-centred, and help is near.'),
    },
    {
      name: 'left over before another clause',
      letter: letter('Histories are ⟦well-considered⟧ and earlier help with bread is on record.'),
      messages: ['“well-considered” takes no hyphen after the verb: write “well considered”.'],
      output: letter('Histories are well considered and earlier help with bread is on record.'),
    },
    {
      name: 'left over after the verb',
      letter: letter(
        'Rotas are simple and ⟦well-coordinated⟧. They are ⟦highly-skilled⟧, in ⟦single and ' + 'multi-agency⟧ work.',
      ),
      messages: [
        '“well-coordinated” takes no hyphen after the verb: write “well coordinated”.',
        '“highly-skilled” needs no hyphen: write “highly skilled”.',
        '“single and multi-agency” shares its second half: write “single- and multi-agency”.',
      ],
      output: letter(
        'Rotas are simple and well coordinated. They are highly skilled, in single- and multi-agency work.',
      ),
    },
    {
      name: 'verbs with a particle used as nouns',
      letter: letter(
        'The ⟦roll out⟧ of the recipe is quick, and managers roll out a new one. A ⟦follow up⟧ visit helps.',
      ),
      messages: [
        '“roll out” takes a hyphen as a noun: write “roll-out”.',
        '“follow up” takes a hyphen as a noun: write “follow-up”.',
      ],
      output: letter('The roll-out of the recipe is quick, and managers roll out a new one. A follow-up visit helps.'),
    },
    {
      name: 'an ending that is left out',
      letter: letter('The bakery helps ⟦care-experience⟧ people.'),
      messages: ['“care-experience” lacks its ending: write “care-experienced”.'],
      output: letter('The bakery helps care-experienced people.'),
    },
    {
      name: 'ages',
      letter: letter('The club is for ⟦16 and 17 year olds⟧ and a ⟦12 year old⟧.'),
      messages: [
        '“16 and 17 year olds” needs hyphens in each age: write “16- and 17-year-olds”.',
        '“12 year old” needs hyphens in each age: write “12-year-old”.',
      ],
      output: letter('The club is for 16- and 17-year-olds and a 12-year-old.'),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
