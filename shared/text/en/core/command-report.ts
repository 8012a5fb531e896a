/** What commands of the command line say on standard error while they work. */

import type { Words } from '../../../domain/words.ts';
import { padBefore, padTo } from '../../columns.ts';
import type { Teller } from '../../teller.ts';

/** What training does: it chooses pairs, then it fits. */
type Stage = 'pair-choice' | 'fit';
const STAGES: Readonly<Record<Stage, string>> = { 'pair-choice': 'choice of pairs', fit: 'fit' };

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export interface BenchmarkSize {
  readonly seed: number;
  readonly honest: number;
  readonly dishonest: number;
}

/** Shares of applicants, null where there is none to share. */
export interface BenchmarkShares {
  readonly recall: number;
  readonly falseFlagRate: number;
}

export interface BenchmarkPattern {
  readonly pattern: string;
  readonly recall: number;
  /** Share found by the tests meant to find the pattern, and which these are. */
  readonly intendedRecall: number;
  readonly intended: readonly string[];
}

export interface BenchmarkTest {
  readonly test: string;
  readonly title: Words;
  readonly intendedRecall: number | null;
  readonly falseFlagRate: number;
  readonly notTestable: number;
}

/** A line of the benchmark's table of patterns: its name, two shares, its tests. */
export function benchmarkPattern([name = '', first = '', second = '', tests = '']: readonly string[]): string {
  return `${padTo(name, 25)}${padBefore(first, 8)}${padBefore(second, 14)}  ${tests}`.trimEnd();
}

/** A line of the benchmark's table of tests: its name and three shares. */
export function benchmarkTest([name = '', ...shares]: readonly string[]): string {
  return padTo(name, 45) + shares.map((share) => padBefore(share, 14)).join('');
}

export const commandReportSentences = {
  'command-report.training': ({
    rows,
    defaults,
    inputs,
    folds,
  }: {
    readonly rows: number;
    readonly defaults: number;
    readonly inputs: number;
    readonly folds: number;
  }) =>
    `${[counted(rows, 'row'), counted(defaults, 'default'), counted(inputs, 'input'), counted(folds, 'fold')].join(', ')}.`,
  'command-report.dates-left-out': ({ columns }: { readonly columns: readonly string[] }) =>
    `Left out because they hold dates: ${columns.join(', ')}.`,
  'command-report.stage': ({
    stage,
    done,
    total,
  }: {
    readonly stage: 'pair-choice' | 'fit';
    readonly done: number;
    readonly total: number;
  }) => `  ${STAGES[stage]}: ${done} of ${total}`,
  'command-report.fold': ({
    fold,
    done,
    folds,
    auc,
    seconds,
  }: {
    readonly fold: number;
    readonly done: number;
    readonly folds: number;
    readonly auc: number;
    readonly seconds: number;
  }) => `Fold ${fold} (${done} of ${folds}): AUC ${auc.toFixed(4)}, ${seconds.toFixed(1)} s.`,
  'command-report.mean-auc': ({ auc }: { readonly auc: number }) => `Mean AUC ${auc.toFixed(4)}. Training on all rows…`,
  'command-report.model-written': ({
    path,
    inputs,
    pairs,
  }: {
    readonly path: string;
    readonly inputs: number;
    readonly pairs: number;
  }) => `Written to ${path}: ${counted(inputs, 'input')}, ${counted(pairs, 'pair')}.`,
  'command-report.scored': ({ rows }: { readonly rows: number }) => `${counted(rows, 'row')} scored.`,
  'command-report.making-sample': 'Making the sample workspace; this takes about half a minute…',
  'command-report.benchmark': ({ seed, honest, dishonest }: BenchmarkSize) =>
    `Seed ${seed}: ${honest} honest, ${dishonest} dishonest applicants.`,
  'command-report.benchmark-overall': ({ recall, falseFlagRate }: BenchmarkShares, t: Teller) =>
    `Overall: recall ${t.formats.percent(recall, 1)}, false flags ${t.formats.percent(falseFlagRate, 1)}.`,
  'command-report.benchmark-patterns': benchmarkPattern(['pattern', 'recall', 'by its tests', '']),
  'command-report.benchmark-pattern': ({ pattern, recall, intendedRecall, intended }: BenchmarkPattern, t: Teller) =>
    benchmarkPattern([
      pattern,
      t.formats.percent(recall, 1),
      t.formats.percent(intendedRecall, 1),
      intended.join(', '),
    ]),
  'command-report.benchmark-tests': benchmarkTest(['test', 'its patterns', 'false flags', 'not testable']),
  'command-report.benchmark-test': (
    { test, title, intendedRecall, falseFlagRate, notTestable }: BenchmarkTest,
    t: Teller,
  ) =>
    benchmarkTest([
      `${test} ${t.say(title)}`,
      ...[intendedRecall, falseFlagRate, notTestable].map((share) => t.formats.percent(share, 1)),
    ]),
} as const;
