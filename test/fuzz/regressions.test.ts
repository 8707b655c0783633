import { afterAll, describe, expect, it, vi } from 'vitest';
import type { NewReader } from './reader';
import { SUBJECTS } from './subject';
import { subjectOf } from './subjects';
import { writtenCases } from './written-cases';

/** A reader with its own modules. */
const newReader: NewReader = async () => {
  vi.resetModules();
  return (await import('./reader')).createReader();
};

describe('earlier failures', () => {
  const subjects = new Map(SUBJECTS.map((name) => [name, subjectOf(name, newReader)]));
  afterAll(() => Promise.all([...subjects.values()].map((subject) => subject.close?.())));

  const cases = writtenCases();
  it.each(cases.map((written) => [written.file, written] as const))('%s', { timeout: 120_000 }, async (_, written) => {
    const subject = subjects.get(written.subject);
    if (!subject) throw new Error(`no subject ${written.subject}`);
    expect(await subject.check(subject.fromJson(written.input), {}), written.wrong).toBeUndefined();
  });

  it('are stored in valid files', () => {
    for (const { subject, wrong, seed, input } of cases)
      expect([SUBJECTS.includes(subject), wrong !== '', Number.isInteger(seed), input !== undefined]).toEqual([
        true,
        true,
        true,
        true,
      ]);
  });
});
