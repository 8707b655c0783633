import { describe, expect, it } from 'vitest';
import { createLetterService } from '../../../server/src/service/service';

const service = createLetterService();

const joint = (address: string, signed: string): string =>
  `---\ntemplate: jtai-2022\n---\n27 February 2025\n\n${address}\n\nDear Rutland Local Safeguarding Partnership\n\n` +
  `# Joint targeted area inspection of Rutland\n\nYours sincerely\n\n${signed}\n`;

const addressed = (...lines: readonly string[]) =>
  service
    .read(joint(lines.join('\n'), ''))
    .facts.addressees.map(({ name, jobTitle, organisation }) => [name.text, jobTitle?.text, organisation?.text]);

const signed = (...lines: readonly string[]) =>
  service
    .read(joint('Ada Holt, Director of Children’s Services, Rutland Council', lines.join('\n')))
    .facts.signatories.map(({ name, title, office }) => [name.text, title?.text, office]);

describe('the addressees of a joint letter', () => {
  it('are listed one a line', () =>
    expect(
      addressed(
        'Ada Holt, Director of Children’s Services, Rutland Council',
        'Sir Carl Rowe QPM, Chief Constable, Rutland Police',
        'Bea Quill, Police and Crime Commissioner',
      ),
    ).toEqual([
      ['Ada Holt', 'Director of Children’s Services', 'Rutland Council'],
      ['Carl Rowe', 'Chief Constable', 'Rutland Police'],
      ['Bea Quill', 'Police and Crime Commissioner', undefined],
    ]));

  it('may continue over several lines', () =>
    expect(
      addressed(
        'Ada Holt, Director of Quality, Nursing and Safety, Rutland Integrated',
        'Care Board',
        'Carl Rowe, CEO, Rutland Community',
        'Rehabilitation Company',
      ),
    ).toEqual([
      ['Ada Holt', 'Director of Quality, Nursing and Safety', 'Rutland Integrated Care Board'],
      ['Carl Rowe', 'CEO', 'Rutland Community Rehabilitation Company'],
    ]));

  it('may have the comma of a list of places inside a title or an organisation', () =>
    expect(
      addressed(
        'Ada Holt, Head of Northmoor, Eastmoor & Westmoor Probation Service',
        'Bea Quill, Chief Nursing Director, Northmoor, Eastmoor and West Hill Integrated Care Board',
        'Carl Rowe, Chief Nursing Officer Rutland, Eastmoor & Westmoor Integrated Care Board',
        'Dora Finch, Chief Officer for NHS Northmoor, Eastmoor and Westmoor CCG, NHS Hill CCG and NHS Dale CCG',
      ),
    ).toEqual([
      ['Ada Holt', 'Head of Northmoor, Eastmoor & Westmoor Probation Service', undefined],
      ['Bea Quill', 'Chief Nursing Director', 'Northmoor, Eastmoor and West Hill Integrated Care Board'],
      ['Carl Rowe', 'Chief Nursing Officer', 'Rutland, Eastmoor & Westmoor Integrated Care Board'],
      [
        'Dora Finch',
        'Chief Officer for NHS Northmoor, Eastmoor and Westmoor CCG, NHS Hill CCG and NHS Dale CCG',
        undefined,
      ],
    ]));

  it('may have a department after the comma of a title', () =>
    expect(
      addressed(
        'Ada Holt, Strategic Director, People, Rutland Council',
        'Bea Quill, Designated Nurse, Safeguarding Children for NHS Rutland CCG',
        'Carl Rowe, Deputy Director, National Probation Service.',
      ),
    ).toEqual([
      ['Ada Holt', 'Strategic Director, People', 'Rutland Council'],
      ['Bea Quill', 'Designated Nurse, Safeguarding Children for NHS Rutland CCG', undefined],
      ['Carl Rowe', 'Deputy Director', 'National Probation Service'],
    ]));

  it('are found without a comma, and two to a line', () =>
    expect(
      addressed(
        'Ada Holt Assistant Director Cafcass',
        'Bea Quill, Chief Nurse, Rutland CCG Carl Rowe, Chief Constable of Rutland Police',
      ).map(([name]) => name),
    ).toEqual(['Ada Holt', 'Bea Quill', 'Carl Rowe']));
});

describe('the signatories of a joint letter', () => {
  it('have their office next to their title, which may continue on the next line', () =>
    expect(
      signed(
        'Ada Holt',
        'National Director, Social Care, Ofsted',
        '',
        'Dr Bea Quill MB ChB',
        'Chief Inspector of Primary Medical Services and Integrated Care, Care',
        'Quality Commission',
        '',
        'Carl Rowe, CBE',
        'His Majesty’s Inspector of Constabulary and Fire & Rescue Services',
      ),
    ).toEqual([
      ['Ada Holt', 'National Director, Social Care, Ofsted', 'Ofsted'],
      [
        'Bea Quill',
        'Chief Inspector of Primary Medical Services and Integrated Care, Care Quality Commission',
        'Care Quality Commission',
      ],
      ['Carl Rowe', 'His Majesty’s Inspector of Constabulary and Fire & Rescue Services', 'HMICFRS'],
    ]));

  it('are imported one after another from two columns', () => {
    const text =
      '27 February 2018\n\nAda Holt, Director of Children’s Services, Rutland Council\n\nDear local partnership\n\n' +
      'Joint targeted area inspection of the multi-agency response to neglect in Rutland\n\n' +
      'Partners work together well, and children are safer for it. They know what is still to be mended.\n\n' +
      'Yours sincerely\n\n Ofsted                            Care Quality Commission\n\n\n' +
      ' Bea Quill                         Carl Rowe\n National Director, Social Care    Deputy Chief Inspector\n\n' +
      ' HMI Constabulary                  HMI Probation\n\n\n Dora Finch                        Elsa Marsh\n' +
      ' Her Majesty’s Inspector           Assistant Chief Inspector\n';
    const [draft] = service.importText(text).drafts;
    expect(
      service
        .read(draft?.text ?? '', { template: 'jtai-2016' })
        .facts.signatories.map(({ name, office }) => [name.text, office]),
    ).toEqual([
      ['Bea Quill', 'Ofsted'],
      ['Carl Rowe', 'Care Quality Commission'],
      ['Dora Finch', 'HMI Constabulary'],
      ['Elsa Marsh', 'HMI Probation'],
    ]);
  });
});
