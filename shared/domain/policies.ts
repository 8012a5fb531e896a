/** The bank's policy tables by kind. Whatever keeps something for each of them is a record by kind. */
export const POLICY_KINDS = ['limit', 'price', 'authority', 'eligibility', 'rates'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

/** One value for every kind. */
export type ByPolicy<T> = Readonly<Record<PolicyKind, T>>;

/** A value for every kind, made from it. */
export function forEachPolicy<T>(make: (kind: PolicyKind) => T): ByPolicy<T> {
  return Object.fromEntries(POLICY_KINDS.map((kind) => [kind, make(kind)])) as Record<PolicyKind, T>;
}

/** How a reply names the hash of a kind's version: "limitPolicyHash". */
type HashKey<K extends PolicyKind> = `${K}PolicyHash`;

/** Hashes of one version of every kind, as replies and reports carry them. */
export type PolicyHashes = { readonly [K in PolicyKind as HashKey<K>]: string };

/** A value for the hash of every kind, under the name a reply has for it. */
export function underHashKeys<T>(values: ByPolicy<T>): { [K in PolicyKind as HashKey<K>]: T } {
  return Object.fromEntries(POLICY_KINDS.map((kind) => [`${kind}PolicyHash`, values[kind]])) as {
    [K in PolicyKind as HashKey<K>]: T;
  };
}

/** The hash of a kind's version among those of all kinds. */
export function policyHashIn(hashes: PolicyHashes, kind: PolicyKind): string {
  return hashes[`${kind}PolicyHash`];
}
