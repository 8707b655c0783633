import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../server/src/templates/parse';
import { KNOWN_VARIABLES, PART_KINDS } from '../../server/src/templates/template';

const guide = readFileSync(join(__dirname, '../../docs/writing-a-template.md'), 'utf8');

describe('the guide to writing a template', () => {
  it('begins with a working template', () => {
    const [, example = ''] = /```yaml\n(id: [\s\S]*?)```/.exec(guide) ?? [];
    expect(parseTemplate(example)).toMatchObject({ template: { id: 'northmoor-visit' }, problems: [] });
  });

  it('names every kind of part and every slot that can be filled', () => {
    expect(
      [...PART_KINDS.map((kind) => `\`${kind}\``), ...KNOWN_VARIABLES.map((slot) => `\`{${slot}}\``)].filter(
        (name) => !guide.includes(name),
      ),
    ).toEqual([]);
  });
});
