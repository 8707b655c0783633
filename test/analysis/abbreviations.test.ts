import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviationsOf, placeOf } from '../../server/src/analysis/abbreviations/abbreviations';
import { articleFor, pluralOf } from '../../server/src/analysis/abbreviations/expansion-forms';
import { spelledAfter, spelledBefore } from '../../server/src/analysis/abbreviations/initials';
import { finderOf, wordsWithInitials } from '../../server/src/analysis/abbreviations/written-out';
import { growthFactor, MAX_GROWTH } from '../growth-factor';
import { readingOf } from '../rules/check';

/** What a paragraph explains, as `ABBR = expansion` (`?` if it gives none), and what it only uses. */
function told(paragraph: string): readonly string[] {
  const reading = readingOf(`## Main findings\n\n${paragraph}\n`);
  return abbreviationsOf(reading).flatMap(({ mentions }) =>
    mentions.map(({ block, mention }) => {
      const { definition } = mention;
      const words =
        definition?.expansion && block.plain.text.slice(definition.expansion.start, definition.expansion.end);
      return definition ? `${mention.abbreviation} = ${words ?? '?'}` : mention.abbreviation;
    }),
  );
}

describe('An explanation of an abbreviation', () => {
  it.each([
    ['in the multi-agency safeguarding hub (MASH).', 'MASH = multi-agency safeguarding hub'],
    ['in the multi agency safeguarding hub (MASH).', 'MASH = multi agency safeguarding hub'],
    ['The MASH (multi-agency safeguarding hub) is new.', 'MASH = multi-agency safeguarding hub'],
    ['The MASH (the multi-agency safeguarding hub) is new.', 'MASH = multi-agency safeguarding hub'],
    ['The multi-agency safeguarding hub, known as the MASH, is new.', 'MASH = multi-agency safeguarding hub'],
    ['The multi-agency safeguarding hub (known as ‘MASH’) is new.', 'MASH = multi-agency safeguarding hub'],
    ['The MASH – the multi-agency safeguarding hub – is new.', 'MASH = multi-agency safeguarding hub'],
    ['The multi-agency safeguarding hub, MASH, is new.', 'MASH = multi-agency safeguarding hub'],
    ['The MASH, or multi-agency safeguarding hub, is new.', 'MASH = multi-agency safeguarding hub'],
    ['The **multi-agency safeguarding hub** (**MASH**) is new.', 'MASH = multi-agency safeguarding hub'],
    ['Independent reviewing officers (IROs) visit.', 'IRO = Independent reviewing officers'],
    ['The independent reviewing officers’ (IROs’) visits help.', 'IRO = independent reviewing officers'],
    ['young people not in education, employment or training (NEET)', 'NEET = not in education, employment or training'],
    ['in education, employment and training (EET)', 'EET = education, employment and training'],
    ['by child and adolescent mental health services (CAMHS)', 'CAMHS = child and adolescent mental health services'],
    ['the out-of-hours emergency duty team (EDT)', 'EDT = emergency duty team'],
    ['the director of children’s services (DCS)', 'DCS = director of children’s services'],
    ['of unaccompanied asylum-seeking children (UASC)', 'UASC = unaccompanied asylum-seeking children'],
    ['in their assessed and supported year in employment (ASYE)', 'ASYE = assessed and supported year in employment'],
    ['by the Prevention and Support Service (PASS)', 'PASS = Prevention and Support Service'],
    [
      'a Mental Health and Emotional Well-being Service (MHEWB)',
      'MHEWB = Mental Health and Emotional Well-being Service',
    ],
    ['for children in need (CIN) and others', 'CIN = children in need'],
    ['for children in need (CiN) and others', 'CiN = children in need'],
    ['the integrated contact and referral team (iCART)', 'iCART = integrated contact and referral team'],
    ['the children’s single point of access (C-SPA)', 'C-SPA = children’s single point of access'],
    ['the integrated advice and reply team (i-ART)', 'i-ART = integrated advice and reply team'],
    ['Safeguarding and Family Support (S&FS)', 'S&FS = Safeguarding and Family Support'],
    ['the Department for Education (DfE)', 'DfE = Department for Education'],
    ['with red, amber or green (RAG) ratings', 'RAG = red, amber or green'],
    ['the multi-agency sexual exploitation panel (MASE)', 'MASE = multi-agency sexual exploitation panel'],
    ['the education, health and care plan (EHC plan)', 'EHC = education, health and care plan'],
    [
      'the sexual exploitation and runaway children (SEARCH) group',
      'SEARCH = sexual exploitation and runaway children',
    ],
    ['the family advocacy restorative engagement group (FLARE)', 'FLARE = ?'],
    ['the ‘front door’ (MASH)', 'MASH'],
    ['support from parents (PA)', 'PA'],
    ['It stopped. Social workers (IROs) visit.', 'IRO'],
  ])('%s', (paragraph, said) => expect(told(paragraph)).toEqual([said]));

  it('is distinguished from a use', () => {
    expect(
      told('The emergency duty team (EDT) and child protection (CP) services; EDT’s staff, an EDT-led group, EDTs.'),
    ).toEqual(['EDT = emergency duty team', 'EDT', 'EDT', 'EDT', 'CP = child protection']);
  });
});

describe('Words that are not abbreviations', () => {
  it.each([
    'TO BE WRITTEN HERE',
    'Plans for [LA NAME] are',
    'Mr O’NEILL and Ms McLeod',
    'write to QA@northmoor.gov.uk or www.CSC.org',
    'on WhatsApp and YouTube',
    'Rule 3(A)(B)',
    'J. B. Smith and A Name',
    'an eXtra Word',
    'MULTIDISCIPLINARY work',
  ])('%s', (paragraph) => expect(told(paragraph)).toEqual([]));

  it('includes the frame of the letter', () => {
    expect(
      abbreviationsOf(
        readingOf(
          '18 December 2025\n\nCarol Ash OBE\nDCS\n' +
            'Northmoor NM1 2AB\n\nDear Ms Ash\n\n## Main findings\n\n' +
            'The MASH is new.\n\nYours sincerely\n\nBea Rowe HMI\n',
        ),
      ).map(({ key }) => key),
    ).toEqual(['MASH']);
  });
});

describe('places', () => {
  it('refer to the letter itself, whatever its markup', () => {
    const text = '## Main findings\n\n- The **multi-agency** safeguarding\n  hub (MASH) &amp; *MASH* partners\n';
    const [mash] = abbreviationsOf(readingOf(text));
    const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(mash?.mentions.map((one) => at(placeOf(one, one.mention)))).toEqual(['MASH', 'MASH']);
    expect(mash?.definitions.map((one) => at(placeOf(one, one.definition.whole)))).toEqual([
      'multi-agency** safeguarding\n  hub (MASH)',
    ]);
  });

  it('of “ILACs” include those of “ILACS”', () => {
    const [ilacs, ...others] = abbreviationsOf(
      readingOf(
        '## Main findings\n\n' +
          'The inspection of local authority children’s services (ILACS) was in May. At the ILACs ' +
          'inspection, all was well.\n',
      ),
    );
    expect([ilacs?.mentions.length, others]).toEqual([2, []]);
  });
});

describe('expansions', () => {
  it('are matched in any case, with hyphens or spaces, as whole words', () => {
    const { text } =
      readingOf(
        '## Main findings\n\n' +
          "Personal advisers, the Multi agency safeguarding hub and a director of children's services.\n",
      ).letter.blocks[1] ?? {};
    const found = (words: string) => (text ? finderOf(words)(text) : undefined);
    expect(
      text?.plain.text.slice(
        found('multi-agency safeguarding hub')?.start,
        found('multi-agency safeguarding hub')?.end,
      ),
    ).toBe('Multi agency safeguarding hub');
    expect(found('director of children’s services')).toBeDefined();
    expect(found('personal adviser')).toBeUndefined();
    expect(text && wordsWithInitials(text, 'MASH')).toEqual(found('multi-agency safeguarding hub'));
    expect(text && wordsWithInitials(text, 'MASK')).toBeUndefined();
  });

  it.each([
    ['personal adviser', 'personal advisers'],
    ['director of children’s services', 'directors of children’s services'],
    ['child in need', 'children in need'],
    ['regional adoption agency', 'regional adoption agencies'],
    ['child and adolescent mental health services', 'child and adolescent mental health services'],
    ['not in education, employment or training', 'not in education, employment or training'],
    ['assessed and supported year in employment', 'assessed and supported years in employment'],
  ])('%s, of which there are several', (single, several) => expect(pluralOf(single)).toBe(several));

  it('take the article that fits their first sound', () => {
    expect(['independent reviewing officer', 'special guardianship order'].map(articleFor)).toEqual(['an', 'a']);
  });
});

describe('any text', () => {
  it('finds explanations only within its bounds', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abc ,.()-]{0,60}$/), fc.stringMatching(/^[abc]{2,8}$/), (text, letters) => {
        for (const found of [
          spelledBefore(text, 0, text.length, letters),
          spelledAfter(text, 0, text.length, letters),
        ]) {
          if (!found) continue;
          expect(0 <= found.start && found.start < found.end && found.end <= text.length).toBe(true);
          expect(found.words.join('').length).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });

  it.each(['a and a ', 'AAAA (AAAA) ', 'A-AA&A/', 'AB (', 'QX ', 'MASH, the m '])(
    'is read in time that grows with it, even if all of it looks like an abbreviation: %j',
    async (noise) => {
      const read = (times: number): unknown =>
        abbreviationsOf(readingOf(`## Main findings\n\nx ${noise.repeat(times)}(AAAAAAAA)\n`));
      expect(await growthFactor(read, 20_000)).toBeLessThan(MAX_GROWTH);
    },
  );
});
