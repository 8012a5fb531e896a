/** What makes honest bank statements untidy: names, texts, fees, payments that settle two invoices, payers that pay for others. */
import { daysBetween } from '#shared/domain/dates.ts';
import type { Random } from '../../random.ts';
import { type BankLine, type Draft, rebalance } from '../draft.ts';
import { nameVariant } from './names.ts';

function isCompany(name: string): boolean {
  return /公司|\b(?:GmbH|AG|KG|Ltd|Limited|PLC|Co)\b/i.test(name);
}

/** Names the bank prints in its own way; one way a counterparty. */
function varyNames(draft: Draft, random: Random): void {
  const variants = new Map<string, string>();
  const own = draft.base.applicant.legalName;
  for (const line of draft.evidence.bank_transaction) {
    const name = line.counterparty_name;
    if (name === null || name === own || !isCompany(name)) continue;
    const variant = variants.get(name) ?? (random.chance(0.35) ? nameVariant(random, name) : name);
    variants.set(name, variant);
    line.counterparty_name = variant;
  }
}

function isReceipt(line: BankLine): boolean {
  return (
    line.amount > 0 && line.counterparty_account !== null && line.remittance !== null && /\d{4,}/.test(line.remittance)
  );
}

/** A third of the payers quote no invoice. */
function dropReferences(draft: Draft, random: Random): void {
  for (const line of draft.evidence.bank_transaction) {
    if (isReceipt(line) && random.chance(0.35))
      line.remittance = (line.remittance ?? '').replace(/[\s]*[A-Z-]*\d[\dA-Z-]{3,}/g, '').trim() || null;
  }
}

/** Transfer fees taken off what customers paid. */
function takeFees(draft: Draft, random: Random): void {
  for (const line of draft.evidence.bank_transaction) {
    if (isReceipt(line) && line.amount > 100_000 && random.chance(0.3))
      line.amount -= random.pick([500, 1_000, 1_500, 2_500]);
  }
}

/** Two payments of a customer within days become one. The first line of an account stays: it holds the opening balance. */
function bundlePayments(draft: Draft, random: Random): void {
  const lines = draft.evidence.bank_transaction;
  const accounts = new Set<string>();
  const merged = new Set<BankLine>();
  const open = new Map<string, BankLine>();
  for (const line of lines) {
    const isFirst = !accounts.has(line.account);
    accounts.add(line.account);
    if (isFirst || !isReceipt(line)) continue;
    const key = `${line.account} ${line.counterparty_name}`;
    const earlier = open.get(key);
    open.set(key, line);
    if (!earlier || merged.has(earlier) || daysBetween(earlier.booking_date, line.booking_date) > 12) continue;
    if (!random.chance(0.4)) continue;
    line.amount += earlier.amount;
    line.remittance = random.chance(0.5) ? `${earlier.remittance} ${line.remittance}` : null;
    merged.add(earlier);
  }
  draft.evidence.bank_transaction = lines.filter((line) => !merged.has(line));
}

/** A parent company or agent pays now and then, quoting the invoice. */
function payThroughOthers(draft: Draft, random: Random): void {
  for (const line of draft.evidence.bank_transaction) {
    if (isReceipt(line) && random.chance(0.03)) {
      line.counterparty_name = `${(line.counterparty_name ?? '').slice(0, 4)}${random.pick(['供应链管理', 'Services', '财务结算'])}${random.integer(1, 9)}`;
      line.counterparty_account = String(random.integer(10_000_000, 99_999_999));
    }
  }
}

/** All of it, most applicants some of it; balances follow. Some banks print no running balance. */
export function roughenBank(draft: Draft, random: Random): void {
  if (draft.evidence.bank_transaction.length === 0) return;
  if (random.chance(0.5)) payThroughOthers(draft, random);
  if (random.chance(0.25)) takeFees(draft, random);
  if (random.chance(0.4)) bundlePayments(draft, random);
  dropReferences(draft, random);
  varyNames(draft, random);
  rebalance(draft);
  if (random.chance(0.08)) for (const line of draft.evidence.bank_transaction) line.balance_after = null;
}
