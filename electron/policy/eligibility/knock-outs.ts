/** Knock-outs: a decision model of the bank that says why a case gets no credit whatever its score. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { readCases } from '#electron/decisions/cases/read-cases.ts';
import { runCases } from '#electron/decisions/cases/run-cases.ts';
import { checkTable, wordsOfFinding } from '#electron/decisions/checks/table-check.ts';
import { readModel } from '#electron/decisions/model/read-model.ts';
import { DecisionNetwork } from '#electron/decisions/network/network.ts';
import { asList } from '#electron/decisions/values/value.ts';
import { remembered } from '#electron/ground/remembered.ts';
import { DeskError } from '#shared/contract/reply.ts';
import type { IndicatorValue } from '#shared/domain/assessment.ts';
import { isSentence, type Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { PolicyProblem } from '../problem.ts';
import type { EligibilityPolicy } from '../schemas.ts';
import { caseFacts, FACT_NAMES } from './case-facts.ts';

type KnockOutPolicy = NonNullable<EligibilityPolicy['knockOuts']>;

/** The decision a model of knock-outs must make: reasons, one or a list; nothing where none applies. */
const DECISION = 'knock_outs';

const MODEL = 'model.dmn';
const CASES = 'cases.xml';

/** Compiled once a model: every case, and every step on a path, asks it anew. */
const networkOf = remembered((text) => new DecisionNetwork(readModel(file(MODEL, text)), []));

function file(name: string, text: string) {
  return { name, content: new TextEncoder().encode(text) };
}

/** Reasons why the case gets no credit, as the bank wrote them; empty where none applies. */
export function knockOutsOf(
  view: CaseView,
  indicators: readonly IndicatorValue[],
  policy: KnockOutPolicy,
): readonly string[] {
  const ask = networkOf(policy.model).ask({ inputs: caseFacts(view, indicators), now: null });
  // What could not be read is nothing, and nothing is never held against the client.
  return asList(ask(DECISION) ?? null).filter((reason) => typeof reason === 'string' && reason !== '') as string[];
}

/**
 * What is wrong with a policy of knock-outs: faults and unknown inputs of its model, tables that leave inputs
 * out, decide twice or hold rules that never decide, test cases that fail, and anything that made a value null.
 */
export function findKnockOutProblems(policy: KnockOutPolicy | undefined): PolicyProblem[] {
  if (!policy) return [];
  const at = (field: keyof KnockOutPolicy, message: Sentence): PolicyProblem => ({
    path: ['knockOuts', field],
    message,
  });
  let network: DecisionNetwork;
  try {
    network = networkOf(policy.model);
  } catch (error) {
    return [at('model', refusalIn(error))];
  }
  const inModel = [...faultsOf(network), ...missingIn(network)];
  if (inModel.length > 0) return inModel.map((message) => at('model', message));
  try {
    return failuresOf(network, policy.cases).map((message) => at('cases', message));
  } catch (error) {
    return [at('cases', refusalIn(error))];
  }
}

/** What an unreadable file says of itself; anything else is thrown on. */
function refusalIn(error: unknown): Sentence {
  if (error instanceof DeskError && isSentence(error.words)) return error.words;
  throw error;
}

function faultsOf({ problems, tables }: DecisionNetwork): Sentence[] {
  const found = tables.flatMap(({ file: name, table }) =>
    checkTable(table)
      .map(wordsOfFinding)
      .map((words) => sentence('dmn.problem', { file: name, line: table.line, node: table.node, words })),
  );
  return [...problems.map((problem) => sentence('dmn.problem', { ...problem })), ...found];
}

function missingIn({ model, decisions }: DecisionNetwork): Sentence[] {
  const unknown = model.nodes.filter(({ kind, name }) => kind === 'input' && !FACT_NAMES.has(name));
  return [
    ...unknown.map(({ line, name }) =>
      sentence('dmn.problem', { file: MODEL, line, node: name, words: sentence('eligibility.unknown-fact', { name }) }),
    ),
    ...(decisions.includes(DECISION) ? [] : [sentence('eligibility.no-decision', { name: DECISION })]),
  ];
}

function failuresOf(network: DecisionNetwork, text: string): Sentence[] {
  const cases = readCases(file(CASES, text));
  if (!cases.some(({ results }) => results.some(({ name }) => name === DECISION))) {
    return [sentence('eligibility.no-cases', { name: DECISION })];
  }
  return runCases(network, cases, null).failures.map(({ case: id, node, expected, got, warnings }) =>
    sentence('dmn.case-failed', {
      id,
      node,
      expected: JSON.stringify(expected),
      got: JSON.stringify(got),
      warnings,
    }),
  );
}
