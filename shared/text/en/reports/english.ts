/** English grammar that several entries need. */
import type { Teller } from '../../teller.ts';

/** A count with its noun: "12 months", "1 month". */
export function counted(t: Teller, count: number, noun: string): string {
  return `${t.formats.number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A heading in running text: "Sales invoices" → "sales invoices", "VAT returns" as it is. */
export function lowered(heading: string): string {
  return heading.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
