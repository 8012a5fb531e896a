import type { Text } from '#shared/text/text.ts';

/** A term's name: its input, or both of a pair. */
export function termName(text: Text, { inputs }: { readonly inputs: readonly string[] }): string {
  const [first = '', second] = inputs;
  return second === undefined ? first : text.lab.shapes.pairName(first, second);
}
