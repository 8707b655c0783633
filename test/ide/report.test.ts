import { expect, it } from 'vitest';
import { hoverAt } from '../../server/src/ide/hover';
import { outlineOf } from '../../server/src/ide/outline';
import { letterRecord } from '../../server/src/insight/letter-record';
import { createLetterService } from '../../server/src/service/service';

const service = createLetterService();

const HELP = 'The experiences and progress of children who need help and protection';
const INSPECTION = service.read(
  '---\ntemplate: ilacs-2018\n---\n# Inspection of Rutland local authority children’s services\n\n' +
    'Inspection dates: 3 to 14 March 2025\n\nLead inspector: Ada Holt, His Majesty’s Inspector\n\n' +
    `Judgement\n\nGrade\n\n${HELP}\n\nGood\n\nOverall effectiveness\n\nOutstanding\n\n` +
    `## ${HELP}: good\n\n1. Children are safe.\n`,
);
const SEND = service.read(
  '---\ntemplate: area-send-2023\n---\n# Area SEND inspection of Rutland Local Area Partnership\n\n' +
    'Inspection dates: 3 to 7 March 2025\n\n## Local area partnership details\n\nLocal authority\n\n' +
    'Rutland County Council\n\n## Inspection team\n\nAda Holt, Ofsted lead inspector\n\nCarl Rowe, CQC inspector\n',
);
const childrenOf = (reading: typeof SEND, id: string): readonly string[] | undefined =>
  outlineOf(reading, [])
    .parts.find((part) => part.id === id)
    ?.children.map(({ title }) => title);

it('lists the judgements, the team and the providers of a report below their parts', () => {
  expect(childrenOf(INSPECTION, 'judgements')).toEqual([`${HELP}: Good`, 'Overall effectiveness: Outstanding']);
  expect(childrenOf(SEND, 'team')).toEqual(['Ada Holt, Ofsted lead inspector', 'Carl Rowe, CQC inspector']);
  expect(childrenOf(SEND, 'details')).toEqual(['Rutland County Council']);
});

it('shows the grade from the table on a graded heading', () => {
  const offset = INSPECTION.letter.text.lastIndexOf('progress');
  expect(hoverAt(INSPECTION, offset)?.markdown).toContain('In the table of judgements: **Good**.');
  expect(hoverAt(SEND, SEND.letter.text.indexOf('Inspection team'))?.markdown).not.toContain('judgements');
});

it('counts grades and inspectors of a report', () => {
  const place = { file: 'a.letter.md', number: 0 };
  expect(letterRecord(INSPECTION, place, [])).toMatchObject({
    inspectors: ['Ada Holt'],
    grades: [
      { judged: 'help-and-protection', grade: 'good' },
      { judged: 'overall', grade: 'outstanding' },
    ],
  });
  expect(letterRecord(SEND, place, [])).toMatchObject({ inspectors: ['Ada Holt', 'Carl Rowe'], grades: [] });
});
