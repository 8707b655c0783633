import { RequestType } from 'vscode-languageserver-protocol';

// What a server in a web worker, which has no files, asks of the client: those of the workspace and of the extension.
// Only the extension of this project answers; a server that is a process reads files itself.

/** Why something could not be read or written, in half a sentence; `missing` where there is no such file or folder. */
export interface FileTrouble {
  readonly problem: string;
  readonly missing: boolean;
}

export interface FolderEntry {
  readonly name: string;
  readonly folder: boolean;
}

export interface FileContent {
  readonly bytes: Uint8Array;
  /** When it was changed, in milliseconds. */
  readonly changed: number;
}

/** The file is as it was when it was read last. */
export interface FileUnchanged {
  readonly unchanged: true;
}

export interface ReadFileParams {
  readonly uri: string;
  /** Bytes that it may have at most. */
  readonly most: number;
  /** What is known of it; it is not sent again where it has neither another time nor another size, in bytes. */
  readonly known?: { readonly changed: number; readonly size: number };
}

export interface WriteFileParams {
  readonly uri: string;
  readonly bytes: Uint8Array;
  /** Takes the place of a file that is there; without it such a file is an error. */
  readonly replace: boolean;
}

export interface ReadFolderParams {
  readonly uri: string;
}

export const READ_FOLDER_REQUEST = new RequestType<ReadFolderParams, readonly FolderEntry[] | FileTrouble, void>(
  'inspectionLetter/fs/readFolder',
);

export const READ_FILE_REQUEST = new RequestType<ReadFileParams, FileContent | FileUnchanged | FileTrouble, void>(
  'inspectionLetter/fs/readFile',
);

export const WRITE_FILE_REQUEST = new RequestType<WriteFileParams, FileTrouble | null, void>(
  'inspectionLetter/fs/writeFile',
);
