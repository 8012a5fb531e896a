/**
 * The page a browser is started with. The command line of a program can be read by every user of the
 * machine, so it carries the path of this page only; the address with its one-time code stands in the
 * page, which the user alone can read and which is gone once the code is redeemed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StartPage {
  /** Path of the page: 0600 in a folder of its own, 0700. */
  readonly file: string;
  /** Deletes the page and its folder. */
  remove(): void;
}

/**
 * Writes the page that leads to an address of the loopback host.
 * @param folder where it gets a folder of its own, such as the system's for temporary files
 */
export function writeStartPage(folder: string, address: string): StartPage {
  // mkdtemp makes the folder for its owner alone.
  const own = mkdtempSync(join(folder, 'sme-credit-desk-'));
  const file = join(own, 'open.html');
  const page = [
    '<!doctype html>',
    '<meta charset="utf-8">',
    '<meta name="referrer" content="no-referrer">',
    `<meta http-equiv="refresh" content="0;url=${address}">`,
    '<title>SME Credit Desk</title>',
    `<a href="${address}">SME Credit Desk</a>`,
    '',
  ].join('\n');
  writeFileSync(file, page, { flag: 'wx', mode: 0o600 });
  return { file, remove: () => rmSync(own, { recursive: true, force: true }) };
}
