import { describe, expect, it } from 'vitest';
import { draftsFromText } from '../../server/src/import/text/import-text';
import { createLetterService } from '../../server/src/service/service';
import { KNOWLEDGE } from './known-lines';
import { DRAFT, LETTERHEAD, setInLines } from './made-up';
import { lossOf } from './words';

const taken = (text: string): string => {
  const result = draftsFromText(text, KNOWLEDGE);
  expect(lossOf(text, result)).toBeUndefined();
  return result.drafts.map((draft) => draft.text).join('\n#####\n');
};

/** The body of a letter with some lines as its findings. */
const letterWith = (...lines: string[]): string =>
  [
    '18 December 2025',
    '',
    'Dear Ms Fenwick',
    '',
    'Focused visit to Northmoor children’s services',
    '',
    ...lines,
    '',
    'Yours sincerely',
    '',
    'Bela Novak',
    'His Majesty’s Inspector',
    '',
  ].join('\n');

const bodyOf = (...lines: string[]): string[] =>
  taken(letterWith(...lines))
    .split('\n')
    .slice(6, -5)
    .filter((line) => line !== '');

const FULL = 'Children are seen often and alone, and what they say is written down in their own';
const FULL_STOP = 'Children are seen often and alone, and they know what is written down of all that.';

describe('the frame', () => {
  it('keeps an address of several people above the date', () => {
    const people = [
      'Ada Birch, Director of Children’s Services, Northmoor Metropolitan Borough Council',
      'Ben Okoro, Chief Nursing Officer, NHS Eastvale and Northmoor Integrated Care Board',
      'Cara Dunmore, Police and Crime Commissioner for Eastvale',
      'Dev Malhotra, Chief Constable, Eastvale Police',
    ];
    const draft = taken([...people, '', '', letterWith('Children are safe.')].join('\n'));
    for (const line of people) expect(draft).toContain(`${line}\n`);
    expect(draft.indexOf('18 December 2025')).toBeGreaterThan(draft.indexOf('Eastvale Police'));
  });

  it('reads signatures side by side, with their titles below', () => {
    const { drafts } = draftsFromText(
      [
        letterWith('Children are safe.').split('Bela Novak')[0],
        'Ada Birch                                      Ben Okoro CBE',
        'National Director, Ofsted                      Chief Inspector, Care Quality Commission',
        '',
        'Cara Dunmore',
        'His Majesty’s Inspector of Constabulary',
        '',
      ].join('\n'),
      KNOWLEDGE,
    );
    const draft = drafts[0]?.text ?? '';
    expect(draft.slice(draft.indexOf('Ada Birch')).split(/\n+/)).toEqual([
      'Ada Birch',
      'National Director, Ofsted',
      'Ben Okoro CBE',
      'Chief Inspector, Care Quality Commission',
      'Cara Dunmore',
      'His Majesty’s Inspector of Constabulary',
      '',
    ]);
  });

  it('drops a letterhead in columns, with and without its first letter', () => {
    for (const first of ['Ofsted\n', 'fsted\n', '']) {
      const [draft] = draftsFromText(
        first + LETTERHEAD.replace('Ofsted\n', '') + letterWith('Plans are clear.'),
        KNOWLEDGE,
      ).drafts;
      expect(draft?.text.split('\n')[0]).toBe('18 December 2025');
      expect(draft?.dropped.map((piece) => piece.kind)).toEqual(['letterhead']);
      expect(draft?.dropped[0]?.text).toContain('www.gov.uk/ofsted');
    }
  });

  it('drops the letterhead of a regional office with an unknown street', () => {
    const text =
      '7 Harbour Row    T 0300 123 1231\n' +
      'Somewhere        Textphone 0161 618 8524\n' +
      'XY1 2ZZ          www.ofsted.gov.uk\n\n\n' +
      `${letterWith('Plans are clear.')}`;
    expect(draftsFromText(text, KNOWLEDGE).drafts[0]?.dropped[0]?.text).toMatch(/^7 Harbour Row[\s\S]*gov\.uk$/);
  });

  it('keeps a town in the address that is also in the letterhead', () => {
    const text =
      `${LETTERHEAD}\n\n18 December 2025\n\nAda Fenwick\n` +
      'Town Hall\nManchester\nM1 2WD\n\n\nDear Ms Fenwick\n\n' +
      'Focused visit to Northmoor children’s services\n';
    expect(taken(text)).toBe(
      '18 December 2025\n\nAda Fenwick\nTown Hall\nManchester\n' +
        'M1 2WD\n\nDear Ms Fenwick\n\n' +
        '# Focused visit to Northmoor children’s services\n',
    );
  });

  it('joins a subject of two lines, even if the opening follows without a gap', () => {
    const text = letterWith('X').replace(
      'services\n\nX',
      'and young people’s\nservices\nThis letter summarises the findings of the focused visit to Northmoor.',
    );
    expect(taken(text)).toContain(
      '# Focused visit to Northmoor children’s and young people’s services\n\nThis letter summarises',
    );
  });

  it('recognises an indented letter', () => {
    expect(taken(setInLines(DRAFT, 84, '◼').replaceAll(/^(?=.)/gm, '   '))).toBe(DRAFT);
  });

  it('accepts a letter without date, salutation or sign-off', () => {
    expect(taken(setInLines(DRAFT.replace('18 December 2025\n\n', ''), 84, '◼'))).toBe(
      DRAFT.replace('18 December 2025\n\n', ''),
    );
    expect(taken(setInLines(DRAFT.replace('Dear Ms Fenwick\n\n', ''), 84, '◼'))).toBe(
      DRAFT.replace('Dear Ms Fenwick\n\n', ''),
    );
    expect(taken(setInLines(DRAFT.replace('Yours sincerely\n\n', ''), 84, '◼'))).toBe(
      DRAFT.replace('Yours sincerely\n\n', ''),
    );
  });

  it('joins name and title and separates a copy list', () => {
    const text =
      `${letterWith('Plans are clear.').replace('Novak\n', 'Novak\n\n\n')}\n\n` +
      'cc Dee Eaves, Chief Executive\nFay Grove, Chair\n';
    expect(taken(text)).toMatch(
      /Yours sincerely\n\nBela Novak\nHis Majesty’s Inspector\n\ncc Dee Eaves, Chief Executive\nFay Grove, Chair\n$/,
    );
  });

  it('lists a scrap after the sign-off and the last page number', () => {
    const [draft] = draftsFromText(`${letterWith('Plans are clear.')}As\n\f5\n\f`, KNOWLEDGE).drafts;
    expect(draft?.dropped.map(({ kind, text }) => [kind, text])).toEqual([
      ['page-furniture', 'As'],
      ['page-number', '5'],
    ]);
  });
});

describe('paragraphs', () => {
  it('keeps a hyphen at the end of a line, and the space after a suspended hyphen', () => {
    expect(bodyOf(`${FULL} pre-`, 'proceedings and short-', 'and long-term plans.')).toEqual([
      `${FULL} pre-proceedings and short- and long-term plans.`,
    ]);
  });

  it('separates paragraphs without a gap if the last line is short', () => {
    expect(bodyOf(FULL, 'words.', 'Managers know that.', FULL, 'words.')).toEqual([
      `${FULL} words.`,
      'Managers know that.',
      `${FULL} words.`,
    ]);
  });

  it('keeps a paragraph together if a sentence ends with a full line', () => {
    expect(
      bodyOf(
        FULL,
        'words, and it is kept for them in a place of their own until they are eighteen.',
        FULL_STOP,
        'Managers know that.',
      ),
    ).toEqual([
      `${FULL} words, and it is kept for them in a place of their own until they are eighteen. ` +
        `${FULL_STOP} Managers know that.`,
    ]);
  });

  it('rejoins a paragraph across pages', () => {
    expect(bodyOf(FULL, `\n${' '.repeat(80)}3\n\fwords, which is good.`)).toEqual([`${FULL} words, which is good.`]);
  });

  it('rejoins a paragraph across a footnote, and puts the footnote after its section', () => {
    const body = bodyOf(
      'Findings1',
      '',
      FULL,
      '',
      '1',
      '  A note on the',
      'findings.',
      `${' '.repeat(80)}3`,
      '\fwords, which is good.',
      '',
      'Next steps',
      '',
      'Plans are clear.',
    );
    expect(body).toEqual([
      '## Findings[^1]',
      `${FULL} words, which is good.`,
      '[^1]: A note on the findings.',
      '## Next steps',
      'Plans are clear.',
    ]);
  });

  it('recognises a stock footnote without its number if its mark is unmatched', () => {
    const note = 'A note that every letter has under its findings.';
    const knowledge = { ...KNOWLEDGE, footnotes: [note] };
    const text = (mark: string): string =>
      letterWith(`Findings${mark}`, '', FULL, 'words.', '', note, `${' '.repeat(80)}2`, '\fPlans are clear.');
    expect(draftsFromText(text('1'), knowledge).drafts[0]?.text).toContain(
      `## Findings[^1]\n\n${FULL} words.\n\nPlans are clear.\n\n`,
    );
    expect(draftsFromText(text('1'), knowledge).drafts[0]?.text).toContain(`\n[^1]: ${note}\n`);
    expect(lossOf(text('1'), draftsFromText(text('1'), knowledge), knowledge.footnotes)).toBeUndefined();
    expect(draftsFromText(text(''), knowledge).drafts[0]?.text).not.toContain('[^1]');
  });

  it('takes a number at the start of a line for a footnote only if the text has its mark', () => {
    expect(bodyOf(FULL, 'words.', '', '1 Quarry Road is where they live.')).toEqual([
      `${FULL} words.`,
      '1 Quarry Road is where they live.',
    ]);
  });

  it('drops a line that is at the edge of several pages', () => {
    const text = letterWith(
      FULL,
      '',
      'OFFICIAL SENSITIVE',
      '\fwords.',
      '',
      FULL,
      '',
      'OFFICIAL SENSITIVE',
      '\fwords again.',
    );
    const [draft] = draftsFromText(text, KNOWLEDGE).drafts;
    expect(draft?.text).toContain(`${FULL} words.\n\n${FULL} words again.\n`);
    expect(draft?.dropped).toHaveLength(2);
  });

  it('leaves whole paragraphs from a word processor alone', () => {
    const long = `${FULL} words. `.repeat(4).trim();
    expect(bodyOf(long, long, '', long)).toEqual([long, long, long]);
  });
});

describe('bullets', () => {
  it.each(['◼', '■', '▪', '•', '\uf0b7', '\uf0a7', '\uf06e', '-', '–', 'o'])('reads %s', (glyph) => {
    expect(bodyOf('Findings', '', `${glyph} ${FULL}`, '  words.', `${glyph}  Plans are clear`)).toEqual([
      '## Findings',
      `- ${FULL} words.`,
      '- Plans are clear',
    ]);
  });

  it('keep their numbers', () => {
    expect(bodyOf('Findings', '', `9. ${FULL}`, '   words.', '10. Plans are clear.')).toEqual([
      '## Findings',
      `9. ${FULL} words.`,
      '10. Plans are clear.',
    ]);
  });

  it('take a bullet alone on its line as belonging to the next line', () => {
    expect(bodyOf('Findings', '', '•', 'Plans are clear.', '•', 'Staff are many.')).toEqual([
      '## Findings',
      '- Plans are clear.',
      '- Staff are many.',
    ]);
  });

  it('continue across a page, but not into the closing', () => {
    const body = bodyOf(
      'Findings',
      '',
      `◼ ${FULL_STOP}`,
      `\n${' '.repeat(80)}3\n\f   However, plans are many.`,
      `◼ ${FULL_STOP}`,
      '',
      `${' '.repeat(80)}4`,
      '\fOfsted will take the findings from this focused visit into account',
      'when planning the next inspection or visit.',
    );
    expect(body).toEqual([
      '## Findings',
      `- ${FULL_STOP} However, plans are many.`,
      `- ${FULL_STOP}`,
      'Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.',
    ]);
  });

  it('are separated from the closing without a gap', () => {
    expect(
      bodyOf(
        'Findings',
        ' ◼ Plans are clear.',
        '   Ofsted will take the findings from this focused visit into account when planning',
        '   the next inspection or visit.',
      ),
    ).toEqual([
      '## Findings',
      '- Plans are clear.',
      'Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.',
    ]);
  });

  it('do not include a dash inside a sentence', () => {
    expect(bodyOf(FULL, '– or in words that they chose – is kept.')).toEqual([
      `${FULL} – or in words that they chose – is kept.`,
    ]);
  });

  it('are separated if a web page left them on one line, and tags are listed', () => {
    const [draft] = draftsFromText(
      letterWith('Findings', '<ul style="list-style-type: none"> ▪ Plans are clear. ▪ Staff are many.'),
      KNOWLEDGE,
    ).drafts;
    expect(draft?.text).toContain('## Findings\n\n- Plans are clear.\n- Staff are many.\n');
    expect(draft?.dropped.map((piece) => piece.text)).toEqual(['<ul style="list-style-type: none">']);
  });
});

describe('headings', () => {
  it('are recognised between two paragraphs, over two lines, in bold and with a colon', () => {
    expect(bodyOf(FULL, 'words.', 'Findings', 'Plans are clear.')).toEqual([
      `${FULL} words.`,
      '## Findings',
      'Plans are clear.',
    ]);
    expect(bodyOf('What needs to improve in this area of social', 'work practice?', '', '• Plans.')).toEqual([
      '## What needs to improve in this area of social work practice?',
      '- Plans.',
    ]);
    expect(bodyOf('**Main findings**', 'Plans are clear.')).toEqual(['## Main findings', 'Plans are clear.']);
    expect(bodyOf('### **Main findings:**', '', 'Plans are clear.')).toEqual(['## Main findings:', 'Plans are clear.']);
  });

  it('include an unknown short line on its own, but not an introduction to a list', () => {
    expect(bodyOf('Plans are clear.', '', 'Work with fathers', '', 'Staff are many.')).toEqual([
      'Plans are clear.',
      '## Work with fathers',
      'Staff are many.',
    ]);
    expect(bodyOf('Plans are clear.', '', 'Inspectors looked at:', '', '• plans.')).toEqual([
      'Plans are clear.',
      'Inspectors looked at:',
      '- plans.',
    ]);
  });

  it('do not include the same word inside a sentence', () => {
    expect(
      bodyOf(
        'Plans are clear, and the children who were seen by us know well what the last report’s',
        'Findings',
        'mean for them.',
      ),
    ).toEqual([
      'Plans are clear, and the children who were seen by us know well what the last report’s Findings mean for them.',
    ]);
  });
});

describe('packs', () => {
  it('give each letter and list the rest', () => {
    const agenda =
      '## AGENDA\n\n' +
      '1. Minutes of the meeting that was held in the town hall of Northmoor on a day in November, with ' +
      'all that was said there about it\n\n2. Other things\n\n';
    const other = DRAFT.replaceAll('Fenwick', 'Grove').replace('18 December', '9 October');
    const text =
      `${agenda}${LETTERHEAD}\n${DRAFT}\n**NORTHMOOR COUNCIL**\n\n` +
      `${agenda}\n${LETTERHEAD}\n${other}\n# Slides\n\n${agenda}`;
    const result = draftsFromText(text, KNOWLEDGE);
    expect(lossOf(text, result)).toBeUndefined();
    expect(result.drafts.map((draft) => draft.text)).toEqual([DRAFT, other]);
    expect(result.drafts.map((draft) => draft.dropped.map((piece) => piece.kind))).toEqual([
      ['outside-letter', 'letterhead', 'outside-letter'],
      ['letterhead', 'outside-letter'],
    ]);
  });

  it('give one draft for words without a letter, and none for an empty text', () => {
    expect(draftsFromText('Just a note.', KNOWLEDGE).drafts.map((draft) => draft.text)).toEqual(['Just a note.\n']);
    expect(draftsFromText(' \n\f\n', KNOWLEDGE).drafts).toEqual([]);
  });

  it('keep the names of several signatories', () => {
    const text = `${letterWith('Plans are clear.')}\nDee Eaves\nNational Director, Another Body\n`;
    expect(taken(text)).toMatch(/Bela Novak\nHis Majesty’s Inspector\n\nDee Eaves\nNational Director, Another Body\n$/);
  });

  it('keep an office with the name above it, and separate the signatories', () => {
    const signed = 'Bela Novak\nHis Majesty’s Inspector\nOfsted\n\nDee Eaves\nCare Quality Commission\n';
    const text = letterWith('Plans are clear.').replace(/Bela Novak\nHis Majesty’s Inspector\n?$/, signed);
    expect(text.endsWith(signed)).toBe(true);
    expect(taken(text).endsWith(signed)).toBe(true);
  });
});

describe('list marks on lines of their own', () => {
  const item = 'Children are seen often and alone.';

  it.each([
    ['numbers', ['## Findings', '1.', item, '2.', item], ['## Findings', `1. ${item}`, `2. ${item}`]],
    ['numbers with a gap', ['## Findings', '', '1.', '', item], ['## Findings', `1. ${item}`]],
    ['bullets', ['## Findings', '■', '', item, '■', item], ['## Findings', `- ${item}`, `- ${item}`]],
    ['bullets with the stop of a number', ['## Findings', '\uf06e.', '', item], ['## Findings', `- ${item}`]],
  ])('%s stand before what they mark', (_, lines, body) => {
    expect(bodyOf(...lines)).toEqual(body);
  });

  it('a number at the edge of two pages is not a running head', () => {
    const body = bodyOf('## Findings', `1. ${item}`, '\f2.', 'Plans are clear.', '3. Visits are not.', '\f4.', item);
    expect(body).toEqual(['## Findings', `1. ${item}`, '2. Plans are clear.', '3. Visits are not.', `4. ${item}`]);
  });

  it('a number that ends a sentence stays with it', () => {
    expect(bodyOf(`${FULL} words on the page with the number`, '12.', 'Plans are clear.').join(' ')).toContain(
      'number 12. Plans',
    );
  });

  it('a line with the next number begins an item after a short line', () => {
    const body = bodyOf('## Findings', `1. ${item}`, 'Care leavers', `2. ${item}`);
    expect(body.slice(-1)).toEqual([`2. ${item}`]);
  });
});

const service = createLetterService();

describe('the first page of a report', () => {
  const rest = ['Lead inspector: Ann Bee, His Majesty’s Inspector', '', '## What needs to improve?', '- Plans.'];
  const first = (text: string): readonly string[] => (service.importText(text).drafts[0]?.text ?? '').split('\n\n');

  it('has the date below its label', () => {
    const text = [
      'Inspection of Rutland local authority children’s services',
      'Inspection dates:',
      '',
      '3 to 14 March 2025',
      '',
      ...rest,
    ];
    expect(first(text.join('\n'))[1]).toBe('Inspection dates: 3 to 14 March 2025');
  });

  it('has a date range that continues on the next line', () => {
    const dates = ['Inspection dates: 3 March 2025 to 7 March 2025 and 12 May 2025 to', '13 May 2025', ''];
    const text = ['Inspection of Rutland local authority children’s services', ...dates, ...rest];
    expect(first(text.join('\n'))[1]).toBe(dates.join(' ').trim());
  });

  it('keeps the title that later pages repeat', () => {
    const title = 'Inspection of Rutland local authority children’s services';
    const pages = [
      [title, 'Inspection dates: 3 to 14 March 2025', ...rest],
      [title, 'Plans are late.'],
      [title, 'Visits are, too.'],
    ];
    expect(first(pages.map((page) => page.join('\n')).join('\n\f'))[0]).toContain(title);
  });

  it('does not take the name above its title for a heading', () => {
    const title =
      'Inspection of services for children in need of help and protection, children looked after and care leavers';
    const draft = first(
      ['Rutland', '', title, 'Inspection date: 3 March 2015 – 24 March 2015', '', 'Plans are late.'].join('\n'),
    );
    expect(draft[0]).toMatch(/^(?!#)Rutland/);
  });
});
