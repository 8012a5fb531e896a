/** The policy tables that a new workspace starts with, checked against their schemas. */
import type { PolicyKind } from '#shared/domain/policies.ts';
import { parsePolicy } from './checked-policy.ts';
import type { Policies } from './schemas.ts';
import authority from './shipped/authority.json' with { type: 'json' };
import eligibility from './shipped/eligibility.json' with { type: 'json' };
import limit from './shipped/limit.json' with { type: 'json' };
import price from './shipped/price.json' with { type: 'json' };
import rates from './shipped/rates.json' with { type: 'json' };

/** Version 1 of each table. */
export const SHIPPED_POLICIES: { readonly [K in PolicyKind]: Policies[K] } = {
  limit: parsePolicy('limit', limit),
  price: parsePolicy('price', price),
  authority: parsePolicy('authority', authority),
  eligibility: parsePolicy('eligibility', eligibility),
  rates: parsePolicy('rates', rates),
};
