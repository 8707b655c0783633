import { evidenceOf, type AreaEvidence } from '../reading/evidence/evidence';
import { withoutTags } from '../reading/evidence/pins';
import { letterRule } from './rule';
import { joined } from '../text/joined';

export default letterRule({
  meta: {
    id: 'area-without-findings',
    title: 'No finding supports an area for improvement',
    why:
      'Whoever reads an area for improvement looks for what inspectors saw. Without a finding that tells ' +
      'of it, the area has no evidence, and the local authority may challenge it. Areas are laid beside ' +
      'the findings by their words; where these differ too much, link the two yourself in the view “Areas ' +
      'and evidence”.',
    group: 'evidence',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'none',
    reads: 'prose',
    profile: 'normal',
    messages: {
      improvement: joined(
        'No finding supports the area for improvement “{area}”: write what inspectors found, or ',
        'link the finding that tells of it.',
      ),
      priority: joined(
        'No finding supports the area for priority action “{area}”: write what inspectors found, ',
        'or link the finding that tells of it.',
      ),
    },
    options: {},
  },

  looksAt: ['frame', 'areas', 'findings'],

  *check(reading) {
    const { areas, findings } = evidenceOf(reading);
    // Before there are findings, their section is what is missing.
    if (findings.length === 0) return;
    for (const area of areas) {
      if (area.links.length > 0 || area.tellsItself) continue;
      yield {
        message: area.kind === 'improvement' ? 'improvement' : 'priority',
        data: { area: nameOf(area) },
        span: area.item.span,
        related: area.nearest.map(({ place }) => ({ span: place, message: 'The finding that comes nearest.' })),
      };
    }
  },

  examples: {
    valid: [
      {
        name: 'each area with its finding, in other words too',
        letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- The timeliness of return home interviews. (outcome 3, national framework)
- The recording of managers’ decisions. (enabler 2, national framework)

## Main findings

Children who go missing are not always offered an interview quickly enough when they return home, so chances to learn \
why they left are lost.

Managers oversee the work well. However, the reasons for what they decide are not always written down.

Social workers speak warmly about working in Northmoor.
`,
      },
      {
        name: 'a link that an inspector made',
        letter: `---
template: fv-current
evidence:
  - area: The efficacy of first meetings.
    finding: Screening visits are made
---
## What needs to improve in this area of social work practice?

- The efficacy of first meetings.

## Main findings

Screening visits are made before parents have agreed, and the purpose is not clear to them.

Caseloads are manageable.
`,
      },
      {
        name: 'an area that says itself what was found',
        letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- Auditing is not done often enough. Audits look at whether forms are filled in and do not ask what has changed for \
children.

## Main findings

Social workers see children alone and know them well.

Plans are clear and are shared with parents.
`,
      },
      {
        name: 'no findings yet, and an area that is still to be written',
        letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- [what needs to improve]

## Main findings

Social workers see children alone and know them well.
`,
      },
      {
        name: 'nothing to list',
        letter: `---
template: fv-current
---
## Areas for priority action

There are no areas for priority action.

## Main findings

Social workers see children alone and know them well.
`,
      },
    ],
    invalid: [
      {
        name: 'one area of two of which no finding tells',
        letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- The quality of children’s plans.
- ⟦The sufficiency of foster homes for brothers and sisters.⟧

## Main findings

Children’s plans are not always specific enough, so parents do not know what is expected of them.

Social workers speak warmly about working in Northmoor.
`,
        says: [
          'No finding supports the area for improvement “The sufficiency of foster homes for brothers ' +
            'and…”: write what inspectors found, or link the finding that tells of it.',
        ],
      },
      {
        name: 'a priority action, and a link that an inspector refused',
        letter: `---
template: fv-current
evidence:
  - area: The quality of children’s plans.
    finding: Children’s plans are clear
    not: true
---
## Areas for priority action

- ⟦The safety of children who are missing from education.⟧

## What needs to improve in this area of social work practice?

- ⟦The quality of children’s plans.⟧

## Main findings

Children’s plans are clear and are shared with parents.

Social workers speak warmly about working in Northmoor.
`,
        says: [
          'No finding supports the area for priority action “The safety of children who are missing ' +
            'from…”: write what inspectors found, or link the finding that tells of it.',
          'No finding supports the area for improvement “The quality of children’s plans”: write what ' +
            'inspectors found, or link the finding that tells of it.',
        ],
      },
    ],
  },
});

/** Its first words, without the full stop and the framework's tag. */
function nameOf({ item }: AreaEvidence): string {
  const text = withoutTags(item);
  const words = text.slice(0, 200).split(/\s+/);
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')}…` : text.replace(/[.;,]\s*$/, '');
}

const MOST_WORDS = 8;
