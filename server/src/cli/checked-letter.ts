import path from 'node:path';
import { placeAnchors } from '../comments/place-anchors';
import { readCommentsFile } from '../host/comments-file';
import { EarlierLetterReader } from '../host/earlier-letters';
import type { IoProblem } from '../host/files';
import type { LetterConfigs } from '../host/letter-configs';
import { proseOf } from '../host/letter-configs';
import { readLetterText } from '../host/read-file';
import type { Stage } from '../letter/letter';
import type { Prose } from '../nlp/block-prose';
import type { Reading } from '../reading/reading';
import type { Problem } from '../rules/engine/rule';

/** A letter and its problems. */
export interface CheckedLetter {
  /** At its own stage, or the one requested. */
  readonly reading: Reading;
  readonly problems: readonly Problem[];
  /** Keys of the rows ticked on the review sheet. */
  readonly reviewed: ReadonlySet<string>;
}

/**
 * Reads a letter and checks it with all rules and its team’s settings, or returns a sentence that says why that is not
 * possible.
 * @param checkedAt  the stage whose strictness applies, if not the letter’s own
 */
export async function checkedLetter(
  file: string,
  folder: string,
  configs: LetterConfigs,
  prose: Prose,
  { stage, checkedAt = (own) => own }: { readonly stage?: Stage; readonly checkedAt?: (stage: Stage) => Stage } = {},
): Promise<CheckedLetter | IoProblem> {
  const full = path.resolve(folder, file);
  const source = readLetterText(full);
  if ('problem' in source) return { problem: source.problem.replace(full, file) };
  const config = configs.of(file);
  const { service, ignore } = config;
  const beside = readCommentsFile(full);
  if (beside && 'problem' in beside) return { problem: beside.problem };
  const earlier = new EarlierLetterReader();
  const read = (at: Stage | undefined): Reading =>
    service.read(source.text, {
      ...(at && { stage: at }),
      ...(beside && { comments: placeAnchors(source.text, beside.comments) }),
      previous: (named) => earlier.named(named, full, service),
    });
  let reading = read(stage);
  if (earlier.isReading) {
    await earlier.settled();
    reading = read(stage);
  }
  const strict = checkedAt(reading.stage);
  const failed: string[] = [];
  const problems = service.check(strict === reading.stage ? reading : read(strict), {
    ignore,
    prose: proseOf(prose, config),
    onError: (rule, error) => failed.push(`${rule} (${error instanceof Error ? error.message : String(error)})`),
  });
  return failed.length > 0
    ? { problem: `${file}: the letter could not be judged, because a rule failed: ${failed.join(', ')}.` }
    : { reading, problems, reviewed: new Set(beside?.comments.reviewed) };
}
