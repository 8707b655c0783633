import { gradesIn } from '../../analysis/personal-data/grades';
import { overlapping } from '../../text/sorted-spans';
import { rewriting } from '../engine/rewriting';
import { blockRule } from '../engine/rule';

export default blockRule({
  meta: {
    id: 'grade-for-visit',
    title: 'A visit is described in the words of a grade',
    why:
      'A focused visit gives no graded judgement. “Outstanding”, “good”, “requires improvement to be good” and ' +
      '“inadequate” are the grades of inspections: if a letter uses them for what inspectors saw on a visit, they ' +
      'are read as a grade, and reported as one. Published letters use them for earlier inspections, which is ' +
      'right.',
    group: 'confidentiality',
    severity: 'warning',
    fix: 'suggested',
    phase: 'prose',
    profile: 'quiet',
    messages: {
      judged: 'A visit gives no graded judgement, but “{found}” is a grade: say in plain words what inspectors saw.',
      said: '“{found}” reads as a grade of this visit, which gives none: say in plain words what is strong or weak.',
      replaceable:
        '“{found}” reads as a grade of this visit, which gives none: write “{instead}”, or say what inspectors saw.',
    },
    options: {},
  },

  of: 'running-text',

  *check({ text, prose, template }) {
    // Reports of inspections do give grades.
    if (template.parts.some(({ grades }) => grades.length > 0)) return;
    const { plain } = text;
    for (const { kind, start, end, mild, instead, replaced } of gradesIn(text)) {
      // What a child or social worker calls outstanding is their word; a lone grade in quotation marks is the letter’s.
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
      else if (instead === undefined) yield { message: 'said', data: { found }, ...place, fixes };
      else yield { message: 'replaceable', data: { found, instead }, ...place, fixes };
    }
  },
});
