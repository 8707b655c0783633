import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlBlocks } from '../../server/src/import/html/html-blocks';
import { ledgerWords } from '../../server/src/import/ledger';
import { hasAllWords, passageFrom } from '../../server/src/import/passage';
import { tidyPassage } from '../../server/src/import/text/tidy-passage';
import { importKnowledge } from '../../server/src/service/import-knowledge';
import { builtInTemplates } from '../../server/src/templates/built-in';

const knowledge = {
  ...importKnowledge(builtInTemplates),
  isWord: (word: string) => /^(?:follow|they|when|visit|others)$/.test(word),
};
const folder = path.join(import.meta.dirname, 'clipboard');
const file = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const programs = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));

describe('the clipboard contents of other programs', () => {
  it.each(programs)('%s: HTML and text become a passage, and no word is lost', (program) => {
    const text = file(`${program}.txt`);
    const passage = passageFrom({ text, html: file(`${program}.html`) }, knowledge);
    expect(passage).toBe(file(`${program}.md`));
    expect(hasAllWords(text, passage ?? '')).toBe(true);
  });

  it.each(programs)('%s: the plain text alone loses no word either', (program) => {
    const text = file(`${program}.txt`);
    const passage = passageFrom({ text }, knowledge);
    expect(passage).toBeDefined();
    expect(hasAllWords(text, passage ?? '')).toBe(true);
  });
});

describe('a passage', () => {
  const tidied = (text: string): string => tidyPassage(text, knowledge, 'lines');

  it.each([
    ['bullets of word processors', '·\u00a0\u00a0\u00a0one\n·\u00a0\u00a0\u00a0two\n', '- one\n- two\n'],
    [
      'paragraphs without a blank line',
      `${'Long words run on. '.repeat(9).trim()}\n${'More words run on. '.repeat(9).trim()}\n`,
      `${'Long words run on. '.repeat(9).trim()}\n\n${'More words run on. '.repeat(9).trim()}\n`,
    ],
    [
      'an address',
      'Kim Vale\nDirector of Children’s Services\n1 Mill Lane\nNM1 2AB\n',
      'Kim Vale\nDirector of Children’s Services\n1 Mill Lane\nNM1 2AB\n',
    ],
    [
      'a quoted mail',
      '> One is said.\n>\n> Two is said.\n>\n> Three is said.\n',
      'One is said.\n\nTwo is said.\n\nThree is said.\n',
    ],
    ['a heading of the template', 'Main findings\n\nChildren are safe.\n', '## Main findings\n\nChildren are safe.\n'],
    ['a short line is no heading', 'Thursday\n\nChildren are safe.\n', 'Thursday\n\nChildren are safe.\n'],
    ['nothing', ' \n', ''],
  ])('%s', (_, text, expected) => {
    expect(tidied(text)).toBe(expected);
    expect(tidied(expected)).toBe(expected);
  });

  it('is the text of a code editor, without its colours', () => {
    const html =
      '<meta charset="utf-8"><div style="color: #ccc;white-space: pre;"><div>## One</div><div>two</div></div>';
    expect(passageFrom({ text: '## One\ntwo', html }, knowledge)).toBe('## One\n\ntwo\n');
  });

  it('comes from the plain text if the HTML lacks some of its words', () => {
    expect(passageFrom({ text: 'One.\n\nTwo.', html: '<p>One.</p>' }, knowledge)).toBe('One.\n\nTwo.\n');
  });

  it('has every visible word of any HTML', () => {
    const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(
          'alpha ',
          'beta&nbsp;gamma',
          '·&nbsp;&nbsp;delta',
          '1. epsilon',
          '<br>',
          '&amp;',
          '<o:p></o:p>',
          '<!-- c -->',
        ),
        fc
          .tuple(
            fc.constantFrom(
              'p',
              'div',
              'span',
              'b',
              'ul',
              'ol',
              'li',
              'table',
              'tr',
              'td',
              'h2',
              'pre',
              'blockquote',
              'a',
            ),
            fc.constantFrom(
              '',
              ' class="MsoNormal"',
              ' style="mso-list:l0 level2 lfo1"',
              ' style="mso-list:Ignore"',
              ' start="4"',
            ),
            fc.array(tie('node'), { maxLength: 4 }),
            fc.boolean(),
          )
          .map(
            ([tag, attributes, inside, closed]) =>
              `<${tag}${attributes}>${inside.join('')}${closed ? `</${tag}>` : ''}`,
          ),
      ),
    })).node;
    const shown = (html: string): readonly string[] =>
      ledgerWords(
        html
          .replace(/<!--.*?-->/g, '')
          .replace(/<[^<>]*>/g, ' ')
          .replace(/&nbsp;/g, ' ')
          .replace(/&amp;/g, '&'),
      );
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), (parts) => {
        const html = parts.join('');
        const letters = (words: readonly string[]): string => [...words.join('').replace(/[\d.]/g, '')].sort().join('');
        expect(
          letters(
            ledgerWords(
              htmlBlocks(html)
                .blocks.map(({ text, number }) => `${number ?? ''} ${text}`)
                .join('\n'),
            ),
          ),
        ).toBe(letters(shown(html)));
      }),
      { numRuns: 500 },
    );
  });

  it('is read in linear time from HTML of any depth', () => {
    expect(htmlBlocks('<div>'.repeat(20_000) + 'deep' + '</div>'.repeat(20_000)).blocks).toEqual([
      { kind: 'paragraph', text: 'deep' },
    ]);
  });
});
