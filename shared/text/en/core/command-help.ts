/** What the command line says of itself: the form and the purpose of every command. */

import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

export const commandHelpSentences = {
  'command-help.demo-usage': 'demo DIR',
  'command-help.demo':
    'Makes the sample workspace of 200 applicants in DIR; prints its file and its officers with their passwords.',
  'command-help.operations-usage': 'operations',
  'command-help.operations': 'Lists every operation with its kind and the roles that may call it.',
  'command-help.call-usage': 'call NAME JSON --workspace FILE --officer NAME',
  'command-help.call':
    'Calls one operation as an officer and prints its value. Operations for anyone need no workspace.',
  'command-help.read-usage': 'read FILE [--currency CODE] [--applicant NAME-OR-ID] [--taxonomy MAPPING.json]',
  'command-help.read': ({ currency }: { readonly currency: string }) =>
    `Parses one evidence file without a workspace: its format, records by record set, and what was not understood. Amounts without a currency are read as ${currency} unless --currency says otherwise; --applicant tells sales from purchases; --taxonomy maps an XBRL taxonomy the desk has no mapping file for.`,
  'command-help.import-usage': 'import --workspace FILE --officer NAME --case ID FILE…',
  'command-help.import':
    'Imports evidence files into a case, all or nothing; prints what came in and what was not understood.',
  'command-help.report-usage': 'report --workspace FILE --officer NAME --case ID --out FILE.pdf [--language en|zh]',
  'command-help.report':
    'Writes the decision report of a case; the ending of FILE chooses PDF, XLSX or JSON, --language its language.',
  'command-help.audit-verify-usage': 'audit verify --workspace FILE --officer NAME [--head N:HASH]',
  'command-help.audit-verify':
    'Recomputes the audit chain and its signatures, every source, policy, model and submission by its hash, and what is stored by the events; checks the file. With --head, whether the chain still holds a head that a report printed. Fails when anything does not hold.',
  'command-help.authenticity-benchmark-usage': 'authenticity benchmark [--seed N] [--applicants M]',
  'command-help.authenticity-benchmark':
    'Measures the authenticity tests on made-up applicants, half of them honest, the others with one of twelve dishonest patterns each: recall and false flags per pattern, per test and overall. Without options seed 101 and 240 applicants.',
  'command-help.policy-check-usage': 'policy check MODEL.dmn',
  'command-help.policy-check':
    'Checks a decision model before anybody signs it: expressions that cannot be read, names, functions and types that are not there, circles, and for each decision table which inputs no rule matches, which several match that may not, and which rules never decide. Prints {problems, tables}; fails where anything is wrong.',
  'command-help.policy-test-usage': 'policy test MODEL.dmn CASES.xml',
  'command-help.policy-test':
    'Runs the test cases of a file through a decision model (DMN 1.1 to 1.5; imported models lie beside it) and prints {passed, failed, failures}; what is wrong with the model, and each case that fails, is told on standard error. Fails where a case fails.',
  'command-help.laws-usage': 'laws [--seed N] [--cases M] [--law Ln]',
  'command-help.laws':
    'Tries the laws of the decision path (L1 adverse evidence never helps, to L9 authority never gets milder) on made-up applicants changed by a seed; fails on a violation, and where a law was tried fewer than 50 times. Without options seed 101 and 60 applicants.',
  'command-help.compute-usage': 'compute NAME JSON',
  'command-help.compute':
    'Recomputes one figure by hand, by the functions a case goes through: prints it with its formulas, numbers unrounded, money lines to the cent. Amounts in major units, rates in percent a year. `desk compute --help` lists what can be computed, `desk compute NAME --help` one of them.',
  'command-help.train-usage':
    'train --data FILE --target COL [--folds COL] [--exclude A,B] [--monotone FILE] [--method additive|scorecard] [--pairs N] [--bins N] [--smoothing ROWS] [--calibration scaling|steps] [--weight COL] [--rejects augmentation|parcelling|fuzzy] [--reject-factor F] [--seed N] [--threads N] --out MODEL.json',
  'command-help.train':
    'Trains a model on a labelled table (CSV, XLSX or Parquet) and writes it; prints its figures by fold, each fold tested by a model trained on the others. Without --folds it makes ten seeded, stratified ones. --monotone names a file of directions of risk: {"debt": "higher-is-riskier", "cash": "lower-is-riskier"}. --weight names a column of sample weights. With --rejects, rows whose outcome is empty are rejected applications. --pairs bounds the pairwise terms, --bins the steps of a shape, --smoothing takes each bin of a shape as the mean of so many rows around it.',
  'command-help.score-usage': 'score --model MODEL.json --data FILE --out SCORES.csv',
  'command-help.score':
    'Scores every row of a CSV, XLSX or Parquet file, in its order: points, PD and up to four reasons, the terms that lose most against their mean over the training rows.',
  'command-help.export-model-usage': 'export-model --model MODEL.json --to sql|pmml|json [--table NAME] --out FILE',
  'command-help.export-model':
    'Writes a model as one SQL query (DuckDB, PostgreSQL) over the table applications or --table, as a PMML 4.4 Scorecard, or as JSON; the points are the same everywhere.',
  'command-help.compare-usage':
    'compare --model MODEL.json --challenger FILE --data FILE --target COL [--features FILE]',
  'command-help.compare':
    'Scores the same labelled rows (CSV, XLSX or Parquet) by a model and by a challenger, XGBoost JSON or ONNX; prints the figures of each, their differences with DeLong’s interval and p, and the correlation of the two orders. --features names a file with the columns in the order of the challenger’s features, where its own file does not name them: ["debt", "cash"], or {"features": […], "categories": {"sector": ["a", "b"]}, "output": "probabilities"}.',
  'command-help.compose-model-usage':
    'compose-model --model MODEL.json --mapping FILE --judgement CASE-MODEL.json [--passport DRAFT.json] --out FILE',
  'command-help.compose-model':
    'Makes a model of cases: the inputs of a trained model, mapped to indicators, in place of those of their groups in a judgement scorecard, on its scale. The mapping file names id, name, version, description, passport and {"mapping": {"x10": "equity_to_assets"}}; with {"anchor": {"sampleRate": 0.05, "centralTendency": 0.03}} the PD is moved to another level. With --passport the draft’s facts are written beside OUT with the model’s hash and inputs.',
  'command-help.scale-model-usage':
    'scale-model --model CASE-MODEL.json --plan FILE [--passport PASSPORT.json] --out FILE',
  'command-help.scale-model':
    'Puts a case model on a scale by made-up clients whose truth is known: each group carries the share of the score that the plan gives it, and the PD is as sure as it may be. The plan names taper, tails, budgets, and the clients by {"seeds": [7001], "each": 1000, "asOf": "2026-06-30"}. With --passport the facts of the model before are written beside OUT with its hash, the plan and the shares. No default of any borrower is behind it.',
  'command-help.measure-model-usage': 'measure-model --model CASE-MODEL.json [--seed N] [--clients M]',
  'command-help.measure-model':
    'Measures a case model on made-up clients whose truth is known: AUC beside the best there is, slope, PD and truth by grade and life stage, and what each group carries of the score. 1,000 clients of seed 8001 unless said otherwise; take seeds it was not scaled on.',
  'command-help.title': 'desk: the SME Credit Desk from the command line.',
  'command-help.rules':
    'JSON goes to standard output, messages to standard error; the exit code is 0 when it worked, 1 when it did not, 2 for a command in the wrong form. The officer’s password is read from DESK_PASSWORD, and the own password that takes the place of a one-time password from DESK_NEW_PASSWORD. A case is named by its id or its number (2026-000123). Every command takes --language en|zh, or DESK_LANGUAGE.',
  'command-help.usage': ({ usage }: { readonly usage: Words }, t: Teller) => `Usage: desk ${t.say(usage)}`,
  'command-help.run-help': 'Run `desk --help` for what there is.',
} as const;
