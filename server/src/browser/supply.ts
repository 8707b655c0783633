import { mirror } from './file-mirror';
import { WorkspaceFiles } from './workspace-files';

/** Fills the mirror of this worker. */
export const workspaceFiles = new WorkspaceFiles(mirror);
