/** What should not be in a file that is published. */

export interface InspectFileParams {
  /** As people know it, for what is said of it. */
  readonly name: string;
  readonly base64: string;
}

/** What the release check finds in a Word or PDF file; or one sentence that says why it was not read. */
export type InspectFileResult =
  | {
      readonly findings: readonly {
        /** Such as `comment`, `title` or `link`: docs/command-line.md lists them. */
        readonly kind: string;
        readonly message: string;
        /** From 1; of a PDF. */
        readonly page?: number;
      }[];
    }
  | { readonly error: string };
