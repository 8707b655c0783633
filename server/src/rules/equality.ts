import data from '../../data/retext/equality.yaml';
import { asCompared, mayHold } from '../prose/retext/may-hold';
import { overlapsAny } from '../text/sorted-spans';
import { blockRule } from './rule';

export default blockRule({
  meta: {
    id: 'equality',
    title: 'A word that may hurt or leave people out',
    why:
      'Some words make a condition of a person, or men of everybody. Most of what such lists hold is wrong ' +
      'in letters about children, so only some fifty phrases are left, and this rule speaks only where a ' +
      'setting asks for it. It is retext-equality with British advice.',
    group: 'prose',
    severity: 'hint',
    fix: 'none',
    reads: 'prose',
    profile: 'request',
    messages: { word: '“{found}” may hurt or leave people out: consider “{instead}”.' },
    options: {},
  },

  of: 'paragraphs',

  *check({ text: { plain }, prose }) {
    if (!mayHoldOne(plain.text)) return;
    for (const { start, end, actual } of prose.said('equality')) {
      const instead = INSTEAD.get(asCompared(actual));
      if (instead === undefined || overlapsAny(prose.quotations, { start, end })) continue;
      yield {
        message: 'word',
        data: { found: plain.text.slice(start, end), instead },
        span: plain.toSource({ start, end }),
      };
    }
  },

  examples: {
    valid: [
      {
        name: 'what letters about children say',
        letter: letter(
          'Disabled children, their mothers and their brothers have clear plans. His and her special ' +
            'educational needs are met, and mental health is a priority for asylum-seeking children.',
        ),
      },
      { name: 'what people say', letter: letter('One child said, ‘My dad was an addict.’') },
    ],
    invalid: [
      {
        name: 'men for everybody',
        letter: letter('The ⟦chairman⟧ and the ⟦policemen⟧ agree.'),
        says: [
          '“chairman” may hurt or leave people out: consider “chair”.',
          '“policemen” may hurt or leave people out: consider “police officers”.',
        ],
      },
      {
        name: 'a condition for a person',
        letter: letter('His father is an ⟦alcoholic⟧ and ⟦confined to a wheelchair⟧.'),
        says: [
          '“alcoholic” may hurt or leave people out: consider “someone with an alcohol problem”.',
          '“confined to a wheelchair” may hurt or leave people out: consider “uses a wheelchair”.',
        ],
      },
    ],
  },
});

function letter(paragraph: string): string {
  return `Dear Ms Holt\n\n# Focused visit to Northmoor children’s services\n\n## Main findings\n\n${paragraph}\n`;
}

const INSTEAD: ReadonlyMap<string, string> = new Map(
  Object.entries((data as { readonly instead: Readonly<Record<string, string>> }).instead).map(([phrase, instead]) => [
    asCompared(phrase),
    instead,
  ]),
);
const mayHoldOne = mayHold(INSTEAD.keys());
