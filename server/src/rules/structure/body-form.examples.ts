import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'a list introduced by a paragraph',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

The help that waits most is:

- a place at school;
- a visit from a nurse.

Staff say so too.
`,
    },
    {
      name: 'noun phrases, tagged before or after the full stop',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

- The quality of plans. (outcome 1, national framework)
- ‘Front door’ decisions and their timeliness (enabler 2, national framework).
- The use of what children call their ‘own words’.

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'verbs within the phrase',
      letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- Plans that are clear about what needs to change.
- How well children who are in care know their rights.
- The timeliness of assessments, so that children do not wait.
- The help that children need to stay at home.
`,
    },
    {
      name: 'findings as bullets, as in letters of the first years',
      letter: `---
template: fv-2018-findings-first
---
## Areas for Improvement

- Assessments do not describe what changes for children. They are long.
- There is no review of plans. Drift is not always seen.
- High caseloads limit the time for children. Visits are short.
`,
    },
    {
      name: 'a lead-in before the list',
      letter: `---
template: fv-current
---
## Areas for priority action

The local authority needs to act swiftly on the following:

- The safety of children who go missing.
`,
    },
  ],
  invalid: [
    {
      name: 'findings in bullets, improvements in paragraphs',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

⟦The quality of plans.⟧

The timeliness of reviews.

## Main findings

Practice is mixed.
- ⟦Social workers know children well.⟧
- Plans are clear.

Leaders know their services.
`,
      messages: [
        '“What needs to improve in this area of social work practice?” is a list: put a bullet before ' +
          'each of its paragraphs.',
        '“Main findings” is written in paragraphs: turn its bullets into paragraphs.',
      ],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

- The quality of plans.

- The timeliness of reviews.

## Main findings

Practice is mixed.

Social workers know children well.

Plans are clear.

Leaders know their services.
`,
    },
    {
      name: 'bullets without capital or full stop, and a paragraph among them',
      letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- ⟦the⟧ quality of ⟦plans⟧
- The timeliness of ⟦reviews⟧ (outcome 1, national framework)

⟦The use of supervision.⟧
`,
      messages: [
        'Each bullet of “What needs to improve in this area of social work practice?” begins with a capital ' +
          'letter: write “The”.',
        'Each bullet of “What needs to improve in this area of social work practice?” ends with a full stop: add it.',
        'Each bullet of “What needs to improve in this area of social work practice?” ends with a full stop: add it.',
        'This paragraph is outside the list of “What needs to improve in this area of social work ' +
          'practice?”: make it a bullet, or part of one.',
      ],
      output: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- The quality of plans.
- The timeliness of reviews. (outcome 1, national framework)

- The use of supervision.
`,
    },
    {
      name: 'a list that runs on as one sentence',
      letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- ⟦the⟧ quality of plans;
- the timeliness of reviews
- the use of supervision.
`,
      messages: [
        'The list of “What needs to improve in this area of social work practice?” runs on as one ' +
          'sentence: give each bullet a capital letter and a full stop.',
      ],
      output: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- The quality of plans.
- The timeliness of reviews.
- The use of supervision.
`,
    },
    {
      name: 'lower case, in a list that does not run on',
      letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- ⟦the⟧ quality of pathway plans
- housing!
`,
      messages: [
        '2 bullets of “What needs to improve in this area of social work practice?” begin with a small ' +
          'letter: give each bullet a capital letter and a full stop.',
      ],
      output: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- The quality of pathway plans.
- Housing!
`,
    },
    {
      name: 'one bullet that is a sentence, under a heading in other words',
      letter: `---
template: fv-2018-findings-first
---
## Areas for Improvement:

- The quality of plans.
- The recording of supervision ⟦is not⟧ clear.
- The use of audits.
`,
      messages: [
        'A bullet of “Areas for Improvement” is a whole sentence (“is not”): name what needs to improve, ' +
          'such as “The quality of”.',
      ],
      output: null,
    },
    {
      name: 'a bullet that is a sentence',
      letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- Assessments of need ⟦do not⟧ sufficiently describe what changes for children.
- The recording of supervision.
`,
      messages: [
        'A bullet of “What needs to improve in this area of social work practice?” is a whole sentence ' +
          '(“do not”): name what needs to improve, such as “The quality of”.',
      ],
      output: null,
    },
    {
      name: 'a list in which all bullets are sentences',
      letter: `---
template: fv-current
---
## ⟦What needs to improve in this area of social work practice?⟧

- Assessments of need do not sufficiently describe what changes for children.
- The recording of supervision needs to improve.
- Plans are too long. Parents find them hard to follow.
`,
      messages: [
        'The bullets of “What needs to improve in this area of social work practice?” are whole ' +
          'sentences: name what needs to improve, such as “The quality of”.',
      ],
      output: null,
    },
    {
      name: 'a section with nothing to list',
      letter: `---
template: fv-current
---
## Areas for priority action

⟦There are no areas for priority action.⟧
`,
      messages: ['“Areas for priority action” says that there is nothing to list: take the section out.'],
      output: null,
    },
    {
      name: 'more bullets than usual, and one that begins with a verb',
      options: { verbs: ['ensure'] },
      letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- The quality of plans.
- The timeliness of reviews.
- The use of supervision.
- The response to children who go missing.
- The stability of the workforce.
- The oversight of managers.
- ⟦The response to referrals.⟧
- ⟦Ensure⟧ that caseloads are lower.
`,
      messages: [
        '“What needs to improve in this area of social work practice?” has 8 bullets, more than the ' +
          'usual maximum of 6: see whether some belong together.',
        'A bullet of “What needs to improve in this area of social work practice?” should name what needs to ' +
          'improve, but “Ensure” says what to do: begin with a noun, such as “The quality of”.',
      ],
      output: null,
    },
  ],
};

export default examples;
