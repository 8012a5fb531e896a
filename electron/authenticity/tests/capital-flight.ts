/** G2: money that leaves for connected or unknown parties after credit was paid out, with no invoice behind it. */
import { where } from '#electron/indicators/basis/records.ts';
import { partiesOf, relatedParties } from '#electron/indicators/parties/parties.ts';
import { outsideTransactions } from '#electron/indicators/payments/bank.ts';
import { allInvoices } from '#electron/indicators/payments/invoices.ts';
import type { CaseView } from '#electron/indicators/view.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { type AuthenticityTest, type Check, counted, figure, money, percent, row, severityFrom } from '../finding.ts';
import { matchingName } from '../matching/names.ts';
import { lenderNames } from '../receipts/lenders.ts';
import { type RemittanceKind, remittanceKind } from '../receipts/remittance-words.ts';

type BankRecord = EvidenceRecord<'bank_transaction'>;

/** How long after a drawdown outflows are looked at, and how long before to know the usual parties (expert judgement). */
const AFTER_DAYS = 45;
/** Outflow that nothing explains over the credit paid out (expert judgement). */
const FLOORS = [0.2, 0.35, 0.5] as const;
/** Drawdowns below this share of a month's inflow are working capital at work. */
const LEAST_DRAWDOWN = 0.2;
const EXPLAINED: ReadonlySet<RemittanceKind> = new Set([
  'wages',
  'state',
  'utility',
  'interest',
  'refund',
  'rent',
  'treasury',
]);

/** Credit paid out by lenders; the same day's drawdowns are one. */
function drawdowns(view: CaseView): readonly { day: IsoDate; records: readonly BankRecord[]; amount: number }[] {
  const lenders = lenderNames(view);
  const lent = where(
    outsideTransactions(view),
    ({ amount, counterparty_name: name, remittance }) =>
      amount > 0 && name !== null && lenders.has(matchingName(name)) && remittanceKind(remittance) !== 'interest',
  ).records;
  const days = new Map<IsoDate, BankRecord[]>();
  for (const record of lent)
    days.set(record.fields.booking_date, [...(days.get(record.fields.booking_date) ?? []), record]);
  return [...days].map(([day, records]) => ({
    day,
    records,
    amount: records.reduce((sum, { fields }) => sum + fields.amount, 0),
  }));
}

function monthlyInflow(view: CaseView): number {
  const lines = outsideTransactions(view).records;
  const dates = lines.map(({ fields }) => fields.booking_date).sort();
  const months = new Set(dates.map((date) => date.slice(0, 7))).size;
  return lines.reduce((sum, { fields }) => sum + Math.max(0, fields.amount), 0) / Math.max(1, months);
}

/**
 * Outflows of the weeks after a drawdown to connected parties, beyond what they had put in before and
 * what they invoiced, and to parties never dealt with before that no purchase invoice names.
 */
function unexplained(view: CaseView, day: IsoDate): readonly BankRecord[] {
  const { keyOf } = partiesOf(view);
  const related = relatedParties(view);
  const lenders = lenderNames(view);
  const invoiced = new Set(
    where(allInvoices(view, 'purchase'), ({ status }) => status === 'normal').records.map(({ fields }) =>
      matchingName(fields.counterparty_name),
    ),
  );
  const buyers = new Set(allInvoices(view, 'sale').records.map(({ fields }) => matchingName(fields.counterparty_name)));
  const lines = outsideTransactions(view).records;
  const before = new Set(
    lines
      .filter(({ fields }) => fields.booking_date < day)
      .map(({ fields }) => matchingName(fields.counterparty_name ?? '')),
  );
  // What connected parties lent earlier may go back to them.
  let owed = lines.reduce((sum, { fields }) => {
    const isConnected = fields.counterparty_name !== null && related.has(keyOf(fields.counterparty_name));
    return isConnected && fields.booking_date < day ? sum + fields.amount : sum;
  }, 0);
  return lines.filter(({ fields }) => {
    const { amount, booking_date: booked, counterparty_name: name, remittance } = fields;
    const kind = remittanceKind(remittance);
    if (amount >= 0 || name === null || booked < day || booked > addDays(day, AFTER_DAYS)) return false;
    if (kind !== null && EXPLAINED.has(kind)) return false;
    const party = matchingName(name);
    if (lenders.has(party) || invoiced.has(party)) return false;
    if (related.has(keyOf(name))) {
      if (owed + amount >= 0) {
        owed += amount;
        return false;
      }
      return true;
    }
    return !before.has(party) && !buyers.has(party);
  });
}

/** G2: use of proceeds. */
export const capitalFlight: AuthenticityTest = {
  test: 'G2',
  title: 'Money to connected parties after drawdown',
  groups: ['monitoring', 'transactions'],
  run: (view) => {
    if (outsideTransactions(view).records.length === 0) return 'No bank transactions were provided.';
    const least = monthlyInflow(view) * LEAST_DRAWDOWN;
    const large = drawdowns(view).filter(({ amount }) => amount >= least);
    if (large.length === 0) return 'The bank statements show no credit being paid out of any size.';
    return large.map(({ day, records, amount }): Check => {
      const gone = unexplained(view, day);
      const value = gone.reduce((sum, { fields }) => sum - fields.amount, 0);
      const names = [...new Set(gone.map(({ fields }) => fields.counterparty_name ?? ''))].join(', ');
      return {
        severity: severityFrom(value / amount, FLOORS),
        sentence:
          gone.length === 0
            ? `${money(view, amount)} of credit came in on ${day}; what followed went to suppliers, staff, tax and lenders.`
            : `Within ${AFTER_DAYS} days of ${money(view, amount)} of credit on ${day}, ${money(view, value)} (${percent(value / amount)}) went to connected or unknown parties without an invoice, in ${counted(gone.length, 'payment')}: ${names}.`,
        evidence:
          gone.length === 0
            ? []
            : [
                ...row('bank_transaction', records, 'credit paid out'),
                ...row('bank_transaction', gone, 'money that left', names),
              ],
        figures: [figure(`left without an invoice after ${day}`, value, 'money')],
      };
    });
  },
};
