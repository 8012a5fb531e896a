/** All authenticity tests, in the order they are shown. */
import type { CaseView } from '#electron/indicators/view.ts';
import type { TestResult } from '#shared/domain/authenticity.ts';
import type { Elsewhere } from './elsewhere.ts';
import { type AuthenticityTest, resultOf } from './finding.ts';
import { accrualTests } from './tests/accruals.ts';
import { bankIntegrity } from './tests/bank-integrity.ts';
import { capitalFlight } from './tests/capital-flight.ts';
import { doubleUse } from './tests/double-use.ts';
import { firstDigits } from './tests/first-digits.ts';
import { guaranteeCircleTest } from './tests/guarantee-circle.ts';
import { identities } from './tests/identities.ts';
import { periodEndPush } from './tests/period-end.ts';
import { physicalElasticity } from './tests/physical.ts';
import { invoiceReceipts } from './tests/receipts.ts';
import { revenueTriangulation } from './tests/revenue.ts';
import { roundTrips } from './tests/round-trips.ts';
import { sharedIdentity } from './tests/shared-identity.ts';
import { invoiceShipments } from './tests/shipments.ts';

export const TESTS: readonly AuthenticityTest[] = [
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
  guaranteeCircleTest,
  capitalFlight,
];

/** Every test of a case, T1 to T12, then those of the party graph; a test that cannot run says why. */
export function runTests(view: CaseView, elsewhere: Elsewhere): TestResult[] {
  return TESTS.map((test) => resultOf(test, view, elsewhere));
}
