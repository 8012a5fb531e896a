/** What the audit room calls the places of an event, and how their values are written. */
import { LANGUAGE_NAMES } from '../../../domain/language.ts';
import type { Words } from '../../../domain/words.ts';
import { MISSING } from '../../formats.ts';
import { nameOf } from '../../name-of.ts';
import type { Teller } from '../../teller.ts';
import { labText } from '../lab.ts';
import { labSetupText } from '../lab-setup.ts';
import { modelsText } from '../models.ts';
import { policyText } from '../policy.ts';
import { settingsText } from '../settings.ts';

const FIELDS = {
  number: 'Number',
  'proposed-amount': 'Proposed amount',
  'proposed-term': 'Proposed term in months',
  'proposed-rate': 'Proposed rate',
  repayment: 'Repayment',
  grace: 'Grace, months',
  balloon: 'Balloon',
  'day-count': 'Day count',
  drawdown: 'Drawdown on',
  fee: 'Fee',
  rationale: 'Rationale',
  'recommended-amount': 'Recommended amount',
  'recommended-term': 'Recommended term in months',
  'recommended-rate': 'Recommended rate',
  state: 'State',
  reason: 'Reason',
  reasons: 'Reasons',
  comment: 'Comment',
  note: 'Note',
  condition: 'Condition',
  conditions: 'Conditions',
  'sent-back-from': 'Sent back from',
  'voided-decisions': 'Decisions voided',
  snapshot: 'Frozen submission',
  files: 'Files',
  'files-left-out': 'Files left out',
  'record-set': 'Record set',
  record: 'Record',
  'place-in-file': 'Place in the file',
  removed: 'Removed',
  fact: 'Fact',
  kept: 'Kept',
  records: 'Records',
  sha256: 'SHA-256 of the file',
  'cases-opened': 'Cases opened',
  duplicates: 'Duplicates left out',
  'rows-refused': 'Rows refused',
  name: 'Name',
  'full-name': 'Full name',
  'sign-in-name': 'Sign-in name',
  administrator: 'Administrator',
  roles: 'Roles',
  level: 'Level',
  status: 'Status',
  password: 'Password',
  form: 'Form',
  'staff-number': 'Staff number',
  administrators: 'Administrators',
  asked: 'Asked for',
  'asked-by': 'Asked for by',
  decided: 'Decided',
  'second-signature': 'Second signature',
  host: 'Reached by',
  'without-key': 'Shut out until they get a password',
  'clock-set-back': 'Clock set back; the event before was at',
  attempts: 'Attempts',
  'first-attempt': 'First attempt',
  'last-attempt': 'Last attempt',
  language: 'Language',
  id: 'Id',
  version: 'Version',
  hash: 'SHA-256',
  purpose: 'For',
  kind: 'Kind',
  file: 'File',
  'in-force': 'In force',
  model: 'Model',
  run: 'Run',
  'cases-scored': 'Cases scored',
  'cases-not-scored': 'Cases not scored',
  size: 'Size',
  rows: 'Rows',
  columns: 'Columns',
  table: 'Table',
  'folds-done': 'Folds done',
  fold: 'Fold',
  auc: 'AUC',
  ks: 'KS',
  brier: 'Brier score',
  'log-loss': 'Log loss',
  message: 'Message',
  challenger: 'Challenger',
  sample: 'Sample',
  'outcome-column': 'Outcome column',
  inputs: 'Inputs',
  method: 'Method',
  folds: 'Folds',
  holdout: 'Holdout',
  'weight-column': 'Weight column',
  'time-column': 'Date column',
  rejects: 'Rejected applications',
  'reject-factor': 'Risk of the rejected',
  pairs: 'Pairwise terms',
  calibration: 'Calibration',
  smoothing: 'Smoothing, rows',
  bins: 'Bins set by hand',
  subgroups: 'Subgroups',
  seed: 'Seed',
} as const;
export type AuditField = keyof typeof FIELDS;

/** Figures of a comparison of two scorings, the run's first. */
const AUC_FIGURES: Readonly<Record<string, string>> = {
  first: 'AUC of the run',
  second: 'AUC of the challenger',
  difference: 'Difference of the AUCs',
  low: 'Difference, lower end of 95%',
  high: 'Difference, upper end of 95%',
  p: 'p of no difference',
};

/** Lists of names an event's codes are looked up in: those the screens use. */
const LISTS = {
  acts: {
    reset: 'reset',
    'one-time': 'one-time password given',
    own: 'own password chosen',
    confirmed: 'confirmed',
    refused: 'refused',
    phrase: 'recovery phrase',
  },
  asked: settingsText.officers.requests.kinds,
  calibrations: labSetupText.advanced.calibrations,
  forms: { pdf: 'PDF', xlsx: 'XLSX', json: 'JSON', csv: 'CSV', sql: 'SQL', pmml: 'PMML' },
  hosts: settingsText.about.hosts,
  languages: LANGUAGE_NAMES,
  methods: labText.methods,
  modelKinds: modelsText.register.kinds,
  modelStates: modelsText.register.states,
  officerStates: settingsText.officers.status,
  policyStates: policyText.status,
  purposes: modelsText.register.purposes,
  rejectMethods: labSetupText.advanced.rejectMethods,
  runStates: labText.states,
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

const DOMAIN_LISTS = [
  'channels',
  'fieldChoices',
  'levels',
  'lifeStages',
  'policies',
  'products',
  'recordSets',
  'registrationIdKinds',
  'repayments',
  'roles',
  'samples',
  'sizeIndustries',
  'statementLines',
  'states',
] as const;
export type AuditList = keyof typeof LISTS | (typeof DOMAIN_LISTS)[number];

function listOf(list: AuditList, t: Teller): Readonly<Record<string, string>> {
  return list in LISTS ? LISTS[list as keyof typeof LISTS] : t.names[list as (typeof DOMAIN_LISTS)[number]];
}

const { train } = labSetupText;

export const auditChangeSentences = {
  'audit-change.field': ({ field }: { readonly field: AuditField }) => FIELDS[field],
  'audit-change.record-field': ({ field }: { readonly field: string }, t: Teller) => nameOf(t.names.fields, field),
  'audit-change.points': ({ input }: { readonly input: string }) => `Points of ${input}, bin by bin`,
  'audit-change.auc': ({ of }: { readonly of: string }) => nameOf(AUC_FIGURES, of),
  'audit-change.column-for': ({ target }: { readonly target: Words }, t: Teller) => `Column for ${t.say(target)}`,
  'audit-change.value-for-all': ({ target }: { readonly target: Words }, t: Teller) => `For all rows: ${t.say(target)}`,
  'audit-value.person': ({ displayName, name }: { readonly displayName: string; readonly name: string }, t: Teller) =>
    t.formats.withNote(displayName, name),
  'audit-value.number': ({ value }: { readonly value: number }, t: Teller) => t.formats.upTo(value, 6),
  'audit-value.bytes': ({ bytes }: { readonly bytes: number }, t: Teller) => t.formats.bytes(bytes),
  'audit-value.rate': ({ basisPoints }: { readonly basisPoints: number }, t: Teller) => t.formats.rate(basisPoints),
  'audit-value.money': ({ amount, currency }: { readonly amount: number; readonly currency: string }, t: Teller) =>
    t.formats.moneyInText(amount, currency),
  'audit-value.named': ({ list, id }: { readonly list: AuditList; readonly id: string }, t: Teller) =>
    nameOf(listOf(list, t), id),
  'audit-value.list': ({ items }: { readonly items: readonly Words[] }, t: Teller) =>
    t.formats.remarks(items.map(t.say)),
  'audit-change.line': (
    { name, before, after }: { readonly name: Words; readonly before: Words | null; readonly after: Words | null },
    t: Teller,
  ) => t.formats.labelled(t.say(name), `${t.say(before ?? MISSING)} → ${t.say(after ?? MISSING)}`),
  'audit-value.yes': 'yes',
  'audit-value.no': 'no',
  'audit-value.source': ({ name, records }: { readonly name: string; readonly records: number }, t: Teller) =>
    `${name} (${t.formats.number(records)} ${records === 1 ? 'record' : 'records'})`,
  'audit-value.skipped': ({ name, reason }: { readonly name: string; readonly reason: Words }, t: Teller) =>
    `${name}: ${t.say(reason)}`,
  'audit-value.bins': ({ input, edges }: { readonly input: string; readonly edges: Words }, t: Teller) =>
    `${input} at ${t.say(edges)}`,
  'audit-value.folds': ({ count }: { readonly count: number }) => train.folds(count),
  'audit-value.folds-of': ({ column }: { readonly column: string }) => train.foldsOf(column),
  'audit-value.no-holdout': train.noHoldout,
  'audit-value.holdout-share': ({ share }: { readonly share: number }, t: Teller) =>
    train.holdoutShare(t.formats.percentUpTo(share, 1)),
  'audit-value.holdout-from': ({ from }: { readonly from: string }) => train.holdoutFrom(from),
  'audit-value.by-size': 'as many as suit the size of the table',
  'audit-value.model': ({ name, version }: { readonly name: string; readonly version: string }) => `${name} ${version}`,
  'audit-value.run': ({ number, name }: { readonly number: number; readonly name: string }) => `Run ${number}, ${name}`,
  'audit-about.workspace': 'Workspace',
  'audit-about.cases': 'Open cases',
  'audit-about.sign-in': 'Signing in',
  'audit-about.intake': 'Bulk intake',
} as const;
