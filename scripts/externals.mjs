import { isAbsolute } from 'node:path';

/**
 * Whether an import names a package (or a part of Node) rather than a file of this project.
 * @param {string} id
 */
export function isPackage(id) {
  return !id.startsWith('.') && !id.startsWith('#') && !id.startsWith('\0') && !isAbsolute(id);
}
