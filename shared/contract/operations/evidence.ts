import { z } from 'zod';
import { RECORD_SET_NAMES, RECORD_SETS } from '../../domain/record-sets.ts';
import { wordsSchema } from '../../domain/words.ts';
import {
  caseIdSchema,
  documentSchema,
  done,
  fileProblemSchema,
  fileSchema,
  idSchema,
  longTextSchema,
  pageSchema,
  progressIdSchema,
} from '../fields.ts';
import { command, query } from '../operation.ts';

const recordSetSchema = z.enum(RECORD_SET_NAMES as [string, ...string[]]);
const fieldValueSchema = z.union([z.string().max(4000), z.number(), z.boolean(), z.null()]);

/**
 * How a table's columns become a record set's fields. Keys of `columns` are field names, values
 * column headers; a field without a column may have a constant (e.g. direction = "sale").
 */
export const tableMappingSchema = z.strictObject({
  recordSet: recordSetSchema,
  columns: z.record(z.string(), z.string()),
  constants: z.record(z.string(), fieldValueSchema),
  /**
   * By field: what words of its column mean where the desk reads them otherwise or not at all. Of a bank's
   * column of direction: "in", "out" or "neutral"; of any other, one of the field's choices.
   */
  meanings: z.record(z.string(), z.record(z.string().max(60), z.string().max(60))).optional(),
  /** "rows": one record a row. "statement": codes down, periods across (a financial statement). */
  layout: z.enum(['rows', 'statement']),
  decimalMark: z.enum(['.', ',']),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
  /** Multiplier of money in the table: 1, 1000 or 10000 (万元). */
  moneyUnit: z.union([z.literal(1), z.literal(1000), z.literal(10_000)]),
});
export type TableMapping = z.infer<typeof tableMappingSchema>;

/** A word in a column of choices, the rows that say it, and what it is taken for; null where it is not understood. */
const choiceWordSchema = z.object({
  field: z.string(),
  word: z.string(),
  rows: z.int(),
  meaning: z.string().nullable(),
});
export type ChoiceWord = z.infer<typeof choiceWordSchema>;

/** One table of a file: a CSV is one, an XLSX has one per sheet. */
const tablePreviewSchema = z.object({
  sheet: z.string().nullable(),
  headers: z.array(z.string()),
  /** Row of the header, from 1; 0 where the columns are named by their letters. Null for a document, which has none. */
  headerRow: z.int().nullable(),
  /** The first rows as the file has them, among which another header may be chosen; empty for a document. */
  firstRows: z.array(z.array(z.string())),
  rowCount: z.int(),
  sampleRows: z.array(z.array(z.string())),
  /** Null when the record set was not recognised: the mapping screen asks. */
  mapping: tableMappingSchema.nullable(),
  recognisedBy: z.enum(['headers', 'remembered', 'given', 'format']).nullable(),
  unmappedColumns: z.array(z.string()),
  /** Words of the columns of choices; in a bank's column of direction "" stands for a blank cell. */
  words: z.array(choiceWordSchema),
  /** Required fields the mapping gives no row a value for; while there are any, the table brings no record. */
  missingFields: z.array(z.string()),
  /** Whether a mapping chosen here is remembered for files with the same headers; one of a document holds for it alone. */
  remembersMapping: z.boolean(),
  /** Records the mapping would bring, and the first of them as they would be stored. */
  recordCount: z.int(),
  sampleRecords: z.array(z.record(z.string(), fieldValueSchema)),
});
export type TablePreview = z.infer<typeof tablePreviewSchema>;

const filePreviewSchema = z.object({
  name: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  format: z.string().nullable(),
  /** Set when the same content is already in this case, or in another. */
  duplicateOf: z
    .object({ sourceId: z.string(), caseId: z.string(), caseNumber: z.string(), importedAt: z.string() })
    .nullable(),
  tables: z.array(tablePreviewSchema),
  problems: z.array(fileProblemSchema),
});

const sourceSchema = z.object({
  id: z.string(),
  name: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  format: z.string(),
  importedAt: z.string(),
  importedBy: z.string(),
  records: z.array(z.object({ recordSet: recordSetSchema, count: z.int() })),
  notUnderstood: z.array(fileProblemSchema),
});

export const recordSchema = z.object({
  recordId: z.int(),
  sourceId: z.string().nullable(),
  sourceName: z.string().nullable(),
  locator: z.string().nullable(),
  /** Who entered or corrected it by hand, with the reason; null for imported records as they came. */
  manual: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  /** Other files that hold the same record: it is stored once. */
  alsoIn: z.array(z.object({ sourceId: z.string(), sourceName: z.string(), locator: z.string() })),
  fields: z.record(z.string(), fieldValueSchema),
});

/** Who carries a conflict to those who decide, when and why; null while it is open. */
const carriedSchema = z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable();

const tableChoice = z.strictObject({
  file: z.string(),
  sheet: z.string().nullable(),
  /** Row of the header, from 1; 0 where there is none. Without it the desk finds it. */
  headerRow: z.int().min(0).max(1_048_576).optional(),
  /** Null leaves the table out; without it the desk recognises what the table holds. */
  mapping: tableMappingSchema.nullable().optional(),
});

export const evidenceOperations = {
  'evidence.preview': query({
    access: 'signed-in',
    input: z.strictObject({
      caseId: caseIdSchema,
      files: z.array(fileSchema).min(1).max(100),
      /** What the officer chose for tables. */
      choices: z.array(tableChoice).default([]),
      progressId: progressIdSchema,
    }),
    output: z.object({ files: z.array(filePreviewSchema) }),
  }),
  'evidence.import': command({
    access: ['officer'],
    input: z.strictObject({
      caseId: caseIdSchema,
      files: z.array(fileSchema).min(1).max(100),
      choices: z.array(tableChoice).default([]),
      progressId: progressIdSchema,
    }),
    output: z.object({
      sources: z.array(z.object({ sourceId: z.string(), name: z.string(), records: z.int() })),
      skipped: z.array(z.object({ name: z.string(), reason: wordsSchema })),
      problems: z.array(fileProblemSchema),
    }),
  }),
  'evidence.sources': query({
    access: 'signed-in',
    input: z.strictObject({ caseId: caseIdSchema }),
    output: z.object({ sources: z.array(sourceSchema) }),
  }),
  'evidence.openSource': query({
    access: 'signed-in',
    input: z.strictObject({ sourceId: idSchema }),
    output: documentSchema,
  }),
  'evidence.records': query({
    access: 'signed-in',
    input: z.strictObject({
      caseId: caseIdSchema,
      recordSet: recordSetSchema,
      sourceId: idSchema.optional(),
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .optional(),
      ...pageSchema,
    }),
    output: z.object({ total: z.int(), records: z.array(recordSchema) }),
  }),
  'evidence.coverage': query({
    access: 'signed-in',
    input: z.strictObject({ caseId: caseIdSchema }),
    output: z.object({
      months: z.array(z.string()),
      sets: z.array(
        z.object({
          recordSet: recordSetSchema,
          total: z.int(),
          byMonth: z.array(z.int()).nullable(),
          unit: z.enum(['monthly', 'register']),
        }),
      ),
    }),
  }),
  'evidence.conflicts': query({
    access: 'signed-in',
    input: z.strictObject({ caseId: caseIdSchema }),
    output: z.object({
      conflicts: z.array(
        z.object({
          /** The fact it is a field of, as in `facts`. */
          fact: z.string(),
          recordSet: recordSetSchema,
          key: wordsSchema,
          field: z.string(),
          carried: carriedSchema,
          values: z.array(
            z.object({
              value: fieldValueSchema,
              recordId: z.int(),
              sourceName: z.string().nullable(),
              locator: z.string().nullable(),
            }),
          ),
        }),
      ),
      /** What the conflicts are about, each to be settled or carried as one. */
      facts: z.array(
        z.object({
          fact: z.string(),
          recordSet: recordSetSchema,
          about: wordsSchema,
          carried: carriedSchema,
          sides: z.array(
            z.object({
              side: z.string(),
              /** Null where it was entered by hand. */
              sourceName: z.string().nullable(),
              /** Of statements. */
              kind: z.enum(RECORD_SETS.statement_line.fields.kind.options).nullable(),
              recordIds: z.array(z.int()),
              /** Records of the other sides that are removed where this one is kept. */
              drops: z.int(),
            }),
          ),
        }),
      ),
    }),
  }),
  'evidence.settleConflict': command({
    access: ['officer'],
    input: z.strictObject({
      caseId: caseIdSchema,
      fact: longTextSchema,
      /** The side that is kept; the others' records on the same fact are removed. */
      keep: longTextSchema,
      reason: longTextSchema,
    }),
    output: z.object({ removed: z.int() }),
  }),
  'evidence.carryConflict': command({
    access: ['officer'],
    input: z.strictObject({ caseId: caseIdSchema, fact: longTextSchema, reason: longTextSchema }),
    output: done,
  }),
  'evidence.addRecord': command({
    access: ['officer'],
    input: z.strictObject({
      caseId: caseIdSchema,
      recordSet: recordSetSchema,
      fields: z.record(z.string(), fieldValueSchema),
      reason: longTextSchema,
    }),
    output: z.object({ recordId: z.int() }),
  }),
  'evidence.correctRecord': command({
    access: ['officer'],
    input: z.strictObject({
      caseId: caseIdSchema,
      recordSet: recordSetSchema,
      recordId: z.int(),
      fields: z.record(z.string(), fieldValueSchema),
      reason: longTextSchema,
    }),
    output: z.object({ recordId: z.int() }),
  }),
  'evidence.removeRecord': command({
    access: ['officer'],
    input: z.strictObject({
      caseId: caseIdSchema,
      recordSet: recordSetSchema,
      recordId: z.int(),
      reason: longTextSchema,
    }),
    output: done,
  }),
  'evidence.removeSource': command({
    access: ['officer'],
    input: z.strictObject({ caseId: caseIdSchema, sourceId: idSchema, reason: longTextSchema }),
    output: done,
  }),
};
