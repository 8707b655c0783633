import data from '../../../data/retext/equality.yaml';
import { asCompared, phrasePrefilter } from '../../nlp/retext/phrase-prefilter';
import { overlapsAny } from '../../text/sorted-spans';
import { blockRule } from '../engine/rule';

export default blockRule({
  meta: {
    id: 'equality',
    title: 'A word that may hurt or exclude people',
    why:
      'Some words reduce a person to a condition, or make everybody a man. Most entries of such lists are wrong ' +
      'for letters about children, so only some fifty phrases are left, and this rule is on only if a setting asks ' +
      'for it. It is retext-equality with British advice.',
    group: 'prose',
    severity: 'hint',
    fix: 'none',
    phase: 'prose',
    profile: 'request',
    messages: { word: '“{found}” may hurt or leave people out: consider “{instead}”.' },
    options: {},
  },

  of: 'paragraphs',

  *check({ text: { plain }, prose }) {
    if (!mayHoldOne(plain.text)) return;
    for (const { start, end, actual } of prose.remarks('equality')) {
      const instead = INSTEAD.get(asCompared(actual));
      if (instead === undefined || overlapsAny(prose.quotations, { start, end })) continue;
      yield {
        message: 'word',
        data: { found: plain.text.slice(start, end), instead },
        span: plain.toSource({ start, end }),
      };
    }
  },
});
const INSTEAD: ReadonlyMap<string, string> = new Map(
  Object.entries((data as { readonly instead: Readonly<Record<string, string>> }).instead).map(([phrase, instead]) => [
    asCompared(phrase),
    instead,
  ]),
);
const mayHoldOne = phrasePrefilter(INSTEAD.keys());
