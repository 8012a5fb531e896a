/**
 * The name of an id in a list of names; the id itself where it is one of a later program.
 * @example nameOf(teller.names.recordSets, 'invoice') // 'Invoices'
 */
export function nameOf(names: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}
