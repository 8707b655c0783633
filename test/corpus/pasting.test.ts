import { describe, expect, it } from 'vitest';
import { hasAllWords, passageFrom } from '../../server/src/import/passage';
import { tidyPassage } from '../../server/src/import/text/tidy-passage';
import { importKnowledge } from '../../server/src/service/import-knowledge';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { haveLetters, letterFiles, readLetterFile } from './letters';

const knowledge = importKnowledge(builtInTemplates);

describe.skipIf(!haveLetters)('pasting from the real letters', () => {
  it.each(letterFiles())('%s keeps every word, and what was tidied is tidy', (file) => {
    const text = readLetterFile(file);
    const passage = passageFrom({ text }, knowledge);
    expect(passage).toBeDefined();
    expect(hasAllWords(text, passage ?? '')).toBe(true);
    const again = tidyPassage(passage ?? '', knowledge, 'lines');
    expect(again.replace(/\s+/g, ' ')).toBe(passage?.replace(/\s+/g, ' '));
  });
});
