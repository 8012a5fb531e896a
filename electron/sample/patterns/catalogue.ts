/** The twelve dishonest patterns of the handbook, by name. */
import { alteredBankStatement } from './dishonest/altered-bank-statement.ts';
import { capitalFlight } from './dishonest/capital-flight.ts';
import { concealedRelatedParty } from './dishonest/concealed-related-party.ts';
import { doubleFinancedInvoice } from './dishonest/double-financed-invoice.ts';
import { fakeBuyers } from './dishonest/fake-buyers.ts';
import { ghostPayroll } from './dishonest/ghost-payroll.ts';
import { guaranteeCircle } from './dishonest/guarantee-circle.ts';
import { hiddenDebt } from './dishonest/hidden-debt.ts';
import { inflatedRevenue } from './dishonest/inflated-revenue.ts';
import { periodEndPush } from './dishonest/period-end-push.ts';
import { roundTripping } from './dishonest/round-tripping.ts';
import { shellSupplier } from './dishonest/shell-supplier.ts';
import type { Pattern } from './pattern.ts';

export const DISHONEST_PATTERNS: readonly Pattern[] = [
  inflatedRevenue,
  roundTripping,
  fakeBuyers,
  shellSupplier,
  doubleFinancedInvoice,
  alteredBankStatement,
  periodEndPush,
  hiddenDebt,
  concealedRelatedParty,
  guaranteeCircle,
  ghostPayroll,
  capitalFlight,
];
