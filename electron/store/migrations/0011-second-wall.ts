/** Schema 11: the releaser of funds, and the rules of decisions, cases, evidence and policy once more in the store. */
import { GUARDS_ON_ROLES } from './0007-two-administrators.ts';

/** Tables of evidence as they stood at this schema. */
const EVIDENCE = [
  'statement_line',
  'bank_transaction',
  'invoice',
  'order',
  'shipment',
  'vat_return',
  'utility_bill',
  'payroll',
  'licence',
  'party',
  'relation',
  'credit_facility',
  'credit_event',
  'collateral',
  'guarantee',
  'deposit_account',
  'evidence_scope',
  'account_balance',
] as const;

/** The number of the audit event that the transaction under way will write. */
const NOW = '(SELECT coalesce(max(sequence), 0) + 1 FROM audit_event)';

const isIn = (caseId: string, ...states: readonly string[]): string =>
  `EXISTS (SELECT 1 FROM credit_case c WHERE c.id = ${caseId} AND c.state IN (${states.map((state) => `'${state}'`).join(', ')}))`;

const holds = (officer: string, ...roles: readonly string[]): string =>
  `EXISTS (SELECT 1 FROM officer o JOIN officer_role r ON r.officer_id = o.id
    WHERE o.id = ${officer} AND o.status = 'active' AND r.role IN (${roles.map((role) => `'${role}'`).join(', ')}))`;

const isMaker = (caseId: string, officer: string): string =>
  `EXISTS (SELECT 1 FROM case_maker m WHERE m.case_id = ${caseId} AND m.officer_id = ${officer})`;

const has = (kind: string): string =>
  `EXISTS (SELECT 1 FROM decision d WHERE d.case_id = NEW.id AND d.kind = '${kind}' AND d.voided_seq IS NULL)`;

const rank = (level: string): string => `CASE ${level} WHEN 'sub-branch' THEN 0 WHEN 'branch' THEN 1 ELSE 2 END`;

/**
 * Every post the recommendation asks for is filled by somebody who still holds role and level: for
 * each post, as many decisions of its role at its level or above as there are posts at its level or above.
 */
const QUORUM = `(${has('approve')} AND NOT EXISTS (
  SELECT 1 FROM decision q JOIN json_each(q.required) p
  WHERE q.case_id = NEW.id AND q.kind = 'recommend' AND q.voided_seq IS NULL AND (
    SELECT count(DISTINCT d.officer_id) FROM decision d JOIN officer o ON o.id = d.officer_id
      JOIN officer_role r ON r.officer_id = o.id AND r.role = p.value ->> 'role'
    WHERE d.case_id = NEW.id AND d.voided_seq IS NULL AND o.status = 'active'
      AND d.kind = CASE p.value ->> 'role' WHEN 'reviewer' THEN 'recommend' ELSE 'approve' END
      AND min(${rank('d.level')}, ${rank('o.level')}) >= ${rank("p.value ->> 'level'")}
  ) < (SELECT sum(s.value ->> 'count') FROM json_each(q.required) s WHERE s.value ->> 'role' = p.value ->> 'role'
      AND ${rank("s.value ->> 'level'")} >= ${rank("p.value ->> 'level'")})))`;

const CONDITIONS_MET = `NOT EXISTS (SELECT 1 FROM decision_condition k JOIN decision d ON d.id = k.decision_id
  WHERE k.case_id = NEW.id AND d.voided_seq IS NULL AND k.kind = 'before-disbursement' AND k.met_at IS NULL)`;

const NOTHING_IN_FORCE = 'NOT EXISTS (SELECT 1 FROM decision d WHERE d.case_id = NEW.id AND d.voided_seq IS NULL)';

const evidenceGuards = (table: string): string => `
CREATE TRIGGER ${table}_comes_now BEFORE INSERT ON "${table}"
WHEN NEW.added_seq <> ${NOW} OR NEW.retired_seq IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'evidence is never back-dated'); END;
CREATE TRIGGER ${table}_comes_to_open_cases BEFORE INSERT ON "${table}"
WHEN NOT ${isIn('NEW.case_id', 'draft', 'returned')}
BEGIN SELECT RAISE(ABORT, 'the evidence of a case that was handed on is not changed'); END;
CREATE TRIGGER ${table}_goes_now BEFORE UPDATE ON "${table}"
WHEN NEW.retired_seq IS NOT ${NOW} OR NEW.added_seq <> OLD.added_seq OR NEW.source_id IS NOT OLD.source_id
  OR NEW.locator IS NOT OLD.locator OR NEW.entered_by IS NOT OLD.entered_by OR NEW.entered_at IS NOT OLD.entered_at
  OR NEW.reason IS NOT OLD.reason
BEGIN SELECT RAISE(ABORT, 'evidence is never back-dated'); END;
CREATE TRIGGER ${table}_goes_from_open_cases BEFORE UPDATE ON "${table}"
WHEN NOT ${isIn('OLD.case_id', 'draft', 'returned')}
BEGIN SELECT RAISE(ABORT, 'the evidence of a case that was handed on is not changed'); END;`;

export const secondWallMigration = {
  version: 11,
  name: 'second-wall',
  sql: `
-- The releaser of funds: the list of roles is part of the table, so the table is made anew.
DROP TRIGGER officer_request_is_asked_by_another;
DROP TRIGGER officer_request_is_decided_by_another;
DROP TRIGGER officer_two_administrators_stay;
DROP TRIGGER decision_is_no_administrator_s;
DROP TRIGGER decision_needs_two_administrators;
DROP TRIGGER officer_role_is_given_by_two;
DROP TRIGGER officer_role_is_taken_by_two;
DROP TRIGGER officer_role_is_never_changed;
DROP TRIGGER officer_role_administrator_alone;
DROP TRIGGER officer_role_two_administrators_stay;
CREATE TABLE officer_role_with_releaser (
  officer_id TEXT NOT NULL REFERENCES officer (id),
  role TEXT NOT NULL CHECK (role IN ('officer', 'reviewer', 'approver', 'releaser', 'auditor', 'administrator')),
  PRIMARY KEY (officer_id, role)
) STRICT, WITHOUT ROWID;
INSERT INTO officer_role_with_releaser SELECT officer_id, role FROM officer_role;
DROP TABLE officer_role;
ALTER TABLE officer_role_with_releaser RENAME TO officer_role;
${GUARDS_ON_ROLES}
-- The posts the authority table asks to be filled, as JSON, kept with the recommendation; null before this schema.
ALTER TABLE decision ADD COLUMN required TEXT CHECK (required IS NULL OR json_valid(required));
CREATE TRIGGER decision_is_of_its_case_and_moment BEFORE INSERT ON decision
WHEN NEW.added_seq <> ${NOW} OR NEW.voided_seq IS NOT NULL
  OR NEW.snapshot_hash IS NOT (SELECT s.hash FROM snapshot s WHERE s.case_id = NEW.case_id ORDER BY s.sequence DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'a decision is of its own case and moment'); END;
CREATE TRIGGER decision_is_taken_in_a_role_held BEFORE INSERT ON decision
WHEN NOT EXISTS (SELECT 1 FROM officer o JOIN officer_role r ON r.officer_id = o.id
    WHERE o.id = NEW.officer_id AND o.status = 'active' AND o.level = NEW.level AND r.role = NEW.role)
  OR NOT CASE NEW.kind WHEN 'submit' THEN NEW.role = 'officer' WHEN 'disburse' THEN NEW.role = 'releaser'
    WHEN 'return' THEN NEW.role IN ('reviewer', 'approver')
    WHEN 'approve' THEN NEW.role = 'approver' WHEN 'decline' THEN NEW.role = 'approver' ELSE NEW.role = 'reviewer' END
BEGIN SELECT RAISE(ABORT, 'four eyes: a decision is taken in a role its taker holds'); END;
CREATE TRIGGER decision_is_of_its_state BEFORE INSERT ON decision
WHEN NOT CASE NEW.kind WHEN 'submit' THEN ${isIn('NEW.case_id', 'draft', 'returned')}
  WHEN 'review' THEN ${isIn('NEW.case_id', 'submitted')}
  WHEN 'recommend' THEN ${isIn('NEW.case_id', 'in-review')}
  WHEN 'return' THEN ${isIn('NEW.case_id', 'submitted', 'in-review', 'recommended')}
  WHEN 'confirm-conditions' THEN ${isIn('NEW.case_id', 'accepted')}
  WHEN 'disburse' THEN ${isIn('NEW.case_id', 'conditions-met')}
  ELSE ${isIn('NEW.case_id', 'recommended')} END
BEGIN SELECT RAISE(ABORT, 'four eyes: a case moves by the decisions it needs'); END;
CREATE TRIGGER decision_submit_is_the_maker_s BEFORE INSERT ON decision
WHEN NEW.kind = 'submit' AND NOT ${isMaker('NEW.case_id', 'NEW.officer_id')}
BEGIN SELECT RAISE(ABORT, 'four eyes: a case is handed on by who prepared it'); END;
CREATE TRIGGER decision_releaser_is_apart BEFORE INSERT ON decision
WHEN NEW.kind = 'disburse' AND EXISTS (SELECT 1 FROM decision d WHERE d.case_id = NEW.case_id
    AND d.officer_id = NEW.officer_id AND d.kind IN ('review', 'recommend', 'approve', 'confirm-conditions')
    AND d.voided_seq IS NULL)
BEGIN SELECT RAISE(ABORT, 'four eyes: one person holds one part in a decision'); END;
CREATE TRIGGER decision_is_on_its_terms BEFORE INSERT ON decision
WHEN NEW.kind IN ('submit', 'recommend', 'approve', 'decline', 'disburse') AND NOT EXISTS (SELECT 1 FROM credit_case c
    WHERE c.id = NEW.case_id AND c.proposal_amount = NEW.amount AND c.proposal_term_months = NEW.term_months
      AND c.proposal_rate_basis_points = NEW.rate_basis_points)
BEGIN SELECT RAISE(ABORT, 'a decision is on the terms of its case'); END;
CREATE TRIGGER decision_recommends_to_somebody BEFORE INSERT ON decision
WHEN (NEW.kind = 'recommend') <> (NEW.required IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a recommendation says who must decide'); END;
CREATE TRIGGER decision_keeps_its_taker BEFORE UPDATE ON decision
WHEN NEW.role <> OLD.role OR NEW.level <> OLD.level OR NEW.added_seq <> OLD.added_seq OR NEW.required IS NOT OLD.required
  OR NEW.voided_seq <> ${NOW}
BEGIN SELECT RAISE(ABORT, 'a decision is never changed, only voided'); END;

CREATE TRIGGER credit_case_starts_as_a_draft BEFORE INSERT ON credit_case
WHEN NEW.state <> 'draft' OR NEW.proposal_amount IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a case starts as a draft'); END;
CREATE TRIGGER credit_case_moves_by_decisions BEFORE UPDATE OF state ON credit_case
WHEN NEW.state <> OLD.state AND NOT CASE NEW.state
  WHEN 'submitted' THEN OLD.state IN ('draft', 'returned') AND ${has('submit')}
  WHEN 'in-review' THEN OLD.state = 'submitted' AND ${has('review')}
  WHEN 'recommended' THEN OLD.state = 'in-review' AND ${has('recommend')}
  WHEN 'approved' THEN OLD.state = 'recommended' AND ${QUORUM}
  WHEN 'declined' THEN OLD.state = 'recommended' AND ${has('decline')}
  WHEN 'accepted' THEN OLD.state = 'approved'
  WHEN 'conditions-met' THEN OLD.state = 'accepted' AND ${has('confirm-conditions')} AND ${CONDITIONS_MET}
  WHEN 'disbursed' THEN OLD.state = 'conditions-met' AND ${has('approve')} AND ${has('disburse')} AND ${CONDITIONS_MET}
  WHEN 'monitored' THEN OLD.state = 'disbursed'
  WHEN 'closed' THEN OLD.state = 'monitored'
  WHEN 'returned' THEN ${NOTHING_IN_FORCE}
    AND OLD.state IN ('submitted', 'in-review', 'recommended', 'approved', 'accepted', 'conditions-met')
  WHEN 'withdrawn' THEN OLD.state NOT IN ('declined', 'disbursed', 'monitored', 'closed')
  ELSE 0 END
BEGIN SELECT RAISE(ABORT, 'four eyes: a case moves by the decisions it needs'); END;
CREATE TRIGGER credit_case_facts_of_open_cases BEFORE UPDATE ON credit_case
WHEN OLD.state NOT IN ('draft', 'returned') AND (NEW.legal_name <> OLD.legal_name
  OR NEW.registration_id_kind <> OLD.registration_id_kind OR NEW.registration_id <> OLD.registration_id
  OR NEW.registration_key <> OLD.registration_key OR NEW.industry_code IS NOT OLD.industry_code
  OR NEW.size_industry <> OLD.size_industry OR NEW.life_stage IS NOT OLD.life_stage
  OR NEW.founded_on IS NOT OLD.founded_on OR NEW.region IS NOT OLD.region OR NEW.headcount IS NOT OLD.headcount
  OR NEW.amount <> OLD.amount OR NEW.currency <> OLD.currency OR NEW.term_months <> OLD.term_months
  OR NEW.product <> OLD.product OR NEW.purpose <> OLD.purpose OR NEW.channel <> OLD.channel
  OR NEW.institution_level <> OLD.institution_level OR NEW.applied_on <> OLD.applied_on)
BEGIN SELECT RAISE(ABORT, 'the facts of a case that was handed on are not changed'); END;
CREATE TRIGGER credit_case_terms_of_open_cases BEFORE UPDATE ON credit_case
WHEN OLD.state NOT IN ('draft', 'returned', 'in-review') AND (NEW.proposal_amount IS NOT OLD.proposal_amount
  OR NEW.proposal_term_months IS NOT OLD.proposal_term_months
  OR NEW.proposal_rate_basis_points IS NOT OLD.proposal_rate_basis_points
  OR NEW.proposal_rationale IS NOT OLD.proposal_rationale OR NEW.proposal_facility IS NOT OLD.proposal_facility)
BEGIN SELECT RAISE(ABORT, 'the terms of a case that was recommended are not changed'); END;
CREATE TRIGGER credit_case_stays_itself BEFORE UPDATE ON credit_case
WHEN NEW.id <> OLD.id OR NEW.number <> OLD.number OR NEW.owner_id <> OLD.owner_id OR NEW.created_at <> OLD.created_at
  OR NEW.intake_key IS NOT OLD.intake_key
BEGIN SELECT RAISE(ABORT, 'a case stays the case it is'); END;
CREATE TRIGGER case_maker_prepares_open_cases BEFORE INSERT ON case_maker
WHEN NOT ${holds('NEW.officer_id', 'officer')}
  OR ${isIn('NEW.case_id', 'declined', 'disbursed', 'monitored', 'closed', 'withdrawn')}
BEGIN SELECT RAISE(ABORT, 'four eyes: a case is prepared by officers while it can be changed'); END;
CREATE TRIGGER snapshot_is_of_its_moment BEFORE INSERT ON snapshot
WHEN NEW.sequence <> ${NOW} OR NOT ${holds('NEW.officer_id', 'officer', 'reviewer')}
  OR NOT ${isIn('NEW.case_id', 'draft', 'returned', 'in-review')}
BEGIN SELECT RAISE(ABORT, 'a submission is frozen at its own moment'); END;

CREATE TRIGGER decision_condition_comes_with_an_approval BEFORE INSERT ON decision_condition
WHEN NEW.met_by IS NOT NULL OR NEW.met_at IS NOT NULL OR NOT ${isIn('NEW.case_id', 'recommended')}
  OR NOT EXISTS (SELECT 1 FROM decision d WHERE d.id = NEW.decision_id AND d.case_id = NEW.case_id
    AND d.kind = 'approve' AND d.voided_seq IS NULL)
BEGIN SELECT RAISE(ABORT, 'a condition comes with an approval'); END;
CREATE TRIGGER decision_condition_is_only_met BEFORE UPDATE ON decision_condition
WHEN NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id OR NEW.decision_id <> OLD.decision_id OR NEW.kind <> OLD.kind
  OR NEW.text <> OLD.text OR NEW.met_by IS NULL OR NEW.met_at IS NULL OR NOT ${isIn('OLD.case_id', 'accepted')}
  OR NOT ${isMaker('OLD.case_id', 'NEW.met_by')} OR NOT ${holds('NEW.met_by', 'officer')}
BEGIN SELECT RAISE(ABORT, 'a condition is never changed, only met by who prepared the case'); END;
CREATE TRIGGER decision_condition_is_never_deleted BEFORE DELETE ON decision_condition
BEGIN SELECT RAISE(ABORT, 'a condition is never deleted'); END;

CREATE TRIGGER policy_version_starts_proposed BEFORE INSERT ON policy_version
WHEN CASE NEW.proposed_by WHEN 'system' THEN EXISTS (SELECT 1 FROM policy_version p WHERE p.kind = NEW.kind)
  ELSE NEW.status <> 'proposed' OR NEW.activated_by IS NOT NULL OR NOT ${holds('NEW.proposed_by', 'administrator')} END
BEGIN SELECT RAISE(ABORT, 'four eyes: a policy starts as the proposal of an administrator'); END;
CREATE TRIGGER policy_version_activation_is_signed BEFORE UPDATE ON policy_version
WHEN (NEW.status = 'active' AND OLD.status <> 'active' AND NOT ${holds('NEW.activated_by', 'administrator')})
  OR (NEW.activated_by IS NOT OLD.activated_by AND (OLD.activated_by IS NOT NULL OR NEW.status <> 'active'))
BEGIN SELECT RAISE(ABORT, 'four eyes: a policy is put in force by another person than its proposer'); END;
CREATE TRIGGER policy_version_moves_forward BEFORE UPDATE OF status ON policy_version
WHEN NEW.status <> OLD.status AND NOT ((OLD.status = 'proposed' AND NEW.status IN ('active', 'refused'))
  OR (OLD.status = 'active' AND NEW.status = 'superseded'))
BEGIN SELECT RAISE(ABORT, 'a policy that is past never comes back'); END;
CREATE TRIGGER policy_version_is_never_changed BEFORE UPDATE ON policy_version
WHEN NEW.hash <> OLD.hash OR NEW.kind <> OLD.kind OR NEW.version <> OLD.version OR NEW.note <> OLD.note
  OR NEW.content <> OLD.content OR NEW.proposed_by <> OLD.proposed_by OR NEW.proposed_at <> OLD.proposed_at
BEGIN SELECT RAISE(ABORT, 'a policy is never changed, only its status'); END;
CREATE TRIGGER policy_version_is_never_deleted BEFORE DELETE ON policy_version
BEGIN SELECT RAISE(ABORT, 'a policy is never deleted'); END;
CREATE TRIGGER model_version_of_the_desk_comes_first BEFORE INSERT ON model_version
WHEN CASE NEW.proposed_by WHEN 'system' THEN EXISTS (SELECT 1 FROM audit_event)
  ELSE NOT ${holds('NEW.proposed_by', 'officer', 'reviewer', 'approver', 'administrator')} END
BEGIN SELECT RAISE(ABORT, 'four eyes: a model starts as a proposal'); END;
CREATE TRIGGER model_version_is_put_in_force_by_role BEFORE UPDATE ON model_version
WHEN NEW.activated_by IS NOT OLD.activated_by AND NOT ${holds('NEW.activated_by', 'approver', 'administrator')}
BEGIN SELECT RAISE(ABORT, 'four eyes: who put a model in force is on record'); END;

CREATE TRIGGER source_comes_now BEFORE INSERT ON source
WHEN NEW.added_seq <> ${NOW} OR NEW.retired_seq IS NOT NULL OR NOT ${isIn('NEW.case_id', 'draft', 'returned')}
BEGIN SELECT RAISE(ABORT, 'evidence is never back-dated'); END;
CREATE TRIGGER source_is_only_retired BEFORE UPDATE ON source
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NOT ${NOW} OR NOT ${isIn('OLD.case_id', 'draft', 'returned')}
  OR NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id OR NEW.name <> OLD.name OR NEW.sha256 <> OLD.sha256
  OR NEW.bytes <> OLD.bytes OR NEW.format <> OLD.format OR NEW.imported_at <> OLD.imported_at
  OR NEW.imported_by <> OLD.imported_by OR NEW.not_understood <> OLD.not_understood OR NEW.added_seq <> OLD.added_seq
BEGIN SELECT RAISE(ABORT, 'a source is only retired'); END;
CREATE TRIGGER carried_conflict_comes_now BEFORE INSERT ON carried_conflict
WHEN NEW.added_seq <> ${NOW} OR NOT ${holds('NEW.officer_id', 'officer')}
BEGIN SELECT RAISE(ABORT, 'evidence is never back-dated'); END;
CREATE TRIGGER also_in_source_comes_now BEFORE INSERT ON also_in_source
WHEN NEW.added_seq <> ${NOW} OR NEW.retired_seq IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'evidence is never back-dated'); END;
CREATE TRIGGER also_in_source_goes_now BEFORE UPDATE ON also_in_source
WHEN NEW.retired_seq IS NOT ${NOW}
BEGIN SELECT RAISE(ABORT, 'evidence is never back-dated'); END;
${EVIDENCE.map(evidenceGuards).join('\n')}
`,
} as const;
