/** Where a bank's table keeps what tells a movement from a balance. */
import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import type { EdgeColumns } from '../recognition/edge-rows.ts';
import type { Table } from '../recognition/table.ts';

/** The columns of a bank's table by its mapping; null for other record sets. */
export function edgeColumnsOf(table: Table, mapping: TableMapping): EdgeColumns | null {
  if (mapping.recordSet !== 'bank_transaction') return null;
  const at = (field: string): number => table.headers.indexOf(mapping.columns[field] ?? '');
  const found = (fields: readonly string[]): number[] => fields.map(at).filter((index) => index !== -1);
  return {
    labels: found(['counterparty_name', 'counterparty', 'remittance', 'purpose', 'note', 'booking_date']),
    amounts: found(['amount', 'debit', 'credit']),
    sides: found(['debit', 'credit']),
    balance: at('balance_after'),
  };
}
