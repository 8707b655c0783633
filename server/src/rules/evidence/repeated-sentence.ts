import { findingSentences } from '../../sameness/finding-sentences';
import { otherVersions } from '../../sameness/repeated';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'repeated-sentence',
    title: 'A sentence of the findings also appears in another letter',
    why:
      'Findings are about these children and this authority. Of some 7,500 sentences of findings in 125 letters, ' +
      '20 appear in a second letter, so one that does may have been left over from it. This is checked only if a ' +
      'setting names an archive of letters.',
    group: 'evidence',
    severity: 'info',
    fix: 'none',
    phase: 'prose',
    profile: 'quiet',
    messages: {
      one: 'This sentence also appears in another letter, {letter}: make sure that it is meant here.',
      several:
        'This sentence also appears in other letters, {letter} and {more} more: make sure that it is meant here.',
    },
    options: {},
  },

  looksAt: ['frame', 'findings', 'bodies'],

  *check(reading, _options, { archive }) {
    if (!archive) return;
    const found = findingSentences(reading, { file: '', number: 0 }).map((sentence) => ({
      sentence,
      letters: archive.lettersWith(sentence.key),
    }));
    const versions = otherVersions(found.map(({ letters }) => letters));
    for (const { sentence, letters } of found) {
      const [letter, ...more] = letters.filter((one) => !versions.has(one));
      if (letter === undefined) continue;
      const { span } = sentence;
      if (more.length === 0) yield { message: 'one', span, data: { letter } };
      else yield { message: 'several', span, data: { letter, more: more.length } };
    }
  },
});
