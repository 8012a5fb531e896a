/** Expected content beside a file, as JSON, against what the desk reads from it. */
import type { FieldValue } from '#shared/domain/record-sets.ts';
import type { MappedRecord } from '../evidence/mapping/mapped-record.ts';

interface Json {
  readonly [key: string]: unknown;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value down a path; undefined where there is none. */
function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner, key) => (isJson(inner) ? inner[key] : undefined), value);
}

/** Differences in words; null where the expectation is in no form that can be compared. */
export function differences(expected: unknown, format: string, records: readonly MappedRecord[]): string[] | null {
  if (at(expected, '__CLASS__') !== undefined) return statementDifferences(expected, records);
  if (isJson(at(expected, 'records'))) return recordDifferences(expected, format, records);
  return null;
}

/** The form `desk read` prints: a format, and records by set with the fields that matter. */
function recordDifferences(expected: unknown, format: string, records: readonly MappedRecord[]): string[] {
  const wanted = at(expected, 'format');
  const found = typeof wanted === 'string' && wanted !== format ? [`format ${format} instead of ${wanted}`] : [];
  for (const [recordSet, list] of Object.entries(at(expected, 'records') ?? {})) {
    const own = records.filter((record) => record.recordSet === recordSet);
    const rows: unknown[] = Array.isArray(list) ? list : [];
    if (rows.length !== own.length) found.push(`${own.length} ${recordSet} records instead of ${rows.length}`);
    for (const [index, row] of rows.entries()) {
      for (const [field, value] of Object.entries(isJson(row) ? row : {})) {
        const is = field === 'locator' ? own[index]?.locator : own[index]?.fields[field];
        if (is !== value) found.push(`${recordSet} ${index + 1}: ${field} is ${shown(is)} instead of ${shown(value)}`);
      }
    }
  }
  return found;
}

interface Booking {
  readonly records: readonly MappedRecord[];
  readonly amount: number;
}

/** Entries of a bank statement as objects with getters (genkgo/camt): amounts, days, accounts, parties, messages. */
function statementDifferences(expected: unknown, records: readonly MappedRecord[]): string[] {
  const all = at(expected, 'getEntries');
  const entries = (Array.isArray(all) ? all : []).filter(isJson).filter((entry) => isBooked(entry['getStatus']));
  const bookings = bookingsOf(records);
  const statements = at(expected, 'getRecords');
  // Listed from several statements, entries of the same number stand once: the list may be shorter.
  const isWhole = !Array.isArray(statements) || statements.length < 2;
  if (isWhole ? bookings.length !== entries.length : bookings.length < entries.length) {
    return [`${bookings.length} entries instead of ${entries.length}`];
  }
  return entries.flatMap((entry, index) => {
    const candidates = isWhole ? bookings.slice(index, index + 1) : bookings;
    const [closest = []] = candidates
      .map((booking) => entryDifferences(entry, booking))
      .sort((x, y) => x.length - y.length);
    return closest.map((difference) => `entry ${index + 1}: ${difference}`);
  });
}

function isBooked(status: unknown): boolean {
  return status === 'BOOK' || status === null || status === undefined;
}

/** Records that came of one entry; transactions of a batch lie inside it. */
function bookingsOf(records: readonly MappedRecord[]): Booking[] {
  const byEntry = Map.groupBy(records, ({ locator }) => /^.*?\/Ntry\[\d+\]/.exec(locator)?.[0] ?? locator);
  return [...byEntry.values()].map((own) => ({
    records: own,
    amount: own.reduce((sum, { fields }) => sum + Number(fields['amount']), 0),
  }));
}

function entryDifferences(entry: Json, { records, amount }: Booking): string[] {
  const fields = records[0]?.fields ?? {};
  const found: string[] = [];
  const expectSame = (what: string, is: unknown, wanted: unknown): void => {
    if (wanted !== undefined && wanted !== null && String(is) !== String(wanted)) {
      found.push(`${what} is ${shown(is)} instead of ${shown(wanted)}`);
    }
  };
  expectSame('amount', amount, at(entry, 'getAmount', 'getAmount'));
  expectSame('currency', fields['currency'], at(entry, 'getAmount', 'getCurrency', 'getCode'));
  expectSame('account', fields['account'], at(entry, 'getRecord', 'getAccount', 'getIdentification'));
  found.push(...dayDifference('booking date', fields['booking_date'], entry['getBookingDate']));
  found.push(...dayDifference('value date', fields['value_date'], entry['getValueDate']));
  found.push(...detailDifferences(entry, records));
  return found;
}

/** Moments are given in universal time, a statement writes them where the account is: a day apart is the same moment. */
function dayDifference(what: string, is: FieldValue | undefined, wanted: unknown): string[] {
  const moment = at(wanted, '0');
  if (typeof moment !== 'string') return [];
  const apart = Math.abs(Date.parse(`${is}T12:00:00Z`) - Date.parse(moment));
  const isMidnight = moment.slice(11, 19) === '00:00:00';
  const isSame = isMidnight ? is === moment.slice(0, 10) : apart <= 36 * 3_600_000;
  return isSame ? [] : [`${what} is ${shown(is)} instead of ${moment}`];
}

function detailDifferences(entry: Json, records: readonly MappedRecord[]): string[] {
  const listed = at(entry, 'getTransactionDetails');
  const details = [entry['getTransactionDetail'], ...(Array.isArray(listed) ? listed : [])].filter(isJson);
  const said = records.map(({ fields }) => plain(fields['remittance'])).join(' ');
  const messages = details.map((detail) => at(detail, 'getRemittanceInformation', 'getMessage'));
  const missing = messages.filter((message) => typeof message === 'string' && !said.includes(plain(message)));
  const found = missing.map((message) => `the remittance lacks ${shown(message)}`);
  const parties = details.flatMap((detail) => {
    const related = at(detail, 'getRelatedParties');
    return (Array.isArray(related) ? related : []).map((party) => plain(at(party, 'getRelatedPartyType', 'getName')));
  });
  const names = records.flatMap(({ fields }) =>
    fields['counterparty_name'] === null ? [] : plain(fields['counterparty_name']),
  );
  const unknown = parties.some((name) => name !== '') ? names.filter((name) => !parties.includes(name)) : [];
  return [...found, ...unknown.map((name) => `${shown(name)} is none of the parties ${parties.join(', ')}`)];
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? 'missing';
}
