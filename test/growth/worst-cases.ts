import { MONTHS } from '../../server/src/dates/calendar';
import { COMPLETE } from '../ide/letters';

/**
 * A text that stresses some loop; `length` is its approximate number of UTF-16 units. Words, names and numbers in it
 * are numbered from `first` on: another start gives a text that is equally hard but not cached.
 */
export interface WorstCase {
  readonly name: string;
  readonly text: (length: number, first: number) => string;
}

type Piece = string | ((index: number) => string);

/** Successive pieces, counted from `first` on, up to the requested length. */
function repeated(length: number, first: number, piece: Piece): string {
  const parts: string[] = [];
  for (let size = 0, index = first; size < length; index++) {
    const part = typeof piece === 'string' ? piece : piece(index);
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}

/** The pieces alone, without a letter around them. */
const bare = (name: string, piece: Piece): WorstCase => ({
  name,
  text: (length, first) => repeated(length, first, piece),
});

/** The pieces inside a complete letter, in place of one line. */
const inPlaceOf =
  (line: string, before: string, after: string) =>
  (name: string, piece: Piece): WorstCase => ({
    name,
    text: (length, first) => COMPLETE.replace(line, () => before + repeated(length, first, piece) + after),
  });

/** Paragraphs or other blocks among the main findings. */
const inFindings = inPlaceOf('Leaders know where practice is weak.', '', '\n\nLeaders know where practice is weak.');
/** In the paragraph that names the inspectors, before the first section. */
const inOpening = inPlaceOf('were Bea Rowe and Dev Lal.', 'were Bea Rowe and Dev Lal. ', '');
/** The start and the end of the same paragraph are ordinary words. */
const inParagraph = inPlaceOf(
  'Leaders know where practice is weak.',
  'Leaders know this. ',
  ' Leaders know where practice is weak.',
);
const inAreas = inPlaceOf('- The frequency of visits. (outcome 3, national framework)\n', '', '');
const inFrontMatter = (head: string) => inPlaceOf('stage: final\n', `stage: final\n${head}`, '');

/** A whole number from 0 on, spelt in letters, so that words, names and headings differ. */
export function word(index: number): string {
  let letters = '';
  for (let rest = index; letters.length < 5 || rest > 0; rest = Math.floor(rest / 20))
    letters += 'bdfgklmnprstvwzcjhqx'.charAt(rest % 20) + 'aeiou'.charAt(rest % 5);
  return letters;
}
export const name = (index: number): string => word(index).charAt(0).toUpperCase() + word(index).slice(1);
const initials = (index: number): string => word(index).slice(0, 4).toUpperCase();
const month = (index: number): string => MONTHS[index % 12] ?? 'May';
const SENTENCE = 'Social workers see most children alone and write down what they say. ';

/**
 * Runs that a pattern such as `[.,]+$` would rescan from each of their characters, between `before` and `after`, so
 * that they touch neither the start nor the end of a line.
 */
const run = (place: string, line: string, before: string, after: string): readonly WorstCase[] =>
  (
    [
      ['dots', '.'],
      ['spaces', ' '],
      ['brackets', '('],
      ['digits', '7'],
      ['capitals', 'A'],
      ['hyphens', '-'],
    ] as const
  ).map(([of, sign]) => ({
    name: `one run of ${of} ${place}`,
    text: (length) => COMPLETE.replace(line, () => before + repeated(length, 0, sign) + after),
  }));

const RUNS: readonly WorstCase[] = [
  ...run('in a paragraph', 'Leaders know where', 'Leaders [a](b', 'x% know where'),
  ...run('in a heading', '## Main findings', '## Main', 'x% findings y.'),
  ...run('in a heading without marks', '## Main findings', 'Main', 'x% findings y'),
  ...run('in a heading in bold', '## Main findings', '**Main', 'x%\nfindings**'),
  ...run('in the salutation', 'Dear Ms Ash', 'Dear Ms Ash', 'x% and Mr Bell y'),
  ...run('in the addressee', 'Director of Children’s Services', 'Director of', 'x% Services Northmoor Council y'),
  ...run('in the name of the authority', 'Northmoor Council', 'North', 'x% Council y'),
  ...run('in the subject', '# Focused visit to', '# Focused visit', 'x% to'),
  ...run('in the opening', 'His Majesty’s Inspectors for', 'It is', 'x% His Majesty’s Inspectors for'),
  ...run('in the scope', 'arrangements for children', 'arrangements', 'x% for children'),
  ...run('in an area', '- The frequency of visits. (outcome', '- The frequency', 'x% of visits y. (outcome'),
  ...run('in the sign-off', 'Bea Rowe\nHis', 'Bea Rowe', 'x%\nHis'),
  ...run('in the front matter', 'stage: final', 'Stage', 'x% final.y'),
];

export const WORST_CASES: readonly WorstCase[] = [
  // Line ends and white space.
  bare('lone carriage returns after words', (i) => `${word(i)} sees children\r`),
  bare('nothing but carriage returns', '\r'),
  bare('nothing but line feeds', '\n'),
  bare('nothing but CR LF', '\r\n'),
  bare('mixed line ends', (i) => `Children are seen${['\r', '\n', '\r\n', '\n\r', '\r\r'][i % 5] ?? ''}`),
  bare('other line separators', 'Children are seen\u2028\u2029\u0085\v\f'),
  bare('nothing but spaces', ' '),
  bare('nothing but tabs', '\t'),
  bare('nothing but no-break spaces', '\u00a0'),
  bare('nothing but zero-width spaces', '\u200b'),
  inParagraph('spaces inside a paragraph', ' '),
  inParagraph('no-break spaces inside a paragraph', 'a\u00a0'),
  inParagraph('zero-width joiners inside a word', 'a\u200d'),
  inFindings('lines that end in spaces', 'Children are seen alone.   \n'),
  inFindings('lines in one paragraph', (i) => `${name(i)} sees children\n`),
  inFindings('indented lines in one paragraph', (i) => `${name(i)} sees children\n        `),
  inFindings('double spaces', 'Children  are  seen.  '),
  // One character, or one short pattern, again and again.
  bare('one giant word', 'a'),
  inParagraph('one giant capitalised word', 'A'),
  inParagraph('one giant word with hyphens', 'well-'),
  inParagraph('one giant word with apostrophes', 'a’'),
  inParagraph('single letters', 'a '),
  inParagraph('single capitals', 'A '),
  inParagraph('initials', 'A. '),
  inParagraph('initials without spaces', 'A.'),
  inParagraph('opening square brackets', '['),
  inParagraph('closing square brackets', ']'),
  inParagraph('pairs of square brackets', '[a] '),
  inParagraph('nested brackets', '(['),
  inParagraph('opening round brackets', 'as (a '),
  inParagraph('braces', '{a '),
  inParagraph('opening quotation marks', '‘a '),
  inParagraph('closing quotation marks', 'a’ '),
  inParagraph('double opening quotation marks', '“a '),
  inParagraph('quotation marks that alternate', '“a‘b”c’ '),
  inParagraph('straight quotation marks', '"'),
  inParagraph('straight apostrophes', "'a "),
  inParagraph('straight quotation marks apart', '" a '),
  inParagraph('dashes', '– '),
  inParagraph('dashes without spaces', '—'),
  inParagraph('hyphens between words', 'a - b '),
  inParagraph('dots', '.'),
  inParagraph('dots apart', '. '),
  inParagraph('marks of sentences', '?!… '),
  inParagraph('digits', '7'),
  inParagraph('figures with commas', '7,'),
  inParagraph('figures apart', '7 '),
  inParagraph('commas', ','),
  inParagraph('slashes', 'a/'),
  inParagraph('colons and semicolons', 'a: b; '),
  inParagraph('at signs', 'a@'),
  inParagraph('addresses of mail', (i) => `${word(i)}@${word(i + 1)}.example `),
  // Marks of Markdown and HTML.
  inParagraph('asterisks', '*'),
  inParagraph('emphasis that opens only', '*a '),
  inParagraph('emphasis', '*a* **b** '),
  inParagraph('underscores', '_'),
  inParagraph('underscores that open only', '_a '),
  inParagraph('backticks', '`a '),
  inParagraph('backtick runs of rising length', (i) => `${'`'.repeat((i % 60) + 1)} a `),
  inParagraph('angle brackets', '<'),
  inParagraph('tags that are not closed', '<a '),
  inParagraph('angle brackets around words', '<name> '),
  inParagraph('ampersands', '&'),
  inParagraph('character references', '&amp; '),
  inParagraph('images that open only', '!['),
  inParagraph('links that open only', '[a]('),
  inPlaceOf('Leaders know where practice is weak.', 'Leaders know [a](', '')('brackets in a link that opens only', '('),
  inParagraph('words of z', 'ize'),
  inFindings('blank lines of spaces', '          \n'),
  inFrontMatter('A\n')('blank lines in the front matter', '\n'),
  inParagraph('links', (i) => `[${word(i)}](https://example.org/${word(i)}) `),
  inParagraph('bare addresses of pages', (i) => `https://example.org/${word(i)} `),
  inParagraph('backslashes', '\\'),
  inFindings('hashes', '#'),
  inFindings('lines of hashes', '#\n'),
  inFindings('nested quotations', '> '),
  inFindings('quoted lines', '> Children are seen.\n'),
  inFindings('nested lists', (i) => `${'  '.repeat(i % 40)}- ${word(i)}\n`),
  inFindings('dividers', '---\n\n'),
  inFindings('rows of a table', '| Children | are seen |\n'),
  inFindings('lines in bold', (i) => `**${name(i)}**\n\n`),
  inFindings('closed comments', '<!-- a note -->\n\n'),
  inFindings('comments that nobody closes', 'Children <!-- are seen\n\n'),
  inParagraph('comments in one paragraph', 'a <!-- b --> '),
  inParagraph('comments in one paragraph that nobody closes', 'a <!-- b '),
  inFindings('footnotes', (i) => `[^n${i}]: ${name(i)} is a place.\n\n`),
  inParagraph('footnote marks', (i) => `seen[^n${i}] `),
  inFindings('footnotes with their marks', (i) => `Children are seen.[^n${i}]\n\n[^n${i}]: By ${name(i)}.\n\n`),
  // Other scripts.
  inParagraph('combining marks', 'e\u0301\u0302'),
  inParagraph('combining marks on one letter', '\u0301'),
  inParagraph('pairs of surrogates', '😀'),
  inParagraph('lone surrogates', '\ud83d '),
  inParagraph('words from right to left', 'ילדים أطفال '),
  inParagraph('overrides of direction', '\u202ea\u202c '),
  inParagraph('words without spaces', '孩子们被看到'),
  // Parts of letters, very many of them.
  inFindings('headings', (i) => `## ${name(i)} and ${name(i + 7)}\n\n${SENTENCE}\n\n`),
  inFindings('headings with nothing below', (i) => `### ${name(i)}\n\n`),
  inFindings('one heading again and again', '## Main findings\n\nChildren are seen.\n\n'),
  inFindings('headings that are nearly right', (i) => `## Main findigs ${i % 7}\n\nChildren are seen.\n\n`),
  inFindings('headings without marks', (i) => `${name(i)} of practice\n\nChildren are seen.\n\n`),
  inFindings(
    'one stock sentence again and again',
    'Ofsted will take the findings from this focused visit into account when planning the next ' +
      'inspection or visit.\n\n',
  ),
  inFindings(
    'sentences that are nearly stock',
    (i) =>
      `Ofsted will take the ${word(i)} from this focused visit into account when planning the next ` +
      'inspection or visit.\n\n',
  ),
  inParagraph(
    'stock sentences in one paragraph',
    'Ofsted will take the findings from this focused visit into account when planning the next inspection or visit. ',
  ),
  inFindings('salutations', 'Dear Ms Ash\n\n'),
  inFindings('sign-offs', 'Yours sincerely\n\nBea Rowe\nHis Majesty’s Inspector\n\n'),
  inFindings('subject lines', 'Focused visit to Northmoor children’s services\n\n'),
  inFindings(
    'opening sentences',
    (i) =>
      'This letter summarises the findings of the focused visit to Northmoor children’s services on ' +
      `${(i % 27) + 1} and ${(i % 27) + 2} May 2025.\n\n`,
  ),
  inFindings('paragraphs', (i) => `${SENTENCE}The team in ${word(i)} knows them well.\n\n`),
  inFindings('one paragraph again and again', `${SENTENCE}\n\n`),
  inFindings('paragraphs of one word', (i) => `${word(i)}\n\n`),
  inFindings('bullets', (i) => `- The ${word(i)} of plans for children\n`),
  inFindings('one bullet again and again', '- The quality of plans.\n'),
  inFindings('bullets and paragraphs in turn', (i) => `- The ${word(i)} of plans\n\nChildren are seen.\n\n`),
  inAreas('areas', (i) => `- The ${word(i)} of plans for ${word(i * 3)}.\n`),
  inAreas(
    'areas that say what the findings say',
    '- The quality of plans for children. (outcome 1, national framework)\n',
  ),
  inFindings(
    'findings for two areas',
    (i) => `The quality of plans for children in ${name(i)} is weak and too few are visited.\n\n`,
  ),
  {
    name: 'areas and findings',
    text: (length, first) =>
      COMPLETE.replace('- The frequency of visits. (outcome 3, national framework)\n', () =>
        repeated(length / 2, first, (i) => `- The ${word(i)} of plans for ${word(i * 3)}.\n`),
      ).replace('Leaders know where practice is weak.', () =>
        repeated(length / 2, first, (i) => `The ${word(i)} of plans for ${word(i * 3)} is weak.\n\n`),
      ),
  },
  {
    name: 'areas and findings of the same words',
    text: (length, first) =>
      COMPLETE.replace('- The frequency of visits. (outcome 3, national framework)\n', () =>
        repeated(length / 2, first, '- The quality of plans for children.\n'),
      ).replace('Leaders know where practice is weak.', () =>
        repeated(length / 2, first, 'The quality of plans for children is weak.\n\n'),
      ),
  },
  inPlaceOf('Mill Lane\n', '', '')('lines of an address', (i) => `${name(i)} Lane\n`),
  inPlaceOf('Bea Rowe and Dev Lal.', '', 'Bea Rowe and Dev Lal.')('inspectors', (i) => `${name(i)} ${name(i * 3)}, `),
  inPlaceOf(
    '19 and 20 November 2025.',
    '',
    '19 and 20 November 2025.',
  )('days of a visit', (i) => `${(i % 27) + 1} ${month(i)} 2025, `),
  inPlaceOf(
    'children in need.',
    '',
    'children in need.',
  )('a scope that does not end', (i) => `children in ${word(i)}, `),
  { name: 'whole letters', text: (length, first) => repeated(length, first, COMPLETE) },
  {
    name: 'whole letters without settings',
    text: (length, first) => repeated(length, first, COMPLETE.slice(COMPLETE.indexOf('18 December'))),
  },
  bare('pages with numbers', (i) => `Children are seen alone in ${word(i)}.\n\n${i}\n\f`),
  // Front matter.
  inFrontMatter('words:\n')('words in the front matter', (i) => `  - ${word(i)}\n`),
  inFrontMatter('ignore:\n')(
    'ignored rules in the front matter',
    (i) => `  - rule: ${word(i)}\n    at: children ${word(i)}\n    reason: it is right\n`,
  ),
  inFrontMatter('evidence:\n')(
    'pinned evidence in the front matter',
    (i) => `  - area: The ${word(i)} of plans\n    finding: The ${word(i)}\n`,
  ),
  inFrontMatter('')('unknown settings in the front matter', (i) => `${word(i)}: a\n`),
  inFrontMatter('template: ')('a long value in the front matter', 'ab '),
  {
    name: 'front matter that nobody closes',
    text: (length, first) => `---\n${repeated(length, first, (i) => `key${i}: a\n`)}`,
  },
  // What is found within quotations, and what is asked about each of many places.
  inParagraph('words twice beside quotations', 'all all of it is ‘good’ '),
  inParagraph('grades beside quotations', 'it is good for ‘them’. '),
  inParagraph('contractions beside quotations', 'they don’t say “so” '),
  inParagraph('splices beside quotations', 'children are seen and known, however, they say “so”. '),
  inParagraph('unknown words beside quotations', (i) => `${word(i)} ‘so’ `),
  inParagraph('abbreviations beside quotations', (i) => `the ${initials(i)} ‘so’ `),
  inParagraph('house wording beside quotations', 'prior to utilise “so” and looked after children '),
  inOpening('names in the opening', (i) => `${name(i)} ${name(i * 3)} is here. `),
  inOpening('staff in the opening', (i) => `The head of service, ${name(i)} ${name(i * 3)}, is here. `),
  inParagraph(
    'initials of people',
    (i) => `In ${initials(i).slice(0, 2)}’s case and for child ${initials(i).slice(0, 3)} it was seen. `,
  ),
  {
    name: 'inspectors and people',
    text: (length, first) =>
      COMPLETE.replace(
        'Bea Rowe and Dev Lal.',
        () => `${repeated(length / 2, first, (i) => `${name(i)} ${name(i * 3)}, `)}Bea Rowe and Dev Lal.`,
      ).replace('Leaders know where practice is weak.', () =>
        repeated(length / 2, first, (i) => `Mrs ${name(i)} ${name(i)} leads well. `),
      ),
  },
  {
    name: 'own words and unknown words',
    text: (length, first) =>
      COMPLETE.replace(
        'stage: final\n',
        () => `stage: final\nwords:\n${repeated(Math.min(length / 2, 40_000), first, (i) => `  - ${word(i)}\n`)}`,
      ).replace('Leaders know where practice is weak.', () =>
        repeated(length / 2, first, (i) => `${word(i + 9_000)} `),
      ),
  },
  // What rules look for.
  inParagraph('dates', (i) => `On ${(i % 28) + 1} ${month(i)} ${2000 + (i % 30)} it was seen. `),
  inParagraph('dates of one form', '1 May 2025 '),
  inParagraph('dates in figures', (i) => `0${(i % 9) + 1}/11/2025 `),
  inParagraph('months', (i) => `${month(i)} `),
  inParagraph('what is nearly a date', (i) => `${i % 40} Febuary 20${i % 10} and `),
  inParagraph('ranges of days', (i) => `from ${(i % 27) + 1} to ${(i % 27) + 2} `),
  inParagraph('names', (i) => `${name(i)} ${name(i * 3)} sees children. `),
  inParagraph('names one after another', (i) => `${name(i)} `),
  inParagraph('one name again and again', 'Ada Quenby '),
  inParagraph('names with titles', (i) => `Ms ${name(i)} and `),
  inParagraph('titles', 'Mr Mrs Dr '),
  inParagraph('names with possessives', (i) => `${name(i)}’s `),
  inParagraph('staff named by their jobs', (i) => `The head of service, ${name(i)} ${name(i * 3)}, leads well. `),
  inFindings('staff named in paragraphs', (i) => `The head of service, ${name(i)} ${name(i * 3)}, leads well.\n\n`),
  inParagraph('jobs', 'the director of children’s services and the head of service '),
  inParagraph('children of an age', (i) => `A ${(i % 17) + 1}-year-old boy in ${name(i)} was seen. `),
  inParagraph('children with letters for names', 'Child A was seen. '),
  inParagraph('schools and streets', (i) => `${name(i)} School in ${name(i * 3)} Street, `),
  inParagraph('numbers of telephones', '07700 900123 '),
  inParagraph('grades', 'The judgement is good. It is outstanding. '),
  inParagraph('grades one after another', 'good requires improvement to be good '),
  inParagraph('authorities', 'Leeds City Council and Northmoor Council '),
  inParagraph('tags of the framework', '(outcome 1, national framework) '),
  inParagraph(
    'abbreviations that are defined',
    (i) => `the ${word(i).slice(0, 1)}ab ${word(i).slice(2, 3)}ab (${initials(i)}) `,
  ),
  inParagraph(
    'abbreviations that are defined and used',
    (i) => `the multi-agency safeguarding hub (MASH${initials(i)}) and the MASH${initials(i)} `,
  ),
  inParagraph('one abbreviation again and again', 'the MASH and '),
  inParagraph('one abbreviation defined again and again', 'the multi-agency safeguarding hub (MASH) and '),
  inParagraph('abbreviations that are not defined', (i) => `the ${initials(i)} and `),
  inFindings('abbreviations in paragraphs', (i) => `The ${initials(i)} is seen. The multi-agency hub (MH) too.\n\n`),
  inParagraph('capitals', 'THE CHILDREN ARE SEEN '),
  inParagraph('words that are not known', (i) => `${word(i)} `),
  inParagraph('one word that is not known', 'childern '),
  inFindings('words that are not known in paragraphs', (i) => `Children ${word(i)} are seen.\n\n`),
  inParagraph('one word twice', 'the the '),
  inParagraph('articles', 'a apple an bear '),
  inParagraph('spelling of two kinds', 'organise organize '),
  inParagraph('compounds of two kinds', 'well-being wellbeing '),
  inParagraph('contractions', 'they don’t and can’t '),
  inParagraph('plain words for others', 'prior to utilise in order to '),
  inParagraph('numbers in words', 'three of four children and 7 of nine '),
  inParagraph('shares', '25% of 12 children, one in three and half '),
  inParagraph('times', '9.30am to 17:00 '),
  inParagraph('placeholders', '[name] XX TBC '),
  inParagraph('choices', 'area(s) '),
  inParagraph('blanks', '___ XX ?? '),
  inParagraph('one paragraph of sentences', SENTENCE),
  inParagraph('words without an end of the sentence', 'children are seen by social workers and '),
  inParagraph('clauses', 'which are seen, and which are known; '),
  inParagraph('passives', 'Children were seen by workers. '),
  inParagraph('proportions', 'some children, most children, a few children '),
  inParagraph('judgements', 'Practice is effective. '),
  inFindings('judgements in paragraphs', (i) => `Practice in ${word(i)} is effective.\n\n`),
  // One long run of a character within a line, followed by words, in every part of a letter whose end is parsed.
  ...RUNS,
];
