/** The places of audit events: what each is called, and how its value is read. */
import { type FieldValue, RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';
import type { Words } from '#shared/domain/words.ts';
import type { AuditField } from '#shared/text/en/core/audit-change.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { JsonValue } from '../../ground/json.ts';
import { targetOf } from '../../intake/targets.ts';
import {
  bins,
  bytes,
  count,
  each,
  folds,
  holdout,
  inputName,
  member,
  model,
  money,
  named,
  number,
  pairs,
  person,
  type Read,
  rate,
  run,
  type Side,
  skipped,
  source,
  table,
  text,
} from './values.ts';

/** A place of events: what it is called, and how its value is read; null is left out of what people read. */
export type Place = readonly [name: Words, read: Read] | null;

const place = (field: AuditField, read: Read = text): Place => [sentence('audit-change.field', { field }), read];
const target = (field: string, read: Read = text): Place => [targetOf(field)?.label ?? field, read];

/**
 * The places of events by path; where one path means two things, the kind of the subject stands
 * before it. Ids nobody reads are left out: they stay in the event and in its export.
 */
const PLACES: Readonly<Record<string, Place>> = {
  number: place('number'),
  'applicant.legalName': target('legalName'),
  'applicant.registrationIdKind': target('registrationIdKind', named('registrationIdKinds')),
  'applicant.registrationId': target('registrationId'),
  'applicant.industryCode': target('industryCode'),
  'applicant.sizeIndustry': target('sizeIndustry', named('sizeIndustries')),
  'applicant.lifeStage': target('lifeStage', named('lifeStages')),
  'applicant.foundedOn': target('foundedOn'),
  'applicant.region': target('region'),
  'applicant.headcount': target('headcount', number),
  'application.amount': target('amount', money),
  'application.currency': target('currency'),
  'application.termMonths': target('termMonths', number),
  'application.product': target('product', named('products')),
  'application.purpose': target('purpose'),
  'application.channel': target('channel', named('channels')),
  'application.institutionLevel': target('institutionLevel', named('levels')),
  'application.appliedOn': target('appliedOn'),
  'proposal.amount': place('proposed-amount', money),
  'proposal.termMonths': place('proposed-term', number),
  'proposal.rateBasisPoints': place('proposed-rate', rate),
  'proposal.rationale': place('rationale'),
  'proposal.facility.repayment': place('repayment', named('repayments')),
  'proposal.facility.graceMonths': place('grace', number),
  'proposal.facility.balloonShare': place('balloon', number),
  'proposal.facility.dayCount': place('day-count'),
  'proposal.facility.drawdownOn': place('drawdown'),
  'proposal.facility.feeBasisPoints': place('fee', rate),
  amount: place('recommended-amount', money),
  termMonths: place('recommended-term', number),
  rateBasisPoints: place('recommended-rate', rate),
  'case:state': place('state', named('states')),
  'run:state': place('state', named('runStates')),
  reason: place('reason'),
  reasons: place('reasons', each(text)),
  comment: place('comment'),
  note: place('note'),
  text: place('condition'),
  conditions: place('conditions', each(text)),
  'sentBack.from': place('sent-back-from', named('states')),
  'sentBack.voidedDecisions': place('voided-decisions', number),
  snapshotHash: place('snapshot'),
  decisionId: null,
  conditionId: null,

  sources: place('files', each(source)),
  skipped: place('files-left-out', each(skipped)),
  recordSet: place('record-set', named('recordSets')),
  recordId: place('record', number),
  recordIds: null,
  fact: place('fact'),
  kept: place('kept'),
  sourceId: null,
  locator: place('place-in-file'),
  removed: place('removed'),
  records: place('records', number),
  sha256: place('sha256'),
  created: place('cases-opened', number),
  duplicates: place('duplicates', number),
  refused: place('rows-refused', number),

  name: place('name'),
  displayName: place('full-name'),
  roles: place('roles', each(named('roles'))),
  level: place('level', named('levels')),
  password: place('password', named('acts')),
  'officer:name': place('sign-in-name'),
  'officer:status': place('status', named('officerStates')),
  host: place('host', named('hosts')),
  language: place('language', named('languages')),
  workspaceId: null,
  format: place('form', named('forms')),
  to: place('form', named('forms')),
  staffNumber: place('staff-number'),
  'officer:asked': place('asked', named('asked')),
  askedBy: place('asked-by'),
  decided: place('decided', named('acts')),
  byPhrase: place('second-signature', named('acts')),
  administrators: place('administrators', each(person)),
  keys: null,
  clockSetBack: place('clock-set-back'),
  shipped: null,
  withoutKey: place('without-key', each(text)),
  attempts: place('attempts', number),
  firstAttempt: place('first-attempt'),
  lastAttempt: place('last-attempt'),
  'administrator.id': null,
  'administrator.name': place('sign-in-name'),
  'administrator.displayName': place('administrator'),
  'administrator.roles': place('roles', each(named('roles'))),
  'administrator.level': place('level', named('levels')),

  id: place('id'),
  version: place('version'),
  hash: place('hash'),
  'policy:status': place('status', named('policyStates')),
  'model:status': place('status', named('modelStates')),
  purpose: place('purpose', named('purposes')),
  kind: place('kind', named('modelKinds')),
  file: place('file'),
  inForce: place('in-force', model),
  model: place('model', model),
  run: place('run', run),
  cases: place('cases-scored', count),
  failed: place('cases-not-scored', count),

  fileName: place('file'),
  size: place('size', bytes),
  rows: place('rows', number),
  columns: place('columns', number),
  tableId: place('table', table),
  foldsDone: place('folds-done', number),
  folds: place('folds', number),
  fold: place('fold', number),
  ks: place('ks', number),
  brier: place('brier', number),
  logLoss: place('log-loss', number),
  message: place('message'),
  modelHash: place('hash'),
  // The points on either side say what the edits did.
  edits: null,
  challenger: place('challenger'),
  sample: place('sample', named('samples')),
  'settings.target': place('outcome-column'),
  'settings.inputs': place('inputs', each(inputName)),
  'settings.method': place('method', named('methods')),
  'settings.folds': place('folds', folds),
  'settings.holdout': place('holdout', holdout),
  'settings.weight': place('weight-column'),
  'settings.time': place('time-column'),
  'settings.rejects.method': place('rejects', named('rejectMethods')),
  'settings.rejects.factor': place('reject-factor', number),
  'settings.pairs': place('pairs', pairs),
  'settings.calibration': place('calibration', named('calibrations')),
  'settings.smoothing': place('smoothing', number),
  'settings.bins': place('bins', each(bins)),
  'settings.subgroups': place('subgroups', each(text)),
  'settings.seed': place('seed'),
};

/** Places whose last part is a name of the officer's own: a field of a record, a column, an input of a model. */
function placeIn(path: readonly string[], whole: JsonValue): Place | undefined {
  const [first, second, third] = path;
  // Of one scoring a number, of a comparison an object.
  if (first === 'auc' && second === undefined && typeof member(whole, 'auc') === 'number') return place('auc', number);
  if (second === undefined) return undefined;
  if (first === 'fields') return recordField(second, member(whole, 'recordSet'));
  if (first === 'points') return [sentence('audit-change.points', { input: path.slice(1).join('.') }), each(number)];
  if (first === 'auc') return [sentence('audit-change.auc', { of: second }), number];
  if (first !== 'mapping' || third === undefined) return undefined;
  const [, read] = PLACES[`applicant.${third}`] ?? PLACES[`application.${third}`] ?? [third, text];
  const values = { target: targetOf(third)?.label ?? third };
  if (second === 'columns') return [sentence('audit-change.column-for', values), text];
  return [sentence('audit-change.value-for-all', values), read];
}

function recordField(field: string, recordSet: JsonValue | undefined): Place {
  const name = sentence('audit-change.record-field', { field });
  if (typeof recordSet !== 'string' || !Object.hasOwn(RECORD_SETS, recordSet)) return [name, text];
  return [name, (value, side) => fieldValue(recordSet as RecordSetName, field, value as FieldValue, side)];
}

function fieldValue(recordSet: RecordSetName, field: string, value: FieldValue, side: Side): Words {
  const kind = Object.entries(RECORD_SETS[recordSet].fields).find(([name]) => name === field)?.[1].kind;
  if (kind === 'money') return money(value, side);
  if (kind === 'flag') return sentence(value === false || value === 0 ? 'audit-value.no' : 'audit-value.yes');
  if (kind === 'choice') return named(field === 'code' ? 'statementLines' : 'fieldChoices')(value, side);
  return number(value, side);
}

/** The place of events on a subject of a kind: null where nobody reads it, undefined where it is none or has parts. */
export function placeOf(kind: string, path: readonly string[], whole: JsonValue): Place | undefined {
  const dotted = path.join('.');
  const key = [`${kind}:${dotted}`, dotted].find((each) => Object.hasOwn(PLACES, each));
  return key === undefined ? placeIn(path, whole) : PLACES[key];
}
