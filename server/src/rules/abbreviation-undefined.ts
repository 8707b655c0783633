import type { Prose } from '../prose/prose';
import type { Abbreviation, DefinitionInLetter, MentionInLetter } from '../reading/abbreviations/abbreviations';
import { abbreviationsOf, placeOf } from '../reading/abbreviations/abbreviations';
import { knownExpansions, needsNoExpansion } from '../reading/abbreviations/known-abbreviations';
import { wordsWithInitials } from '../reading/abbreviations/written-out';
import type { Reading } from '../reading/reading';
import { overlapping } from '../text/sorted-spans';
import { beforeFirstUse, expansionFixes } from './abbreviation-fixes';
import { letterRule } from './rule';
import { joined } from '../text/joined';

export default letterRule({
  meta: {
    id: 'abbreviation-undefined',
    title: 'An abbreviation is not explained at its first use',
    why:
      'Parents, councillors and the press read these letters. Of 81 letters that use “MASH”, 79 say at its ' +
      'first use what it stands for: in full, in small letters, with the abbreviation in brackets after ' +
      'it. Abbreviations that everybody knows need no explanation, such as NHS, GP, IT and COVID-19.',
    group: 'prose',
    severity: 'warning',
    fix: 'suggested',
    reads: 'prose',
    profile: 'normal',
    messages: {
      never: joined(
        '“{abbreviation}” is not explained: at its first use write what it stands for, with ',
        '“({abbreviation})” after it.',
      ),
      before: '“{abbreviation}” is used before it is explained: explain it here, at its first use.',
    },
    options: {
      known: {
        default: [] as readonly string[],
        description: 'Abbreviations that readers know, so that letters need not explain them.',
      },
    },
  },

  looksAt: ['frame', 'bodies'],

  *check(reading, { known }, prose) {
    let looked = 0;
    for (const abbreviation of abbreviationsOf(reading)) {
      const { key, mentions, definitions } = abbreviation;
      const defined = definitions[0];
      // A note at the foot of the letter explains for all of it.
      if (defined && (defined === mentions[0] || defined.block.kind === 'footnote')) continue;
      if (needsNoExpansion(key) || known.some((one) => one.toUpperCase() === key)) continue;
      if (++looked > MOST_LOOKED_AT) return;
      const first = firstUse(abbreviation, defined, prose);
      if (!first || (!defined && !isAbbreviation(first, mentions.length, reading, prose))) continue;
      const { mention } = first;
      const span = { start: mention.start, end: mention.end + (mention.plural ? 1 : 0) };
      const place = {
        data: { abbreviation: first.block.plain.text.slice(span.start, span.end) },
        span: placeOf(first, span),
        fixes: expansionFixes(reading, first, defined),
      };
      if (defined)
        yield {
          message: 'before',
          ...place,
          related: [{ span: placeOf(defined, defined.definition.whole), message: 'It is explained here' }],
        };
      else
        yield {
          message: 'never',
          ...place,
          related: mentions
            .slice(mentions.indexOf(first) + 1, MOST_RELATED)
            .map((use) => ({ span: placeOf(use, use.mention), message: 'It is used here too' })),
        };
    }
  },

  examples: {
    valid: [
      {
        name: 'explained at its first use',
        letter: letter(
          'Leaders have strengthened the multi-agency safeguarding hub (MASH).',
          'In the MASH, decisions are timely.',
        ),
      },
      {
        name: 'explained in the summary for the findings too',
        letter:
          '## Headline findings\n\n' +
          'Independent reviewing officers (IROs) know children well.\n\n' +
          '## Main findings\n\n' +
          'Each IRO has time to visit. The IROs’ oversight is strong.\n',
      },
      {
        name: 'the abbreviation first',
        letter: letter('The MASH (multi-agency safeguarding hub) is well led.', 'The MASH is busy.'),
      },
      {
        name: 'explained without brackets',
        letter: letter('The multi-agency referral unit, known as MARU, is well led.', 'The MARU is busy.'),
      },
      {
        name: 'words between and a hyphen',
        letter: letter(
          'Young people who are not in education, employment or training (NEET) are helped.',
          'Fewer are NEET.',
        ),
      },
      {
        name: 'small letters in the abbreviation',
        letter: letter('The integrated contact and referral team (iCART) is new.', 'Managers in iCART decide quickly.'),
      },
      {
        name: 'words that are nearly those of the abbreviation',
        letter: letter('The restorative family engagement group (FLARE) helps.', 'Parents like FLARE.'),
      },
      {
        name: 'what everybody knows',
        letter: letter(
          'During the COVID-19 pandemic, GPs and the NHS shared information, and IT systems held. Plans ' +
            'are SMART and RAG-rated.',
        ),
      },
      { name: 'the inspectors’ title', letter: letter('The inspectors were Bea Quill HMI and Carl Rowe HMI.') },
      { name: 'a known one by setting', letter: letter('NYAS provides advocates.'), options: { known: ['NYAS'] } },
      { name: 'what a child said', letter: letter('One child wrote: ‘My IRO listens to me and comes to see me.’') },
      { name: 'words in capitals', letter: letter('TO BE WRITTEN', 'Plans MUST be written. The PEACE project helps.') },
      {
        name: 'postcodes, sections and Roman numerals',
        letter: letter('Part II of the plan, under S47, was sent to NM1 2AB and to anna@NORTHMOOR.gov.uk.'),
      },
      { name: 'names', letter: letter('Ms McLeod and Mr O’NEIL spoke with Child JB and with AB’s mother.') },
      {
        name: 'explained in a footnote',
        letter: letter('The MASH[^1] is well led.').replace(/$/, '\n[^1]: MASH (multi-agency safeguarding hub)\n'),
      },
    ],
    invalid: [
      {
        name: 'never explained',
        letter: letter('Decisions in the ⟦MASH⟧ are timely.', 'The MASH is well led.'),
        says: ['“MASH” is not explained: at its first use write what it stands for, with “(MASH)” after it.'],
        fixed: letter('Decisions in the multi-agency safeguarding hub (MASH) are timely.', 'The MASH is well led.'),
      },
      {
        name: 'several of them, at the start',
        letter: letter('⟦IROs⟧ visit children.', 'An IRO knows each child.'),
        says: ['“IROs” is not explained: at its first use write what it stands for, with “(IROs)” after it.'],
        fixed: letter('Independent reviewing officers (IROs) visit children.', 'An IRO knows each child.'),
      },
      {
        name: 'after an article',
        letter: letter('A child who has a ⟦PEP⟧ does well, and so does one with an ⟦SGO⟧.'),
        says: [
          '“PEP” is not explained: at its first use write what it stands for, with “(PEP)” after it.',
          '“SGO” is not explained: at its first use write what it stands for, with “(SGO)” after it.',
        ],
        fixed: letter(
          'A child who has a personal education plan (PEP) does well, and so does one with a special ' +
            'guardianship order (SGO).',
        ),
      },
      {
        name: 'written out before, without the abbreviation',
        letter: letter('The multi-agency safeguarding hub is well led.', 'Partners in the ⟦MASH⟧ work well together.'),
        says: ['“MASH” is not explained: at its first use write what it stands for, with “(MASH)” after it.'],
        fixed: letter(
          'The multi-agency safeguarding hub (MASH) is well led.',
          'Partners in the MASH work well together.',
        ),
      },
      {
        name: 'words that the letter has, of a team that nobody else has',
        letter: letter(
          'The child assessment team is new, and so is the multi-agency referral desk.',
          'Staff in the ⟦CAT⟧ and the ⟦MARD⟧ know each other. The CAT has no waiting list.',
        ),
        says: [
          '“CAT” is not explained: at its first use write what it stands for, with “(CAT)” after it.',
          '“MARD” is not explained: at its first use write what it stands for, with “(MARD)” after it.',
        ],
        fixed: letter(
          'The child assessment team is new, and so is the multi-agency referral desk (MARD).',
          'Staff in the CAT and the MARD know each other. The CAT has no waiting list.',
        ),
      },
      {
        name: 'explained too late',
        letter:
          '## Headline findings\n\nThe ⟦MARU⟧ is well led.\n\n' +
          '## Main findings\n\n' +
          'In the multi-agency referral unit (MARU), decisions are timely.\n',
        says: ['“MARU” is used before it is explained: explain it here, at its first use.'],
        fixed:
          '## Headline findings\n\n' +
          'The multi-agency referral unit (MARU) is well led.\n\n' +
          '## Main findings\n\n' +
          'In the multi-agency referral unit (MARU), decisions are timely.\n',
      },
      {
        name: 'in brackets after words that do not explain it',
        letter: letter('Decisions at the ‘front door’ (⟦MASH⟧) are timely.'),
        says: ['“MASH” is not explained: at its first use write what it stands for, with “(MASH)” after it.'],
        fixed: null,
      },
      {
        name: 'not known by anybody',
        letter: letter('Children are helped by the ⟦QXRT⟧ team.', 'The QXRT team is new.'),
        says: ['“QXRT” is not explained: at its first use write what it stands for, with “(QXRT)” after it.'],
        fixed: null,
      },
    ],
  },
});

const MOST_RELATED = 20;
/** No letter has as many that want explaining; noise may. */
const MOST_LOOKED_AT = 60;
const MOST_USES = 50;

/** Where it is first used, headings and other people's words apart; before its definition, if it has one. */
function firstUse(
  { mentions }: Abbreviation,
  defined: DefinitionInLetter | undefined,
  prose: Prose,
): MentionInLetter | undefined {
  for (const use of mentions.slice(0, MOST_USES)) {
    if (use === defined) return undefined;
    const { block, mention } = use;
    if (block.kind === 'heading' || block.kind === 'footnote') continue;
    // Marks around it alone (‘MASH’) are no quotation.
    if (
      !overlapping(prose.of(block.text).quotations, mention).some(
        (quotation) => quotation.end - quotation.start > mention.end - mention.start + 8,
      )
    )
      return use;
  }
  return undefined;
}

/**
 * False for what only looks like one: words that are stressed or name a project, Roman numerals, sections and
 * postcodes, people's initials and names.
 */
function isAbbreviation(first: MentionInLetter, uses: number, reading: Reading, { dictionary }: Prose): boolean {
  const { block, mention } = first;
  const { abbreviation, key } = mention;
  if (/\d/.test(key)) return false;
  if (knownExpansions(key).length > 0) return true;
  // “JoJo” is a name.
  if (key.length > LONGEST_UNKNOWN || /^[IVX]+$/.test(key) || /^(?:[A-Z][a-z])+$/.test(abbreviation)) return false;
  const small = key.toLowerCase();
  // “CAT” is a word, unless the letter has a child assessment team.
  const isWord = abbreviation === key && (dictionary.has(small) || dictionary.has(capitalised(small)));
  if (
    isWord &&
    !(
      key.length > (uses > 1 ? 2 : 3) && beforeFirstUse(reading, first, (before) => wordsWithInitials(before.text, key))
    )
  )
    return false;
  const { text } = block.plain;
  // Two letters are a person's initials more often than not; these are for the rule `identifies-child`.
  if (
    key.length === 2 &&
    !mention.plural &&
    !/(?:^|[^\p{L}])(?:an?|the) $/iu.test(text.slice(Math.max(0, mention.start - 5), mention.start))
  )
    return false;
  const { facts } = reading;
  return ![facts.addressee?.name, facts.signatory?.name, ...facts.inspectors.map(({ name }) => name)].some((name) =>
    name?.text
      .toUpperCase()
      .split(/[\s’'-]+/)
      .includes(key),
  );
}

const LONGEST_UNKNOWN = 6;
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function letter(...paragraphs: readonly string[]): string {
  return `## Main findings\n\n${paragraphs.join('\n\n')}\n`;
}
