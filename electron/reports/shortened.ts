/** Names cut to the room there is for them. */

/** A name on one line, its end left out where it has more characters than `most`. */
export function shortened(name: string, most: number): string {
  const characters = Array.from(name.replace(/\s+/g, ' '));
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
}
