import { describe, expect, it } from 'vitest';
import { unlikeNames } from '../../server/src/analysis/authority-names';
import { createLetterService } from '../../server/src/service/service';
import { haveLetters, letterFiles, readLetterFile } from './letters';

const service = createLetterService();

describe.skipIf(!haveLetters)('names of authorities in the subject and opening of real letters', () => {
  const drafts = letterFiles().map((file) => ({
    file,
    text: service.importText(readLetterFile(file)).drafts[0]?.text ?? '',
  }));

  it('match in every letter', () => {
    const told = drafts.flatMap(({ file, text }) => {
      const unlike = unlikeNames(service.read(text).facts.authorities);
      return unlike ? [`${file}: ${unlike.found.text} / ${unlike.other.text}`] : [];
    });
    expect(told).toEqual([]);
  });

  it('match even if they are not listed, and a one-letter difference in the opening is reported', () => {
    let planted = 0;
    let found = 0;
    const falsely: string[] = [];
    for (const { file, text } of drafts) {
      const { authorities } = service.read(text).facts;
      const opening = authorities.find(({ where, authority }) => where === 'opening' && authority);
      const name = opening?.authority?.name.split(' ')[0];
      if (!opening || !name || !authorities.some(({ where }) => where === 'subject')) continue;
      const unknown = text.replaceAll(name, 'Wexmoor');
      const before = unlikeNames(service.read(unknown).facts.authorities);
      if (before) falsely.push(`${file}: ${before.found.text} / ${before.other.text}`);
      const at = service.read(unknown).facts.authorities.find((one) => one.where === 'opening')?.span.start ?? 0;
      const slip = `${unknown.slice(0, at)}${unknown.slice(at).replace('Wexmoor', 'Wexmore')}`;
      if (slip === unknown) continue;
      planted++;
      if (unlikeNames(service.read(slip).facts.authorities)) found++;
    }
    console.log(`names that differ by a letter: ${found} of ${planted} told, ${falsely.length} false`);
    expect(falsely).toEqual([]);
    expect(found / planted).toBeGreaterThan(0.9);
  }, 120_000);
});
