import { describe, expect, it } from 'vitest';
import { hasAllWords, passageFrom } from '../../server/src/import/passage';
import { tidyPassage } from '../../server/src/import/text/tidy-passage';
import { importKnowledge } from '../../server/src/service/import-knowledge';
import { createLetterService } from '../../server/src/service/service';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { haveLetters, letterFiles, readLetterFile } from './letters';

const knowledge = importKnowledge(builtInTemplates);

const service = createLetterService();

describe.skipIf(!haveLetters)('pasting from the real letters', () => {
  it.each(letterFiles())('%s keeps every word, and tidying is idempotent', (file) => {
    const text = readLetterFile(file);
    const passage = passageFrom({ text }, knowledge);
    expect(passage).toBeDefined();
    expect(hasAllWords(text, passage ?? '')).toBe(true);
    const again = tidyPassage(passage ?? '', knowledge, 'lines');
    expect(again.replace(/\s+/g, ' ')).toBe(passage?.replace(/\s+/g, ' '));
  });

  it('imported letters contain no traces of a raw paste', () => {
    const told = letterFiles().flatMap((file) => {
      const reading = service.read(service.importText(readLetterFile(file)).drafts[0]?.text ?? '');
      return service.check(reading, { only: ['raw-paste'] }).map(({ message }) => `${file}: ${message}`);
    });
    expect(told).toEqual([]);
  });
});
