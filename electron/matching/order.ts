/** An order of records by what they say. */

type Part = string | number | null;

function compare(a: Part, b: Part): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

/** The records sorted by some parts of what they say, the first one first; what says the same keeps its order. */
export function inOrderOf<R>(records: readonly R[], partsOf: (record: R) => readonly Part[]): R[] {
  const keyed = records.map((record) => ({ record, parts: partsOf(record) }));
  keyed.sort((a, b) => {
    for (const [index, part] of a.parts.entries()) {
      const order = compare(part, b.parts[index] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ record }) => record);
}
