/** What differs between two JSON values, leaf by leaf. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Difference {
  /** Place as people write it: "rows[3].required[0].count". */
  readonly place: string;
  /** Undefined: the place does not exist on that side. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

function isBranch(value: Json | undefined): value is readonly Json[] | { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null;
}

function childrenOf(value: Json | undefined): ReadonlyMap<string, Json> {
  if (!isBranch(value)) return new Map();
  return new Map(
    Array.isArray(value) ? value.map((child: Json, index) => [`[${index}]`, child]) : Object.entries(value),
  );
}

function join(place: string, key: string): string {
  return key.startsWith('[') || place === '' ? `${place}${key}` : `${place}.${key}`;
}

/** Leaves in the order they occur, those only on the right after the shared ones. An empty branch is a leaf. */
export function differencesOf(before: Json | undefined, after: Json | undefined, place = ''): Difference[] {
  const left = childrenOf(before);
  const right = childrenOf(after);
  if (left.size === 0 && right.size === 0) {
    const same = before === after || (isBranch(before) && isBranch(after));
    return same ? [] : [{ place, before, after }];
  }
  const shape =
    isBranch(before) === isBranch(after) ||
    before === undefined ||
    after === undefined ||
    before === null ||
    after === null;
  if (!shape) return [{ place, before, after }];
  const keys = [...left.keys(), ...[...right.keys()].filter((key) => !left.has(key))];
  return keys.flatMap((key) => differencesOf(left.get(key), right.get(key), join(place, key)));
}
