import data from '../../../data/retext/simplify.yaml';
import { asCompared, phrasePrefilter } from '../../nlp/retext/phrase-prefilter';
import { overlapsAny } from '../../text/sorted-spans';
import { rewriting } from '../engine/rewriting';
import { blockRule } from '../engine/rule';

export default blockRule({
  meta: {
    id: 'simplify',
    title: 'A phrase that can be said more simply',
    why:
      'Plain words are quicker to read. Many of the phrases are a matter of taste, so this rule is on only if a ' +
      'setting asks for it. It is retext-simplify, without what inspectors rightly write every day, such as ' +
      '“ensure” and “timely”.',
    group: 'prose',
    severity: 'hint',
    fix: 'suggested',
    phase: 'prose',
    profile: 'request',
    messages: { simpler: '“{found}” can be said more simply: {instead}.' },
    options: {},
  },

  of: 'paragraphs',

  *check({ text: { plain, source }, prose }) {
    if (!mayHoldOne(plain.text)) return;
    for (const { start, end, actual, expected } of prose.remarks('simplify')) {
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
});
const SAID: ReadonlySet<string> = new Set((data as { readonly say: readonly string[] }).say.map(asCompared));
const mayHoldOne = phrasePrefilter(SAID);
