import { describe, expect, it } from 'vitest';
import { isJobTitle, readAddressee } from '../../../server/src/reading/facts/addressee';
import { readScope } from '../../../server/src/reading/facts/scope';
import { readSignatories, readSignatory } from '../../../server/src/reading/facts/signatory';
import { at, linesAt, wordsAt } from './marks';

describe('the addressee', () => {
  const read = (text: string) => readAddressee(linesAt(text)) ?? expect.fail('no addressee');

  it.each([
    [
      'Ms Carla Quill\nDirector of Children’s Services\nNorthmoor Council\nTown Hall',
      'Director of Children’s Services',
      'Northmoor Council|Town Hall',
    ],
    [
      'Carla Quill, Director of Children’s Services\nNorthmoor Council',
      'Director of Children’s Services',
      'Northmoor Council',
    ],
    ['Ms Carla Quill Director of Children’s Services\nTown Hall', 'Director of Children’s Services', 'Town Hall'],
    ['Carla Quill\nNorthmoor Council\nShire Hall', undefined, 'Northmoor Council|Shire Hall'],
    ['Carla Quill\nThe Town Hall\nBridge Street', undefined, 'The Town Hall|Bridge Street'],
    [
      'Carla Quill OBE\nInterim Executive Director, Education and Children’s Services\nKent County Council',
      'Interim Executive Director, Education and Children’s Services',
      'Kent County Council',
    ],
    [
      'Carla Quill\nCorporate Director\nAdults, Children & Young People Services\nCivic Centre',
      'Corporate Director Adults, Children & Young People Services',
      'Civic Centre',
    ],
    [
      'Carla Quill\nCorporate Director of Children and Young People’s Wellbeing,\nLearning and Skills\nCounty Hall',
      'Corporate Director of Children and Young People’s Wellbeing, Learning and Skills',
      'County Hall',
    ],
    [
      'Carla Quill\nDirector of Children’s Services North Somerset\nTown Hall',
      'Director of Children’s Services',
      'Town Hall',
    ],
    [
      'Carla Quill\nDirector of Children’s Services Plymouth City Council\nBallard House',
      'Director of Children’s Services',
      'Ballard House',
    ],
    ['Carla Quill\nGroup director of people\nTown Hall', 'Group director of people', 'Town Hall'],
    [
      'Carla Quill\nDirector of Children’s Services\nTown Hall\nCopy to: Dan Roe, CEO, A Trust',
      'Director of Children’s Services',
      'Town Hall',
    ],
  ])('%j', (text, jobTitle, lines) => {
    const addressee = read(text);
    expect(addressee.name.text).toBe('Carla Quill');
    expect(addressee.jobTitle?.text).toBe(jobTitle);
    expect(addressee.lines.map((line) => line.text).join('|')).toBe(lines);
    expect(wordsAt(text, addressee.name.span)).toBe('Carla Quill');
    expect(wordsAt(text, addressee.jobTitle?.span)?.replace('\n', ' ')).toBe(jobTitle);
    for (const line of addressee.lines) expect(wordsAt(text, line.span)).toBe(line.text);
  });

  it('takes the first line for a name if a place could have it, and no other line', () => {
    expect(read('Ann Hall\nNorthmoor Council').name.text).toBe('Ann Hall');
    expect(readAddressee(linesAt('Director of Children’s Services\nGun Wharf\nDock Road'))).toBeUndefined();
    expect(readAddressee(linesAt('Cheshire East\nAbbey Foregate'))).toBeUndefined();
    expect(readAddressee(linesAt('By email\nAnn Bee\nDirector of Children’s Services'))?.name.text).toBe('Ann Bee');
  });

  it('may be two people with the same surname', () => {
    const addressee = read('Ann and Carla Quill\nJoint Directors of Children’s Services');
    expect(
      [addressee.name, ...addressee.others].map(({ text, first, surname }) => `${text}: ${first}, ${surname}`),
    ).toEqual(['Ann: Ann, Quill', 'Carla Quill: Carla, Quill']);
    expect(readAddressee(linesAt('Culture and Lifelong Learning\nTown Hall'))).toBeUndefined();
  });

  it('may be two people with the same job', () => {
    const addressee = read('Ann Bee and Carla Quill\nInterim Joint Directors of Children’s Services');
    expect([addressee.name, ...addressee.others].map((name) => name.text)).toEqual(['Ann Bee', 'Carla Quill']);
  });

  it.each([
    '',
    'Town Hall\nBridge Street\nNorthmoor',
    'Director of Children’s Services\nNorthmoor Council',
    '[addressee]\n[job title]',
  ])('finds nobody in %j', (text) => {
    expect(readAddressee(linesAt(text))).toBeUndefined();
  });

  it('has a job title recognised by its words', () => {
    expect(isJobTitle('Chief Officer for Children’s Services')).toBe(true);
    expect(isJobTitle('Civic Offices')).toBe(false);
  });
});

describe('the signatory', () => {
  it.each([
    ['Carla Quill\nHis Majesty’s Inspector', 'Carla Quill', 'His Majesty’s Inspector'],
    ['\n\nCarla Quill (Lead Inspector)\n\nHer Majesty’s Inspector\n', 'Carla Quill', 'Her Majesty’s Inspector'],
    ['Carla Quill (Lead Inspector)', 'Carla Quill', 'Lead Inspector'],
    ['Carla Quill, His Majesty’s Inspector', 'Carla Quill', 'His Majesty’s Inspector'],
    ['Carla Quill HMI', 'Carla Quill', 'HMI'],
    ['Carla Quill OBE\nNational Director, Social Care', 'Carla Quill', 'National Director, Social Care'],
    ['His Majesty’s Inspector\nCarla Quill', 'Carla Quill', 'His Majesty’s Inspector'],
    ['Carla Quill\nHer Majesty’s Inspector\nAs\n5', 'Carla Quill', 'Her Majesty’s Inspector'],
    ['As\nCarla Quill\nHer Majesty’s Inspector', 'Carla Quill', 'Her Majesty’s Inspector'],
    ['Carla Quill\n4', 'Carla Quill', undefined],
    ['Carla Quill and Dan Roe\nHis Majesty’s Inspectors', 'Carla Quill', 'His Majesty’s Inspectors'],
    ['Carla Quill HMI and Dan Roe HMI', 'Carla Quill', 'HMI'],
    ['Carla Quill        Dan Roe\nHMI        HMI', 'Carla Quill', 'HMI'],
    [
      'Carla Quill\nHis Majesty’s Inspector\ncc Ann Bee Director Northmoor Trust',
      'Carla Quill',
      'His Majesty’s Inspector',
    ],
  ])('%j', (text, name, title) => {
    const signatory = readSignatory(linesAt(text));
    expect([signatory?.name.text, signatory?.title?.text]).toEqual([name, title]);
    expect(wordsAt(text, signatory?.name.span)).toBe(name);
    expect(wordsAt(text, signatory?.title?.span)).toBe(title);
  });

  it('may be several, in a joint inspection', () => {
    const signed = readSignatories(
      linesAt(
        'Carla Quill\nNational Director, Ofsted\n\nDr Dan Roe\n' +
          'Chief Inspector of Hospitals\n\nEve Fay QPM\n' +
          'His Majesty’s Inspector of Constabulary',
      ),
    );
    expect(signed.map(({ name, title }) => `${name.text}: ${title?.text ?? ''}`)).toEqual([
      'Carla Quill: National Director, Ofsted',
      'Dan Roe: Chief Inspector of Hospitals',
      'Eve Fay: His Majesty’s Inspector of Constabulary',
    ]);
  });

  it.each(['', 'and the plan was not used.', 'Northmoor Council\nTown Hall', '[lead inspector]'])(
    'is not found in %j',
    (text) => {
      expect(readSignatory(linesAt(text))).toBeUndefined();
    },
  );
});

describe('the scope', () => {
  it.each([
    ['Inspectors looked at the local authority’s arrangements for care leavers.', 'care leavers'],
    [
      "Inspectors looked at the local authority's arrangements for the ‘front door’. They also looked at early help.",
      'the ‘front door’',
    ],
    [
      'Inspectors considered the local authority’s arrangements at the ‘front door’ for children.',
      'the ‘front door’ for children',
    ],
    ['The focus of this visit was on planning and achieving permanence.', 'planning and achieving permanence'],
    [
      'His Majesty’s Inspectors for this visit were Ann Bee and Carl Dee Inspectors looked at the local ' +
        'authority’s arrangements for children in care.',
      'children in care',
    ],
    ['Inspectors looked at the local authority’s arrangements for care leavers', 'care leavers'],
    [
      'Inspectors looked at the local authority’s arrangements for care leavers, with a focus on:',
      'care leavers, with a focus on',
    ],
    [
      'Inspectors evaluated the quality of help and protection in the assessment team.',
      'the quality of help and protection in the assessment team',
    ],
  ])('%s', (text, scope) => {
    const read = readScope([at('This letter summarises the findings.'), at(text)]);
    expect(read?.text).toBe(scope);
    expect(wordsAt(text, read?.span)).toBe(scope);
  });

  const undertook = 'Four inspectorates undertook an inspection of the multi-agency response to abuse in Northmoor.';

  it('of several inspectorates is what they examined closely, or else the subject of the response', () => {
    const closely = 'This inspection included a ‘deep dive’ focus on the response to children who go missing.';
    expect(readScope([at(`${undertook} ${closely}`)])?.text).toBe('children who go missing');
    expect(readScope([at(undertook)])?.text).toBe('abuse in Northmoor');
  });

  it('is taken from the subject if the sentence only refers to it', () => {
    const points = 'This inspection included a ‘deep dive’ focus on the response to these concerns.';
    const subject = 'Joint inspection of the multi-agency response to gangs in Northmoor';
    expect(readScope([at(points)], at(subject))?.text).toBe('gangs in Northmoor');
  });

  it('is taken from the usual sentence rather than an earlier one', () => {
    expect(
      readScope([
        at('Inspectors considered thresholds.'),
        at('Inspectors looked at the local authority’s arrangements for care leavers.'),
      ])?.text,
    ).toBe('care leavers');
  });

  it.each([
    '',
    'Inspectors looked at a range of evidence, including children’s records.',
    'Inspectors looked at the local authority’s arrangements for .',
    'Children said that inspectors listened.',
  ])('finds none in %j', (text) => {
    expect(readScope([at(text)])).toBeUndefined();
  });
});
