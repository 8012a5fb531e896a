/**
 * The contract: every operation the desk offers, by name. Types, validation, authorisation, the
 * preload bridge, the HTTP routes, the command line and the audit entries derive from this table.
 */
import type { z } from 'zod';
import type { Told } from '../domain/words.ts';
import type { Operation } from './operation.ts';
import { assessmentOperations } from './operations/assessment.ts';
import { auditOperations } from './operations/audit.ts';
import { authenticityOperations } from './operations/authenticity.ts';
import { caseOperations } from './operations/case.ts';
import { decisionOperations } from './operations/decision.ts';
import { draftOperations } from './operations/draft.ts';
import { evidenceOperations } from './operations/evidence.ts';
import { intakeOperations } from './operations/intake.ts';
import { labOperations } from './operations/lab.ts';
import { modelOperations } from './operations/model.ts';
import { officerOperations } from './operations/officer.ts';
import { policyOperations } from './operations/policy.ts';
import { reportOperations } from './operations/report.ts';
import { statementOperations } from './operations/statement.ts';
import { workspaceOperations } from './operations/workspace.ts';

export const operations = {
  ...workspaceOperations,
  ...officerOperations,
  ...caseOperations,
  ...evidenceOperations,
  ...assessmentOperations,
  ...authenticityOperations,
  ...modelOperations,
  ...labOperations,
  ...statementOperations,
  ...decisionOperations,
  ...draftOperations,
  ...reportOperations,
  ...intakeOperations,
  ...policyOperations,
  ...auditOperations,
} satisfies Record<string, Operation>;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
/** What a caller may pass: defaults can be left out. */
export type InputOf<N extends OperationName> = z.input<Operations[N]['input']>;
/** What a handler receives: defaults filled in. */
export type ParsedInputOf<N extends OperationName> = z.output<Operations[N]['input']>;
/** What a handler returns. */
export type OutputOf<N extends OperationName> = z.output<Operations[N]['output']>;
/** What a caller reads: the output with its sentences told in the caller's language. */
export type AnswerOf<N extends OperationName> = Told<OutputOf<N>>;

/** Names of all operations of one kind and scope. */
export type OperationsWhere<K extends 'query' | 'command', S extends 'workspace' | 'desk'> = {
  [N in OperationName]: Operations[N] extends { kind: K; scope: S } ? N : never;
}[OperationName];

/** Queries that take something out of the workspace: reports, exports, original files. They leave an audit event. */
export const TAKES_OUT = [
  'report.create',
  'audit.export',
  'evidence.openSource',
  'lab.export',
  'lab.passport',
  'lab.report',
  'model.export',
  'model.scoreFile',
] as const satisfies readonly OperationsWhere<'query', 'workspace'>[];
export type TakesOut = (typeof TAKES_OUT)[number];

/** Whether an operation takes something out of the workspace. */
export function takesOut(name: OperationName): name is TakesOut {
  return TAKES_OUT.some((each) => each === name);
}

/** Whether `name` is an operation of the contract. */
export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}
