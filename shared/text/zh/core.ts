/** Every sentence of the core in Chinese, by id. */
import type { CoreSentences } from '../en/core.ts';
import type { Translated } from '../teller.ts';
import { auditSentences } from './core/audit.ts';
import { auditChangeSentences } from './core/audit-change.ts';
import { authoritySentences } from './core/authority.ts';
import { caseEditSentences } from './core/case-edit.ts';
import { cellSentences } from './core/cell.ts';
import { challengerSentences } from './core/challenger.ts';
import { commandSentences } from './core/command.ts';
import { commandHelpSentences } from './core/command-help.ts';
import { commandReportSentences } from './core/command-report.ts';
import { compositionSentences } from './core/composition.ts';
import { computeSentences } from './core/compute.ts';
import { conflictSentences } from './core/conflict.ts';
import { accrualsSentences } from './core/cross-checks/accruals.ts';
import { bankIntegritySentences } from './core/cross-checks/bank-integrity.ts';
import { capitalFlightSentences } from './core/cross-checks/capital-flight.ts';
import { debtSentences } from './core/cross-checks/debt.ts';
import { doubleUseSentences } from './core/cross-checks/double-use.ts';
import { figureSentences } from './core/cross-checks/figures.ts';
import { findingSentences } from './core/cross-checks/finding.ts';
import { firstDigitsSentences } from './core/cross-checks/first-digits.ts';
import { guaranteeCircleSentences } from './core/cross-checks/guarantee-circle.ts';
import { identitiesSentences } from './core/cross-checks/identities.ts';
import { partyGraphSentences } from './core/cross-checks/party-graph.ts';
import { payrollSentences } from './core/cross-checks/payroll.ts';
import { periodEndSentences } from './core/cross-checks/period-end.ts';
import { physicalSentences } from './core/cross-checks/physical.ts';
import { receiptsSentences } from './core/cross-checks/receipts.ts';
import { reliabilitySentences } from './core/cross-checks/reliability.ts';
import { revenueSentences } from './core/cross-checks/revenue.ts';
import { roundTripsSentences } from './core/cross-checks/round-trips.ts';
import { sharedIdentitySentences } from './core/cross-checks/shared-identity.ts';
import { shipmentsSentences } from './core/cross-checks/shipments.ts';
import { statedTwiceSentences } from './core/cross-checks/stated-twice.ts';
import { verifiedSentences } from './core/cross-checks/verified.ts';
import { decisionSentences } from './core/decision.ts';
import { deskSentences } from './core/desk.ts';
import { distressSentences } from './core/distress.ts';
import { dmnSentences } from './core/dmn.ts';
import { documentSentences } from './core/document.ts';
import { eligibilitySentences } from './core/eligibility.ts';
import { feelSentences } from './core/feel.ts';
import { fieldSentences } from './core/fields.ts';
import { fileSentences } from './core/file.ts';
import { fiveClassSentences } from './core/five-class.ts';
import { formulaSentences } from './core/formula.ts';
import { foundSentences } from './core/found.ts';
import { fourEyesSentences } from './core/four-eyes.ts';
import { historySentences } from './core/history.ts';
import { hostSentences } from './core/host.ts';
import { identifierSentences } from './core/identifier.ts';
import { importSentences } from './core/import.ts';
import { indicatorSentences } from './core/indicators.ts';
import { intakeSentences } from './core/intake.ts';
import { invoiceFileSentences } from './core/invoice-file.ts';
import { invoiceListSentences } from './core/invoice-list.ts';
import { labSentences } from './core/lab.ts';
import { labProfileSentences } from './core/lab-profile.ts';
import { labTableSentences } from './core/lab-table.ts';
import { learnedModelSentences } from './core/learned-model.ts';
import { ledgerFileSentences } from './core/ledger-file.ts';
import { leverSentences } from './core/lever.ts';
import { limitSentences } from './core/limit.ts';
import { machineSentences } from './core/machine.ts';
import { missingSentences } from './core/missing.ts';
import { modelRegisterSentences } from './core/model-register.ts';
import { officerSentences } from './core/officer.ts';
import { onnxSentences } from './core/onnx.ts';
import { overlapSentences } from './core/overlap.ts';
import { passportSentences } from './core/passport.ts';
import { pathSentences } from './core/path.ts';
import { policySentences } from './core/policy.ts';
import { policyVersionSentences } from './core/policy-version.ts';
import { priceSentences } from './core/price.ts';
import { progressSentences } from './core/progress.ts';
import { proposalSentences } from './core/proposal.ts';
import { recordSentences } from './core/record.ts';
import { scheduleSentences } from './core/schedule.ts';
import { scoreSentences } from './core/score.ts';
import { scoringModelSentences } from './core/scoring-model.ts';
import { sessionSentences } from './core/session.ts';
import { sme7Sentences } from './core/sme-7.ts';
import { statementSentences } from './core/statement.ts';
import { statementFileSentences } from './core/statement-file.ts';
import { stepSentences } from './core/step.ts';
import { tableSentences } from './core/table.ts';
import { trainingSentences } from './core/training.ts';
import { unreadFormatSentences } from './core/unread-format.ts';
import { validationSentences } from './core/validation.ts';
import { valueSentences } from './core/values.ts';
import { vaultSentences } from './core/vault.ts';
import { workspaceSentences } from './core/workspace.ts';
import { xbrlFileSentences } from './core/xbrl-file.ts';

export const coreSentences: Translated<CoreSentences> = {
  ...statementFileSentences,
  ...machineSentences,
  ...fileSentences,
  ...invoiceFileSentences,
  ...invoiceListSentences,
  ...ledgerFileSentences,
  ...xbrlFileSentences,
  ...recordSentences,
  ...stepSentences,
  ...tableSentences,
  ...unreadFormatSentences,
  ...intakeSentences,
  ...identifierSentences,
  ...importSentences,
  ...commandSentences,
  ...commandHelpSentences,
  ...computeSentences,
  ...scheduleSentences,
  ...foundSentences,
  ...auditSentences,
  ...auditChangeSentences,
  ...authoritySentences,
  ...decisionSentences,
  ...sessionSentences,
  ...workspaceSentences,
  ...caseEditSentences,
  ...labSentences,
  ...labTableSentences,
  ...labProfileSentences,
  ...conflictSentences,
  ...overlapSentences,
  ...progressSentences,
  ...modelRegisterSentences,
  ...officerSentences,
  ...policyVersionSentences,
  ...hostSentences,
  ...vaultSentences,
  ...dmnSentences,
  ...documentSentences,
  ...historySentences,
  ...missingSentences,
  ...cellSentences,
  ...trainingSentences,
  ...validationSentences,
  ...challengerSentences,
  ...onnxSentences,
  ...compositionSentences,
  ...learnedModelSentences,
  ...passportSentences,
  ...sme7Sentences,
  ...commandReportSentences,
  ...deskSentences,
  ...distressSentences,
  ...eligibilitySentences,
  ...proposalSentences,
  ...feelSentences,
  ...fieldSentences,
  ...partyGraphSentences,
  ...verifiedSentences,
  ...reliabilitySentences,
  ...payrollSentences,
  ...debtSentences,
  ...shipmentsSentences,
  ...statedTwiceSentences,
  ...sharedIdentitySentences,
  ...roundTripsSentences,
  ...revenueSentences,
  ...receiptsSentences,
  ...physicalSentences,
  ...periodEndSentences,
  ...identitiesSentences,
  ...guaranteeCircleSentences,
  ...firstDigitsSentences,
  ...doubleUseSentences,
  ...capitalFlightSentences,
  ...bankIntegritySentences,
  ...accrualsSentences,
  ...figureSentences,
  ...findingSentences,
  ...pathSentences,
  ...leverSentences,
  ...scoringModelSentences,
  ...scoreSentences,
  ...priceSentences,
  ...policySentences,
  ...limitSentences,
  ...fiveClassSentences,
  ...formulaSentences,
  ...valueSentences,
  ...fourEyesSentences,
  ...indicatorSentences,
  ...statementSentences,
};
