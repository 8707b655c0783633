import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'list-members',
  title: 'The items of a list do not match',
  why:
    'The items of a list have one form: “are concise, regular and well attended”. A reader stumbles if the last ' +
    'one has another.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    verb: '“{found}” lists two without “{verb}” and one with it: leave it out, or begin a new clause.',
    mixed: '“{found}” lists two qualities and an action: put “and” between the two, and then the action.',
    doing: '“{found}” lists things and then an action: write all of them as “{doing}”, or all as things.',
    that: '“{found}” joins a noun and a clause: write both with “that”, or both as nouns.',
    preposition: '“{first}” goes with another preposition: write “{right}”.',
    either: '“{found}” has “to” on both sides of one choice only: put “to” after “{word}” as well, or say it once.',
    clause: '“{found}” lists qualities and then a clause: begin the clause anew, or write all of them with “that”.',
    sentence: '“{found}” lists two qualities and begins a new sentence: put “and” between the two, then a comma.',
    repeat: '“{found}” has “{word}” before the first and the last only: put it before all three, or say it once.',
    who: '“{found}” describes people in two ways: write both with “who”, or both like “{doing}”.',
    owner: '“{found}” says “{owner}” for the first and the last only: say it for all of them, or for the first.',
  },
});
