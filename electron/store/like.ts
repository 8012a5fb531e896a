/** Patterns of LIKE … ESCAPE '\\'. */

/** The pattern of texts that contain `text`, its wildcards taken as themselves. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
