/** Values of audit events as those who read them write them: names for codes, money in major units. */
import { isSentence, type Words } from '#shared/domain/words.ts';
import type { AuditList } from '#shared/text/en/core/audit-change.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { JsonValue } from '../../ground/json.ts';
import type { ReadStore } from '../../store/connection.ts';
import { labRunById } from '../../store/lab-runs.ts';
import { labTableById } from '../../store/lab-tables.ts';
import { modelByHash } from '../../store/models.ts';

/** A branch of an event. */
export type JsonObject = { readonly [name: string]: JsonValue | undefined };

/** What a value is read with: the workspace, and the side of the event it stands on. */
export interface Side {
  readonly store: ReadStore;
  readonly whole: JsonValue;
  /** Currency of the case an event is about; null where it is about none. */
  readonly caseCurrency: string | null;
}

export type Read = (value: JsonValue, side: Side) => Words;

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export const text: Read = (value) =>
  isSentence(value) ? value : typeof value === 'string' ? value : JSON.stringify(value);

export const number: Read = (value, side) =>
  typeof value === 'number' ? sentence('audit-value.number', { value }) : text(value, side);

export const bytes: Read = (value, side) =>
  typeof value === 'number' ? sentence('audit-value.bytes', { bytes: value }) : text(value, side);

export const rate: Read = (value, side) =>
  typeof value === 'number' ? sentence('audit-value.rate', { basisPoints: value }) : text(value, side);

/** The currency amounts of a side are in: its own, else the case's. */
function currencyOf({ whole, caseCurrency }: Side): string | null {
  const own = member(member(whole, 'application'), 'currency') ?? member(member(whole, 'fields'), 'currency');
  return typeof own === 'string' && own !== '' ? own : caseCurrency;
}

export const money: Read = (value, side) => {
  const currency = currencyOf(side);
  if (typeof value !== 'number' || currency === null) return text(value, side);
  return sentence('audit-value.money', { amount: value, currency });
};

/** A code by its name in a list. */
export function named(list: AuditList): Read {
  return (value, side) =>
    typeof value === 'string' ? sentence('audit-value.named', { list, id: value }) : text(value, side);
}

export function each(read: Read): Read {
  return (value, side) =>
    Array.isArray(value)
      ? sentence('audit-value.list', { items: value.map((item) => read(item, side)) })
      : read(value, side);
}

export const person: Read = (value, side) => {
  const [displayName, name] = [member(value, 'displayName'), member(value, 'name')];
  if (typeof displayName !== 'string' || typeof name !== 'string') return text(value, side);
  return sentence('audit-value.person', { displayName, name });
};

export const count: Read = (value, side) => number(Array.isArray(value) ? value.length : value, side);

export const source: Read = (value, side) => {
  const [name, records] = [member(value, 'name'), member(value, 'records')];
  if (typeof name !== 'string' || typeof records !== 'number') return text(value, side);
  return sentence('audit-value.source', { name, records });
};

export const skipped: Read = (value, side) => {
  const [name, reason] = [member(value, 'name'), member(value, 'reason')];
  if (typeof name !== 'string' || reason === undefined) return text(value, side);
  return sentence('audit-value.skipped', { name, reason: text(reason, side) });
};

export const bins: Read = (value, side) => {
  const [input, edges] = [member(value, 'input'), member(value, 'edges')];
  if (typeof input !== 'string' || !Array.isArray(edges)) return text(value, side);
  return sentence('audit-value.bins', { input, edges: each(number)(edges, side) });
};

export const inputName: Read = (value, side) => text(member(value, 'name') ?? value, side);

export const folds: Read = (value, side) => {
  const [column, made] = [member(value, 'column'), member(value, 'count')];
  if (typeof column === 'string') return sentence('audit-value.folds-of', { column });
  return typeof made === 'number' ? sentence('audit-value.folds', { count: made }) : text(value, side);
};

export const holdout: Read = (value, side) => {
  const [share, from] = [member(value, 'share'), member(value, 'from')];
  if (member(value, 'kind') === 'none') return sentence('audit-value.no-holdout');
  if (typeof share === 'number') return sentence('audit-value.holdout-share', { share });
  return typeof from === 'string' ? sentence('audit-value.holdout-from', { from }) : text(value, side);
};

export const pairs: Read = (value, side) => (value === 'auto' ? sentence('audit-value.by-size') : number(value, side));

export const model: Read = (value, side) => {
  const found = typeof value === 'string' ? modelByHash(side.store, value) : undefined;
  return found ? sentence('audit-value.model', { name: found.name, version: found.version }) : text(value, side);
};

export const run: Read = (value, side) => {
  const found = typeof value === 'string' ? labRunById(side.store, value) : undefined;
  return found ? sentence('audit-value.run', { number: found.number, name: found.name }) : text(value, side);
};

export const table: Read = (value, side) =>
  (typeof value === 'string' && labTableById(side.store, value)?.fileName) || text(value, side);
