import path from 'node:path';
import type { Prose } from '../nlp/block-prose';
import type { TeamWording } from '../nlp/lexicons/team-wording';
import { MAX_WORDINGS } from '../nlp/lexicons/team-wording';
import type { LetterService } from '../service/service';
import { createLetterService } from '../service/service';
import { findTemplate } from '../templates/built-in';
import type { TeamFolder, TeamFoldersRequest, TeamIgnored } from './team-folder';
import { teamFolders } from './team-folder';

/** What reads a letter: the same service for all letters that have the same team folders. */
export interface LetterConfig {
  readonly service: LetterService;
  /** What the team ignores everywhere; where two files name a rule, the nearest comes first. */
  readonly ignore: readonly TeamIgnored[];
  /** The team's own words. */
  readonly words: readonly string[];
  /** The sequences of words that are usual in its letters: the same list as long as the configuration stands. */
  readonly phrases: readonly string[];
  /** Words that the team does without: the same list as long as the configuration stands. */
  readonly wording: readonly TeamWording[];
}

/** Prose with what the team of a letter adds to it; `words` are others beside the team's. */
export const proseOf = (prose: Prose, config: LetterConfig, words: readonly string[] = []): Prose =>
  prose
    .withWords([...config.words, ...words])
    .withPhrases(config.phrases)
    .withWording(config.wording);

export interface LetterConfigs {
  /**
   * The configuration of a letter's file, or of a folder (its path with a separator at the end); relative paths start
   * from the first folder that always holds.
   */
  of(file: string): LetterConfig;
  /** The configuration of a letter that has no file: what always holds. */
  shared(): LetterConfig;
  /** What is wrong in the team folders that were read so far. */
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

/** A sentence for a template that was asked for and its configuration does not know; undefined where it is. */
export const unknownTemplate = ({ service }: LetterConfig, template: string | undefined): string | undefined =>
  template === undefined || findTemplate(template, service.templates)
    ? undefined
    : `There is no template “${template}”; “inspection-letters templates” lists them.`;
