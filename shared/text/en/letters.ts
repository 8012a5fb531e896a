/** Letters of English words: at the head of a sentence, or in running text. */

/** The text with its first letter large. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A heading as running text writes it. */
export function small(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** A remark as a sentence of its own: large first letter, full stop. */
export function asSentence(text: string): string {
  return `${capital(text)}${text.endsWith('.') ? '' : '.'}`;
}

/** A count with its noun: "1 record", "3 records". `many` where it is not the noun with an s. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}
