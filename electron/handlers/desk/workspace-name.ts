import { basename } from 'node:path';

export const WORKSPACE_EXTENSION = '.sme';

/** What a workspace is called on screen: its file's name. */
export function workspaceName(file: string): string {
  return basename(file, WORKSPACE_EXTENSION);
}
