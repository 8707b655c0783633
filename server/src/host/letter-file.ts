import type { LetterService } from '../service/service';
import type { FileText } from './read-file';

/** A letter’s file with what reads it. */
export interface LetterFile {
  /** As it is named to the user. */
  readonly file: string;
  /** The absolute path. */
  readonly full: string;
  readonly source: FileText;
  readonly service: LetterService;
}
