import { describe, expect, it } from 'vitest';
import { builtInTemplates, defaultTemplate } from '../../server/src/templates/built-in';
import { newLetterText } from '../../server/src/templates/new-letter-text';

describe('skeleton', () => {
  it('is a whole letter with known values, without optional parts that few letters have', () => {
    const letter = newLetterText(defaultTemplate, {
      la: 'Northmoor',
      la_form: 'Northmoor',
      letter_date: '18 December 2025',
    });
    expect(letter).toMatch(/^---\nstage: drafting\n---\n18 December 2025\n\n\[name of the director\]\n\[job title/);
    expect(letter).toContain('\n\n# Focused visit to Northmoor children’s services\n\nThis letter summarises');
    expect(letter).toContain('\n\n## Main findings\n\n[what inspectors found]\n\n');
    expect(letter).not.toMatch(/priority action|Piccadilly|Copy to/);
    // Optional, but nearly every letter has it.
    expect(letter).toContain(
      '\n\n' +
        '## What needs to improve in this area of social work practice?\n\n' +
        '- [what needs to improve]. ([outcome or enabler and its number], national framework)\n\n' +
        '## Main findings\n',
    );
    expect(letter).toMatch(/\nYours sincerely\n\n\[name of the lead inspector\]\n\[title of the lead inspector\]\n$/);
  });

  it('names its template only if it is not the usual one', () => {
    for (const template of builtInTemplates) {
      const named = newLetterText(template, {}, { stage: 'final' }).startsWith(
        `---\ntemplate: ${template.id}\nstage: final\n---\n`,
      );
      expect([template.id, named]).toEqual([template.id, template !== defaultTemplate]);
    }
  });

  it('leaves no brace behind', () => {
    for (const template of builtInTemplates) expect(newLetterText(template, {})).not.toMatch(/[{}]/);
  });
});
