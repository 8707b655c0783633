import type { LetterService } from '../service/service';
import type { FileText } from './read-file';

/** A letter’s file and the service that reads it. */
export interface LetterFile {
  /** The name shown to the user. */
  readonly file: string;
  /** The absolute path. */
  readonly full: string;
  readonly source: FileText;
  readonly service: LetterService;
}
