/** The name an officer signs in with: one form of it for the store and the key file. */

/**
 * The form a sign-in name is known by: compatibility characters as the plain ones (NFKC), no space
 * around it, lower case. Two names with one form are one name.
 * @example canonicalName('ＬＩ．Wei') === 'li.wei'
 */
export function canonicalName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Letters of one alphabet, digits and marks; or unified Chinese characters, with digits after them. */
const PLAIN_NAME = /^(?:[a-z0-9][a-z0-9._-]*|\p{Unified_Ideograph}+[0-9]*)$/u;

/**
 * Whether a new name is made of characters that no others are taken for: in its canonical form a to
 * z, digits, dot, underscore and hyphen, or Chinese characters that may end in digits. Letters of
 * other alphabets look like these; what cannot be seen is in neither list.
 */
export function isPlainName(name: string): boolean {
  return PLAIN_NAME.test(canonicalName(name));
}

/** Plain characters that are read as each other; 1 and l, I and l, 0 and o, rn and m stand in Unicode TR39's list. */
const READ_ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[1i]/g, 'l'],
  [/0/g, 'o'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];

/** What a name looks like at a glance: a new name that looks like another's is refused. */
export function nameAtAGlance(name: string): string {
  return READ_ALIKE.reduce((text, [pattern, like]) => text.replaceAll(pattern, like), canonicalName(name));
}

/** Whether a staff number is made of letters a to z, digits, dots, dashes and strokes, whatever their width and case. */
export function isPlainNumber(staffNumber: string): boolean {
  return /^[a-z0-9][a-z0-9./-]*$/.test(canonicalName(staffNumber));
}
