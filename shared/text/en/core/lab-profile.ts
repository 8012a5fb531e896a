/** Warnings of a table's profile: columns that tell nothing, or know the outcome. */

/** An input with the rows it is about. */
export interface ColumnRows {
  readonly column: string;
  readonly rows: number;
}

export const labProfileSentences = {
  'lab-profile.constant': ({ column }: { readonly column: string }) =>
    `${column} has one value only: it tells nothing.`,
  'lab-profile.identifier': ({ column, levels, rows }: ColumnRows & { readonly levels: number }) =>
    `${column} has ${levels} levels in ${rows} rows: it looks like an identifier.`,
  'lab-profile.mostly-missing': ({ column, missing, rows }: ColumnRows & { readonly missing: number }) =>
    `${column} is missing in ${missing} of ${rows} rows.`,
  'lab-profile.tells-outcome-alone': ({ column, auc }: { readonly column: string; readonly auc: number }) =>
    `${column} alone reaches an AUC of ${auc.toFixed(3)}: check that it was known before the outcome.`,
  'lab-profile.missing-tells-outcome': ({ column, defaults, rows }: ColumnRows & { readonly defaults: number }) =>
    `${((100 * defaults) / rows).toFixed(1)}% of the rows without ${column} default: check whether it is left out because of the outcome.`,
  'lab-profile.value-never-defaults': ({ column, value, rows }: ColumnRows & { readonly value: string }) =>
    `${column} = ${value} has no default in ${rows} rows: check that it was known before the outcome.`,
  'lab-profile.value-always-defaults': ({ column, value, rows }: ColumnRows & { readonly value: string }) =>
    `${column} = ${value} has defaults only in ${rows} rows: check that it was known before the outcome.`,
} as const;
