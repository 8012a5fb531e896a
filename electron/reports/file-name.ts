/** Names of report files. */

/** Most characters of a name in a file name: 60 Chinese ones stay within 255 bytes. */
const LONGEST_NAME = 60;

/** A name without what file systems refuse, cut to a length they take. */
export function fileNamePart(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(plain)
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[. ]+$/, '');
}
