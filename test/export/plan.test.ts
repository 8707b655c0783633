import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printModelOf } from '../../server/src/export/model/build-print-model';
import { parseLetter } from '../../server/src/letter/parse';
import { createLetterService } from '../../server/src/service/service';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { knownLinesOf } from '../../server/src/templates/known-lines';
import { CLEAN } from '../cli/built';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import { growthFactor, MAX_GROWTH } from '../growth-factor';
import { briefs, planOf, shown, wordsOf } from './letters';

describe('the plan of a letter', () => {
  it('has every part in the order of the letter', () => {
    expect(briefs(planOf(CLEAN))).toEqual([
      'date: 18 December 2025',
      'address: Ann Example / Director of Children’s Services / Northmoor Council / Civic Centre / Northmoor / NM1 1AA',
      'salutation: Dear Ms Example',
      'h1: Focused visit to Northmoor children’s services',
      'paragraph: This letter summarises the findings of the focused visit to Northmoor children’s ' +
        'services on 18 and 19 November 2025. His Majesty’s Inspectors for this visit were Bea Name and Cal ' +
        'Other.',
      'paragraph: Inspectors looked at the local authority’s arrangements for children in care.',
      'paragraph: This visit was carried out in line with the inspection of local authority children’s ' +
        'services (ILACS) framework.',
      'h2: Headline findings',
      'paragraph: Children in care in Northmoor live with carers who know them well.',
      'h2: What needs to improve in this area of social work practice?^1',
      'list:',
      '- The timeliness of life-story work. (outcome 4, national framework)',
      'h2: Main findings',
      'paragraph: Social workers visit children often and get to know them.',
      'paragraph: Plans are reviewed on time and say what is to happen next. Life-story work begins late ' +
        'for some children, who wait to learn about their past.',
      'paragraph: Ofsted will take the findings from this focused visit into account when planning the ' +
        'next inspection or visit.',
      'sign-off: Yours sincerely',
      'signatory: Bea Name / His Majesty’s Inspector',
    ]);
  });

  it.each([
    [
      'below each other',
      'Bea Name\nHis Majesty’s Inspector\n\nCal Other\nHis Majesty’s Inspector\nNorth East',
      ['Bea Name / His Majesty’s Inspector', 'Cal Other / His Majesty’s Inspector / North East'],
    ],
    [
      'without a blank line',
      'Bea Name\nHis Majesty’s Inspector\nCal Other\nHis Majesty’s Inspector',
      ['Bea Name / His Majesty’s Inspector', 'Cal Other / His Majesty’s Inspector'],
    ],
    [
      'with a blank line everywhere',
      'Bea Name\n\nHis Majesty’s Inspector\n\nCal Other\n\nHis Majesty’s Inspector',
      ['Bea Name / His Majesty’s Inspector', 'Cal Other / His Majesty’s Inspector'],
    ],
    [
      'joined by “and”',
      'Bea Name\nHis Majesty’s Inspector\n\nand\n\nCal Other\nSenior His Majesty’s Inspector',
      ['Bea Name / His Majesty’s Inspector', 'and / Cal Other / Senior His Majesty’s Inspector'],
    ],
    [
      'with offices above the names',
      'Ofsted\n\nBea Name\nNational Director\n\nCare Quality Commission\n\nCal Other\nDeputy Chief Inspector',
      ['Ofsted / Bea Name / National Director', 'Care Quality Commission / Cal Other / Deputy Chief Inspector'],
    ],
    [
      'on one line',
      'Bea Name and Cal Other\nHis Majesty’s Inspectors',
      ['Bea Name and Cal Other / His Majesty’s Inspectors'],
    ],
  ])('has a signature for each who signs, %s', (_, signed, signatures) => {
    const letter = `${CLEAN.slice(0, CLEAN.indexOf('Bea Name\n'))}${signed}\n`;
    expect(briefs(planOf(letter)).filter((brief) => brief.startsWith('signatory: '))).toEqual(
      signatures.map((signature) => `signatory: ${signature}`),
    );
  });

  it('has title, author, date and letterhead', () => {
    const model = planOf(CLEAN, { draftMark: 'DRAFT' });
    expect(model).toMatchObject({
      title: 'Focused visit to Northmoor children’s services',
      author: 'Bea Name',
      date: '2025-12-18',
      language: 'en-GB',
      draftMark: 'DRAFT',
    });
    expect(model.letterhead).toEqual({
      sender: 'Ofsted',
      address: ['Piccadilly Gate', 'Store Street', 'Manchester', 'M1 2WD'],
      contacts: [
        { text: 'T 0300 123 1231' },
        { text: 'Textphone 0161 618 8524' },
        { text: 'enquiries@ofsted.gov.uk', href: 'mailto:enquiries@ofsted.gov.uk' },
        { text: 'www.gov.uk/ofsted', href: 'https://www.gov.uk/ofsted' },
      ],
    });
    expect(planOf('').title).not.toBe('');
    expect(planOf(CLEAN).draftMark).toBeUndefined();
  });

  it('prints the template’s letterhead once, even if it was typed as well', () => {
    const typed = CLEAN.replace(
      '18 December 2025\n',
      'Ofsted\nPiccadilly Gate, Store Street\nManchester M1 2WD\n' +
        'T 0300 123 1231\nwww.gov.uk/ofsted\n\n18 December 2025\n',
    );
    expect(briefs(planOf(typed))).toEqual(briefs(planOf(CLEAN)));
  });

  it('keeps a town of the letterhead that is part of the address', () => {
    const text =
      'Piccadilly Gate\nManchester\nM1 2WD\n\n' +
      `${CLEAN.slice(CLEAN.indexOf('18 December')).replace('Northmoor\nNM1 1AA', 'Manchester\nM60 2LA')}`;
    expect(briefs(planOf(text)).slice(0, 2)).toEqual([
      'date: 18 December 2025',
      'address: Ann Example / Director of Children’s Services / Northmoor Council / Civic Centre / ' +
        'Manchester / M60 2LA',
    ]);
  });

  it('leaves out front matter, comments and rules, and nothing else of an unfinished letter', () => {
    expect(
      briefs(
        planOf(
          '---\nstage: drafting\n---\nDear Ms Ash\n\n<!-- later: the date -->\n\n***\n\nMain findings\n\nAll is w',
        ),
      ),
    ).toEqual(['salutation: Dear Ms Ash', 'h1: Main findings', 'paragraph: All is w']);
  });

  it('keeps unknown blocks in place, below the subject', () => {
    const text = CLEAN.replace('## Main findings', '#### Annex\n\nA word.\n\n## Main findings');
    expect(briefs(planOf(text))).toEqual(expect.arrayContaining(['h3: Annex', 'paragraph: A word.']));
  });

  it('never skips a level of headings', () => {
    expect(briefs(planOf('#### One\n\n#### Two\n\n#### Three\n')).filter((line) => line.startsWith('h'))).toEqual([
      'h1: One',
      'h2: Two',
      'h3: Three',
    ]);
  });

  it('nests bullets, continues numbering and recognises a new list', () => {
    expect(
      briefs(
        planOf(
          '## Main findings\n\n- One\n  - Below\n    - Deeper\n' +
            '      - Deepest\n  2. Numbered\n- Two\n\n3. Three\n' +
            '4. Four\n\nText.\n\n■ Square\n',
        ),
      ),
    ).toEqual([
      'h1: Main findings',
      'list:',
      '- One',
      '  - Below',
      '    - Deeper',
      '    - Deepest',
      '  - 2. Numbered',
      '- Two',
      'list from 3:',
      '- Three',
      '- Four',
      'paragraph: Text.',
      'list:',
      '- Square',
    ]);
  });

  it('numbers footnotes in order of their first mark', () => {
    const model = planOf(
      '## Findings\n\n' +
        'One[^b] and two[^a], one again[^b], none[^c].\n\n' +
        '[^a]: A note.\n[^b]: B note[^d].\n[^e]: Nobody marks it.\n' +
        '[^d]: D note.\n',
    );
    expect(briefs(model)).toContain('paragraph: One^1 and two^2, one again^1, none[^c].');
    expect(model.footnotes.map(({ number, runs }) => `${number} ${shown(runs)}`)).toEqual([
      '1 B note^3.',
      '2 A note.',
      '3 D note.',
      '4 Nobody marks it.',
    ]);
  });
});

describe('the words of a plan', () => {
  const runs = (text: string): string =>
    briefs(planOf(`## Findings\n\n${text}\n`))
      .slice(1)
      .join('\n');

  it('have bold, italics and links as in Markdown', () => {
    expect(
      runs(
        'A **bold _both_** word, [a page](https://example.org/a_b?c=1&amp;d=2 "title"), <b@example.org> ' +
          'and `code` &pound;5 \\*.',
      ),
    ).toBe(
      'paragraph: A **bold ****_both_** word, <https://example.org/a_b?c=1&d=2|a page>, ' +
        '<mailto:b@example.org|b@example.org> and code £5 *.',
    );
  });

  it('are linked if an address is written out', () => {
    expect(runs('See www.gov.uk/ofsted, https://example.org/a_(b) (or enquiries@ofsted.gov.uk).')).toBe(
      'paragraph: See <https://www.gov.uk/ofsted|www.gov.uk/ofsted>, ' +
        '<https://example.org/a_(b)|https://example.org/a_(b)> (or ' +
        '<mailto:enquiries@ofsted.gov.uk|enquiries@ofsted.gov.uk>).',
    );
  });

  it('have no links except to the web and e-mail', () => {
    expect(
      runs(
        '[a](javascript:alert(1)) [b](file:///etc/passwd) [c](data:text/html,x) [d](ftp://x.y) ' +
          '![picture](https://x.y/z.png) [e](http://x.y)',
      ),
    ).toBe('paragraph: a b c d picture <http://x.y|e>');
  });

  it('keep hard line breaks and join wrapped lines', () => {
    expect(runs('one  \ntwo\\\nthree<br>four\nfive   six\u00a0seven')).toBe(
      'paragraph: one\ntwo\nthree\nfour five six\u00a0seven',
    );
  });

  it('keep text in angle brackets, and no HTML markup', () => {
    expect(runs('in <local authority> a <b>bold</b> word<!-- no word -->')).toBe(
      'paragraph: in <local authority> a bold word',
    );
  });

  it('have no control characters and no lone surrogates', () => {
    expect(runs('a\u0007b\u00adc\ud800d\u200be\tf')).toBe('paragraph: abc\ufffdde f');
  });
});

/** The words of a letter's blocks, from the parser and not from the planner. */
function written(text: string): string[] {
  const { blocks } = parseLetter(text, knownLinesOf(builtInTemplates));
  return blocks
    .filter(({ kind }) => kind !== 'comment' && kind !== 'divider')
    .map(({ plain }) => plain.text)
    .join('\n')
    .split(/\s+/)
    .filter(Boolean);
}

const sorted = (words: readonly string[]): string[] => [...words].sort();

describe('nothing is lost', () => {
  it('from the samples', () => {
    for (const name of ['northmoor', 'northmoor-with-problems', 'eastvale-draft']) {
      const text = readFileSync(`${import.meta.dirname}/../../samples/${name}.letter.md`, 'utf8');
      const words = written(text);
      expect(words.length).toBeGreaterThan(100);
      expect(sorted(wordsOf(planOf(text))), name).toEqual(sorted(words));
    }
  });

  it('from any letter made of such lines', () => {
    const line = fc.constantFrom(
      'Ofsted',
      '18 December 2025',
      'Ann Example',
      'Director',
      'Dear Ms Example',
      '# Focused visit to Northmoor children’s services',
      'Main findings',
      '**Headline findings**',
      '## Other',
      '### Below',
      '- One',
      '  - Two',
      '    1. Three',
      '2. Four',
      'A word.',
      'A longer paragraph, with words and [^1] marks.',
      '[^1]: A note.',
      'Yours sincerely',
      'Bea Name',
      'cc: Cal Other',
      '',
      '',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const text = lines.join('\n');
        // A number below the first level is written out; a mark without its footnote too.
        const loose = (words: readonly string[]): string[] =>
          sorted(words).filter((word) => !/^(?:\d[.)]|\[\^1\])$/.test(word));
        expect(loose(wordsOf(planOf(text)))).toEqual(loose(written(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('from any text, and nothing fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const model = planOf(text);
        for (const { source } of model.blocks)
          expect(source.start >= 0 && source.end <= text.length && source.start <= source.end).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['', '- a\n', 50_000],
    ['', 'a[^1] ', 50_000],
    ['', 'a\n', 100_000],
    ['', '[^a]: b[^a]\n', 20_000],
    ['', `${'*_['.repeat(1000)}\n\n`, 64],
    ['', 'a@', 200_000],
    ['Dear Ms A\n', 'x\n', 100_000],
    ['', '  - a\n      - b\n', 20_000],
    ['', 'www.', 100_000],
  ])('of noise in time that grows with its length (%#)', async (before, piece, times) => {
    const service = createLetterService();
    const print = (count: number): void => {
      const { blocks, footnotes } = printModelOf(service.read(before + piece.repeat(count)));
      expect(blocks.length + footnotes.length).toBeGreaterThan(0);
    };
    expect(await growthFactor(print, times)).toBeLessThan(MAX_GROWTH);
  });

  it.skipIf(!haveLetters)('from 125 imported real letters', () => {
    const service = createLetterService();
    let letters = 0;
    for (const file of letterFiles()) {
      for (const { text } of service.importText(readLetterFile(file)).drafts) {
        letters++;
        expect(sorted(wordsOf(planOf(text))).join('\n'), file).toBe(sorted(written(text)).join('\n'));
      }
    }
    expect(letters).toBeGreaterThanOrEqual(125);
  });
});
