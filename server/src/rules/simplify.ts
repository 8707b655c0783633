import data from '../../data/retext/simplify.yaml';
import { asCompared, mayHold } from '../prose/retext/may-hold';
import { overlapsAny } from '../text/sorted-spans';
import { rewriting } from './rewriting';
import { blockRule } from './rule';

export default blockRule({
  meta: {
    id: 'simplify',
    title: 'A phrase that can be said more simply',
    why:
      'Plain words are read faster. Many of the phrases are a matter of taste, so this rule speaks only ' +
      'where a setting asks for it. It is retext-simplify, without what inspectors write every day and ' +
      'well, such as “ensure” and “timely”.',
    group: 'prose',
    severity: 'hint',
    fix: 'suggested',
    reads: 'prose',
    profile: 'request',
    messages: { simpler: '“{found}” can be said more simply: {instead}.' },
    options: {},
  },

  of: 'paragraphs',

  *check({ text: { plain, source }, prose }) {
    if (!mayHoldOne(plain.text)) return;
    for (const { start, end, actual, expected } of prose.said('simplify')) {
      if (!SAID.has(asCompared(actual)) || expected.length === 0 || overlapsAny(prose.quotations, { start, end }))
        continue;
      const span = plain.toSource({ start, end });
      const offered = expected.map((phrase) =>
        /^\p{Lu}/u.test(actual) ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase,
      );
      yield {
        message: 'simpler',
        data: { found: plain.text.slice(start, end), instead: offered.map((phrase) => `“${phrase}”`).join(' or ') },
        span,
        fixes: offered.flatMap((phrase) => rewriting(source, span, phrase)),
      };
    }
  },

  examples: {
    valid: [
      {
        name: 'what inspectors write every day',
        letter: letter('Leaders ensure timely help, and provide additional support.'),
      },
      { name: 'what people say', letter: letter('One carer said, ‘It will commence at the present time.’') },
    ],
    invalid: [
      {
        name: 'a long word',
        letter: letter('Visits ⟦commence⟧ late. ⟦Numerous⟧ plans are old.'),
        says: [
          '“commence” can be said more simply: “begin” or “start”.',
          '“Numerous” can be said more simply: “Many”.',
        ],
        fixed: letter('Visits begin late. Many plans are old.'),
      },
      {
        name: 'a long phrase',
        letter: letter('This is so ⟦due to the fact that⟧ staff leave.'),
        says: ['“due to the fact that” can be said more simply: “because” or “due to” or “since”.'],
        fixed: letter('This is so because staff leave.'),
      },
    ],
  },
});

function letter(paragraph: string): string {
  return `Dear Ms Holt\n\n# Focused visit to Northmoor children’s services\n\n## Main findings\n\n${paragraph}\n`;
}

const SAID: ReadonlySet<string> = new Set((data as { readonly say: readonly string[] }).say.map(asCompared));
const mayHoldOne = mayHold(SAID);
