import { mirror } from './file-mirror';
import { WorkspaceFiles } from './workspace-files';

/** What fills the mirror of this worker. */
export const workspaceFiles = new WorkspaceFiles(mirror);
