import { some } from './typed-places';
import type { DefinitionInLetter } from '../reading/abbreviations/abbreviations';
import { abbreviationsOf, placeOf } from '../reading/abbreviations/abbreviations';
import { needsNoExpansion } from '../reading/abbreviations/known-abbreviations';
import { isGiven } from '../reading/abbreviations/given-abbreviations';
import { mentionsIn } from '../reading/abbreviations/mentions';
import { takeOutWords } from '../text/take-out-words';
import { leavingOut } from './rewriting';
import { letterRule } from './rule';
import { joined } from '../text/joined';

export default letterRule({
  meta: {
    id: 'abbreviation-redefined',
    title: 'An abbreviation is explained twice',
    why:
      'In one letter an abbreviation stands for one thing: two explanations that differ leave readers in ' +
      'doubt which is meant. One that is only repeated does no harm, but once, at the first use, is enough ' +
      'for the whole letter, the summary included.',
    group: 'prose',
    severity: 'warning',
    fix: 'suggested',
    reads: 'prose',
    profile: 'normal',
    messages: {
      otherwise: joined(
        '“{abbreviation}” stands for “{first}” above and for “{second}” here: use it for one of ',
        'them, or write one term throughout.',
      ),
      again: '“{abbreviation}” is explained above already: once is enough for the whole letter.',
    },
    options: {},
  },

  looksAt: ['frame'],

  gather: { of: 'running-text', from: ({ text }) => some(mentionsIn(text)) },

  *check(reading) {
    const { text } = reading.letter;
    for (const { key, definitions } of abbreviationsOf(reading)) {
      if (definitions.length < 2 || needsNoExpansion(key) || isGiven(reading.template, key)) continue;
      const first = definitions.find((one) => one.definition.expansion) ?? definitions[0];
      if (!first) continue;
      const related = [{ span: placeOf(first, first.definition.whole), message: 'It is explained here first' }];
      const others: DefinitionInLetter[] = [];
      const same: DefinitionInLetter[] = [];
      for (const one of definitions) if (one !== first) (isSame(first, one) ? same : others).push(one);
      for (const one of others) {
        const data = { abbreviation: one.mention.abbreviation, first: expansionOf(first), second: expansionOf(one) };
        yield { message: 'otherwise', data, span: placeOf(one, one.definition.whole), related };
      }
      const [again, ...more] = same;
      if (!again) continue;
      const brackets = same.flatMap((one) => (one.definition.bracket ? [placeOf(one, one.definition.bracket)] : []));
      const fixes = leavingOut(
        text,
        brackets.map((span) => takeOutWords(text, span)),
        'Take out',
        `after the first`,
      );
      yield {
        message: 'again',
        data: { abbreviation: again.mention.abbreviation },
        span: placeOf(again, again.definition.whole),
        severity: 'info',
        related: [
          ...related,
          ...more.map((one) => ({ span: placeOf(one, one.definition.whole), message: 'And again here' })),
        ],
        fixes: brackets.length === same.length ? fixes : [],
      };
    }
  },

  examples: {
    valid: [
      {
        name: 'once',
        letter: letter(
          'The multi-agency safeguarding hub (MASH) is well led.',
          'The multi-agency safeguarding hub is busy, and the MASH copes.',
        ),
      },
      {
        name: 'two abbreviations',
        letter: letter(
          'The emergency duty team (EDT) is well led.',
          'The early help team (EHT) is busy. EDT and EHT work together.',
        ),
      },
      {
        name: 'stock wording that stands twice',
        letter:
          'Dear Ms Ash\n\n' +
          'This visit was carried out in line with the inspection of local authority children’s services ' +
          '(ILACS) framework.\n\n' +
          'This visit was carried out in line with the inspection of local authority children’s services ' +
          '(ILACS) framework.\n\n## Main findings\n\n' +
          'Children are safe.\n',
      },
    ],
    invalid: [
      {
        name: 'two meanings',
        letter: letter(
          'The multi-agency safeguarding hub (MASH) is well led.',
          'Partners in the ⟦multi-agency sharing hub (MASH)⟧ work well together.',
        ),
        says: [
          '“MASH” stands for “multi-agency safeguarding hub” above and for “multi-agency sharing hub” ' +
            'here: use it for one of them, or write one term throughout.',
        ],
        fixed: null,
      },
      {
        name: 'advisers and assistants',
        letter: letter(
          'Personal advisers (PAs) visit care leavers.',
          'Disabled children have ⟦personal assistants (PAs)⟧.',
        ),
        says: [
          '“PA” stands for “Personal advisers” above and for “personal assistants” here: use it for one of ' +
            'them, or write one term throughout.',
        ],
        fixed: null,
      },
      {
        name: 'in the summary and in the findings',
        letter:
          '## Headline findings\n\n' +
          'The multi-agency safeguarding hub (MASH) is well led.\n\n' +
          '## Main findings\n\n' +
          'In the ⟦multi-agency safeguarding hub (MASH)⟧, decisions are timely. The MASH copes.\n',
        says: ['“MASH” is explained above already: once is enough for the whole letter.'],
        fixed:
          '## Headline findings\n\n' +
          'The multi-agency safeguarding hub (MASH) is well led.\n\n' +
          '## Main findings\n\n' +
          'In the multi-agency safeguarding hub, decisions are timely. The MASH copes.\n',
      },
      {
        name: 'three times, singular and plural, one or many words apart',
        letter: letter(
          'Personal advisers (PAs) visit.',
          'Each has a ⟦personal adviser (PA)⟧.',
          'PAs (personal advisers) are kind.',
        ),
        says: ['“PA” is explained above already: once is enough for the whole letter.'],
        fixed: letter('Personal advisers (PAs) visit.', 'Each has a personal adviser.', 'PAs are kind.'),
      },
    ],
  },
});

function letter(...paragraphs: readonly string[]): string {
  return `## Main findings\n\n${paragraphs.join('\n\n')}\n`;
}

/** True unless both say what it stands for, and say different things. */
function isSame(a: DefinitionInLetter, b: DefinitionInLetter): boolean {
  const [first, second] = [a, b].map(({ definition }) =>
    definition.expansion?.words
      .map((word) => word.slice(0, STEM))
      .sort()
      .join(' '),
  );
  return first === undefined || second === undefined || first === second;
}

/** “elective home education” and “electively home educated” are the same. */
const STEM = 4;

const expansionOf = ({ block, definition: { expansion } }: DefinitionInLetter): string =>
  expansion ? block.plain.text.slice(expansion.start, expansion.end) : '';
