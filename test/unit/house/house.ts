/** The plan of the house as data: which room stands on which, and what may enter where. The README draws the same. */

/** Rooms of a folder from the ground up: a file imports from its own room and from those before it. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  shared: ['domain', 'workflow', 'values', 'contract'],
  electron: [
    'ground',
    'security',
    'store',
    'case-view',
    'evidence',
    'decisions',
    'intake',
    'matching',
    'indicators',
    'distress',
    'statements',
    'authenticity',
    'facilities',
    'policy',
    'scoring',
    'assessment',
    'path',
    'stress',
    'monitoring',
    'modelling',
    'casework',
    'jobs',
    'reports',
    'sample',
    'handlers',
    'commands',
    'backend',
    'hosts',
  ],
  renderer: ['api', 'ui', 'charts', 'features', 'app'],
};

/** Rooms on no floor, each with its reason: they know and are known by all of their folder, file by file without a circle. */
export const STAIRS: Readonly<Record<string, string>> = {
  'shared/text': 'its forms stand under everything that has words, its catalogue over everything that has a name',
};

/** Folders a folder may import from, beside itself. */
export const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  electron: ['shared'],
  renderer: ['shared'],
};

/** The only files that lie loose in `electron/`: window, bridge, loopback host, command line. */
export const ENTRIES: readonly string[] = ['main.ts', 'preload.ts', 'serve.ts', 'desk.ts'];

/** A wing of its own: it builds models beside the path of a case and knows little of it. */
export const WINGS: Readonly<Record<string, readonly string[]>> = {
  modelling: ['ground', 'store', 'evidence', 'indicators', 'scoring'],
};

/** The decision core: no clock, no randomness, no I/O, no store; nor anything it calls. */
export const PURE_CORE: readonly string[] = [
  'electron/case-view/',
  'electron/decisions/',
  'electron/matching/',
  'electron/indicators/',
  'electron/distress/',
  'electron/statements/',
  'electron/authenticity/',
  'electron/facilities/',
  'electron/policy/',
  'electron/scoring/',
  'electron/assessment/',
  'electron/path/',
  'electron/stress/',
  'electron/monitoring/',
  'electron/modelling/',
  'shared/',
];

/** Files inside the core's rooms, or called from them, that do touch the world, each with its reason. */
export const IMPURE: Readonly<Record<string, string>> = {
  'electron/modelling/runs/': 'the shell of the lab: runs take time, use threads and keep what they did',
  'electron/modelling/tables/files/': 'reads tables with DuckDB and the csv and workbook readers',
  'electron/modelling/training/runners.ts': 'lets messages through between two bags; the figures do not depend on it',
  'electron/modelling/training/workers.ts': 'starts threads',
  'electron/modelling/training/bag-worker.ts': 'the entry of a thread',
  'electron/modelling/challengers/onnx.ts': 'runs a foreign model in its runtime',
  'electron/modelling/challengers/onnx-runtime.ts': 'loads the runtime of foreign models',
};

/** What the core may take from packages and from Node, by name: hashing depends on nothing but its argument. */
export const PURE_PACKAGES: Readonly<Record<string, readonly string[] | 'all'>> = {
  zod: 'all',
  'zod/locales': 'all',
  'decimal.js': ['Decimal'],
  'lezer-feel': ['parser', 'trackVariables'],
  'node:crypto': ['createHash'],
};

/** Packages that enter by some doors only; a pattern ends with `*`. */
export const PACKAGE_DOORS: readonly { readonly packages: readonly string[]; readonly doors: readonly string[] }[] = [
  { packages: ['better-sqlite3'], doors: ['electron/store/'] },
  {
    packages: ['electron', 'electron/*'],
    doors: ['electron/main.ts', 'electron/preload.ts', 'electron/hosts/electron-', 'electron/security/window-'],
  },
  { packages: ['node:*', '@duckdb/*', '@node-rs/*', 'exceljs', 'pdfmake'], doors: ['electron/'] },
  { packages: ['react', 'react-dom', 'react/*', 'react-dom/*', '@mui/*', '@emotion/*'], doors: ['renderer/'] },
];

/** SQL stands in the store; elsewhere only where it is no question to the workspace, each with its reason. */
export const SQL_ELSEWHERE: Readonly<Record<string, string>> = {
  'electron/modelling/tables/files/parquet.ts': 'DuckDB over a file of the officer',
  'electron/commands/scoring-source.ts': 'DuckDB over a file of the officer',
  'electron/modelling/export/sql.ts': 'writes a model out as SQL; nothing runs it here',
};

/** Rooms that speak no language: what they mean is an id and values, told where somebody reads. */
export const WORDLESS: readonly string[] = [
  'electron/',
  'shared/contract/',
  'shared/domain/',
  'shared/values/',
  'shared/workflow/',
];

const CORPUS = 'the check of readers for those who write them, who work in English';
const AS_WRITTEN = 'what those write whose files are read, in their languages';
const OF_FEEL = 'names the standard of decision models gives functions, parts, types and policies';
const ELEMENTS = 'names of elements of a format';

/** Files and folders of wordless rooms that write another language than the reader's, each with its reason. */
export const FOREIGN_TEXT: Readonly<Record<string, string>> = {
  'electron/sample/': 'what the people of the sample are called and write; who made it reads the texts of faults',
  'electron/store/migrations/': 'SQL; what its guards of four eyes raise is told by four-eyes-refusal.ts',
  'electron/store/four-eyes-refusal.ts': 'the texts the guards raise, each beside the id of its sentence',
  'electron/security/start-page.ts': 'HTML that leads to the desk; its one word is the product’s name',
  'electron/modelling/export/case-tree.ts': 'SQL of a model’s points',
  'electron/modelling/export/sql.ts':
    'SQL with comments that name its columns: one file in one form, whoever has it written, for whoever runs it',
  'electron/modelling/export/pmml.ts': 'PMML, with the name of the program that wrote it',
  'electron/modelling/tables/files/parquet.ts': 'DuckDB over a file of the officer',
  'electron/commands/scoring-source.ts': 'DuckDB over a file of the officer',
  'electron/commands/compute/': 'formulas over the keys of a JSON object, which are the same in every language',
  'electron/commands/corpus.ts': CORPUS,
  'electron/commands/corpus-check.ts': CORPUS,
  'electron/commands/corpus-expectations.ts': CORPUS,
  'electron/evidence/recognition/account.ts': AS_WRITTEN,
  'electron/evidence/recognition/conventions.ts': AS_WRITTEN,
  'electron/evidence/recognition/edge-rows.ts': AS_WRITTEN,
  'electron/evidence/recognition/header-synonyms.ts': AS_WRITTEN,
  'electron/evidence/recognition/statement-periods.ts': AS_WRITTEN,
  'electron/evidence/recognition/statement-sections.ts': AS_WRITTEN,
  'electron/evidence/recognition/statement-synonyms.ts': AS_WRITTEN,
  'electron/evidence/values/choices.ts': AS_WRITTEN,
  'electron/evidence/values/direction-words.ts': AS_WRITTEN,
  'electron/intake/targets.ts': AS_WRITTEN,
  'electron/matching/names.ts': AS_WRITTEN,
  'shared/values/amounts.ts': AS_WRITTEN,
  'shared/values/currencies.ts': AS_WRITTEN,
  'electron/decisions/functions/': OF_FEEL,
  'electron/decisions/feel/members.ts': OF_FEEL,
  'electron/decisions/model/definitions.ts': OF_FEEL,
  'electron/decisions/logic/hit-policies.ts': OF_FEEL,
  'electron/decisions/values/text.ts': OF_FEEL,
  'electron/decisions/values/types.ts': OF_FEEL,
  'electron/evidence/formats/camt/camt.ts': ELEMENTS,
  'electron/evidence/formats/invoices/fapiao.ts': ELEMENTS,
  'electron/evidence/formats/ofx/elements.ts': ELEMENTS,
  'electron/evidence/formats/saft/saft.ts': ELEMENTS,
  'electron/evidence/formats/xml/scanner.ts': ELEMENTS,
  'electron/hosts/static-files.ts': 'media types',
  'electron/reports/pdf/svg.ts': 'SVG',
  'electron/security/content-policy.ts': 'directives of the content policy',
  'shared/domain/language.ts': 'each language by its own name, whatever is spoken',
};

/** Texts of several words that are data and never read as words, each with its reason. */
export const DATA_OF_WORDS: Readonly<Record<string, string>> = {
  'SME Credit Desk': 'the name of the program, who acts where no officer does',
  'text/csv; charset=utf-8': 'a media type',
  'application/json; charset=utf-8': 'a media type',
  'Bearer ?': 'a header of HTTP',
  'desk: ?\\n': 'the name of the program before what it says',
  'Application Support': 'a folder of macOS',
  'on behalf of ?': 'kept in the record of a payment, one text whoever reads it',
  'Returned ?': 'kept in the record of a payment, one text whoever reads it',
  'expert judgement': 'the origin of a model, a term or a table: part of their documents and hashes',
  'estimated: ?': 'the origin of a term that was estimated, with its passport: part of the model’s document and hash',
  'passport of ? ?': 'how an origin names a passport: part of the model’s document and hash',
  'estimated and expert judgement': 'the origin of a model: part of its document and hash',
  'Additive model': 'the name of a trained model until somebody gives it one: part of its document and hash',
  'WoE scorecard': 'the name of a trained model until somebody gives it one: part of its document and hash',
};
