import { gradesIn } from '../prose/confidentiality/grades';
import { overlapping } from '../text/sorted-spans';
import { rewriting } from './rewriting';
import { blockRule } from './rule';

export default blockRule({
  meta: {
    id: 'grade-for-visit',
    title: 'A grade word is used of this visit',
    why:
      'A focused visit gives no graded judgement. “Outstanding”, “good”, “requires improvement to be good” ' +
      'and “inadequate” are the grades of inspections: said of what inspectors saw on a visit, they are ' +
      'read as a grade, and reported as one. Published letters use them of earlier inspections, which is ' +
      'right.',
    group: 'confidentiality',
    severity: 'warning',
    fix: 'suggested',
    reads: 'prose',
    profile: 'quiet',
    messages: {
      judged: 'A visit gives no graded judgement, and “{found}” is a grade: say in plain words what inspectors saw.',
      said: '“{found}” reads as a grade of this visit, which gives none: {advice}.',
    },
    options: {},
  },

  of: 'running-text',

  *check({ text, prose, template }) {
    // Reports of an inspection give grades.
    if (template.parts.some(({ grades }) => grades.length > 0)) return;
    const { plain } = text;
    for (const { kind, start, end, mild, instead, replaced } of gradesIn(text)) {
      // What a child or a social worker calls outstanding is theirs; a grade alone between marks is the letter's.
      if (
        overlapping(prose.quotations, { start, end }).some(
          (quotation) =>
            quotation.start < start && quotation.end > end && quotation.end - quotation.start > end - start + 4,
        )
      )
        continue;
      const found = plain.text.slice(start, end);
      const place = {
        span: plain.toSource({ start, end }),
        severity: mild ? ('info' as const) : ('warning' as const),
      };
      const change = replaced && { span: plain.toSource(replaced), text: instead ?? '' };
      const fixes = change ? rewriting(text.source, change.span, change.text) : [];
      if (kind === 'judged') yield { message: 'judged', data: { found }, ...place, fixes };
      else
        yield {
          message: 'said',
          data: {
            found,
            advice:
              instead === undefined
                ? 'say in plain words what is strong or weak'
                : `write “${instead}”, or say what inspectors saw`,
          },
          ...place,
          fixes,
        };
    }
  },

  examples: {
    valid: [
      {
        name: 'the last inspection',
        letter: found(
          'Since the last inspection in 2019, when services were judged to require improvement to be good, ' +
            'leaders have strengthened practice.',
        ),
      },
      {
        name: 'an inspection of the sentence before',
        letter: found(
          'Children’s services were last inspected in July 2017. All areas were judged to be good, with ' +
            'adoption judged to be outstanding.',
        ),
      },
      {
        name: 'tasks that are not done',
        letter: found(
          'Plans are closed before all outstanding tasks are completed. Some assessments are outstanding, ' +
            'and outstanding work to keep children safe is not followed up.',
        ),
      },
      {
        name: 'audits',
        letter: found('Few audits are graded inadequate, and moderators agree that the practice is good.'),
      },
      {
        name: 'schools and homes',
        letter: found('Most children live in children’s homes that are judged good or outstanding. Schools are good.'),
      },
      {
        name: 'good in its everyday sense',
        letter: found(
          'Staff morale is good. Social workers have good relationships with children, and the quality of ' +
            'assessments is consistently good.',
        ),
      },
      {
        name: 'areas that require improvement',
        letter: found('Leaders know the areas requiring improvement and what requires improvement most.'),
      },
      {
        name: 'what a young person says',
        letter: found('One care leaver said, ‘My personal adviser is outstanding and the support is good.’'),
      },
      {
        name: 'help that parents give',
        letter: found('Children live with inadequate housing and inadequate parenting.'),
      },
    ],
    invalid: [
      {
        name: 'judged on this visit',
        letter: found('On this visit, services for care leavers were judged to be ⟦good⟧.'),
        says: ['A visit gives no graded judgement, and “good” is a grade: say in plain words what inspectors saw.'],
        fixed: null,
      },
      {
        name: 'inspectors judge',
        letter: found('Inspectors judged practice in the front door as ⟦inadequate⟧.'),
        says: [
          'A visit gives no graded judgement, and “inadequate” is a grade: say in plain words what inspectors saw.',
        ],
        fixed: null,
      },
      {
        name: 'better than at the last inspection',
        letter: found(
          'At the last inspection services were judged inadequate. Leadership now ⟦requires improvement to be good⟧.',
        ),
        says: [
          'A visit gives no graded judgement, and “requires improvement to be good” is a grade: say in ' +
            'plain words what inspectors saw.',
        ],
        fixed: found('At the last inspection services were judged inadequate. Leadership now needs to improve.'),
      },
      {
        name: 'outstanding practice',
        letter: found('Inspectors saw examples of ⟦outstanding⟧ work.'),
        says: [
          '“outstanding” reads as a grade of this visit, which gives none: write “very strong”, or say ' +
            'what inspectors saw.',
        ],
        fixed: found('Inspectors saw examples of very strong work.'),
      },
      {
        name: 'an article',
        letter: found('Care leavers receive an ⟦outstanding⟧ service.'),
        says: [
          '“outstanding” reads as a grade of this visit, which gives none: write “a very strong”, or say ' +
            'what inspectors saw.',
        ],
        fixed: found('Care leavers receive a very strong service.'),
      },
      {
        name: 'services are called so',
        letter: found('Support for care leavers is ⟦inadequate⟧.'),
        says: [
          '“inadequate” reads as a grade of this visit, which gives none: write “weak”, or say what inspectors saw.',
        ],
        fixed: found('Support for care leavers is weak.'),
      },
      {
        name: 'services as a whole are good',
        letter: found('Services for care leavers are ⟦good⟧.'),
        says: ['“good” reads as a grade of this visit, which gives none: say in plain words what is strong or weak.'],
        fixed: null,
      },
    ],
  },
});

function found(paragraph: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${paragraph}\n`;
}
