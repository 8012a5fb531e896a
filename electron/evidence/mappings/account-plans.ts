/** How the accounts of national charts of accounts become codes of the spread, by the begin of their numbers. */
import { z } from 'zod';
import { STATEMENT_CODES, type StatementCode } from '#shared/domain/spread.ts';
import file from './saft-accounts.json' with { type: 'json' };

const code = z.enum(STATEMENT_CODES as [StatementCode, ...StatementCode[]]);

const planSchema = z.strictObject({
  name: z.string(),
  /** Regular expressions on the namespace of the audit file. */
  namespaces: z.array(z.string()),
  /** ISO 3166 codes of the country an audit file without such a namespace names. */
  countries: z.array(z.string()),
  /** The longest begin of a number that is listed decides; some accounts change sides with their balance. */
  accounts: z.record(z.string().regex(/^\d+$/), z.union([code, z.strictObject({ debit: code, credit: code })])),
});

export type AccountPlan = z.infer<typeof planSchema>;

/** The charts of accounts that come with the desk. */
const ACCOUNT_PLANS: readonly AccountPlan[] = z.array(planSchema).parse(file);

/** The chart of an audit file by its namespace, else by its country. */
export function accountPlanFor(namespace: string, country: string | undefined): AccountPlan | undefined {
  return (
    ACCOUNT_PLANS.find(({ namespaces }) => namespaces.some((pattern) => new RegExp(pattern).test(namespace))) ??
    ACCOUNT_PLANS.find(({ countries }) => country !== undefined && countries.includes(country))
  );
}

/** The code of an account with a debit or a credit balance, or undefined where the chart does not know it. */
export function codeOfAccount(plan: AccountPlan, number: string, isDebit: boolean): StatementCode | undefined {
  const digits = number.replace(/\D/g, '');
  for (let length = digits.length; length > 0; length -= 1) {
    const found = plan.accounts[digits.slice(0, length)];
    if (found !== undefined) return typeof found === 'string' ? found : isDebit ? found.debit : found.credit;
  }
  return undefined;
}
