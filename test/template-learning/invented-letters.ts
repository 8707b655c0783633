/** Letters of an invented kind, as a team might have them. */
const PLACES = ['Northmoor', 'Leeds', 'Kent', 'Devon', 'Bristol', 'Halton', 'Luton', 'Medway', 'Torbay', 'York'];
const PEOPLE = ['Ann Hale', 'Bob Reed', 'Cara Moss', 'Dan Pike', 'Eve Lane', 'Finn Ross', 'Gail Noon', 'Hal West'];

export interface Choices {
  /** Without the section that most of them have. */
  readonly withoutRisks?: boolean;
  /** With a differently worded closing. */
  readonly otherClosing?: boolean;
  readonly findingsHeading?: string;
}

/** The letter for one place; `i` determines names and days. */
export function inventedLetter(i: number, choices: Choices = {}): string {
  const place = PLACES[i % PLACES.length] ?? '';
  const lead = PEOPLE[i % PEOPLE.length] ?? '';
  const topics = ['kinship care', 'short breaks', 'adoption support', 'early help'];
  return [
    `${3 + i} March 2025`,
    '',
    `${PEOPLE[(i + 3) % PEOPLE.length] ?? ''}`,
    'Director of Children’s Services',
    `${place} Council`,
    '',
    `Dear Ms ${PEOPLE[(i + 3) % PEOPLE.length]?.split(' ')[1] ?? ''}`,
    '',
    `# Thematic review of fostering in ${place}`,
    '',
    `This letter tells what we learnt from our review of fostering in ${place} on ${3 + i} and ${4 + i} ` +
      'February 2025. ' +
      `His Majesty’s Inspectors for this visit were ${lead} and ${PEOPLE[(i + 1) % PEOPLE.length] ?? ''}.`,
    '',
    `We asked how the council plans for ${topics[i % topics.length] ?? ''}.`,
    '',
    '## What carers told us',
    '',
    `Carers in house ${i} said that they are ${i % 2 === 0 ? 'heard' : 'asked'} early, and that visits are kept.`,
    '',
    ...(choices.withoutRisks
      ? []
      : [
          '## Risks to look at',
          '',
          `- The wait for equipment number ${i}.`,
          `- The number of moves in year ${i}.`,
          '',
        ]),
    `## ${choices.findingsHeading ?? 'What we found'}`,
    '',
    `Workers know children in street ${i} well. They write down what children say, and act on it.`,
    '',
    `Leaders see ${i} reports a month and use them to decide what comes first.`,
    '',
    choices.otherClosing
      ? 'We are going to use what we learnt here in our national report.'
      : 'We will use what we learnt in our national report on fostering.',
    '',
    'Yours sincerely',
    '',
    lead,
    'His Majesty’s Inspector',
    '',
  ].join('\n');
}
