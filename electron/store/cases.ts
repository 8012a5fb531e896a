/** Cases: an application with its applicant's facts, its proposal and where it stands. */
import type { Applicant, Application, CaseSummary, Proposal } from '#shared/contract/operations/case.ts';
import type { Score } from '#shared/domain/assessment.ts';
import { registrationKey } from '#shared/domain/identifiers.ts';
import type { InstitutionLevel } from '#shared/domain/officers.ts';
import { facilityTermsSchema } from '#shared/domain/repayment.ts';
import type { Words } from '#shared/domain/words.ts';
import type { CaseState } from '#shared/workflow/states.ts';
import { canonicalJson } from '../ground/canonical.ts';
import type { ReadStore, SqlValue, WriteStore } from './connection.ts';
import { nameOrder, nameSpellings } from './spelling.ts';

export interface StoredCase {
  readonly id: string;
  readonly number: string;
  readonly state: CaseState;
  readonly stateSince: string;
  readonly ownerId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly applicant: Applicant;
  readonly application: Application;
  readonly proposal: Proposal | null;
  /** What is mandatory and missing, as it was found when the case was last assessed. */
  readonly notAssessable: readonly Words[];
}

interface CaseRow extends Applicant, Application {
  readonly id: string;
  readonly number: string;
  readonly state: CaseState;
  readonly stateSince: string;
  readonly ownerId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly proposalAmount: number | null;
  readonly proposalTermMonths: number | null;
  readonly proposalRateBasisPoints: number | null;
  readonly proposalRationale: string | null;
  readonly proposalFacility: string | null;
  readonly notAssessable: string;
}

const APPLICANT = `legal_name AS legalName, registration_id_kind AS registrationIdKind, registration_id AS registrationId,
  industry_code AS industryCode, size_industry AS sizeIndustry, life_stage AS lifeStage, founded_on AS foundedOn, region, headcount`;

const APPLICATION = `amount, currency, term_months AS termMonths, product, purpose, channel,
  institution_level AS institutionLevel, applied_on AS appliedOn`;

const SELECT = `SELECT id, number, state, state_since AS stateSince, owner_id AS ownerId, created_at AS createdAt, updated_at AS updatedAt,
  ${APPLICANT}, ${APPLICATION}, proposal_amount AS proposalAmount, proposal_term_months AS proposalTermMonths,
  proposal_rate_basis_points AS proposalRateBasisPoints, proposal_rationale AS proposalRationale,
  proposal_facility AS proposalFacility,
  not_assessable AS notAssessable FROM credit_case`;

function applicantOf(row: CaseRow): Applicant {
  const {
    legalName,
    registrationIdKind,
    registrationId,
    industryCode,
    sizeIndustry,
    lifeStage,
    foundedOn,
    region,
    headcount,
  } = row;
  return {
    legalName,
    registrationIdKind,
    registrationId,
    industryCode,
    sizeIndustry,
    lifeStage,
    foundedOn,
    region,
    headcount,
  };
}

function applicationOf(row: CaseRow): Application {
  const { amount, currency, termMonths, product, purpose, channel, institutionLevel, appliedOn } = row;
  return { amount, currency, termMonths, product, purpose, channel, institutionLevel, appliedOn };
}

function proposalOf(row: CaseRow): Proposal | null {
  if (row.proposalAmount === null || row.proposalTermMonths === null || row.proposalRateBasisPoints === null)
    return null;
  return {
    amount: row.proposalAmount,
    termMonths: row.proposalTermMonths,
    rateBasisPoints: row.proposalRateBasisPoints,
    rationale: row.proposalRationale ?? '',
    facility: row.proposalFacility === null ? null : facilityTermsSchema.parse(JSON.parse(row.proposalFacility)),
  };
}

export function caseById(store: ReadStore, id: string): StoredCase | undefined {
  const row = store.get<CaseRow>(`${SELECT} WHERE id = ?`, id);
  if (!row) return undefined;
  const { number, state, stateSince, ownerId, createdAt, updatedAt } = row;
  const facts = {
    applicant: applicantOf(row),
    application: applicationOf(row),
    proposal: proposalOf(row),
    notAssessable: JSON.parse(row.notAssessable) as Words[],
  };
  return { id: row.id, number, state, stateSince, ownerId, createdAt, updatedAt, ...facts };
}

/** The next free number of a year, "2026-000123". */
export function nextCaseNumber(store: ReadStore, year: string): string {
  const last = store.get<{ number: string }>(
    'SELECT number FROM credit_case WHERE number >= ? AND number < ? ORDER BY number DESC LIMIT 1',
    `${year}-`,
    `${year}.`,
  );
  return `${year}-${String(Number(last?.number.slice(5) ?? 0) + 1).padStart(6, '0')}`;
}

interface NewCase {
  readonly id: string;
  readonly number: string;
  readonly ownerId: string;
  readonly at: string;
  readonly applicant: Applicant;
  readonly application: Application;
  /** Identity of the intake row it came from; null for a case opened by hand. */
  readonly intakeKey: string | null;
}

/** The facts of applicant and application, in the order both statements below name their columns. */
function factValues(applicant: Applicant, application: Application): SqlValue[] {
  return [
    applicant.legalName,
    nameOrder(applicant.legalName, 'company'),
    nameSpellings(applicant.legalName),
    applicant.registrationIdKind,
    applicant.registrationId,
    registrationKey(applicant.registrationId),
    applicant.industryCode,
    applicant.sizeIndustry,
    applicant.lifeStage,
    applicant.foundedOn,
    applicant.region,
    applicant.headcount,
    application.amount,
    application.currency,
    application.termMonths,
    application.product,
    application.purpose,
    application.channel,
    application.institutionLevel,
    application.appliedOn,
  ];
}

/** Inserts a draft and records its owner as a maker. */
export function insertCase(store: WriteStore, entry: NewCase): void {
  const { applicant, application } = entry;
  store.run(
    `INSERT INTO credit_case (id, number, state, state_since, owner_id, created_at, updated_at,
       legal_name, name_order, name_spellings, registration_id_kind, registration_id, registration_key, industry_code, size_industry, life_stage, founded_on, region, headcount,
       amount, currency, term_months, product, purpose, channel, institution_level, applied_on, intake_key)
     VALUES (?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.id,
    entry.number,
    entry.at,
    entry.ownerId,
    entry.at,
    entry.at,
    ...factValues(applicant, application),
    entry.intakeKey,
  );
  addMaker(store, entry.id, entry.ownerId, entry.at);
}

export function updateCaseFacts(
  store: WriteStore,
  id: string,
  applicant: Applicant,
  application: Application,
  at: string,
): void {
  store.run(
    `UPDATE credit_case SET updated_at = ?, legal_name = ?, name_order = ?, name_spellings = ?, registration_id_kind = ?, registration_id = ?, registration_key = ?, industry_code = ?,
       size_industry = ?, life_stage = ?, founded_on = ?, region = ?, headcount = ?, amount = ?, currency = ?, term_months = ?,
       product = ?, purpose = ?, channel = ?, institution_level = ?, applied_on = ? WHERE id = ?`,
    at,
    ...factValues(applicant, application),
    id,
  );
}

export function setProposal(store: WriteStore, id: string, proposal: Proposal, at: string): void {
  store.run(
    `UPDATE credit_case SET updated_at = ?, proposal_amount = ?, proposal_term_months = ?, proposal_rate_basis_points = ?,
       proposal_rationale = ?, proposal_facility = ? WHERE id = ?`,
    at,
    proposal.amount,
    proposal.termMonths,
    proposal.rateBasisPoints,
    proposal.rationale,
    proposal.facility && JSON.stringify(proposal.facility),
    id,
  );
}

export function setState(store: WriteStore, id: string, state: CaseState, at: string): void {
  store.run('UPDATE credit_case SET state = ?, state_since = ?, updated_at = ? WHERE id = ?', state, at, at, id);
}

/** Keeps beside the case the lowest level whose approval is still asked for, for the queue. */
export function setAwaitedLevel(store: WriteStore, id: string, level: InstitutionLevel | null): void {
  store.run('UPDATE credit_case SET awaited_level = ? WHERE id = ?', level, id);
}

/**
 * Keeps the score beside the case, for the worklist, with whether there was any evidence to score and
 * what is mandatory and missing.
 */
export function setScore(
  store: WriteStore,
  id: string,
  score: Score,
  isAssessed: boolean,
  notAssessable: readonly Words[],
): void {
  store.run(
    'UPDATE credit_case SET grade = ?, points = ?, pd = ?, model_hash = ?, is_assessed = ?, not_assessable = ? WHERE id = ?',
    score.grade,
    score.points,
    score.pd,
    score.modelHash,
    isAssessed ? 1 : 0,
    canonicalJson(notAssessable),
    id,
  );
}

/** Puts an officer on record as one who prepared the case. */
export function addMaker(store: WriteStore, caseId: string, officerId: string, at: string): void {
  const known = store.get('SELECT 1 FROM case_maker WHERE case_id = ? AND officer_id = ?', caseId, officerId);
  if (!known) store.run('INSERT INTO case_maker (case_id, officer_id, since) VALUES (?, ?, ?)', caseId, officerId, at);
}

/** Those who prepared the case, first one first. */
export function makersOf(store: ReadStore, caseId: string): { id: string; displayName: string }[] {
  return store.all(
    `SELECT o.id, o.display_name AS displayName FROM case_maker m JOIN officer o ON o.id = m.officer_id
     WHERE m.case_id = ? ORDER BY m.since, o.id`,
    caseId,
  );
}

export type SummaryRow = Omit<CaseSummary, 'owner' | 'isAssessed' | 'isAssessable'> & {
  readonly ownerId: string;
  readonly ownerName: string;
  readonly isAssessed: number;
  readonly isAssessable: number;
};

/** Whether nothing mandatory was missing when the case was last assessed. */
export const IS_ASSESSABLE = "c.not_assessable = '[]'";

export const SUMMARY_COLUMNS = `c.id, c.number, c.legal_name AS legalName, c.registration_id AS registrationId, c.state, c.product, c.amount,
  c.currency, c.grade, c.points, c.pd, c.is_assessed AS isAssessed, ${IS_ASSESSABLE} AS isAssessable, c.owner_id AS ownerId, o.display_name AS ownerName, c.created_at AS createdAt,
  c.updated_at AS updatedAt, c.state_since AS stateSince`;

export function summaryOf({ ownerId, ownerName, isAssessed, isAssessable, ...row }: SummaryRow): CaseSummary {
  return {
    ...row,
    isAssessed: isAssessed === 1,
    isAssessable: isAssessable === 1,
    owner: { id: ownerId, displayName: ownerName },
  };
}

/** Cases shown of a client that is known. */
const SHOWN_CASES = 5;

/** The cases whose registration id is the same but for separators and letter case, newest first. */
export function casesOfClient(
  store: ReadStore,
  registrationId: string,
): { total: number; cases: Pick<CaseSummary, 'id' | 'number' | 'legalName' | 'state'>[] } {
  const key = registrationKey(registrationId);
  const cases = store.all<Pick<CaseSummary, 'id' | 'number' | 'legalName' | 'state'>>(
    `SELECT id, number, legal_name AS legalName, state FROM credit_case WHERE registration_key = ?
     ORDER BY number DESC`,
    key,
  );
  return { total: cases.length, cases: cases.slice(0, SHOWN_CASES) };
}

export function caseSummary(store: ReadStore, id: string): CaseSummary | undefined {
  const row = store.get<SummaryRow>(
    `SELECT ${SUMMARY_COLUMNS} FROM credit_case c JOIN officer o ON o.id = c.owner_id WHERE c.id = ?`,
    id,
  );
  return row && summaryOf(row);
}
