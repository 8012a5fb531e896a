/**
 * A catalogue's shape with its words left open: text stays text, a function keeps its parameters.
 * A second language is declared as the shape of the first, so that the compiler holds them equal.
 */
export type SameShape<T> = T extends string
  ? string
  : T extends (...values: infer V) => infer R
    ? (...values: V) => SameShape<R>
    : T extends object
      ? { readonly [K in keyof T]: SameShape<T[K]> }
      : T;
