/** Sentences about bank statements and payment bills as files. */
export const statementFileSentences = {
  'statement-file.balance-gap': ({
    opening,
    expected,
    closing,
    currency,
  }: {
    readonly opening: string;
    readonly expected: string;
    readonly closing: string;
    readonly currency: string;
  }) =>
    `the opening balance ${opening} and the movements make ${expected}, but the closing balance stated is ${closing} ${currency}`,
  'statement-file.empty-message': 'the message holds no statement, report or notification',
  'statement-file.no-account': ({ kind, taken }: { readonly kind: string; readonly taken: string }) =>
    `the ${kind} names no account; until its number is given in the mapping, statements without one count as account “${taken}”`,
  'statement-file.entries-missing': ({ stated, entries }: { readonly stated: number; readonly entries: number }) =>
    `the summary counts ${stated} entries, the statement holds ${entries}; pages may be missing`,
  'statement-file.not-booked': ({ status }: { readonly status: string }) =>
    `the entry is not booked (${status}); it is left out`,
  'statement-file.no-side': 'the entry does not say whether it is a credit or a debit',
  'statement-file.no-date': ({ day }: { readonly day: string | null }) =>
    `the entry has no date; the day of the message, ${day ?? 'not known'}, is taken`,
  'statement-file.parts-do-not-add-up': ({ count }: { readonly count: number }) =>
    `the amounts of its ${count} transactions do not add up to the entry’s; it is kept as one`,
  'statement-file.no-swift-message': 'there is no message that begins with :20: and goes on',
  'statement-file.unused-tag': ({ tag, count }: { readonly tag: string; readonly count: number }) =>
    `no field takes tag ${tag} (${count} ${count === 1 ? 'time' : 'times'})`,
  'statement-file.no-closing-balance': 'the statement has no closing balance; the file may be cut short',
  'statement-file.not-a-balance': ({ shown }: { readonly shown: string }) =>
    `“${shown}” is not a balance such as C240131EUR1234,56`,
  'statement-file.not-a-date': ({ date }: { readonly date: string }) => `“${date}” is not a date`,
  'statement-file.no-account-tag': ({ taken }: { readonly taken: string }) =>
    `the statement names no account (tag 25); until its number is given in the mapping, statements without one count as account “${taken}”`,
  'statement-file.not-a-line': ({ shown }: { readonly shown: string }) =>
    `“${shown}” is not a statement line such as 2401310131D12,50NTRFNONREF; it is left out`,
  'statement-file.no-such-day': ({ written, taken }: { readonly written: string; readonly taken: string }) =>
    `“${written}” is no day of the calendar; ${taken} is taken as the day of booking`,
  'statement-file.booked-within': ({
    count,
    from,
    to,
  }: {
    readonly count: number;
    readonly from: string;
    readonly to: string;
  }) =>
    `${count} ${count === 1 ? 'movement has' : 'movements have'} no day of booking and a value date outside the statement’s days (${from} to ${to}); ${to} is taken`,
  'statement-file.after-end': ({ amount, currency }: { readonly amount: string; readonly currency: string }) =>
    `the movement of ${amount} ${currency} stands behind the end of a statement, and no balance says that it belongs to it; it is left out. If it is the account’s, ask the bank for the statement again`,
  'statement-file.after-end-read': ({ account }: { readonly account: string }) =>
    `movements stand behind the end of a statement; its closing balance runs on through them, so they are read as those of account ${account}`,
  'statement-file.outside': ({ count, first }: { readonly count: number; readonly first: string }) =>
    `${count === 1 ? 'a line stands' : `${count} lines stand`} outside the statements and ${count === 1 ? 'is' : 'are'} not read (“${first}”${count === 1 ? '' : ' is the first'})`,
  'statement-file.expected': 'the entry is expected, not booked; it is left out',
  'statement-file.no-ofx': 'there is no <OFX> element',
  'statement-file.ofx-cut-short': 'there is no <OFX> element; the file is cut short',
  'statement-file.ofx-empty': 'it holds no bank or credit-card statement',
  'statement-file.ofx-unclosed': ({ name, count }: { readonly name: string; readonly count: number }) =>
    `<${name}> is not closed${count === 1 ? '' : ` in ${count} places`}; it is taken to end where the next part begins`,
  'statement-file.ofx-unopened': ({ name, count }: { readonly name: string; readonly count: number }) =>
    `</${name}> closes what was not opened${count === 1 ? '' : `, in ${count} places`}; what stands before it is read all the same`,
  'statement-file.ofx-unsigned': ({ count }: { readonly count: number }) =>
    `no amount is negative although there are debits: by their type, ${count} ${count === 1 ? 'movement is' : 'movements are'} taken as money out. Compare with the statement on paper`,
  'statement-file.ofx-opposite': ({ count }: { readonly count: number }) =>
    `debits are positive and credits negative: the signs of all ${count} movements are turned. Compare with the statement on paper`,
  'statement-file.ofx-sign-against-type': ({ count }: { readonly count: number }) =>
    `the sign of ${count} ${count === 1 ? 'movement speaks' : 'movements speak'} against the type (a positive debit or a negative credit); the sign is taken. Look whether it is a correction`,
  'statement-file.bank-answer': ({ code, message }: { readonly code: string; readonly message: string | null }) =>
    `the bank answered with code ${code}${message ? `: ${message}` : ''}`,
  'statement-file.statement-without-account': ({ taken }: { readonly taken: string }) =>
    `the statement names no account; until its number is given in the mapping, statements without one count as account “${taken}”`,
  'statement-file.ledger-balance-later': ({ asOf, last }: { readonly asOf: string; readonly last: string | null }) =>
    `the ledger balance of ${asOf} is not that after the last movement (${last ?? 'undated'}); no balances follow from it`,
  'statement-file.same-fitid': ({ id, first }: { readonly id: string | undefined; readonly first: number }) =>
    `FITID ${id} also stands on line ${first}; the movement may be there twice`,
  'statement-file.unknown-bill': 'its columns are not those of a known bill of a payment platform',
  'statement-file.row-left-out': ({ column, value }: { readonly column: string; readonly value: string }) =>
    `${column} is ${value}; the row is left out`,
  'statement-file.totals-missing': ({ totals }: { readonly totals: string }) =>
    `the totals (${totals}) below the rows are missing; the bill may be cut short`,
  'statement-file.rows-missing': ({
    totals,
    stated,
    rows,
  }: {
    readonly totals: string;
    readonly stated: number;
    readonly rows: number;
  }) => `${totals} is ${stated}, but there are ${rows} rows; the bill may be cut short`,
} as const;
