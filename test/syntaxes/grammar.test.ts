import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { growthFactor, MAX_GROWTH } from '../growth-factor';
import type { Grammar } from './tokenise';
import { scopesIn } from './tokenise';

const grammar = JSON.parse(readFileSync('syntaxes/inspection-letter.tmLanguage.json', 'utf8')) as Grammar;

/** The words with a scope whose name has this prefix, joined by ` | `. */
const words = (text: string, scope: string): string =>
  scopesIn(grammar, text)
    .filter((token) => token.scopes.some((name) => name.startsWith(scope)))
    .map((token) => token.text)
    .join(' | ');

describe('the grammar', () => {
  it.each([
    [
      '# Focused visit to Northmoor children’s services',
      'markup.heading.heading-1',
      '# Focused visit to Northmoor children’s services',
    ],
    ['## Headline findings', 'entity.name.section', 'Headline findings'],
    ['**Main findings**', 'entity.name.section', 'Main findings'],
    ['The **most** important', 'markup.bold', '**most**'],
    ['The *most* important, 2 * 3 * 4', 'markup.italic', '*most*'],
    ['file_name_here and _so_', 'markup.italic', '_so_'],
    ['■ The quality of plans.', 'markup.list.unnumbered', '■ The quality of plans.'],
    ['- The quality of plans.', 'punctuation.definition.list', '-'],
    ['on 9 and 10 December 2025. In May 2023,', 'constant.numeric.date', '9 and 10 December 2025 | May 2023'],
    ['on 30 September and 1 October 2025', 'constant.numeric.date', '30 September | 1 October 2025'],
    ['6 November 20205', 'constant.numeric.date', '6 November 20205'],
    ['His Majesty’s Inspectors for this visit', 'support.type.title', 'His Majesty’s Inspectors'],
    ["Her Majesty's Inspector", 'support.type.title', "Her Majesty's Inspector"],
    [
      'for [scope of the visit] and {la}, XX or TBC',
      'keyword.other.placeholder',
      '[scope of the visit] | {la} | XX | TBC',
    ],
    ['a [link](https://example.org) and a mark[^1]', 'keyword.other.placeholder', ''],
    ['practice?[^1]', 'constant.other.reference.footnote', '1'],
    ['[^1]: The areas for improvement', 'punctuation.definition.footnote', '[^ | ]:'],
    ['- Plans. (outcome 3, national framework)', 'entity.name.tag', 'outcome | , national framework'],
    ['- Plans (Enablers 1 and 2, national framework).', 'constant.numeric.framework', ' 1 and 2'],
    [
      'the multi-agency safeguarding hub (MASH) and',
      'entity.name.type.abbreviation',
      'multi-agency safeguarding hub | MASH',
    ],
    [
      'an independent reviewing officer (IRO)',
      'entity.name.type.abbreviation.expansion',
      'independent reviewing officer',
    ],
    ['services (ILACS) framework', 'entity.name.type.abbreviation', 'ILACS'],
    ['the inspection of local authority children’s services (ILACS)', 'entity.name.type.abbreviation', 'ILACS'],
    ['a personal adviser (PA)', 'entity.name.type.abbreviation.expansion', 'personal adviser'],
    [
      'enquiries@ofsted.gov.uk, www.gov.uk/ofsted.',
      'markup.underline.link',
      'enquiries@ofsted.gov.uk | www.gov.uk/ofsted',
    ],
    ['<!-- to do --> text', 'comment.block', '<!-- |  to do  | -->'],
    ['not \\*bold\\*', 'constant.character.escape', '\\* | \\*'],
    ['Plain words say nothing.', 'm', ''],
  ])('%s', (text, scope, expected) => {
    expect(words(text, scope)).toBe(expected);
  });

  it('reads YAML front matter, only at the top', () => {
    expect(words('---\nstage: drafting\n---\nText', 'meta.embedded.block.frontmatter')).toBe('stage: drafting');
    expect(words('Text\n\n---\n\nstage: drafting\n\n---', 'meta.embedded')).toBe('');
  });

  it.each([
    ['the multi-agency safeguarding hub ', 6_400],
    ['*a ', 20_000],
    ['[(', 20_000],
  ])('survives a long paragraph of %j, in time that grows with it', async (piece, times) => {
    const read = (count: number): unknown => scopesIn(grammar, piece.repeat(count));
    expect(await growthFactor(read, times)).toBeLessThan(MAX_GROWTH);
  });
});

describe('the language configuration', () => {
  const configuration = JSON.parse(readFileSync('syntaxes/inspection-letter.language-configuration.json', 'utf8')) as {
    wordPattern: { pattern: string; flags: string };
    onEnterRules: { beforeText: string; action: { appendText: string } }[];
  };

  it('takes apostrophes and hyphens as part of a word', () => {
    const pattern = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);
    expect("children’s decision-making isn't Siân’s ‘front door’ 1,200".match(pattern)).toEqual([
      'children’s',
      'decision-making',
      "isn't",
      'Siân’s',
      'front',
      'door',
      '1',
      '200',
    ]);
  });

  const appended = (line: string): string =>
    configuration.onEnterRules.find((rule) => new RegExp(rule.beforeText).test(line))?.action.appendText ?? '';
  it.each([
    ['- The quality.', '- '],
    ['■ The quality.', '■ '],
    ['• The quality.', '• '],
    ['* The quality.', '* '],
    ['- ', ''],
    ['■', ''],
    ['The quality.', ''],
    ['---', ''],
    ['**Bold** words', ''],
  ])('after “%s”', (line, bullet) => {
    expect(appended(line)).toBe(bullet);
  });
});
