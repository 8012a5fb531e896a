/** Credit monitoring: facilities, events, collateral and guarantees. */
import { addDays, addMonthsToDate, monthOf, monthsEnding } from '#shared/domain/dates.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import type { RecordFields, RecordSetName } from '#shared/domain/record-sets.ts';
import type { Identity } from '../business/firm.ts';
import type { History } from '../business/history.ts';
import type { Partner } from '../business/trade/partners.ts';
import { type Day, isoOf, lastDay } from '../calendar.ts';
import { type Random, randomStream } from '../random.ts';
import { accountNumbers } from './books-and-bank.ts';

type Event = RecordFields<'credit_event'>;
type Collateral = RecordFields<'collateral'>;
type Guarantee = RecordFields<'guarantee'>;
type Scope = RecordFields<'evidence_scope'>;

/** Loans that are running or were repaid within two years, and credit lines, as the credit bureau reports them at the application date. */
export function facilityRecords({ plan, loans, outstanding, end }: History): RecordFields<'credit_facility'>[] {
  const random = randomStream(plan.seed, plan.index, 'facility status');
  const past = 730;
  return loans
    .filter((loan) => loan.balance > 0 || loan.kind === 'revolving-credit-line' || end - loan.matures < past)
    .map((loan) => {
      const unpaid = outstanding.filter((obligation) => obligation.loan === loan);
      const daysPastDue = (day: Day) => Math.max(0, ...unpaid.map(({ due }) => day - due));
      const monthEnds = monthsEnding(monthOf(isoOf(end)), 24).map((month) => Math.min(lastDay(month), end));
      const isRepaid = loan.balance === 0 && loan.kind !== 'revolving-credit-line';
      const principal = loan.everyMonths > 0 ? loan.instalment / loan.everyMonths : 0;
      return {
        lender: loan.lender,
        type: loan.kind,
        limit: loan.limit,
        balance: loan.balance,
        opened: isoOf(loan.opened),
        matures: isoOf(loan.matures),
        closed_on: isRepaid ? isoOf(Math.min(loan.matures, end)) : null,
        status: isRepaid ? ('closed' as const) : statusOf(random, plan.health, daysPastDue(end)),
        days_past_due: daysPastDue(end),
        past_due_amount: unpaid.reduce((sum, { amount }) => sum + amount, 0),
        worst_dpd_24m: Math.max(...monthEnds.map(daysPastDue)),
        history: monthEnds.map((day) => (day < loan.opened ? '/' : historyMark(daysPastDue(day)))).join(''),
        monthly_payment: isRepaid ? 0 : roundMinorUnits(principal + (loan.balance * loan.rate) / 12),
        secured: loan.secured,
        currency: plan.locale.currency,
      };
    });
}

/** Lenders write off, sell, restructure or extend some of the loans that are not served. */
function statusOf(
  random: Random,
  health: History['plan']['health'],
  daysPastDue: number,
): RecordFields<'credit_facility'>['status'] {
  const drawn = random.next();
  if (daysPastDue > 60) {
    if (drawn < 0.12) return 'written-off';
    if (drawn < 0.24) return 'sold-at-a-loss';
    return drawn < 0.5 ? 'restructured' : 'open';
  }
  return health === 'weak' && drawn < 0.05 ? 'forborne' : 'open';
}

/** The mark of a month: N for none, 1 for up to 30 days past due … 7 for more than 180. */
function historyMark(daysPastDue: number): string {
  return daysPastDue === 0 ? 'N' : String(Math.min(7, Math.ceil(daysPastDue / 30)));
}

/** The searches whose results were handed over: each lists everything it found. */
export function scopeRecords({ plan }: History, handedOver: (set: RecordSetName) => boolean): Scope[] {
  const { appliedOn, locale } = plan;
  const { creditBureau, court, taxOffice } = locale.wording;
  const scope = (record_set: Scope['record_set'], kinds: string | null, issuer: string): Scope => ({
    record_set,
    kinds,
    subject: null,
    from: addMonthsToDate(appliedOn, -60),
    to: appliedOn,
    as_of: appliedOn,
    issuer,
    complete: true,
  });
  return [
    scope('credit_facility', null, creditBureau),
    scope('credit_event', 'enquiry, dishonoured', creditBureau),
    scope('credit_event', 'judgment, enforcement, insolvency, dishonest-debtor, asset-freeze', court),
    scope('credit_event', 'tax-arrears, penalty', taxOffice),
    scope('credit_event', 'sanction, adverse-media', 'press'),
    scope('guarantee', null, creditBureau),
  ].filter(({ record_set }) => handedOver(record_set));
}

interface Chances {
  readonly enquiries: readonly [number, number];
  readonly judgment: number;
  readonly dishonoured: number;
  readonly media: number;
  readonly penalty: number;
}

const CHANCES: Readonly<Record<History['plan']['health'], Chances>> = {
  strong: { enquiries: [1, 3], judgment: 0.02, dishonoured: 0, media: 0, penalty: 0.02 },
  sound: { enquiries: [1, 4], judgment: 0.06, dishonoured: 0.02, media: 0.03, penalty: 0.06 },
  weak: { enquiries: [3, 8], judgment: 0.25, dishonoured: 0.18, media: 0.15, penalty: 0.15 },
  distressed: { enquiries: [5, 12], judgment: 0.65, dishonoured: 0.5, media: 0.45, penalty: 0.3 },
};

function disputes(random: Random, history: History, chances: Chances): Event[] {
  const { plan, drivers, outstanding, end } = history;
  const { wording, currency } = plan.locale;
  const event = (
    kind: Event['kind'],
    daysAgo: number,
    amount: number | null,
    status: Event['status'],
    origin: string,
  ): Event => ({
    date: addDays(plan.appliedOn, -daysAgo),
    kind,
    amount,
    status,
    origin,
    currency,
  });
  const some = (share: number) => roundMinorUnits(drivers.monthlyRevenue * share * random.between(0.5, 1.5));
  const events: Event[] = [];
  // A supplier that waits for two months sues for what it is owed.
  const sued = outstanding
    .filter((obligation) => obligation.kind === 'supplier' && end - obligation.due > 60)
    .slice(0, 3);
  for (const { amount, due } of sued) {
    events.push(event('judgment', random.integer(5, Math.max(6, end - due - 40)), amount, 'open', wording.court));
  }
  if (random.chance(chances.judgment)) {
    const open = sued.length === 0 && plan.health === 'distressed';
    events.push(event('judgment', random.integer(100, 600), some(0.25), open ? 'open' : 'closed', wording.court));
    if (plan.health === 'distressed')
      events.push(event('enforcement', random.integer(10, 90), some(0.25), 'open', wording.court));
  }
  // Drawn from a stream of their own: what courts add to the worst files changes nothing else.
  const court = randomStream(plan.seed, plan.index, 'court registers');
  if (plan.health === 'distressed') {
    if (court.chance(0.12)) events.push(event('dishonest-debtor', court.integer(10, 200), null, 'open', wording.court));
    if (court.chance(0.15))
      events.push(
        event(
          'asset-freeze',
          court.integer(5, 120),
          roundMinorUnits(drivers.monthlyRevenue * 0.1),
          'open',
          wording.court,
        ),
      );
    if (court.chance(0.06)) events.push(event('insolvency', court.integer(5, 60), null, 'open', wording.court));
  }
  if (plan.health !== 'strong' && court.chance(0.02))
    events.push(event('sanction', court.integer(30, 300), null, 'closed', 'press'));
  const taxes = outstanding.filter(({ kind }) => kind === 'vat' || kind === 'income-tax');
  const arrears = taxes.reduce((sum, { amount }) => sum + amount, 0);
  if (arrears > 0) {
    const days = Math.max(1, end - Math.min(...taxes.map(({ due }) => due)));
    events.push(event('tax-arrears', days, arrears, 'open', wording.taxOffice));
  }
  if (random.chance(chances.dishonoured))
    events.push(
      event(
        'dishonoured',
        random.integer(15, 350),
        some(0.15),
        random.chance(0.5) ? 'open' : 'closed',
        wording.creditBureau,
      ),
    );
  if (random.chance(chances.media))
    events.push(event('adverse-media', random.integer(5, 300), null, 'closed', 'press'));
  if (random.chance(chances.penalty))
    events.push(event('penalty', random.integer(40, 650), some(0.01), 'closed', wording.registry));
  return events;
}

/** Enquiries by lenders, and what courts, tax office and press know, oldest first. */
export function eventRecords(history: History): Event[] {
  const { plan } = history;
  const random = randomStream(plan.seed, plan.index, 'events');
  const chances = CHANCES[plan.health];
  const enquiries = Array.from(
    { length: random.integer(...chances.enquiries) },
    (): Event => ({
      date: addDays(plan.appliedOn, -random.integer(1, 400)),
      kind: 'enquiry',
      amount: null,
      status: 'closed',
      origin: random.pick(plan.locale.banks),
      currency: plan.locale.currency,
    }),
  );
  return [...enquiries, ...disputes(random, history, chances)].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
}

/** Two in three clients already keep their first account at this bank. */
export function depositRecords(history: History): RecordFields<'deposit_account'>[] {
  const { plan } = history;
  const random = randomStream(plan.seed, plan.index, 'deposits');
  if (!random.chance(0.65)) return [];
  return [
    {
      account: accountNumbers(history)[0],
      product: 'current account',
      currency: plan.locale.currency,
      balance_average_90d: null,
      rate: null,
      opened: plan.foundedOn,
    },
  ];
}

const COLLATERAL_KINDS = {
  china: {
    'real-estate': '厂房及办公用房',
    'land-use-right': '工业用地使用权',
    equipment: '生产设备',
    inventory: '库存商品',
    receivables: '应收账款质押',
    vehicle: '营运车辆',
    'cash-deposit': '保证金存款',
    'intellectual-property': '专利权质押',
    other: '商标权及其他',
  },
  latin: {
    'real-estate': 'factory and office building',
    'land-use-right': 'heritable building right',
    equipment: 'production equipment',
    inventory: 'goods in stock',
    receivables: 'assigned receivables',
    vehicle: 'vehicles',
    'cash-deposit': 'pledged deposit',
    'intellectual-property': 'pledged patents',
    other: 'trade marks and other rights',
  },
} as const;

const USUAL_COLLATERAL: Readonly<Record<History['plan']['product'], readonly Collateral['kind'][]>> = {
  'working-capital-loan': ['real-estate', 'receivables', 'land-use-right', 'cash-deposit', 'intellectual-property'],
  'revolving-credit-line': ['real-estate', 'receivables', 'inventory', 'other'],
  'term-loan': ['real-estate', 'land-use-right', 'equipment'],
  'equipment-loan': ['equipment', 'vehicle'],
  'invoice-financing': ['receivables', 'cash-deposit'],
  'trade-finance': ['inventory', 'cash-deposit', 'receivables'],
};

/** One or two pieces of collateral, worth about what is asked for; more where the loan rests on them. */
export function collateralRecords(history: History, amount: number): Collateral[] {
  const { plan } = history;
  const random = randomStream(plan.seed, plan.index, 'collateral');
  const names = COLLATERAL_KINDS[plan.locale.id === 'china' ? 'china' : 'latin'];
  const usual = USUAL_COLLATERAL[plan.product];
  const essential = plan.product === 'equipment-loan' || plan.product === 'invoice-financing';
  const first = random.integer(0, usual.length - 1);
  const kinds = random.chance(0.35) ? [usual[first], usual[(first + 1) % usual.length]] : [usual[first]];
  return kinds.map((picked): Collateral => {
    const kind = picked ?? 'other';
    const share = essential ? random.between(1.4, 2.8) : random.between(0.5, 1.6);
    const value = roundMinorUnits((amount * share) / 1_000_000) * 1_000_000;
    const second = random.chance(0.12);
    return {
      kind,
      description: names[kind],
      value: Math.max(1_000_000, value),
      valued_on: addDays(plan.appliedOn, -random.integer(10, 500)),
      haircut: random.chance(0.5) ? random.integer(4, 12) / 20 : null,
      lien_rank: second ? 2 : 1,
      prior_liens: second ? roundMinorUnits(value * random.between(0.2, 0.5)) : 0,
      enforceability: random.chance(0.5) ? random.integer(14, 20) / 20 : null,
      currency: plan.locale.currency,
    };
  });
}

/** Whom the applicant guarantees for, if anybody, and whether the two guarantee for each other. */
export function guaranteedFriend({ plan, partners }: History): { friend: Partner; mutual: boolean } | null {
  const random = randomStream(plan.seed, plan.index, 'guaranteed friend');
  const rate = { strong: 0.08, sound: 0.18, weak: 0.45, distressed: 0.7 }[plan.health];
  const friend = partners.customers[2] ?? partners.suppliers[0];
  if (!friend || !random.chance(rate)) return null;
  return { friend, mutual: plan.health !== 'strong' && random.chance(0.4) };
}

/** The owner's guarantee for the applicant; weak ones also guarantee for others, some for each other. */
export function guaranteeRecords(history: History, identity: Identity, owner: string, amount: number): Guarantee[] {
  const random = randomStream(history.plan.seed, history.plan.index, 'guarantees');
  const { currency } = history.plan.locale;
  const guarantees: Guarantee[] = [
    { guarantor: owner, beneficiary: identity.legalName, amount, kind: 'joint', currency },
  ];
  const given = guaranteedFriend(history);
  if (!given) return guarantees;
  const sum = Math.max(1_000_000, roundMinorUnits((amount * random.between(0.3, 1.2)) / 1_000_000) * 1_000_000);
  const { friend, mutual } = given;
  const kind = mutual ? 'mutual' : 'limited';
  guarantees.push({ guarantor: identity.legalName, beneficiary: friend.name, amount: sum, kind, currency });
  if (mutual) guarantees.push({ guarantor: friend.name, beneficiary: identity.legalName, amount: sum, kind, currency });
  return guarantees;
}
