/** A remembered mapping applied to a new file of the same layout. */
import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import { RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';
import { constantsOf, type TableConstants } from './constants.ts';
import { conventionsOfColumns, detectConventions } from './conventions.ts';
import { normaliseLabel } from './normalise.ts';
import type { TableTerms } from './recognition.ts';
import { periodColumns } from './statement-table.ts';
import type { Table } from './table.ts';

/**
 * The columns stay as remembered. What this file itself states (its direction, account, unit) or
 * proves (its decimal mark, its order of dates) replaces what was remembered from another file.
 */
export function recalledMapping(table: Table, remembered: TableMapping, terms: TableTerms): TableMapping {
  const recordSet = remembered.recordSet as RecordSetName;
  if (!Object.hasOwn(RECORD_SETS, recordSet)) return remembered;
  const headers = new Map(table.headers.map((header) => [normaliseLabel(header), header]));
  const columns = Object.fromEntries(
    Object.entries(remembered.columns).map(([field, header]) => [field, headers.get(normaliseLabel(header)) ?? header]),
  );
  const indexes = new Map(Object.entries(columns).map(([field, header]) => [field, table.headers.indexOf(header)]));
  const matches = new Map(
    [...indexes].map(([field, index]) => [field, { header: columns[field] ?? '', index, rank: 0 }]),
  );
  const { stated, assumed } = constantsOf(table, recordSet, matches, terms);
  const amounts = periodColumns(table).map(({ index }) => index);
  const { conventions, certain } =
    remembered.layout === 'statement'
      ? conventionsOfColumns(table, amounts, [], amounts)
      : detectConventions(table, recordSet, indexes);
  return {
    recordSet,
    columns,
    constants: { ...remembered.constants, ...ownAccount(recordSet, assumed), ...stated },
    ...(remembered.meanings && { meanings: remembered.meanings }),
    layout: remembered.layout,
    decimalMark: certain.decimalMark ? conventions.decimalMark : remembered.decimalMark,
    // "ymd" says only that no date of this file needs an order.
    dateOrder: certain.dateOrder && conventions.dateOrder !== 'ymd' ? conventions.dateOrder : remembered.dateOrder,
    moneyUnit: certain.moneyUnit ? conventions.moneyUnit : remembered.moneyUnit,
  };
}

/** An account belongs to one client; it is never carried over from another’s file of the same layout. */
function ownAccount(recordSet: RecordSetName, assumed: TableConstants['assumed']): TableMapping['constants'] {
  return recordSet === 'bank_transaction' ? assumed : {};
}
