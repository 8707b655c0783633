import { salutationFit } from '../reading/facts/people';
import { rewriting } from './rewriting';
import { letterRule } from './rule';
import { joined } from '../text/joined';

export default letterRule({
  meta: {
    id: 'salutation-addressee',
    title: 'The salutation greets somebody else',
    why:
      'The letter greets the person whom it is addressed to. Title and surname, first name and full name ' +
      'are all in use; a name that is not in the address is a slip, often left over from another letter.',
    group: 'facts',
    severity: 'error',
    fix: 'suggested',
    reads: 'letter',
    messages: {
      other: 'The salutation greets “{greeted}”, and the letter is addressed to {addressee}: make the two agree.',
      misspelt:
        'The salutation greets “{greeted}”, and the address spells the name “{addressee}”: write it the same way.',
      title: joined(
        'The salutation and the address give {surname} different titles (“{greeted}”, ',
        '“{honorific}”): make the two agree.',
      ),
      titleWithFirstName: 'A title goes with the surname: write “{right}” for “{greeted}”, or the first name alone.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check({ facts: { salutation, addressee }, letter: { text }, template }) {
    // A partnership is greeted by its own name, which stands in no address.
    if (template.parts.some(({ greets }) => greets === 'partnership')) return;
    if (!salutation || !addressee) return;
    const { name } = addressee;
    const data = { greeted: salutation.text };
    const place = { span: salutation.span, related: [{ span: name.span, message: 'Addressed to this person.' }] };
    const right = salutation.honorific
      ? `${salutation.honorific} ${name.surname}`
      : salutation.text.includes(' ')
        ? name.text
        : name.first;
    const fixes = rewriting(text, salutation.span, right);
    switch (salutationFit(salutation, [name, ...addressee.others])) {
      case 'other-name':
        yield { message: 'other', data: { ...data, addressee: name.text }, ...place, fixes };
        break;
      case 'misspelt':
        yield { message: 'misspelt', data: { ...data, addressee: name.text }, ...place, severity: 'warning', fixes };
        break;
      case 'other-title': {
        const titled = `${name.honorific ?? ''} ${name.surname}`;
        yield {
          message: 'title',
          data: { ...data, surname: name.surname, honorific: titled },
          ...place,
          severity: 'warning',
          fixes: rewriting(text, salutation.span, titled),
        };
        break;
      }
      case 'title-with-first-name':
        yield { message: 'titleWithFirstName', data: { ...data, right }, ...place, severity: 'info', fixes };
        break;
    }
  },

  examples: {
    valid: [
      { name: 'title and surname', letter: letter('Ms Ada Holt', 'Ms Holt') },
      { name: 'a title that the address leaves out', letter: letter('Ada Holt', 'Ms Holt') },
      { name: 'the first name', letter: letter('Ada Holt', 'Ada') },
      { name: 'the full name, with a comma', letter: letter('Ada Holt', 'Ada Holt,') },
      { name: 'a short form of the first name', letter: letter('Catherine Holt', 'Cath') },
    ],
    invalid: [
      {
        name: 'another surname',
        letter: letter('Ada Holt', '⟦Ms Finch⟧'),
        says: ['The salutation greets “Ms Finch”, and the letter is addressed to Ada Holt: make the two agree.'],
        fixed: letter('Ada Holt', 'Ms Holt'),
      },
      {
        name: 'another first name',
        letter: letter('Ada Holt', '⟦Dora⟧'),
        says: ['The salutation greets “Dora”, and the letter is addressed to Ada Holt: make the two agree.'],
        fixed: letter('Ada Holt', 'Ada'),
      },
      {
        name: 'a misspelt surname',
        letter: letter('Ada Holtby', '⟦Ms Holtbey⟧'),
        says: [
          'The salutation greets “Ms Holtbey”, and the address spells the name “Ada Holtby”: write it the same way.',
        ],
        fixed: letter('Ada Holtby', 'Ms Holtby'),
      },
      {
        name: 'another title',
        letter: letter('Mrs Ada Holt', '⟦Ms Holt⟧'),
        says: [
          'The salutation and the address give Holt different titles (“Ms Holt”, “Mrs Holt”): make the two agree.',
        ],
        fixed: letter('Mrs Ada Holt', 'Mrs Holt'),
      },
      {
        name: 'a title with the first name',
        letter: letter('Ada Holt', '⟦Ms Ada⟧'),
        says: ['A title goes with the surname: write “Ms Holt” for “Ms Ada”, or the first name alone.'],
        fixed: letter('Ada Holt', 'Ms Holt'),
      },
    ],
  },
});

function letter(name: string, greeted: string): string {
  return (
    `18 December 2025\n\n${name}\n` +
    'Director of Children’s Services\nRutland County Council\n' +
    `Oakham\nLE15 6HP\n\nDear ${greeted}\n\n` +
    '# Focused visit to Rutland children’s services\n'
  );
}
