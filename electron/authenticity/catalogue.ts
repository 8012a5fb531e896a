/** All authenticity tests, in the order they are shown. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { withPaidVoidsSold } from '#electron/matching/paid-voids.ts';
import type { TestResult } from '#shared/domain/authenticity.ts';
import type { Elsewhere } from '#shared/domain/elsewhere.ts';
import { accrualTests } from './cross-checks/accruals.ts';
import { bankIntegrity } from './cross-checks/bank-integrity.ts';
import { capitalFlight } from './cross-checks/capital-flight.ts';
import { doubleUse } from './cross-checks/double-use.ts';
import { firstDigits } from './cross-checks/first-digits.ts';
import { guaranteeCircleTest } from './cross-checks/guarantee-circle.ts';
import { identities } from './cross-checks/identities.ts';
import { periodEndPush } from './cross-checks/period-end.ts';
import { physicalElasticity } from './cross-checks/physical.ts';
import { invoiceReceipts } from './cross-checks/receipts.ts';
import { revenueTriangulation } from './cross-checks/revenue.ts';
import { roundTrips } from './cross-checks/round-trips.ts';
import { sharedIdentity } from './cross-checks/shared-identity.ts';
import { invoiceShipments } from './cross-checks/shipments.ts';
import { statedTwice, twoSetsOfAccounts } from './cross-checks/stated-twice.ts';
import { type AuthenticityTest, resultOf } from './finding.ts';

const TESTS: readonly AuthenticityTest[] = [
  identities,
  revenueTriangulation,
  invoiceReceipts,
  invoiceShipments,
  roundTrips,
  doubleUse,
  bankIntegrity,
  firstDigits,
  periodEndPush,
  physicalElasticity,
  sharedIdentity,
  accrualTests,
  twoSetsOfAccounts,
  statedTwice,
  guaranteeCircleTest,
  capitalFlight,
];

/** Every test of a case, T1 to T12, what sources say differently, then those of the party graph; a test that cannot run says why. */
export function runTests(given: CaseView, elsewhere: Elsewhere): TestResult[] {
  // A paid invoice that was taken back was a sale: the documents are examined as they stood.
  const view = withPaidVoidsSold(given);
  return TESTS.map((test) => resultOf(test, view, elsewhere));
}
