import { salutationFit } from '../../reading/facts/people';
import { joined } from '../../text/joined';
import { rewriting } from '../engine/rewriting';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'salutation-addressee',
    title: 'The salutation does not match the addressee',
    why:
      'The letter greets the person to whom it is addressed. Title and surname, first name and full name are all ' +
      'in use; a name that is not in the address is a slip, often left over from another letter.',
    group: 'facts',
    severity: 'error',
    fix: 'suggested',
    phase: 'letter',
    messages: {
      other: 'The salutation greets “{greeted}”, but the letter is addressed to {addressee}: make the two agree.',
      misspelt:
        'The salutation greets “{greeted}”, but the address spells the name “{addressee}”: write it the same way.',
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
    // A partnership is greeted by its own name, which no address contains.
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
});
