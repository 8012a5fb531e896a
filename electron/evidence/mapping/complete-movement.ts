/** One movement of a bank account from its columns: the signed amount, the other party, the text. */
import { canonicalAccount } from '#shared/domain/identifiers.ts';
import type { FieldValue } from '#shared/domain/record-sets.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { isBlank } from '#shared/values/plain-text.ts';
import { directionOf, isUnbooked } from '../values/direction-words.ts';
import type { Fields } from './check-record.ts';
import { amountOfSides, type SignRule, sideOf, signedBy } from './signs.ts';

/** The movement; or why the row brings none. */
export type CompletedMovement =
  | { readonly fields: Fields }
  | { readonly problem: Words }
  /** Money moved between pockets of the same owner: neither income nor expense. */
  | { readonly neutral: string }
  /** The payment failed, was cancelled or is still to come. */
  | { readonly unbooked: string };

/** Debit is money out, credit money in, as a bank prints them for its client. `row` is its number in the file. */
export function completeMovement(values: Fields, rule: SignRule, row: number): CompletedMovement {
  const { payer_name, payer_account, payee_name, payee_account, counterparty, purpose, note } = values;
  const fields = withoutHelpers(values);
  if (typeof values['state'] === 'string' && isUnbooked(values['state'])) return { unbooked: values['state'] };
  const signed = signedAmount(values, rule, row);
  if (typeof signed !== 'number') return signed ?? { fields };
  const isOut = signed < 0;
  const both = apart(counterparty);
  return {
    fields: {
      ...fields,
      account:
        typeof fields['account'] === 'string' ? canonicalAccount(fields['account']) : (fields['account'] ?? null),
      amount: signed,
      counterparty_name: firstOf(fields['counterparty_name'], both.name, isOut ? payee_name : payer_name),
      counterparty_account: firstOf(
        fields['counterparty_account'],
        both.account,
        isOut ? payee_account : payer_account,
      ),
      remittance: joined([fields['remittance'], purpose, note]),
    },
  };
}

const HELPERS: ReadonlySet<string> = new Set([
  'debit',
  'credit',
  'side',
  'payer_name',
  'payer_account',
  'payee_name',
  'payee_account',
  'counterparty',
  'state',
  'purpose',
  'note',
]);

function withoutHelpers(values: Fields): Fields {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !HELPERS.has(field)));
}

/** The signed amount, null where the row has none, or why it cannot be told. */
function signedAmount(values: Fields, rule: SignRule, row: number): number | null | CompletedMovement {
  const { amount, debit, credit, side } = values;
  const [out, into] = [figure(debit), figure(credit)];
  const byColumns = amountOfSides(out, into, rule.hasReversedDebits);
  if (byColumns !== null && (byColumns !== 0 || figure(amount) === null))
    return rule.reading === 'turned' ? 0 - byColumns : byColumns;
  const written = figure(amount);
  if (written === null) return out !== null && into !== null ? { problem: sentence('record.both-sides') } : null;
  const word = typeof side === 'string' ? side : '';
  if (word !== '' && directionOf(word) === 'neutral') return { neutral: word };
  const direction = word === '' ? rule.blankSide : sideOf(word);
  // A column that says both directions and neither here leaves an unsigned amount without one.
  const isOpen = word !== '' || (rule.hasSideColumn && written > 0);
  if (isOpen && direction === 0 && rule.reading !== 'written' && rule.reading !== 'balance') {
    return { problem: sentence('record.no-direction', { side: word }) };
  }
  return signedBy(rule, row, written, direction) ?? { problem: sentence('signs.not-proved') };
}

/** Longest cell in which a name and an account are looked for. */
const LONGEST_PARTY = 200;

/** Name and account printed in one cell: the account is the run of digits and masks. */
function apart(cell: FieldValue | undefined): { readonly name: string | null; readonly account: string | null } {
  if (typeof cell !== 'string' || isBlank(cell) || cell.length > LONGEST_PARTY) return { name: null, account: null };
  const account = /[\dX*]{6,}/.exec(cell)?.[0] ?? null;
  const name = (account === null ? cell : cell.replace(account, ' ')).replace(
    /^[\s/,，;；|:：()（）-]+|[\s/,，;；|:：()（）-]+$/g,
    '',
  );
  return { name: name === '' ? null : name, account };
}

function firstOf(...values: readonly (FieldValue | undefined)[]): FieldValue {
  return values.find((value) => typeof value === 'string' && !isBlank(value)) ?? null;
}

/** Texts of a row, each once. */
function joined(texts: readonly (FieldValue | undefined)[]): FieldValue {
  const parts = texts.filter((text) => typeof text === 'string' && text !== '');
  return parts.length === 0 ? null : [...new Set(parts)].join(' ');
}

function figure(value: FieldValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
