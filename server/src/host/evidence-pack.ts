import { daySent } from '../exchange/sent-names';
import type { EvidencePack, PackedVersion } from '../export/evidence-pack/evidence-pack-page';
import { rules } from '../rules/engine/rules';
import type { LetterService } from '../service/service';
import { hashOf } from './identity';
import { keptBeside } from './sent-versions';
import { ownVersion } from './version';

/** What only a host knows of an evidence pack: versions beside the letter, hashes, rules and version of the program. */
export type PackedByHost = Pick<EvidencePack, 'hash' | 'rules' | 'version' | 'versions'>;

/** @param full  the letter’s absolute path; undefined for one that has no file yet, and so no versions */
export const packedByHost = (text: string, full: string | undefined, service: LetterService): PackedByHost => ({
  hash: hashOf(text),
  rules,
  version: ownVersion(),
  versions: full === undefined ? [] : versionsOf(full, service),
});

/** The oldest first; of one day by their numbers. */
const versionsOf = (full: string, service: LetterService): readonly PackedVersion[] =>
  keptBeside(full)
    .slice(0, MAX_VERSIONS)
    .map(({ name, text }) => ({ name, day: daySent(name), hash: hashOf(text), reading: service.read(text) }))
    .sort((a, b) => BY_NAME.compare(a.name, b.name));

const BY_NAME = new Intl.Collator('en', { numeric: true });
/** The newest; a letter is sent a few times. */
const MAX_VERSIONS = 50;
