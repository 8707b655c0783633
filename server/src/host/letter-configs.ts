import path from 'node:path';
import type { Prose } from '../nlp/block-prose';
import type { TeamWording } from '../nlp/lexicons/team-wording';
import { MAX_WORDINGS } from '../nlp/lexicons/team-wording';
import type { LetterService } from '../service/service';
import { createLetterService } from '../service/service';
import { findTemplate } from '../templates/built-in';
import type { TeamFolder, TeamFoldersRequest, TeamIgnored } from './team-folder';
import { teamFolders } from './team-folder';

/** What reads a letter. All letters with the same team folders share one service. */
export interface LetterConfig {
  readonly service: LetterService;
  /** Problems that the team ignores everywhere; if two files name the same rule, the nearest comes first. */
  readonly ignore: readonly TeamIgnored[];
  /** The team's own words. */
  readonly words: readonly string[];
  /** Word sequences that are usual in the team's letters: the same list as long as the configuration lasts. */
  readonly phrases: readonly string[];
  /** Words that the team avoids: the same list as long as the configuration lasts. */
  readonly wording: readonly TeamWording[];
}

/** Returns the prose checks extended by what the letter's team adds; `words` are accepted as well as the team's. */
export const proseOf = (prose: Prose, config: LetterConfig, words: readonly string[] = []): Prose =>
  prose
    .withWords([...config.words, ...words])
    .withPhrases(config.phrases)
    .withWording(config.wording);

export interface LetterConfigs {
  /**
   * Returns the configuration of a letter's file, or of a folder (its path with a separator at the end). Relative paths
   * start from the first folder that always applies.
   */
  of(file: string): LetterConfig;
  /** The configuration of a letter without a file: what always applies. */
  shared(): LetterConfig;
  /** Errors in the team folders read so far. */
  problems(): readonly string[];
}

export function letterConfigs(request: TeamFoldersRequest): LetterConfigs {
  const teams = teamFolders(request);
  const configs = new Map<readonly TeamFolder[], LetterConfig>();
  const configOf = (folders: readonly TeamFolder[]): LetterConfig => {
    const known = configs.get(folders);
    if (known) return known;
    const made: LetterConfig = {
      service: createLetterService({ templates: folders.flatMap(({ templates }) => templates) }),
      ignore: folders.flatMap(({ ignore }) => ignore),
      words: folders.flatMap(({ words }) => words),
      phrases: folders.flatMap(({ phrases }) => phrases),
      wording: folders.flatMap(({ wording }) => wording).slice(0, MAX_WORDINGS),
    };
    configs.set(folders, made);
    return made;
  };
  return {
    of: (file) => configOf(teams.of(path.resolve(request.always[0] ?? '', file))),
    shared: () => configOf(teams.shared()),
    problems: () => [...new Set([...configs.keys()].flat())].flatMap((folder) => folder.problems),
  };
}

/** Returns a sentence if the template asked for is not known to the configuration, else undefined. */
export const unknownTemplate = ({ service }: LetterConfig, template: string | undefined): string | undefined =>
  template === undefined || findTemplate(template, service.templates)
    ? undefined
    : `There is no template “${template}”; “inspection-letters templates” lists them.`;
