/** Commands on policies as decision models: runs their test cases. */
import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { sentence } from '#shared/text/sentence.ts';
import { readCases } from '../decisions/cases/read-cases.ts';
import { type CasesResult, runCases } from '../decisions/cases/run-cases.ts';
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

export const policyTestCommand: Command = {
  words: ['policy', 'test'],
  usage: sentence('command-help.policy-test-usage'),
  summary: sentence('command-help.policy-test'),
  options: {},
  run: async (input) => {
    const [modelPath, casesPath] = input.positionals;
    if (modelPath === undefined) throw new UsageError(sentence('command.no-model'));
    if (casesPath === undefined) throw new UsageError(sentence('command.no-cases'));
    const model = modelAt(modelPath);
    const network = new DecisionNetwork(model, importedModels(modelPath, model));
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
