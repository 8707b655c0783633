import { expect, it } from 'vitest';
import { teamFaultOf } from '../../server/src/host/team-faults';

it.each([
  [
    '/l/.letters/ignore.yaml:3: This is not valid YAML: x',
    { file: '/l/.letters/ignore.yaml', line: 2, message: 'This is not valid YAML: x' },
  ],
  [
    '/l/.letters/words.txt could not be read: it is a pipe.',
    { file: '/l/.letters/words.txt', line: 0, message: 'words.txt could not be read: it is a pipe.' },
  ],
  [
    '/l/a.yaml.d/b.yml: each entry needs a rule.',
    { file: '/l/a.yaml.d/b.yml', line: 0, message: 'b.yml: each entry needs a rule.' },
  ],
  [
    'The templates in /l/templates have more than 1 MB together.',
    { line: 0, message: 'The templates in /l/templates have more than 1 MB together.' },
  ],
])('%s', (sentence, fault) => expect(teamFaultOf(sentence)).toEqual(fault));
