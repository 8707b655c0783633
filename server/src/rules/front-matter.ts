import { builtInTemplates } from '../templates/built-in';
import type { Reading } from '../reading/reading';
import { likeness } from '../text/likeness';
import type { Span } from '../text/span';
import { spanOf } from '../text/span';
import { defineRule } from './rule';

export default defineRule({
  meta: {
    id: 'front-matter',
    title: 'The settings at the head of the letter cannot be read',
    why: 'The lines between “---” at the head of a draft name its template and stage and the findings that are ignored. What cannot be read there has no effect, so the letter may be checked by other rules than you think.',
    group: 'structure',
    severity: 'warning',
    fix: 'suggested',
    reads: 'letter',
    messages: {
      problem: '{problem}',
      'no-template': 'There is no template “{template}”: the letter is checked as “{chosen}” until you name one that there is, or none.',
      unclosed: 'The settings at the head of the letter do not end: put “---” on a line of its own after them.',
    },
    options: {},
  },

  *check(reading) {
    const { frontMatter, text } = reading.letter;
    for (const { message, span } of frontMatter.problems) yield { message: 'problem', data: { problem: message }, span };
    const named = unknownTemplate(reading);
    if (named) {
      const meant = nearest(named.id);
      yield {
        message: 'no-template',
        data: { template: named.id, chosen: reading.template.title },
        span: named.span,
        fixes: meant ? [{ title: `Write “${meant}”`, kind: 'suggested', edits: [{ span: named.span, text: meant }] }] : [],
      };
    }
    const settings = frontMatter.span.end === 0 ? UNCLOSED.exec(text) : null;
    if (settings?.[1] !== undefined) yield { message: 'unclosed', span: spanOf(settings.index + settings[0].length - settings[1].length, settings.index + settings[0].length) };
  },

  examples: {
    valid: [
      {
        name: 'all that the front matter knows',
        letter: `---
template: focused-visit
stage: quality-assurance
ignore:
  - rule: body-form
    reason: agreed with the editor
words: [Northmoor]
---
Dear Anna
`,
      },
      { name: 'none', letter: 'Dear Anna\n' },
      { name: 'a line of dashes is none', letter: '---\n\nDear Anna\n' },
    ],
    invalid: [
      {
        name: 'a stage and a key that there are not',
        letter: `---
stage: ⟦draft⟧
⟦author⟧: Bridget
---
Dear Anna
`,
        says: ['“draft” is no stage: write drafting, quality-assurance, authority or final.', 'The front matter knows template, stage, ignore, evidence and words; “author” is none of them.'],
        fixed: null,
      },
      {
        name: 'a template that there is not',
        letter: `---
template: ⟦fv-curent⟧
---
## Headline findings

Leaders have improved support for children in care.
`,
        says: ['There is no template “fv-curent”: the letter is checked as “Focused visit letter (since October 2021)” until you name one that there is, or none.'],
        fixed: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.
`,
      },
      {
        name: 'no second line of dashes',
        letter: `---
⟦stage: drafting⟧

Dear Anna
`,
        says: ['The settings at the head of the letter do not end: put “---” on a line of its own after them.'],
        fixed: null,
      },
    ],
  },
});

const UNCLOSED = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)((?:template|stage|ignore|evidence|words):[^\r\n]{0,200})/;

/** The template that the front matter names, where the letter could not be laid beside it because there is none of that name. */
function unknownTemplate({ letter: { text, frontMatter }, template, why }: Reading): { readonly id: string; readonly span: Span } | undefined {
  const id = frontMatter.template;
  if (!id || id === template.id || id === template.family || !why.includes(`“${id}”`)) return undefined;
  const line = /^template:[ \t]*/m.exec(text.slice(0, frontMatter.span.end));
  const start = line ? text.indexOf(id, line.index + line[0].length) : -1;
  return { id, span: start < 0 ? spanOf(0, 0) : spanOf(start, start + id.length) };
}

function nearest(id: string): string | undefined {
  const names = builtInTemplates.flatMap((template) => [template.id, template.family]);
  const best = names.reduce((likest, name) => (likeness(name, id) > likeness(likest, id) ? name : likest));
  return likeness(best, id) >= 0.6 ? best : undefined;
}
