import { describe, expect, it } from 'vitest';
import { createLetterService } from '../../../server/src/service/service';

const service = createLetterService();

const factsOf = (template: string, ...blocks: readonly string[]) => {
  const text = `---\ntemplate: ${template}\n---\n${blocks.join('\n\n')}\n`;
  const { facts } = service.read(text);
  return { ...facts, at: ({ start, end }: { start: number; end: number }) => text.slice(start, end) };
};

const HELP = 'The experiences and progress of children who need help and protection';
const LEADERS = 'The impact of leaders on social work practice with children and families';

const inspection = (...blocks: readonly string[]) =>
  factsOf(
    'ilacs-2018',
    '# Inspection of Rutland local authority children’s services',
    'Inspection dates: 3 to 14 March 2025',
    ...blocks,
    '## What needs to improve?',
    '- The oversight of plans.',
  );

const send = (...blocks: readonly string[]) =>
  factsOf(
    'area-send-2023',
    '# Area SEND inspection of Rutland Local Area Partnership',
    'Inspection dates: 3 to 7 March 2025',
    ...blocks,
  );

describe('the table of judgements', () => {
  const rows = (...blocks: readonly string[]) => {
    const { judgements, at } = inspection(...blocks);
    return judgements.map(({ id, grade, span }) => [id, at(span), grade?.known, grade && at(grade.span)]);
  };

  it('is read with grades below their rows', () =>
    expect(rows('Judgement', 'Grade', LEADERS, 'Good', HELP, 'Outstanding', 'Overall effectiveness', 'Good')).toEqual([
      ['leaders', LEADERS, 'good', 'Good'],
      ['help-and-protection', HELP, 'outstanding', 'Outstanding'],
      ['overall', 'Overall effectiveness', 'good', 'Good'],
    ]));

  it('is read on one line, in short form, and before a paragraph that lost its line break', () =>
    expect(
      rows(`${LEADERS} – inadequate`, HELP, 'Requires improvement', 'Overall effectiveness', 'Good Leaders know much.'),
    ).toEqual([
      ['leaders', LEADERS, 'inadequate', 'inadequate'],
      ['help-and-protection', HELP, 'requires improvement to be good', 'Requires improvement'],
      ['overall', 'Overall effectiveness', 'good', 'Good'],
    ]));

  it('may have a row without a grade, and one with other wording', () =>
    expect(rows(LEADERS, HELP, '[grade]')).toEqual([
      ['leaders', LEADERS, undefined, undefined],
      ['help-and-protection', HELP, undefined, '[grade]'],
    ]));

  it('is absent in a letter', () =>
    expect(factsOf('fv-current', 'Dear Ms Holt', '# Focused visit to Rutland').judgements).toEqual([]));
});

describe('the inspection team', () => {
  const team = (...blocks: readonly string[]) =>
    send('## Inspection team', ...blocks).team.map(({ name, role, office, lead }) => [
      name.text,
      role?.text,
      office,
      lead,
    ]);
  const all = [
    ['Ada Holt', 'Ofsted HMI, Lead Inspector', 'Ofsted', true],
    ['Bea Quill', undefined, 'Ofsted', false],
    ['Carl Rowe', 'CQC lead inspector', 'Care Quality Commission', true],
    ['Dora Finch-Marsh', 'inspector', 'Care Quality Commission', false],
  ];

  it('is read line by line below the names of inspectorates', () =>
    expect(
      team(
        'Ofsted',
        'Ada Holt, Ofsted HMI, Lead Inspector',
        'Bea Quill',
        'Care Quality Commission',
        'Carl Rowe, CQC lead',
        'inspector',
        'Dora Finch-Marsh, inspector',
      ),
    ).toEqual(all));

  it('is read from two columns on one line, by the titles', () =>
    expect(
      team(
        'Ofsted Care Quality Commission Ada Holt HMI, Ofsted Lead inspector Carl Rowe, CQC Lead inspector ' +
          'Bea Quill, HMI',
      ),
    ).toEqual([
      ['Ada Holt', 'HMI, Ofsted Lead inspector', 'Ofsted', true],
      ['Carl Rowe', 'CQC Lead inspector', 'Care Quality Commission', true],
      ['Bea Quill', 'HMI', 'Ofsted', false],
    ]));

  it('ends at unrelated text', () =>
    expect(team('Ada Holt, Ofsted HMI', 'If you are not happy, write to Ofsted.', 'Bea Quill, Ofsted HMI')).toEqual([
      ['Ada Holt', 'Ofsted HMI', 'Ofsted', false],
    ]));

  it('is the lead inspector if a report names nobody else', () =>
    expect(
      inspection('Lead inspectors: Ada Holt, His Majesty’s Inspector, and Carl Rowe, His Majesty’s Inspector').team.map(
        ({ name, role, office, lead }) => [name.text, role?.text, office, lead],
      ),
    ).toEqual([
      ['Ada Holt', 'His Majesty’s Inspector', 'Ofsted', true],
      ['Carl Rowe', 'His Majesty’s Inspector', 'Ofsted', true],
    ]));
});

describe('who provides the services', () => {
  const providers = (...blocks: readonly string[]) =>
    send('## Local area partnership details', ...blocks).providers.map(({ kind, name, contact, website, address }) => [
      kind,
      name.text,
      contact?.name.text,
      contact?.jobTitle?.text,
      website?.text,
      address?.text,
    ]);

  it('is read below each label', () =>
    expect(
      providers(
        'Local authority',
        'Rutland County Council',
        'Ada Holt, Director of Children’s Services',
        'www.rutland.example.uk',
        '1 High Street',
        'Oakham',
        'Integrated care board',
        'Northmoor and Westmoor',
        'Integrated Care Board',
        'Carl Rowe',
        'Chief Executive',
        'www.northmoor.nhs.uk',
      ),
    ).toEqual([
      [
        'Local authority',
        'Rutland County Council',
        'Ada Holt',
        'Director of Children’s Services',
        'www.rutland.example.uk',
        '1 High Street, Oakham',
      ],
      [
        'Integrated care board',
        'Northmoor and Westmoor Integrated Care Board',
        'Carl Rowe',
        'Chief Executive',
        'www.northmoor.nhs.uk',
        undefined,
      ],
    ]));

  it('is not guessed from two columns on one line', () =>
    expect(providers('Local authority Integrated care board Rutland County Council Northmoor ICB')).toEqual([]));
});

it('is read from columns one after the other once it is imported', () => {
  const body = 'Partners work together well, and children are safer for it. They know what is still to be mended.';
  const source =
    'Area SEND inspection of Rutland Local Area Partnership\n\nInspection dates: 3 to 7 March 2025\n\n' +
    `Inspection outcome\n\n${body}\n\nLocal area partnership details\n\n` +
    'Local Authority                          Integrated Care Board\n' +
    'Rutland County Council                   Northmoor ICB\n' +
    'Ada Holt, Director of                    Carl Rowe, Chief Executive\n' +
    'Children’s Services\n' +
    'www.rutland.gov.uk                       www.northmoor.nhs\n' +
    '                                         .uk\n' +
    'Oakham                                   Northmoor\n\n' +
    'Inspection team\n\n' +
    'Ofsted                                   Care Quality Commission\n' +
    'Bea Quill, Ofsted HMI, Lead inspector    Dora Finch, CQC Lead inspector\n' +
    'Elsa Marsh, Ofsted Inspector             Finn Dale, CQC inspector\n';
  const [draft] = service.importText(source).drafts;
  const { team, providers } = service.read(draft?.text ?? '', { template: 'area-send-2023' }).facts;
  expect(team.map(({ name, office }) => [name.text, office])).toEqual([
    ['Bea Quill', 'Ofsted'],
    ['Elsa Marsh', 'Ofsted'],
    ['Dora Finch', 'Care Quality Commission'],
    ['Finn Dale', 'Care Quality Commission'],
  ]);
  expect(providers.map(({ contact, website }) => [contact?.jobTitle?.text, website?.text])).toEqual([
    ['Director of Children’s Services', 'www.rutland.gov.uk'],
    ['Chief Executive', 'www.northmoor.nhs.uk'],
  ]);
});

describe('the areas of an area SEND inspection', () => {
  const areas = (...blocks: readonly string[]) =>
    send('## Areas for improvement', ...blocks).improvements.map(({ text, rest = [] }) => [
      text,
      ...rest.map(({ plain }) => plain.text),
    ]);

  it('are its paragraphs, with the bullets below them', () =>
    expect(
      areas('Leaders should improve plans. This includes:', '- their words', '- their dates.', 'Leaders should visit.'),
    ).toEqual([
      ['Leaders should improve plans. This includes:', 'their words', 'their dates.'],
      ['Leaders should visit.'],
    ]));

  it('continue across a page break', () =>
    expect(areas('Leaders should plan visits to', 'Northmoor and its schools.')).toEqual([
      ['Leaders should plan visits to', 'Northmoor and its schools.'],
    ]));

  it('are its bullets if it has no paragraphs', () =>
    expect(areas('- Leaders should improve plans.', '- Leaders should visit.')).toEqual([
      ['Leaders should improve plans.'],
      ['Leaders should visit.'],
    ]));

  it('are the bullets below the head of a table', () =>
    expect(
      areas('Responsible body – Areas for improvement', '- The council – Mend plans.', '- Health – Visit.'),
    ).toEqual([['The council – Mend plans.'], ['Health – Visit.']]));

  it('are none where it says so', () => expect(areas('There are no areas for improvement.')).toEqual([]));
});

describe('a report of the single inspection framework', () => {
  const text = [
    'Rutland County Council',
    'Inspection of services for children in need of help and protection, children looked after and care leavers',
    'Inspection date: 3 March 2015 – 24 March 2015',
    'Report published: 12 May 2015',
    'Children’s services in Rutland are good.',
    '1. Children who need help and protection',
    'Requires improvement',
    '2. Children looked after and achieving permanence',
    'Good',
    '## Contents',
    '## Executive summary',
    '## Recommendations',
    '## Summary for children and young people',
    '## Information about this inspection',
    '## Executive summary',
    'Leaders know their services.',
    '## Recommendations',
    '1. Improve the plans.',
    '2. Improve the visits.',
    '## Summary for children and young people',
    'We talked to children.',
    '## Executive summary',
    'The board is effective.',
    '## Recommendations',
    '3. Improve the training.',
    '## Information about this inspection',
    'Inspectors read records.',
  ].join('\n\n');
  const reading = service.read(text);
  const { facts } = reading;

  it('is known by its title', () => {
    expect([reading.known, reading.template.id]).toEqual([true, 'single-inspection-2013']);
  });

  it('gives its subject, and when it was made and published', () => {
    expect(facts.authority?.name).toBe('Rutland');
    expect(facts.visitDates?.days).toEqual([
      { year: 2015, month: 3, day: 3 },
      { year: 2015, month: 3, day: 24 },
    ]);
    expect(facts.letterDate?.day).toEqual({ year: 2015, month: 5, day: 12 });
  });

  it('grades its services', () =>
    expect(facts.judgements.map(({ id, grade }) => [id, grade?.known])).toEqual([
      ['help-and-protection', 'requires improvement'],
      ['looked-after', 'good'],
    ]));

  it('has bullets below a number that introduces them', () => {
    const bullets = text.replace('1. Improve the plans.', '1. Improve the plans:\n\n- their words\n\n- their dates');
    expect(service.read(bullets).facts.improvements.map((item) => [item.text, item.rest?.length ?? 0])).toEqual([
      ['Improve the plans:', 2],
      ['Improve the visits.', 0],
      ['Improve the training.', 0],
    ]);
  });

  it('has the areas of the authority and of the board, but not those in its table of contents', () =>
    expect(facts.improvements.map((item) => item.text)).toEqual([
      'Improve the plans.',
      'Improve the visits.',
      'Improve the training.',
    ]));
});

describe('the outcome of a report', () => {
  const outcome = (...blocks: readonly string[]) => {
    const { outcome: found, at } = send('## Inspection outcome', ...blocks);
    return found && [found.id, at(found.span)];
  };

  it('is the sentence that states it, in the template’s wording or close to it', () => {
    const sentence =
      'The local area partnership’s arrangements lead to inconsistent experiences and outcomes ' +
      'for children and young ' +
      'people with special educational needs and/or disabilities (SEND)';
    expect(outcome(`${sentence}. The partnership must act.`)).toEqual(['inconsistent', `${sentence}.`]);
    expect(outcome(`${sentence.replace('lead to', 'have led to')}.`)?.[0]).toBe('inconsistent');
  });

  it('may be in the second paragraph, and is absent if neither paragraph has it', () => {
    const sentence =
      'The local area partnership’s arrangements typically lead to positive experiences and ' +
      'outcomes for children and ' +
      'young people with special educational needs and/or disabilities (SEND)';
    expect(outcome('Inspectors met many people.', `${sentence}.`)?.[0]).toBe('typically-positive');
    expect(outcome('The partnership does what it can.')).toBeUndefined();
  });
});
