import { daySent } from '../exchange/sent-names';
import type { EvidencePack, PackedVersion } from '../export/evidence-pack/evidence-pack-page';
import { rules } from '../rules/engine/rules';
import type { LetterService } from '../service/service';
import { hashOf } from './identity';
import { savedVersions } from './sent-versions';
import { ownVersion } from './version';

/** What only the host knows for an evidence pack: saved versions, hashes, rules and the program's version. */
export type PackedByHost = Pick<EvidencePack, 'hash' | 'rules' | 'version' | 'versions'>;

/** @param full  the letter’s absolute path; undefined for one without a file, which has no versions either */
export const packedByHost = (text: string, full: string | undefined, service: LetterService): PackedByHost => ({
  hash: hashOf(text),
  rules,
  version: ownVersion(),
  versions: full === undefined ? [] : versionsOf(full, service),
});

/** Oldest first; versions of the same day are sorted by number. */
const versionsOf = (full: string, service: LetterService): readonly PackedVersion[] =>
  savedVersions(full)
    .slice(0, MAX_VERSIONS)
    .map(({ name, text }) => ({ name, day: daySent(name), hash: hashOf(text), reading: service.read(text) }))
    .sort((a, b) => BY_NAME.compare(a.name, b.name));

const BY_NAME = new Intl.Collator('en', { numeric: true });
/** The newest versions are kept; a letter is only sent a few times. */
const MAX_VERSIONS = 50;
