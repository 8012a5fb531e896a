/** Sentences about ledgers as files. */
export const ledgerFileSentences = {
  'ledger-file.account-without-code': ({
    number,
    description,
    amount,
  }: {
    readonly number: string;
    readonly description: string;
    readonly amount: string;
  }) => `no code of the spread takes account ${number} ${description} (balance ${amount})`,
  'ledger-file.closed': 'the income accounts are closed to zero; income lines cannot be read from them',
  'ledger-file.mapped': ({ plan }: { readonly plan: string | null }) =>
    `accounts are mapped ${plan === null ? 'by the names of the accounts, as no chart of accounts is known for it' : `by ${plan}`}; kind “management” is taken`,
} as const;
