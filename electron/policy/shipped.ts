/** The policy tables that a new workspace starts with, checked against their schemas. */
import type { PolicyKind } from '#shared/contract/operations/policy.ts';
import { parsePolicy } from './checked-policy.ts';
import authority from './shipped/authority.json' with { type: 'json' };
import limit from './shipped/limit.json' with { type: 'json' };
import price from './shipped/price.json' with { type: 'json' };

type Shipped<K extends PolicyKind> = { readonly kind: K; readonly content: ReturnType<typeof parsePolicy<K>> };

/** Version 1 of each table, in the order limit, price, authority. */
export const SHIPPED_POLICIES: readonly [Shipped<'limit'>, Shipped<'price'>, Shipped<'authority'>] = [
  { kind: 'limit', content: parsePolicy('limit', limit) },
  { kind: 'price', content: parsePolicy('price', price) },
  { kind: 'authority', content: parsePolicy('authority', authority) },
];
