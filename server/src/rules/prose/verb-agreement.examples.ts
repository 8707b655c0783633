import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'each with the right number',
      letter: letter(
        'The quality and timeliness of plans are good. The effectiveness of plans is clear. A number of ' +
          'plans are late, and the number of visits is small.',
      ),
    },
    {
      name: 'two nouns for one thing',
      letter: letter(
        'Support and challenge is welcome. Health and well-being is a priority. Each plan and review is read.',
      ),
    },
    {
      name: 'a first noun that belongs to the last',
      letter: letter(
        'Care and support planning is strong. The health and social care system works. Most child in ' +
          'need plans are clear.',
      ),
    },
    {
      name: 'what is done as the subject',
      letter: letter('Leaders know that protecting children is a shared duty, and that meeting targets has a price.'),
    },
    {
      name: 'two clauses',
      letter: letter('Leaders listened to parents and changes were made. It is vital that children are seen.'),
    },
    {
      name: 'there is, of the nearest',
      letter: letter('There is a clear plan and good oversight. There are a number of reasons.'),
    },
    {
      name: 'a clause about the subject between',
      letter: letter(
        'Leaders who know their teams are trusted. The plans, where they exist, are clear. Clerks at work ' +
          'or in training are seen. Unaccompanied asylum-seeking children are well supported.',
      ),
    },
    {
      name: 'the end of a list that began before',
      letter: letter('As a result, their path into education, employment and training is short.'),
    },
    {
      name: 'what others are helped to do',
      letter: letter('The course helps parents to cook and to plan. Staff do not always write and sign the note.'),
    },
    {
      name: 'one of two things named',
      letter: letter(
        'Consideration of cost and the effect of the change is careful. Child and adolescent services are near. A ' +
          'baker, and a mill that sells flour, means that bread is cheap. Bread for most, and for ' +
          'those who wait, is ' +
          'fresh. The baker has a plan to sell loaves and, when it is right, has made them.',
      ),
    },
    {
      name: 'who, of a group',
      letter: letter('The team has staff who know children well, and a system that works.'),
    },
    {
      name: 'what is done, what is helped, what is named',
      letter: letter(
        'The council knows that engaging young people in sport is hard. PAs work patiently to help ' +
          'care leavers settle. Preparation for adulthood plans are early.',
      ),
    },
    {
      name: '“though” where “through” is meant',
      letter: letter('Advice is delivered though short weekly sessions and longer training is on offer.'),
    },
  ],
  invalid: [
    {
      name: 'next to “who”, “whose” and “this”',
      letter: letter(
        'They help ⟦children who is⟧ late. ⟦This mean⟧ that bread is sold. Ovens whose ⟦doors is⟧ old are cold.',
      ),
      messages: [
        '“who is” does not go with “children”: write “who are”.',
        '“This” is singular, so “mean” should be “means”.',
        '“doors” is plural, so “is” should be “are”.',
      ],
      output: letter(
        'They help children who are late. This means that bread is sold. Ovens whose doors are old are cold.',
      ),
    },
    {
      name: 'two subjects',
      letter: letter('⟦The quality and timeliness of plans is⟧ variable.'),
      messages: ['“quality and timeliness” is plural, so “is” should be “are”, unless one thing is meant.'],
      output: letter('The quality and timeliness of plans are variable.'),
    },
    {
      name: 'a noun of the other number in between',
      letter: letter(
        '⟦The effectiveness of these plans are⟧ not reviewed. ⟦Recent changes to the service means⟧ ' +
          'that staff are busy.',
      ),
      messages: [
        '“effectiveness” is singular, so “are” should be “is”.',
        '“changes” is plural, so “means” should be “mean”.',
      ],
      output: letter(
        'The effectiveness of these plans is not reviewed. Recent changes to the service mean that ' +
          'staff are busy.',
      ),
    },
    {
      name: 'more between the subject and its verb',
      letter: letter(
        '⟦The risks that older teenagers may face is⟧ known. ⟦The visits necessary to promote progress is⟧ ' +
          'written down. ⟦The review, when it comes, are⟧ short. ⟦The quality of letters and the ' +
          'length of calls is⟧ good.',
      ),
      messages: [
        '“risks” is plural, so “is” should be “are”.',
        '“visits” is plural, so “is” should be “are”.',
        '“review” is singular, so “are” should be “is”.',
        '“quality … and length” is plural, so “is” should be “are”, unless one thing is meant.',
      ],
      output: letter(
        'The risks that older teenagers may face are known. The visits necessary to promote progress are ' +
          'written down. The review, when it comes, is short. The quality of letters and the length ' +
          'of calls are good.',
      ),
    },
    {
      name: 'an adverb before the verb',
      letter: letter('⟦Managers also works⟧ late.'),
      messages: ['“Managers” is plural, so “works” should be “work”.'],
      output: letter('Managers also work late.'),
    },
    {
      name: 'a number of',
      letter: letter('⟦A number of plans is⟧ late, and ⟦the number of visits are⟧ small.'),
      messages: [
        '“a number of” is plural, so “is” should be “are”.',
        '“the number of” is singular, so “are” should be “is”.',
      ],
      output: letter('A number of plans are late, and the number of visits is small.'),
    },
    {
      name: 'there is',
      letter: letter('⟦There is good examples⟧ of this. ⟦There are a lack⟧ of challenge.'),
      messages: [
        '“There is” does not go with “examples”: write “there are”.',
        '“There are” does not go with “lack”: write “there is”.',
      ],
      output: letter('There are good examples of this. There is a lack of challenge.'),
    },
    {
      name: 'who',
      letter: letter('Inspectors met ⟦social workers who has⟧ too many cases.'),
      messages: ['“who has” does not go with “workers”: write “who have”.'],
      output: letter('Inspectors met social workers who have too many cases.'),
    },
    {
      name: 'a second verb',
      letter: letter(
        'The plan is clear, describes the risks ⟦and are read⟧ by all. The letter describes the risks ' +
          '⟦and give the⟧ reader hope.',
      ),
      messages: [
        '“plan … is” goes on with “are”: write “is”.',
        '“letter … describes” goes on with “give”: write “gives”.',
      ],
      output: letter(
        'The plan is clear, describes the risks and is read by all. The letter describes the risks and ' +
          'gives the reader hope.',
      ),
    },
    {
      name: 'two nouns that are described, or joined at a distance',
      letter: letter(
        '⟦Financial support and political interest has⟧ helped. ⟦Stability of staff and a plan for loaves is⟧ in ' +
          'place. ⟦The work and planning with families starts⟧ late. ⟦The rota, and a list of staff ' +
          'on duty, is⟧ late.',
      ),
      messages: [
        '“support and interest” is plural, so “has” should be “have”, unless one thing is meant.',
        '“Stability … and plan” is plural, so “is” should be “are”, unless one thing is meant.',
        '“work and planning” is plural, so “starts” should be “start”, unless one thing is meant.',
        '“rota … and list” is plural, so “is” should be “are”, unless one thing is meant.',
      ],
      output: letter(
        'Financial support and political interest have helped. Stability of staff and a plan for loaves are in ' +
          'place. The work and planning with families start late. The rota, and a list of staff on duty, are late.',
      ),
    },
    {
      name: 'a list at the start',
      letter: letter('⟦Good advice, support and training is⟧ on offer.'),
      messages: ['“advice … and training” is plural, so “is” should be “are”, unless one thing is meant.'],
      output: letter('Good advice, support and training are on offer.'),
    },
    {
      name: 'a second verb after an aside',
      letter: letter('The baker has a plan to monitor loaves ⟦and, when it is right, have stopped⟧ ovens.'),
      messages: ['“baker … has” goes on with “have”: write “has”.'],
      output: letter('The baker has a plan to monitor loaves and, when it is right, has stopped ovens.'),
    },
    {
      name: 'a plain subject',
      letter: letter('⟦Leaders knows⟧ the service well, and ⟦they has⟧ a plan. ⟦The plan provide⟧ a way forward.'),
      messages: [
        '“Leaders” is plural, so “knows” should be “know”.',
        '“they” is plural, so “has” should be “have”.',
        '“plan” is singular, so “provide” should be “provides”.',
      ],
      output: letter('Leaders know the service well, and they have a plan. The plan provides a way forward.'),
    },
    {
      name: 'what most readers would expect in the other number',
      letter: letter(
        '⟦A range of ovens are⟧ in use. ⟦The quality of loaves and cakes are⟧ good. ⟦The bread policy and associated ' +
          'list is⟧ new. ⟦The use of the mill and subsequent repair is⟧ planned.',
      ),
      messages: [
        '“a range of” is singular, so “are” should be “is”.',
        '“quality” is singular, so “are” should be “is”.',
        '“policy and list” is plural, so “is” should be “are”, unless one thing is meant.',
        '“use … and repair” is plural, so “is” should be “are”, unless one thing is meant.',
      ],
      output: letter(
        'A range of ovens is in use. The quality of loaves and cakes is good. The bread policy and associated ' +
          'list are new. The use of the mill and subsequent repair are planned.',
      ),
    },
    {
      name: '“which” after a plural noun',
      letter: letter('Bread is sold with ⟦recipes which has⟧ pleased the town.'),
      messages: [
        '“which has” does not go with “recipes”: put a comma before “which” if it refers to ' +
          'everything before it, or write “which have”.',
      ],
      output: null,
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
