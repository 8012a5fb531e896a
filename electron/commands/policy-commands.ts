/** Commands on policies as decision models: runs their test cases. */
import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { sentence } from '#shared/text/sentence.ts';
import { readCases } from '../decisions/cases/read-cases.ts';
import { type CasesResult, runCases } from '../decisions/cases/run-cases.ts';
import { checkTable, type TableFinding, wordsOfFinding } from '../decisions/checks/table-check.ts';
import type { DmnModel } from '../decisions/model/definitions.ts';
import { readModel } from '../decisions/model/read-model.ts';
import { DecisionNetwork } from '../decisions/network/network.ts';
import { readMoment } from '../decisions/values/read-temporal.ts';
import { systemClock } from '../ground/clock.ts';
import { type Command, type CommandInput, UsageError } from './command.ts';
import { readBytes } from './files.ts';

const modelAt = (path: string): DmnModel => readModel({ name: basename(path), content: readBytes(path) });

/** The models beside a model that it imports, directly or not. What lies there and is no model is none of its business. */
function importedModels(path: string, model: DmnModel): readonly DmnModel[] {
  if (model.imports.length === 0) return [];
  const own = resolve(path);
  const folder = dirname(own);
  const beside = readdirSync(folder)
    .filter((name) => extname(name) === '.dmn' && join(folder, name) !== own)
    .sort();
  const wanted = new Set(model.imports.map(({ namespace }) => namespace));
  const models: DmnModel[] = [];
  for (const name of beside) {
    try {
      models.push(modelAt(join(folder, name)));
    } catch {
      // The model asks for namespaces: one that no file has is told with the line that asks for it.
    }
  }
  const found = new Set<DmnModel>();
  for (const namespace of wanted) {
    for (const other of models.filter((one) => one.namespace === namespace)) {
      found.add(other);
      // A set grows while it is walked: what an import imports is wanted too.
      for (const inner of other.imports) wanted.add(inner.namespace);
    }
  }
  return [...found];
}

function networkAt(path: string): DecisionNetwork {
  const model = modelAt(path);
  return new DecisionNetwork(model, importedModels(path, model));
}

interface CheckResult {
  readonly problems: readonly { readonly file: string; readonly line: number; readonly node: string }[];
  readonly tables: readonly { readonly node: string; readonly findings: readonly TableFinding[] }[];
}

export const policyCheckCommand: Command = {
  words: ['policy', 'check'],
  usage: sentence('command-help.policy-check-usage'),
  summary: sentence('command-help.policy-check'),
  options: {},
  run: async (input) => {
    const [path] = input.positionals;
    if (path === undefined) throw new UsageError(sentence('command.no-model'));
    const { problems, tables } = networkAt(path);
    const checked = tables.map(({ file, table }) => ({ file, table, findings: checkTable(table) }));
    for (const problem of problems) input.say(sentence('dmn.problem', { ...problem }));
    for (const { file, table, findings } of checked) {
      const place = { file, line: table.line, node: table.node };
      for (const finding of findings) input.say(sentence('dmn.problem', { ...place, words: wordsOfFinding(finding) }));
    }
    const result = {
      problems: problems.map(({ words, ...place }) => ({ ...place, message: words })),
      tables: checked.map(({ file, table: { line, node }, findings }) => ({ file, line, node, findings })),
    };
    if (!isFaulty(result)) input.say(sentence('dmn.sound'));
    return result;
  },
  fails: (result) => isFaulty(result as CheckResult),
};

/** What nobody can check is told, and no fault. */
function isFaulty({ problems, tables }: CheckResult): boolean {
  return problems.length > 0 || tables.some(({ findings }) => findings.some(({ kind }) => kind !== 'unknown'));
}

export const policyTestCommand: Command = {
  words: ['policy', 'test'],
  usage: sentence('command-help.policy-test-usage'),
  summary: sentence('command-help.policy-test'),
  options: {},
  run: async (input) => {
    const [modelPath, casesPath] = input.positionals;
    if (modelPath === undefined) throw new UsageError(sentence('command.no-model'));
    if (casesPath === undefined) throw new UsageError(sentence('command.no-cases'));
    const network = networkAt(modelPath);
    for (const problem of network.problems) input.say(sentence('dmn.problem', { ...problem }));
    const cases = readCases({ name: basename(casesPath), content: readBytes(casesPath) });
    const result = runCases(network, cases, readMoment(systemClock.now()) ?? null);
    tellFailures(result, input);
    const { passed, failed, failures } = result;
    return {
      passed,
      failed,
      failures: failures.map(({ warnings: _, ...failure }) => failure),
    };
  },
  fails: (result) => (result as CasesResult).failed > 0,
};

function tellFailures({ passed, failed, failures }: CasesResult, input: CommandInput): void {
  for (const { case: id, node, expected, got, warnings } of failures) {
    const [wanted, found] = [JSON.stringify(expected), JSON.stringify(got)];
    input.say(sentence('dmn.case-failed', { id, node, expected: wanted, got: found, warnings }));
  }
  input.say(sentence('dmn.cases-run', { passed, failed }));
}
