import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Block, KnownLines } from '../../server/src/letter/letter';
import { parseLetter } from '../../server/src/letter/parse';

const landmarks: KnownLines = {
  isHeading: (line) => ['Headline findings', 'Main findings'].includes(line),
  standsAlone: (line) => /^(Dear |Yours sincerely)/.test(line),
  startsParagraph: (line) => line.startsWith('This letter summarises'),
};
const parse = (text: string): readonly Block[] => parseLetter(text, landmarks).blocks;
const brief = (text: string): string[] =>
  parse(text).map((block) => `${block.kind}${block.marker ? ` ${block.marker}` : ''}: ${block.plain.text}`);

describe('the blocks of a letter', () => {
  it('are headings, paragraphs, bullets and footnotes', () => {
    expect(brief('# Focused visit\n\n## Headline findings\nAll is well.\n\n- One\n- Two\n\n[^1]: A note')).toEqual([
      'heading #: Focused visit',
      'heading ##: Headline findings',
      'paragraph: All is well.',
      'bullet -: One',
      'bullet -: Two',
      'footnote [^1]: A note',
    ]);
  });

  it('keep an address together and know its lines', () => {
    const [block] = parse('Ms A Name\nDirector\n  Northmoor Council  \n');
    expect(block?.lines.map((line) => line.plain.text)).toEqual(['Ms A Name', 'Director', 'Northmoor Council']);
  });

  it('recognise a heading without a mark, on its own or run into its text', () => {
    expect(brief('Headline findings\nAll is well.\nMain findings\n\n**Another**\n\nMain findings[^1]')).toEqual([
      'heading: Headline findings',
      'paragraph: All is well.',
      'heading: Main findings',
      'heading **: Another',
      'heading: Main findings',
    ]);
  });

  it('keep the end of a sentence in its paragraph', () => {
    expect(brief('These were the\nMain findings.')).toEqual(['paragraph: These were the Main findings.']);
  });

  it('separate the salutation and the sign-off from their neighbours', () => {
    expect(brief('M1 2AB\nDear Ms Name\nThis letter\nYours sincerely\nB Name')).toEqual([
      'paragraph: M1 2AB',
      'paragraph: Dear Ms Name',
      'paragraph: This letter',
      'paragraph: Yours sincerely',
      'paragraph: B Name',
    ]);
  });

  it('start at a stock sentence, and after a line that is a whole paragraph', () => {
    const long = `Personal advisers know young people well. ${'They keep in touch with them. '.repeat(4)}`.trim();
    expect(brief(`Focused visit\nThis letter summarises it.\n\n${long}\nPlans are up to date.`)).toEqual([
      'paragraph: Focused visit',
      'paragraph: This letter summarises it.',
      `paragraph: ${long}`,
      'paragraph: Plans are up to date.',
    ]);
  });

  it.each(['■', '▪', '◼', '•', '\uF0B7', '*', '+', '1.', '12)'])('take %s for a bullet', (mark) => {
    expect(brief(`${mark} One\n  more\n${mark} Two`)).toEqual([`bullet ${mark}: One more`, `bullet ${mark}: Two`]);
  });

  it('do not take a date inside a paragraph for a numbered bullet', () => {
    expect(brief('The visit ended on\n10. It was short.')).toEqual(['paragraph: The visit ended on 10. It was short.']);
  });

  it('end at a comment over several lines, and continue after it', () => {
    expect(brief('The plan is good. <!-- ask B\n\nbefore it is sent --> It is short.\n\nEnd')).toEqual([
      'paragraph: The plan is good.',
      'comment: ',
      'paragraph: It is short.',
      'paragraph: End',
    ]);
  });

  it('are not swallowed by an unclosed comment', () => {
    expect(brief('One\n\n<!-- todo\nmore\n\nTwo <!-- again\n\nThree')).toEqual([
      'paragraph: One',
      'comment: ',
      'paragraph: Two',
      'comment: ',
      'paragraph: Three',
    ]);
  });

  it('hide a comment in a paragraph of any length', () => {
    const long = 'word '.repeat(1500);
    expect(parse(`${long}<!-- secret --> end`)[0]?.plain.text).toBe(`${long} end`);
  });

  it('leave comments out of the surrounding text', () => {
    expect(brief('One\n\n<!-- ask B -->\n\nTwo')).toEqual(['paragraph: One', 'comment: ', 'paragraph: Two']);
  });
});

describe('plain text', () => {
  it('maps to the source through any markup', () => {
    const text = '- The **quality** of [plans](http://example.org/a_b) &amp; \\*more\\*,\n  and _so_ on[^1].';
    const [block] = parse(text);
    expect(block?.plain.text).toBe('The quality of plans & *more*, and so on.');
    for (const word of ['quality', 'plans', 'more', 'so', 'on', '.']) {
      const at = block?.plain.text.indexOf(word) ?? -1;
      const place = block?.plain.toSource({ start: at, end: at + word.length });
      expect(text.slice(place?.start, place?.end)).toBe(word);
    }
    expect(block?.footnoteMarks).toEqual([
      { label: '1', span: { start: text.indexOf('[^1]'), end: text.indexOf('[^1]') + 4 } },
    ]);
  });

  it('is what remark gives, paragraph by paragraph', () => {
    const inline = fc.array(
      fc.constantFrom(
        'word',
        '**bold**',
        '_so_',
        '\\*',
        '&amp;',
        'a_b_c',
        '[x](y)',
        '`code`',
        '[name]',
        '*',
        '_',
        '<',
        'end.',
      ),
      { minLength: 1, maxLength: 8 },
    );
    const known = (node: unknown): string => {
      const { value, children } = node as { value?: string; children?: unknown[] };
      return value ?? (children ?? []).map(known).join('');
    };
    fc.assert(
      fc.property(inline, (words) => {
        const text = `Start ${words.join(' ')} stop`;
        expect(parse(text)[0]?.plain.text).toBe(known(unified().use(remarkParse).parse(text)));
      }),
    );
  });
});

describe('a source span', () => {
  it('that ends with an entity includes all of it', () => {
    const text = 'Inspection &amp; visit';
    const [block] = parse(text);
    expect(text.slice(0, block?.plain.toSource({ start: 0, end: 12 }).end)).toBe('Inspection &amp;');
  });
});

describe('front matter', () => {
  it('is absent if a letter starts with a line of dashes', () => {
    expect(brief('---\n\nThe visit went well.\n\n---\n\nEnd')).toEqual([
      'divider ---: ',
      'paragraph: The visit went well.',
      'divider ---: ',
      'paragraph: End',
    ]);
  });

  it('gives the template, the stage and ignored problems, and reports unknown keys', () => {
    const { frontMatter } = parseLetter(
      '---\ntemplate: focused-visit\nstage: draft\nignore:\n' +
        '  - rule: letter-date\n    reason: agreed\n  - rule: x\n' +
        'colour: red\n---\nDear A',
      landmarks,
    );
    expect(frontMatter).toMatchObject({
      template: 'focused-visit',
      ignore: [
        { rule: 'letter-date', reason: 'agreed' },
        { rule: 'x', reason: '' },
      ],
    });
    expect(frontMatter.stage).toBeUndefined();
    expect(frontMatter.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('“draft” is no stage'),
      expect.stringContaining('Say why “x” is ignored'),
      expect.stringContaining('“colour” is none of them'),
    ]);
  });

  it('that is not YAML is one problem, and the letter is still parsed', () => {
    const letter = parseLetter('---\nstage: [\n---\nDear A', landmarks);
    expect(letter.frontMatter.problems.length).toBeGreaterThan(0);
    expect(letter.blocks.map((block) => block.plain.text)).toEqual(['Dear A']);
  });

  it('requires its closing line', () => {
    expect(parseLetter('---\nDear A', landmarks).frontMatter.span.end).toBe(0);
  });
});

describe('any text', () => {
  const noise = fc.string({
    unit: fc.constantFrom(
      '#',
      '-',
      '*',
      '■',
      '[',
      ']',
      '^',
      '1',
      '.',
      ':',
      ' ',
      '\n',
      '\r',
      '\t',
      '<!--',
      '-->',
      '`',
      '_',
      '\\',
      '&',
      'a',
      '’',
      '\uF0B7',
      '---\n',
      'Dear ',
      '\u0000',
    ),
  });

  it('has blocks in order, without overlaps, that cover every word', () => {
    fc.assert(
      fc.property(fc.oneof(noise, fc.string()), (text) => {
        const { blocks, frontMatter } = parseLetter(text, landmarks);
        let end = frontMatter.span.end;
        for (const block of blocks) {
          expect(block.span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, block.span.start).trim()).toBe('');
          expect(block.content.start).toBeGreaterThanOrEqual(block.span.start);
          expect(block.content.end).toBeLessThanOrEqual(block.span.end);
          const place = block.plain.toSource({ start: 0, end: block.plain.text.length });
          expect(place.start).toBeGreaterThanOrEqual(block.content.start);
          expect(place.end).toBeLessThanOrEqual(block.content.end);
          end = block.span.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
