/** T5: payments that come back in a circle, seen in the applicant's own statements or together with other cases'. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { type BankRecord, outsideTransactions, transactionsInTime } from '#electron/matching/bank.ts';
import { circuitsOf } from '#electron/matching/round-trips.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { Elsewhere } from '#shared/domain/elsewhere.ts';
import { sentence } from '#shared/text/sentence.ts';
import { nameKey } from '../../matching/names.ts';
import { type AuthenticityTest, type Check, figure, money, row, severityFrom } from '../finding.ts';
import { customerReceipts } from '../receipts/customers.ts';

/** Returned value over receipts from customers (expert judgement). */
const FLOORS = [0.01, 0.025, 0.05] as const;
/** Circles through other cases' statements: hops, days from first to last, and how far a hop may differ from the first. */
const MOST_HOPS = 4;
const LONGEST_DAYS = 30;
const TOLERANCE = 0.03;

interface Hop {
  readonly to: string;
  readonly date: IsoDate;
  readonly amount: number;
}

interface Circle {
  readonly out: BankRecord;
  readonly back: BankRecord;
  readonly path: readonly string[];
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(a, b);
}

/** Directed circles A→B→…→A through at least one payment among others, each hop no earlier than the one before. */
function circlesThroughOthers(view: CaseView, { payments }: Elsewhere): Circle[] {
  if (payments.length === 0) return [];
  const hops = new Map<string, Hop[]>();
  for (const { from, to, date, amount } of payments) {
    const key = nameKey(from);
    hops.set(key, [...(hops.get(key) ?? []), { to: nameKey(to), date, amount }]);
  }
  const lines = transactionsInTime(outsideTransactions(view).records).filter(
    ({ fields }) => fields.counterparty_name !== null,
  );
  const back = new Map<string, BankRecord[]>();
  for (const record of lines) {
    if (record.fields.amount <= 0) continue;
    const key = nameKey(record.fields.counterparty_name ?? '');
    back.set(key, [...(back.get(key) ?? []), record]);
  }
  const find = (out: BankRecord, at: string, since: IsoDate, path: readonly string[]): Circle | undefined => {
    const paid = -out.fields.amount;
    const last = addDays(out.fields.booking_date, LONGEST_DAYS);
    const fits = (date: IsoDate, amount: number) => date >= since && date <= last && near(amount, paid);
    const home =
      path.length > 1 ? back.get(at)?.find(({ fields }) => fits(fields.booking_date, fields.amount)) : undefined;
    if (home) return { out, back: home, path };
    if (path.length >= MOST_HOPS) return undefined;
    for (const hop of hops.get(at) ?? []) {
      if (!fits(hop.date, hop.amount) || path.includes(hop.to)) continue;
      const found = find(out, hop.to, hop.date, [...path, hop.to]);
      if (found) return found;
    }
    return undefined;
  };
  return lines.flatMap((out) => {
    if (out.fields.amount >= 0) return [];
    const first = nameKey(out.fields.counterparty_name ?? '');
    return find(out, first, out.fields.booking_date, [first]) ?? [];
  });
}

function throughOthers(view: CaseView, elsewhere: Elsewhere, received: number): Check[] {
  const circles = circlesThroughOthers(view, elsewhere);
  if (circles.length === 0) return [];
  const value = circles.reduce((sum, { back }) => sum + back.fields.amount, 0);
  return [
    {
      severity: severityFrom(value / received, FLOORS),
      gap: sentence('round-trips.through-others', { value: money(view, value), circles: circles.length }),
      evidence: circles.flatMap(({ out, back, path }) =>
        row(
          'bank_transaction',
          [out, back],
          sentence('round-trips.round-rows'),
          sentence('finding.way', { names: path }),
        ),
      ),
      figures: [figure('returned-through-others', value, 'money')],
    },
  ];
}

/** T5: round trips. */
export const roundTrips: AuthenticityTest = {
  test: 'T5',
  groups: ['transactions', 'operational'],
  run: (view, elsewhere) => {
    const lines = outsideTransactions(view).records;
    if (lines.length === 0) return sentence('finding.no-bank-transactions');
    if (lines.every(({ fields }) => fields.counterparty_name === null)) return sentence('round-trips.unnamed');
    const { counted: received, roundTrips: returned, connected } = customerReceipts(view);
    const total = [...received, ...returned, ...connected].reduce((sum, { fields }) => sum + fields.amount, 0);
    if (total <= 0) return sentence('round-trips.no-receipts');
    const checks = circuitsOf(view).map(({ paid, payer, begins, trips }): Check => {
      const returned = trips.flatMap(({ back }) => back);
      const value = returned.reduce((sum, { fields }) => sum + fields.amount, 0);
      const straight = begins === 'paid-out' ? 'round-trips.to-and-back' : 'round-trips.from-and-back';
      const way =
        paid === payer ? sentence(straight, { name: paid }) : sentence('round-trips.by-way-of', { paid, payer });
      return {
        severity: severityFrom(value / total, FLOORS),
        gap: sentence('round-trips.went', {
          value: money(view, value),
          share: value / total,
          way,
          trips: trips.length,
        }),
        evidence: [
          ...row(
            'bank_transaction',
            trips.flatMap(({ out }) => out),
            sentence('round-trips.out-rows'),
            paid,
          ),
          ...row('bank_transaction', returned, sentence('round-trips.back-rows'), payer),
        ],
        figures: [figure('round-trip-value', value, 'money', { way })],
      };
    });
    const all = [...checks, ...throughOthers(view, elsewhere, total)];
    if (all.length > 0) return all;
    return [
      {
        severity: 0,
        gap: sentence('round-trips.none'),
        evidence: [],
        figures: [figure('receipts-examined', total, 'money')],
      },
    ];
  },
};
