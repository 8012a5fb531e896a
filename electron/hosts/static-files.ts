/** The built interface as bytes with their type, for the hosts that serve it. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

interface StaticFile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/**
 * Reads one file of a folder by the path of an address. Paths that lead outside the folder, unknown
 * types and absent files are all null.
 */
export async function staticFile(folder: string, addressPath: string): Promise<StaticFile | null> {
  const relative = decoded(addressPath === '/' ? '/index.html' : addressPath);
  if (relative === null) return null;
  const path = normalize(join(folder, relative));
  const mediaType = MEDIA_TYPES[extname(path)];
  if (mediaType === undefined || !path.startsWith(normalize(folder) + sep)) return null;
  try {
    return { content: new Uint8Array(await readFile(path)), mediaType };
  } catch {
    return null;
  }
}

function decoded(path: string): string | null {
  try {
    const plain = decodeURIComponent(path);
    return plain.includes('\0') || plain.includes('\\') ? null : plain;
  } catch {
    return null;
  }
}
