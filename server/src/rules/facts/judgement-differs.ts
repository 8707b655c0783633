import { headingGrades } from '../../analysis/heading-grades';
import { placeholdersIn } from '../../letter/placeholders';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'judgement-differs',
    title: 'A grade in a heading differs from the table of judgements',
    why:
      'A report gives each grade twice, in the table on its first page and in the heading of the section. Someone ' +
      'who reads only one of them takes it for the judgement. In 873 headings of 291 published reports the two ' +
      'agree.',
    group: 'facts',
    severity: 'error',
    stages: { drafting: 'warning' },
    fix: 'none',
    phase: 'letter',
    messages: {
      differs: 'The heading says “{heading}”, and the table of judgements “{table}”: correct whichever is wrong.',
      unknown: '“{found}” is not one of the grades for such a report: write the grade as it is published.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    const { judgements } = reading.facts;
    const inHeadings = headingGrades(reading);
    for (const { id, grade } of judgements) {
      if (!grade) continue;
      if (grade.known === undefined) {
        if (placeholdersIn(grade.text).length === 0)
          yield { message: 'unknown', data: { found: grade.text }, span: grade.span, severity: 'warning' };
        continue;
      }
      const heading = inHeadings.find(({ part }) => part === id);
      if (heading && heading.grade !== grade.known)
        yield {
          message: 'differs',
          data: { heading: heading.grade, table: grade.text },
          span: heading.span,
          related: [{ span: grade.span, message: 'This is the grade in the table.' }],
        };
    }
  },
});
