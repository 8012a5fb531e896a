/** Where workspaces are kept: one folder per user, the same for every host. */
import { join } from 'node:path';

/**
 * The data folder: `DESK_DATA` where it is set, else the platform's place for a program's data.
 * @param home the user's home folder
 */
export function dataFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const chosen = environment['DESK_DATA'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'SME Credit Desk');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'SME Credit Desk');
  return join(environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'sme-credit-desk');
}
