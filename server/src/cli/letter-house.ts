import type { LetterService } from '../service/service';
import { createLetterService } from '../service/service';
import { findTemplate } from '../templates/built-in';
import { teamFolders } from './team-folder';
import type { TeamFolder } from './team-folder';

/** What reads a letter: the same service for all letters that have the same team folders. */
export interface LetterHouse {
  readonly service: LetterService;
  /** What the team ignores everywhere. */
  readonly ignore: readonly { readonly rule: string }[];
  /** A sentence, where the template that was asked for is not known here. */
  readonly templateProblem?: string;
}

export interface LetterHouses {
  /** The house of a letter's file, or of a folder (its path with a separator at the end). `template`: an id or family that must be known. */
  of(file: string, template?: string): LetterHouse;
  /** What is wrong in the team folders that were read so far. */
  problems(): readonly string[];
}

export function letterHouses(runFolder: string): LetterHouses {
  const teams = teamFolders(runFolder);
  const houses = new Map<readonly TeamFolder[], LetterHouse>();
  return {
    of: (file, template) => {
      const folders = teams.of(file);
      const known = houses.get(folders);
      if (known) return known;
      const service = createLetterService({ templates: folders.flatMap(({ templates }) => templates) });
      const made: LetterHouse = {
        service,
        ignore: folders.flatMap(({ ignore }) => ignore),
        ...(template !== undefined && !findTemplate(template, service.templates)
          ? { templateProblem: `There is no template “${template}”; “inspection-letters templates” lists them.` }
          : {}),
      };
      houses.set(folders, made);
      return made;
    },
    problems: () => [...new Set([...houses.keys()].flat())].flatMap((folder) => folder.problems),
  };
}
