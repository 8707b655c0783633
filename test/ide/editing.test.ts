import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dayFromIso } from '../../server/src/dates/calendar';
import { ignoreEdit, stageEdit } from '../../server/src/edits/front-matter-edits';
import { insertMissing } from '../../server/src/edits/insert-missing';
import { newLetter, visitDatesInWords } from '../../server/src/edits/new-letter';
import { tabStops } from '../../server/src/edits/tab-stops';
import { linksIn } from '../../server/src/ide/document-links';
import { foldsOf } from '../../server/src/ide/folding-ranges';
import { namedAt } from '../../server/src/ide/references';
import { renameAt, renameEdits } from '../../server/src/ide/rename';
import { selectionAt } from '../../server/src/ide/selection-ranges';
import { editsOf, fixAll, soleFix } from '../../server/src/rules/engine/fix-all';
import { fixTitle } from '../../server/src/rules/engine/fix-title';
import type { Problem, Fix } from '../../server/src/rules/engine/rule';
import { createLetterService } from '../../server/src/service/service';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { applyEdits } from '../../server/src/text/edit';
import { growthFactor, MAX_GROWTH } from '../growth-factor';
import { COMPLETE, marked, read, without } from './letters';

describe('missing parts', () => {
  it('are inserted in their places, filled with facts of the letter', () => {
    const cut = without('Dear Ms Ash', '# Focused').replace('Bea Rowe\nHis Majesty’s Inspector\n', '');
    const { edits, inserted } = insertMissing(read(cut));
    expect(inserted).toEqual(['Salutation', 'Signatory']);
    const whole = applyEdits(cut, edits);
    expect(whole).toContain('NM1 2AB\n\nDear [Ms or Mr Ash]\n\n# Focused visit');
    expect(whole).toMatch(/Yours sincerely\n\nBea Rowe\nHis Majesty’s Inspector\n*$/);
  });

  it('are complete again, whatever was cut', () => {
    for (const [from, to] of [
      ['18 December', 'Carol'],
      ['# Focused', 'This letter'],
      ['Inspectors looked', 'This visit'],
      ['## Headline', '## What'],
      ['## Main', 'Ofsted will'],
      ['Yours', 'Bea Rowe\n'],
    ] as const) {
      const cut = without(from, to);
      const whole = applyEdits(cut, insertMissing(read(cut)).edits);
      expect(insertMissing(read(whole)).inserted, from).toEqual([]);
      expect(whole.includes('\n\n\n'), from).toBe(false);
      for (const line of cut.split('\n')) expect(whole).toContain(line);
    }
  });

  it('make a complete letter from an empty one', () => {
    const whole = applyEdits('', insertMissing(read('')).edits);
    expect(insertMissing(read(whole)).inserted).toEqual([]);
  });

  it('include an optional part only on request', () => {
    expect(insertMissing(read(COMPLETE)).edits).toEqual([]);
    const { edits, inserted } = insertMissing(read(COMPLETE), 'priority-action');
    expect(inserted).toHaveLength(1);
    expect(applyEdits(COMPLETE, edits)).toMatch(/few\.\n\n## Areas for priority action\n\n- \[.*\]\.\n\n## What needs/);
    expect(insertMissing(read(COMPLETE), 'no-such-part')).toEqual({ edits: [], inserted: [] });
    expect(insertMissing(read(COMPLETE), 'main-findings').edits).toEqual([]);
  });
});

describe('tab stops', () => {
  it.each([
    ['no places', 'Yours sincerely', 'Yours sincerely$0'],
    ['a place', 'Dear [title and surname]\n', 'Dear ${1:[title and surname]}\n$0'],
    ['signs of snippets', '\\ $1 } [a}b]', '\\\\ \\$1 \\} ${1:[a\\}b]}$0'],
    [
      'footnotes and links',
      'Heading[^1] [here](https://example.org) [x]: y [words]',
      'Heading[^1] [here](https://example.org) [x]: y ${1:[words]}$0',
    ],
    [
      'one fact at two places',
      '[local authority] and [local authority], [other] and [other]',
      '${1:[local authority]} and ${1:[local authority]}, ${2:[other]} and ${3:[other]}$0',
    ],
  ])('%s', (_, text, snippet) => expect(tabStops(text).text).toBe(snippet));

  it('continue from a given number', () => {
    expect(tabStops('[a] [b]', { from: 4, last: false })).toEqual({ text: '${4:[a]} ${5:[b]}', next: 6 });
  });
});

describe('a new letter', () => {
  const full = {
    template: 'fv-current',
    authority: 'Northmoor',
    visitDates: ['2026-03-03', '2026-03-04'],
    letterDate: '2026-04-02',
    inspectors: ['Bea Rowe', 'Dev Lal'],
    addressee: 'Ms Carol Ash',
    jobTitle: 'Director of Children’s Services',
  };

  it('has the given values, in all places', () => {
    const made = newLetter(full, builtInTemplates);
    expect(made).toHaveProperty('text');
    const { text } = made as { text: string };
    for (const words of [
      'stage: drafting',
      '2 April 2026',
      'Carol Ash\nDirector of Children’s Services',
      'Dear Ms Ash',
      '# Focused visit to Northmoor children’s services',
      'on 3 and 4 March 2026. His Majesty’s Inspectors for this visit were Bea Rowe and Dev Lal.',
      'Yours sincerely\n\nBea Rowe\nHis Majesty’s Inspector',
    ])
      expect(text).toContain(words);
    expect(insertMissing(read(text)).inserted).toEqual([]);
  });

  it('leaves open values that were not given', () => {
    const made = newLetter({ template: 'focused-visit' }, builtInTemplates);
    expect(made).toHaveProperty('text', expect.stringContaining('[date of the letter]'));
  });

  it('has no problems except placeholders', () => {
    const service = createLetterService();
    for (const params of [full, { ...full, addressee: 'Carol Ash', authority: 'Barnet' }, { template: 'fv-current' }]) {
      const made = newLetter(params, builtInTemplates) as { text: string };
      const rules = service
        .check(service.read(made.text))
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ rule }) => rule);
      expect(rules).toEqual([]);
    }
  });

  it('knows the official name of a real authority', () => {
    expect(
      newLetter({ template: 'fv-current', authority: 'london borough of barnet' }, builtInTemplates),
    ).toHaveProperty('text', expect.stringMatching(/London Borough of Barnet\n[^]*Focused visit to Barnet children/));
  });

  it.each([
    ['an unknown template', { template: 'none' }, 'There is no template “none”'],
    [
      'a day that is none',
      { ...full, visitDates: ['2026-02-30'] },
      'The visit date “2026-02-30” is not a calendar date',
    ],
    ['days out of order', { ...full, visitDates: ['2026-03-04', '2026-03-03'] }, 'The visit dates are not in order'],
    ['a bad letter date', { ...full, letterDate: 'tomorrow' }, 'The letter date “tomorrow” is not a calendar date'],
    [
      'a letter before the visit',
      { ...full, letterDate: '2026-03-01' },
      'The letter is dated 1 March 2026, but the visit ended on 4 March 2026',
    ],
    ['a name of no letters', { ...full, authority: '#### 123' }, '“#### 123” is not a name or job title'],
    ['a name of two lines', { ...full, addressee: 'A\nB' }, 'one line each'],
  ])('says what is wrong: %s', (_, params, error) => {
    expect(newLetter(params, builtInTemplates)).toEqual({ error: expect.stringContaining(error) });
  });

  it.each([
    [[], ''],
    [['2025-12-09'], '9 December 2025'],
    [['2025-12-09', '2025-12-10'], '9 and 10 December 2025'],
    [['2025-09-30', '2025-10-01'], '30 September and 1 October 2025'],
    [['2024-12-31', '2025-01-02'], '31 December 2024 and 2 January 2025'],
    [['2026-03-02', '2026-03-03', '2026-03-04'], '2 to 4 March 2026'],
    [['2026-03-02', '2026-03-04', '2026-03-09'], '2, 4 and 9 March 2026'],
    [['2026-03-30', '2026-03-31', '2026-04-01'], '30 March to 1 April 2026'],
  ])('writes visit dates as letters do: %j', (days, words) => {
    expect(visitDatesInWords(days.map((day) => dayFromIso(day)).filter((day) => day !== undefined))).toBe(words);
  });
});

describe('ignoring a problem', () => {
  const entry = { rule: 'unknown-authority', reason: 'An invented authority: no harm' };
  const ignored = (text: string, what: { rule: string; reason: string; at?: string } = entry): string => {
    const edit = ignoreEdit(read(text).letter, what);
    if (!edit) throw new Error('no edit');
    return applyEdits(text, [edit]);
  };

  it.each([
    ['no front matter', 'Dear Ms Ash\n'],
    ['an empty text', ''],
    ['other settings and comments', '---\n# ours\nstage: drafting # for now\nwords: [Northmoor]\n---\nDear Ms Ash\n'],
    ['an empty list', '---\nignore: # none yet\nstage: drafting\n---\nDear Ms Ash\n'],
    ['a list', '---\nignore:\n    - rule: one\n      reason: two # why\n    # more\nstage: drafting\n---\n'],
    ['a list that is not indented', '---\nignore:\n- rule: one\n  reason: two\n---\n'],
    ['a list in brackets', '---\nignore: [{ rule: one, reason: two }]\n---\n'],
    ['empty brackets', '---\nignore: []\n---\n'],
    ['an empty front matter', '---\n---\nDear\n'],
    ['Windows line breaks', '---\r\nignore:\r\n  - rule: one\r\n    reason: two\r\n---\r\nDear\r\n'],
  ])('is written down beside %s', (_, text) => {
    const before = read(text).letter;
    const result = ignored(text);
    const { letter } = read(result);
    expect(letter.frontMatter.problems).toEqual([]);
    expect(letter.frontMatter.ignore).toEqual([...before.frontMatter.ignore, entry]);
    expect(letter.frontMatter.stage).toBe(before.frontMatter.stage);
    for (const line of text.split(/\r?\n/).filter((words) => !/\[.*\]/.test(words))) expect(result).toContain(line);
    expect(result.includes('\n') && /\r\n/.test(text) ? /[^\r]\n/.test(result) : false).toBe(false);
  });

  it.each(['yes', '- a: b', '“quoted” # and more', 'two\nlines', '"', '123'])(
    'keeps the words of the reason %j',
    (reason) => {
      expect(read(ignored(COMPLETE, { rule: 'x', at: 'Dear: [Ms]', reason })).letter.frontMatter.ignore).toEqual([
        { rule: 'x', at: 'Dear: [Ms]', reason: reason.replace('\n', ' ') },
      ]);
      expect(parse(ignored('', { rule: 'x', reason }).split('---')[1] ?? '')).toEqual({
        ignore: [{ rule: 'x', reason: reason === '123' ? expect.anything() : reason.replace('\n', ' ') }],
      });
    },
  );

  it('is refused if the front matter is invalid', () => {
    expect(ignoreEdit(read('---\nignore: all\n---\n').letter, entry)).toBeUndefined();
    expect(ignoreEdit(read('---\nstage: [\n---\n').letter, entry)).toBeUndefined();
  });
});

describe('the stage', () => {
  const set = (text: string): string => {
    const edit = stageEdit(read(text).letter, 'authority');
    if (!edit) throw new Error('no edit');
    return applyEdits(text, [edit]);
  };

  it.each([
    ['no front matter', 'Dear\n', '---\nstage: authority\n---\n\nDear\n'],
    ['an empty front matter', '---\n---\nDear\n', '---\nstage: authority\n---\nDear\n'],
    [
      'another stage',
      '---\n# ours\nstage: drafting # for now\nwords: [Northmoor]\n---\n',
      '---\n# ours\nstage: authority # for now\nwords: [Northmoor]\n---\n',
    ],
    ['a stage in quotes', "---\nstage: 'final'\n---\n", '---\nstage: authority\n---\n'],
    ['a stage that is none', '---\nstage: never\n---\n', '---\nstage: authority\n---\n'],
    ['no value', '---\nstage:\nwords: []\n---\n', '---\nstage: authority\nwords: []\n---\n'],
    [
      'other settings',
      '---\r\nignore:\r\n  - rule: a\r\n    reason: b\r\n---\r\nDear\r\n',
      '---\r\nignore:\r\n  - rule: a\r\n    reason: b\r\nstage: authority\r\n---\r\nDear\r\n',
    ],
  ])('is written in place of %s', (_, text, result) => {
    expect(set(text)).toBe(result);
    expect(read(set(text)).letter.frontMatter.stage).toBe('authority');
  });

  it.each([
    '---\nstage: [\n---\n',
    '---\nstage: [final]\n---\n',
    '---\nstage: |\n  final\n---\n',
    '---\n{ stage: final }\n---\n',
  ])('is refused by %j', (text) => expect(stageEdit(read(text).letter, 'final')).toBeUndefined());
});

describe('fixing all', () => {
  const fix = (start: number, end: number, text: string, kind: Fix['kind'] = 'safe'): Fix => ({
    ...fixTitle('x'),
    kind,
    edits: [{ span: { start, end }, text }],
  });
  const found = (...fixes: Fix[]): Problem => ({
    rule: 'x',
    severity: 'warning',
    message: '',
    span: { start: 0, end: 0 },
    related: [],
    fixes,
  });

  it('applies safe fixes until none are left', () => {
    const findingsOf = (text: string): Problem[] =>
      [...text.matchAll(/aa/g)].map(({ index }) => found(fix(index, index + 2, 'a')));
    expect(fixAll('aaaa b aa', findingsOf)).toMatchObject({ text: 'a b a', fixed: 4 });
    expect(fixAll('b', (text) => [found(fix(0, text.length, 'c', 'suggested'))])).toEqual({
      text: 'b',
      fixed: 0,
      byRule: new Map(),
      edits: [],
    });
    // The choice between several correct fixes is left to a person.
    const either = found(fix(0, 1, 'c'), fix(0, 1, 'd'));
    expect(fixAll('b', () => [either])).toEqual({ text: 'b', fixed: 0, byRule: new Map(), edits: [] });
    expect([either, found(fix(0, 1, 'e'))].flatMap(soleFix)).toEqual([fix(0, 1, 'e')]);
  });

  it('stops if fixes undo each other', () => {
    // Whichever comes first, they end with the same text.
    for (const start of ['a', 'b'])
      expect(fixAll(start, (text) => [found(fix(0, 1, text === 'a' ? 'b' : 'a'))]).text).toBe('a');
    const round: Readonly<Record<string, string>> = { d: 'c', c: 'b', b: 'e', e: 'c' };
    for (const start of ['d', 'c', 'b', 'e'])
      expect(fixAll(start, (text) => [found(fix(0, 1, round[text] ?? ''))]).text).toBe('b');
    expect(fixAll('a', (text) => [found(fix(0, 0, 'a'))].slice(0, text.length)).text).toBe('a'.repeat(11));
  });

  it('applies a fix as a whole or not at all', () => {
    const two: Fix = {
      ...fixTitle('move'),
      kind: 'safe',
      edits: [
        { span: { start: 0, end: 2 }, text: '' },
        { span: { start: 5, end: 5 }, text: 'x' },
      ],
    };
    expect(editsOf('one and two and more', [two, fix(4, 6, 'y'), fix(3, 4, 'z')])).toMatchObject({
      count: 2,
      edits: [{ span: { start: 0 } }, { text: 'z' }, { text: 'x' }],
    });
  });

  it('reports the changes as edits of the original text', () => {
    const one = fixAll('x aaaa b aa y', (text) =>
      [...text.matchAll(/aa/g)].map(({ index }) => found(fix(index, index + 2, 'a'))),
    );
    expect(applyEdits('x aaaa b aa y', one.edits)).toBe(one.text);
    expect(one.edits.every(({ span }) => span.end - span.start <= 4)).toBe(true);
    expect(one.edits.length).toBeGreaterThan(1);
    expect(fixAll('b', () => []).edits).toEqual([]);
  });

  it('composes any rounds of edits', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    for (let run = 0; run < 300; run++) {
      const start = 'abcdefghij'.slice(0, 1 + random(10));
      let rounds = 0;
      const { text, edits } = fixAll(start, (current) => {
        if (++rounds > 4) return [];
        const from = random(current.length + 1);
        return [found(fix(from, from + random(current.length - from + 1), ['', 'X', 'YZ'][random(3)] ?? ''))];
      });
      expect(applyEdits(start, edits)).toBe(text);
    }
  });
});

describe('navigation', () => {
  it('selects word, sentence, paragraph, section, letter', () => {
    const { reading, text, offset } = marked(COMPLETE.replace('Their wishes shape', 'Their wish|es shape'));
    const words = selectionAt(reading, offset).map(({ start, end }) => text.slice(start, end));
    expect(words.slice(0, 3)).toEqual([
      'wishes',
      'Their wishes shape their plans.',
      'Most children are seen alone. Their wishes shape their plans.',
    ]);
    expect(words.at(-2)).toMatch(/^## Main findings[^]*supported\.$/);
    expect(words.at(-1)).toBe(text);
    words.slice(1).forEach((wider, i) => expect(wider.length).toBeGreaterThan(words[i]?.length ?? 0));
  });

  it('finds all places of a person and of the authority', () => {
    const at = (mark: string) => {
      const { reading, text, offset } = marked(mark);
      return namedAt(reading, offset)?.places.map(({ start, end }) => text.slice(start, end));
    };
    expect(at(COMPLETE.replace('were Bea Rowe', 'were Bea R|owe'))).toEqual(['Bea Rowe', 'Bea Rowe']);
    expect(at(COMPLETE.replace('Dear Ms Ash', 'Dear Ms A|sh'))).toEqual(['Carol Ash', 'Ms Ash', 'Ms Ash']);
    expect(at(COMPLETE.replaceAll('Northmoor', 'Barnet').replace('visit to Barnet', 'visit to Bar|net'))).toEqual([
      'Barnet Council',
      'Barnet',
      'Barnet',
      'Barnet',
    ]);
    expect(at(COMPLETE.replace('Leaders', 'Lea|ders'))).toBeUndefined();
  });

  it('renames a person and the authority in all their forms', () => {
    const renamed = (mark: string, name: string): string => {
      const { reading, text, offset } = marked(mark);
      return applyEdits(text, renameEdits(reading, offset, name));
    };
    const director = renamed(COMPLETE.replace('Carol Ash', 'Carol A|sh'), ' Mary  Beck ');
    expect(director).toBe(COMPLETE.replace('Carol Ash', 'Mary Beck').replaceAll('Ms Ash', 'Ms Beck'));
    const lead = renamed(COMPLETE.replace('were Bea Rowe', 'were Bea R|owe'), 'Bea Ray');
    expect(lead).toBe(COMPLETE.replaceAll('Bea Rowe', 'Bea Ray'));
    const barnet = COMPLETE.replaceAll('Northmoor', 'Barnet').replace('Barnet Council', 'London Borough of Barnet');
    const camden = renamed(barnet.replace('visit to Barnet', 'visit to Barn|et'), 'Camden');
    expect(camden).toContain('London Borough of Camden\n');
    expect(camden.match(/visit to Camden children/g)).toHaveLength(2);
    // A surname that is typed for the whole name keeps the first name.
    expect(renamed(COMPLETE.replace('Carol Ash', 'Carol A|sh'), 'Beck')).toBe(
      COMPLETE.replace('Carol Ash', 'Carol Beck').replaceAll('Ms Ash', 'Ms Beck'),
    );
    expect(renamed(COMPLETE.replace('were Bea Rowe', 'were Bea R|owe'), 'Ms Vale')).toBe(
      COMPLETE.replaceAll('Bea Rowe', 'Bea Vale'),
    );
    expect(renamed(COMPLETE.replace('Leaders', 'Lea|ders'), 'X')).toBe(COMPLETE);
    expect(renameAt(read(COMPLETE), COMPLETE.indexOf('Bea Rowe'))).toMatchObject({ name: 'Bea Rowe' });
  });

  it('asks for confirmation if the authority’s name is part of a street or of another body’s name', () => {
    const { reading, text, offset } = marked(
      COMPLETE.replaceAll('Northmoor', 'Barnet')
        .replace('visit to Barnet', 'visit to Bar|net')
        .replace('Mill Lane', '1 Barnet Road')
        .replace(
          'Leaders know',
          'In Barnet, the Barnet Hill Academy and Barnet Council know Greater Barnet. Leaders know',
        ),
    );
    const doubts = renameEdits(reading, offset, 'Camden').map(({ span, doubt }) => [
      text.slice(span.start, span.end),
      doubt,
    ]);
    expect(doubts).toEqual([
      ['Barnet Council', undefined],
      ['Barnet', '1 Barnet Road'.slice(2)],
      ['Barnet', 'Barnet'],
      ['Barnet', undefined],
      ['Barnet', undefined],
      ['Barnet', undefined],
      ['Barnet', 'Barnet Hill Academy'],
      ['Barnet Council', undefined],
      ['Barnet', 'Greater Barnet'],
    ]);
  });

  it('folds front matter, addresses, sections, lists and comments', () => {
    const text = `${COMPLETE}\n<!-- a\nb -->\n`;
    const folds = foldsOf(read(text)).map(({ span, kind, collapsed }) => [
      text.slice(span.start, span.end).split('\n')[0],
      kind,
      collapsed,
    ]);
    expect(folds).toEqual([
      ['---', 'region', undefined],
      ['Carol Ash', undefined, undefined],
      ['## Headline findings', undefined, 'Headline findings (10 words)'],
      [
        '## What needs to improve in this area of social work practice?',
        undefined,
        expect.stringContaining('(18 words)'),
      ],
      ['- The quality of plans for children. (outcome 1, national framework)', undefined, undefined],
      ['## Main findings', undefined, 'Main findings (38 words)'],
      ['<!-- a', 'comment', undefined],
    ]);
  });

  it('finds e-mail and web addresses', () => {
    const text =
      'Write to enquiries@example.gov.uk, see www.example.gov.uk/page. Or (https://example.org/a?b=c). Not ' +
      'a@b or x@ or www. or foo.bar@.';
    expect(linksIn(text).map(({ span, target }) => [text.slice(span.start, span.end), target])).toEqual([
      ['enquiries@example.gov.uk', 'mailto:enquiries@example.gov.uk'],
      ['www.example.gov.uk/page', 'https://www.example.gov.uk/page'],
      ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ]);
  });

  it('finds addresses in time that grows with the length of the text', async () => {
    const find = (times: number): unknown => linksIn('a'.repeat(10 * times) + '@'.repeat(times) + 'www.'.repeat(times));
    expect(await growthFactor(find, 100_000)).toBeLessThan(MAX_GROWTH);
  });
});
