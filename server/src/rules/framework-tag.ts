import frameworkData from '../../data/national-framework.yaml';
import type { FrameworkTag, Item } from '../reading/facts';
import { dayOfLetter } from '../reading/visit';
import { compareDays } from '../text/calendar';
import { spanOf } from '../text/span';
import type { Fix } from './rule';
import { defineRule } from './rule';

/** What the framework has under each kind, by number. */
const framework = frameworkData as Readonly<Record<string, Readonly<Record<string, string>>>>;

export default defineRule({
  meta: {
    id: 'framework-tag',
    title: 'The national framework tag of an area for improvement',
    why: 'Since 31 July 2025 each area for improvement ends with its place in the Children’s Social Care National Framework (24 of 26 letters): outcome 1 to 4 or enabler 1 to 3. A footnote on the heading explains the tags (in about half of the letters so far).',
    group: 'framework',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'suggested',
    reads: 'letter',
    messages: {
      missing: 'Say at the end which outcome or enabler of the national framework this area belongs to, such as “(outcome 1, national framework)”.',
      range: 'The national framework has no {kind} {number}: it has {kind}s 1 to {last}.',
      form: 'Write the tag in full, such as “(outcome 1, national framework)”.',
      capitals: 'Other tags in this letter begin with a small letter: write “{right}”.',
      footnote: 'A footnote on this heading explains the tags in most recent letters: add it.',
    },
    options: {},
  },

  *check(reading) {
    const { slots, facts, letter } = reading;
    const slot = slots.find(({ part }) => part.role === 'improvement');
    const { frameworkTagsFrom: from, footnote } = slot?.part.body ?? {};
    const section = slot?.passage?.section;
    if (!from || !section) return;
    // A letter without any date is being written now.
    const day = dayOfLetter(reading);
    const due = !day || compareDays(day, from) >= 0;
    const tags = facts.improvements.flatMap((item) => item.tags);
    for (const item of facts.improvements) {
      if (due && item.tags.length === 0) yield { message: 'missing', span: lastWords(item), fixes: tagsFor(item) };
      for (const tag of item.tags) {
        const known = framework[tag.kind];
        const last = known ? Object.keys(known).length : 0;
        if (tag.kind === 'unknown' || Number.isNaN(tag.number) || !/national framework\)$/i.test(tag.text)) yield { message: 'form', span: tag.span };
        else if (known && !(tag.number in known)) yield { message: 'range', data: { kind: tag.kind, number: tag.number, last }, span: tag.span, severity: 'error' };
      }
    }
    const small = tags.filter(beginsSmall).length;
    for (const tag of small > 0 ? tags.filter((one) => !beginsSmall(one)) : []) {
      const right = tag.text.replace(/\p{Lu}/u, (capital) => capital.toLowerCase());
      yield { message: 'capitals', data: { right }, span: tag.span, severity: 'info', fixes: [{ title: `Write “${right}”`, kind: 'suggested', edits: [{ span: tag.span, text: right }] }] };
    }
    if (due && footnote && tags.length > 0 && section.heading.footnoteMarks.length === 0 && !letter.blocks.some(({ kind }) => kind === 'footnote')) {
      const end = section.span.end;
      yield {
        message: 'footnote',
        span: section.heading.content,
        severity: 'info',
        fixes: [{ title: 'Add the footnote', kind: 'suggested', edits: [{ span: spanOf(section.heading.content.end, section.heading.content.end), text: '[^1]' }, { span: spanOf(end, end), text: `\n\n[^1]: ${footnote}` }] }],
      };
    }
  },

  examples: {
    valid: [
      { name: 'a tag at the end of each area', letter: letter('18 December 2025', ['The quality of plans. (outcome 1, national framework)', 'The oversight of risk (enabler 3, national framework).']) },
      { name: 'a letter from before the tags', letter: letter('18 December 2024', ['The quality of plans.'], '') },
    ],
    invalid: [
      { name: 'an area without a tag', letter: letter('18 December 2025', ['The quality ⟦of plans.⟧', 'The oversight of risk. (enabler 3, national framework)']), says: ['Say at the end which outcome or enabler of the national framework this area belongs to, such as “(outcome 1, national framework)”.'], fixed: letter('18 December 2025', ['The quality of plans. (outcome 1, national framework)', 'The oversight of risk. (enabler 3, national framework)']) },
      { name: 'a number that the framework does not have', letter: letter('18 December 2025', ['The quality of plans. ⟦(outcome 5, national framework)⟧']), says: ['The national framework has no outcome 5: it has outcomes 1 to 4.'], fixed: null },
      { name: 'half a tag', letter: letter('18 December 2025', ['The quality of plans. ⟦(outcome 4)⟧']), says: ['Write the tag in full, such as “(outcome 1, national framework)”.'], fixed: null },
      { name: 'capitals mixed', letter: letter('18 December 2025', ['The quality of plans. (outcome 1, national framework)', 'The oversight of risk. ⟦(Enabler 3, national framework)⟧']), says: ['Other tags in this letter begin with a small letter: write “(enabler 3, national framework)”.'], fixed: letter('18 December 2025', ['The quality of plans. (outcome 1, national framework)', 'The oversight of risk. (enabler 3, national framework)']) },
      {
        name: 'no footnote',
        letter: `---\ntemplate: fv-current\n---\n18 December 2025\n\n## ⟦What needs to improve in this area of social work practice?⟧\n\n- The quality of plans. (outcome 1, national framework)\n\n## Main findings\n`,
        says: ['A footnote on this heading explains the tags in most recent letters: add it.'],
        fixed: `---\ntemplate: fv-current\n---\n18 December 2025\n\n## What needs to improve in this area of social work practice?[^1]\n\n- The quality of plans. (outcome 1, national framework)\n\n[^1]: The areas for improvement have been cross-referenced with the outcomes, enablers or principles in the Children’s Social Care: National Framework. This statutory guidance sets out the purpose, principles for practice and expected outcomes of children’s social care.\n\n## Main findings\n`,
      },
    ],
  },
});

/** One fix for each place in the framework: which it is, only the inspector knows. */
const tagsFor = ({ span }: Item): readonly Fix[] =>
  Object.entries(framework).flatMap(([kind, places]) =>
    Object.entries(places).map(([number, says]): Fix => ({ title: `Add ${kind} ${number}: ${says}`, kind: 'suggested', edits: [{ span: spanOf(span.end, span.end), text: ` (${kind} ${number}, national framework)` }] })),
  );

const beginsSmall = (tag: FrameworkTag): boolean => /^[([]\s*\p{Ll}/u.test(tag.text);

/** The last two words of an area: where the tag belongs. */
function lastWords({ text, span }: Item): { readonly start: number; readonly end: number } {
  const tail = /\S+\s+\S+$/.exec(text)?.[0] ?? text;
  return spanOf(span.end - tail.length, span.end);
}

function letter(date: string, areas: readonly string[], mark = '[^1]'): string {
  const footnote = mark ? '\n[^1]: The areas for improvement have been cross-referenced.\n' : '';
  return `---\ntemplate: fv-current\n---\n${date}\n\n## What needs to improve in this area of social work practice?${mark}\n\n${areas.map((area) => `- ${area}`).join('\n')}\n${footnote}\n## Main findings\n`;
}
