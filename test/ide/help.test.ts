import { describe, expect, it } from 'vitest';
import { completionsAt } from '../../server/src/ide/completion';
import type { Completion, CompletionContext } from '../../server/src/ide/completion-offer';
import { hoverAt } from '../../server/src/ide/hover';
import { authorityNamed, knownAuthorities } from '../../server/src/reading/facts/known-authorities';
import { createLetterService } from '../../server/src/service/service';
import { applyEdits } from '../../server/src/text/edit';
import { COMPLETE, marked, read, without } from './letters';

const service = createLetterService();
const context: CompletionContext = {
  today: { year: 2026, month: 3, day: 4 },
  authorities: knownAuthorities(),
  templates: ['fv-current', 'fv-2018'],
  isHeading: service.isHeading,
  asked: true,
};
const offered = (text: string): readonly Completion[] => {
  const { reading, offset } = marked(text);
  return completionsAt(reading, offset, context);
};
const labels = (text: string): readonly string[] => offered(text).map(({ label }) => label);
const accepted = (text: string, label: string): string => {
  const found = offered(text).find((completion) => completion.label === label);
  if (!found) throw new Error(`not offered: ${label}`);
  return applyEdits(marked(text).text, [{ span: found.replace, text: found.text }]);
};

describe('completion', () => {
  const noHeadline = without('## Headline', '## What');

  it('offers headings that are not in the letter yet, with the text that belongs below', () => {
    expect(labels(noHeadline.replace('## What', '## He|\n\n## What'))).toEqual(['Headline findings']);
    expect(labels(noHeadline.replace('## What', '## |\n\n## What'))).toEqual([
      'Headline findings',
      'Areas for priority action',
    ]);
    expect(accepted(noHeadline.replace('## What', '## He|\n\n## What'), 'Headline findings')).toMatch(
      /\n\n## Headline findings\n\n\[.*\]\n\n## What/,
    );
    expect(labels(COMPLETE.replace('Leaders know', '## |\n\nLeaders know'))).not.toContain('Main findings');
  });

  it('offers missing parts at the start of a paragraph, those for that place first', () => {
    const found = offered(noHeadline.replace('## What', 'H|\n\n## What'));
    expect(found.filter(({ kind }) => kind === 'part').map(({ label }) => label)).toEqual(['Headline findings']);
    expect(labels(noHeadline.replace('## What', '|\n\n## What'))).toEqual([
      'Headline findings',
      'Areas for priority action',
    ]);
    expect(labels(COMPLETE.replace('Leaders know', '|\n\nLeaders know'))).toEqual([]);
    expect(labels(COMPLETE.replace('Leaders know where', 'Leaders know |where'))).toEqual([]);
  });

  it('offers the stock sentences of the part that belongs there', () => {
    const cut = without('This visit was', '## Headline');
    expect(
      accepted(cut.replace('## Headline', 'This v|\n\n## Headline'), 'This visit was carried out in line with…'),
    ).toBe(COMPLETE);
    const closing = without('Ofsted will', 'Yours');
    expect(labels(closing.replace('Yours', 'Of|\n\nYours')).some((label) => label.startsWith('Ofsted will take'))).toBe(
      true,
    );
  });

  it.each([
    ['before the sign-off', (closing: string) => closing.replace('Yours', 'Ofs|\n\nYours')],
    ['where the letter breaks off', (closing: string) => closing.replace(/Yours[^]*/, 'Ofs|')],
    ['after bullets', (closing: string) => closing.replace(/Staff say[^]*/, '- A bullet\n- Another\n\nOfs|\n')],
    ['among the findings', (closing: string) => closing.replace('Leaders know', 'Ofs|\n\nLeaders know')],
  ])('offers the closing for its first letters, %s', (_, letter) => {
    const found = offered(letter(without('Ofsted will', 'Yours')));
    const closing = found.filter(({ text }) => text.startsWith('Ofsted will take'));
    expect(closing.map(({ kind }) => kind)).toEqual(['sentence', 'part']);
    for (const { filter } of closing) expect(filter).toMatch(/\bOfsted will take/);
  });

  it('offers authorities if the wording has one', () => {
    expect(labels(COMPLETE.replace('# Focused visit to Northmoor', '# Focused visit to Bar|'))).toEqual([
      'Barking and Dagenham',
      'Barnet',
      'Barnsley',
    ]);
    expect(labels(COMPLETE.replace('focused visit to Northmoor', 'focused visit to |'))).toEqual(
      expect.arrayContaining(['Barnet', 'York', 'North Yorkshire']),
    );
    expect(accepted(COMPLETE.replace('# Focused visit to Northmoor', '# Focused visit to Bar|'), 'Barnet')).toContain(
      '# Focused visit to Barnet children’s services',
    );
  });

  it('offers today’s date for the date', () => {
    expect(labels(COMPLETE.replace('18 December 2025', '4|'))).toEqual(['4 March 2026']);
    expect(labels(COMPLETE.replace('18 December 2025', '|')).slice(0, 3)).toEqual([
      '4 March 2026',
      '5 March 2026',
      '19 December 2025',
    ]);
    expect(accepted(COMPLETE.replace('18 December 2025', '4|'), '4 March 2026')).toContain(
      '---\n4 March 2026\n\nCarol Ash',
    );
  });

  it('offers the inspectors at the sign-off, the lead first', () => {
    expect(labels(COMPLETE.replace('Bea Rowe\nHis Majesty’s Inspector', '|')).slice(0, 3)).toEqual([
      'Bea Rowe',
      'Dev Lal',
      'His Majesty’s Inspector',
    ]);
  });

  it('offers salutations for the addressee', () => {
    expect(labels(COMPLETE.replace('Dear Ms Ash', 'Dear |'))).toEqual(['[Ms or Mr Ash]', 'Carol', 'Carol Ash']);
  });

  it('completes the front matter', () => {
    expect(labels('---\n|\n---\n')).toEqual(['template', 'stage', 'previous', 'ignore', 'evidence', 'words']);
    expect(labels('---\nstage: final\nt|\n---\n')).not.toContain('stage');
    expect(labels('---\nstage: |\n---\n')).toEqual(['drafting', 'quality-assurance', 'authority', 'final']);
    expect(accepted('---\ntemplate:|\n---\n', 'fv-2018')).toBe('---\ntemplate: fv-2018\n---\n');
  });

  it('offers scopes of a visit, by place and by first letters', () => {
    const open = COMPLETE.replace('arrangements for children in need', 'arrangements for [scope| of the visit]');
    expect(labels(open)).toEqual(expect.arrayContaining(['the ‘front door’', 'care leavers', 'children in care']));
    expect(accepted(open, 'care leavers')).toContain('arrangements for care leavers.\n');
    expect(labels(COMPLETE.replace('arrangements for children in need', 'arrangements for ca|'))).toEqual([
      'children in care',
      'care leavers',
    ]);
  });

  it('offers framework references for a tag, in the form of the letter', () => {
    const tag = COMPLETE.replace('(outcome 3, national framework)', '(|)');
    expect(labels(tag)).toHaveLength(7);
    expect(labels(tag)).toContain('(enabler 2, national framework)');
    expect(accepted(tag, '(outcome 2, national framework)')).toContain('visits. (outcome 2, national framework)\n');
    const open = COMPLETE.replace('(outcome 3,', '([outcome or enabler and its num|ber],');
    expect(accepted(open, '(outcome 4, national framework)')).toContain('visits. (outcome 4, national framework)\n');
    const late = COMPLETE.replace(' (outcome 3, national framework)', '|').replace('18 December 2025', '18 June 2026');
    expect(labels(late)).toContain('(enabler: the workforce is equipped and effective, national framework)');
    expect(accepted(late, '(outcome 1, national framework)')).toContain('visits. (outcome 1, national framework)\n');
    const capitals = COMPLETE.replaceAll('(outcome', '(Outcome').replace('(Outcome 3, national framework)', '(|');
    expect(labels(capitals)[0]).toBe('(Outcome 1, national framework)');
    expect(labels(COMPLETE.replace('are seen alone.', 'are seen alone (|.'))).toEqual([]);
  });

  it('offers values for placeholders, but never the placeholder itself', () => {
    expect(labels(COMPLETE.replace('18 December 2025', '[date| of the letter]'))[0]).toBe('4 March 2026');
    expect(labels(COMPLETE.replace('Dear Ms Ash', 'Dear [Ms or Mr Ash|]')).slice(0, 2)).toEqual(['Ms Ash', 'Mr Ash']);
    expect(labels(COMPLETE.replace('Social workers know', '[what inspectors| found] Social'))).toEqual([]);
    for (const part of service.templates.flatMap(({ parts }) => parts)) {
      for (const [place] of part.starter.replaceAll(/\{[^{}]+\}/g, '').matchAll(/\[[^\]]+\]/g))
        expect(labels(`Dear Ms Ash\n\n${place}|`)).not.toContain(place);
    }
  });

  it('offers the parts of its own template after il-, and nowhere else', () => {
    const letter = COMPLETE.replace('Leaders know', 'il-|\n\nLeaders know');
    expect(offered(letter).every(({ kind }) => kind === 'snippet')).toBe(true);
    expect(labels(letter)).toEqual(expect.arrayContaining(['il-opening', 'il-improvement']));
    expect(offered(letter).find(({ label }) => label === 'il-salutation')?.snippet).toBe('Dear Ms Ash$0');
    expect(labels(COMPLETE.replace('Leaders know', 'Leaders il-| know'))).toEqual([]);
    expect(labels(COMPLETE.replace('Leaders know', 'Leaders il-|\n\nknow'))).toEqual([]);
  });

  it('only extends what is typed: every completion keeps it', () => {
    const typed = (words: string): readonly Completion[] =>
      offered(noHeadline.replace('## What', `${words}|\n\n## What`));
    for (const words of [
      'Find',
      'findings',
      'Areas',
      'What',
      '## Findings',
      '## headline findings',
      'Headline findings',
    ])
      for (const { text } of typed(words)) expect(text.toLowerCase()).toContain(words.toLowerCase());
    expect(typed('## Headline findings')).toEqual([]);
    expect(typed('## Overview')).toEqual([]);
  });

  it('answers at every position of a letter', () => {
    const reading = read(COMPLETE);
    for (let offset = 0; offset <= COMPLETE.length; offset += 3) {
      for (const { replace } of completionsAt(reading, offset, context)) {
        expect(replace.start <= offset && offset <= replace.end).toBe(true);
        expect(COMPLETE.slice(replace.start, replace.end)).not.toContain('\n');
      }
    }
  });
});

describe('hover', () => {
  const hover = (text: string) => {
    const { reading, text: whole, offset } = marked(text);
    const found = hoverAt(reading, offset);
    return found && { words: whole.slice(found.span.start, found.span.end), markdown: found.markdown };
  };

  it('explains what belongs below a heading and on a line of the frame', () => {
    expect(hover(COMPLETE.replace('## Headline', '## Head|line'))).toEqual({
      words: '## Headline findings',
      markdown: expect.stringMatching(/^\*\*Headline findings\*\*\n\n\w/),
    });
    expect(hover(COMPLETE.replace('Dear Ms', 'De|ar Ms'))?.markdown).toContain('Salutation');
    expect(hover(COMPLETE.replace('Leaders know', 'Lead|ers know'))).toBeUndefined();
  });

  it('expands abbreviations', () => {
    expect(hover(COMPLETE.replace('MASH', 'MA|SH'))).toEqual({
      words: 'MASH',
      markdown: '**MASH**: multi-agency safeguarding hub',
    });
    expect(hover(COMPLETE.replace('the MASH', 'IR|Os'))?.markdown).toContain('independent reviewing officer');
  });

  it('gives the weekday of a date and its distance from the visit', () => {
    expect(hover(COMPLETE.replace('18 December', '18 Dec|ember'))).toEqual({
      words: '18 December 2025',
      markdown:
        '**Thursday 18 December 2025**\n\n' +
        '20 working days (28 days) after the last day of the visit, Thursday 20 November 2025',
    });
    expect(hover(COMPLETE.replace('19 and 20 Nov', '1|9 and 20 Nov'))?.markdown).toBe('**Wednesday 19 November 2025**');
  });
});

describe('authorities', () => {
  it('are known by short and official name', () => {
    expect(knownAuthorities().length).toBeGreaterThanOrEqual(150);
    expect(authorityNamed('London Borough of Barnet')?.name).toBe('Barnet');
    expect(authorityNamed('Northmoor')).toBeUndefined();
  });
});
