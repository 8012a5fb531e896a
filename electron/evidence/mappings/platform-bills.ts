/** The columns of the payment platforms' merchant bills and the fields they become: one entry a kind of bill. */
import { z } from 'zod';
import file from './payment-platforms.json' with { type: 'json' };

/** Rows whose column holds one of the values. */
const condition = z.strictObject({ column: z.string(), values: z.array(z.string()).min(1) });

const billSchema = z.strictObject({
  name: z.string(),
  recordSet: z.enum(['order', 'bank_transaction']),
  /** Columns a bill of this kind has; brackets in plain form. */
  headers: z.array(z.string()).min(2),
  /** Label above the table that the account's number follows. */
  account: z.string().optional(),
  /** Field → columns in order of preference; the texts of a remittance are joined. */
  columns: z.record(z.string(), z.array(z.string()).min(1)),
  constants: z.record(z.string(), z.string()),
  /** Rows that pay money back: their amount is what was refunded. */
  refunds: condition.optional(),
  leftOut: condition.optional(),
  /** First column of the totals below the table; its value counts the rows. */
  totals: z.string().optional(),
});

export type PlatformBill = z.infer<typeof billSchema>;

/** The kinds of bills that are known. */
export const PLATFORM_BILLS: readonly PlatformBill[] = z.array(billSchema).parse(file);
