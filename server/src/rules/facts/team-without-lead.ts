import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'team-without-lead',
    title: 'A report’s inspection team has no lead inspector',
    why:
      'Each inspectorate names its lead inspector in the team of a joint report: 20 of 20 published area SEND ' +
      'reports do so, for Ofsted and for the Care Quality Commission.',
    group: 'facts',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'none',
    phase: 'letter',
    messages: { none: 'None of the inspectors of {office} is called lead inspector: add it to the one who leads.' },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check(reading) {
    const { team } = reading.facts;
    // If one line names only the lead inspectors, there is no team to check.
    if (!reading.template.parts.some(({ role, kind }) => role === 'team' && kind === 'section')) return;
    for (const office of new Set(team.flatMap((member) => member.office ?? []))) {
      const own = team.filter((member) => member.office === office);
      const [first] = own;
      if (first && !own.some(({ lead }) => lead))
        yield { message: 'none', data: { office }, span: (first.role ?? first.name).span };
    }
  },
});
