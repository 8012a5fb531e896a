/** What the rules of a decision table leave out, say twice, or never come to say. */
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Env, Test } from '../feel/code.ts';
import { isMultiple } from '../logic/hit-policies.ts';
import type { SeenColumn, SeenTable } from '../logic/logic.ts';
import type { HitPolicy } from '../model/definitions.ts';
import { equal } from '../values/compare.ts';
import type { FeelValue } from '../values/value.ts';
import { type Step, stepsOf } from './steps.ts';

/** A part of what a table can be asked: a cell for each column that narrows it, null for texts no cell names. */
export type Region = readonly { readonly column: string; readonly cell: string | null }[];

export type TableFinding =
  /** No rule matches. */
  | { readonly kind: 'gap'; readonly region: Region }
  /** Rules match together, which the hit policy does not allow. */
  | { readonly kind: 'overlap'; readonly region: Region; readonly rules: readonly number[] }
  /** A rule is never the one that counts. */
  | { readonly kind: 'unreached'; readonly rules: readonly number[] }
  /** Cells depend on more than their input, or there are too many combinations: nobody can say. */
  | { readonly kind: 'unknown'; readonly columns: readonly string[] };

/** Findings of a kind beyond which no more are listed. */
const MOST_FINDINGS = 20;
/** Combinations of rules beyond which a table is not looked through. */
const MOST_STATES = 200_000;

const QUIET: Env = { values: [], around: null, evaluation: { now: null, depth: 0, warn: () => undefined } };

/** Rules are named by their place in the table, from 1. */
export function checkTable(seen: SeenTable): readonly TableFinding[] {
  const steps = seen.columns.map(allowedSteps);
  const unknown = seen.columns.filter((_, at) => steps[at] === undefined).map(({ name }) => name);
  if (unknown.length > 0) return [{ kind: 'unknown', columns: unknown }];
  const walk = new Walk(
    seen,
    steps.map((known) => known ?? []),
  );
  walk.from(0, new Set(seen.rules.keys()), []);
  return walk.found();
}

function allowedSteps({ bounds, listed, allowed }: SeenColumn): readonly Step[] | undefined {
  if (!bounds) return undefined;
  const steps = stepsOf([...bounds, ...listed]);
  const inList = (value: FeelValue): boolean =>
    listed.length === 0 || listed.some((other) => equal(other, value) === true);
  return steps?.filter(({ value, cell }) => cell === '-' || value === null || (holds(allowed, value) && inList(value)));
}

function holds(test: Test | 'any', value: FeelValue): boolean {
  return test === 'any' || test(value, { ...QUIET, values: [value] }) === true;
}

/** Goes through the columns; parts that leave the same rules are gone through once. */
class Walk {
  readonly #seen: SeenTable;
  readonly #steps: readonly (readonly Step[])[];
  /** For each column and step, which rules take it. */
  readonly #takes: readonly (readonly ReadonlySet<number>[])[];
  readonly #been = new Set<string>();
  readonly #gaps: Region[] = [];
  readonly #overlaps: { readonly region: Region; readonly rules: readonly number[] }[] = [];
  readonly #reached = new Set<number>();
  #isTooLarge = false;

  constructor(seen: SeenTable, steps: readonly (readonly Step[])[]) {
    this.#seen = seen;
    this.#steps = steps;
    this.#takes = steps.map((column, at) =>
      column.map(
        ({ value, cell }) =>
          new Set(
            [...seen.rules.keys()].filter((rule) => {
              const test = seen.rules[rule]?.tests[at] ?? 'any';
              return cell === '-' || holds(test, value);
            }),
          ),
      ),
    );
  }

  /** @param alive rules that match so far */
  from(at: number, alive: ReadonlySet<number>, region: Region): void {
    if (alive.size === 0) {
      this.#end([], region);
      return;
    }
    const key = `${at}:${[...alive].join()}`;
    if (this.#been.has(key)) return;
    this.#been.add(key);
    this.#isTooLarge ||= this.#been.size > MOST_STATES;
    if (this.#isTooLarge) return;
    const column = this.#steps[at];
    if (!column) {
      this.#end([...alive], region);
      return;
    }
    const name = this.#seen.columns[at]?.name ?? '';
    for (const [step, { cell }] of column.entries()) {
      const next = [...alive].filter((rule) => this.#takes[at]?.[step]?.has(rule));
      this.from(at + 1, new Set(next), cell === '-' ? region : [...region, { column: name, cell }]);
    }
  }

  #end(rules: readonly number[], region: Region): void {
    const { hitPolicy } = this.#seen.table;
    if (rules.length === 0) this.#gaps.push(region);
    else if (isForbidden(hitPolicy, rules, this.#seen)) this.#overlaps.push({ region, rules });
    for (const rule of hitPolicy === 'FIRST' ? rules.slice(0, 1) : rules) this.#reached.add(rule);
  }

  found(): readonly TableFinding[] {
    const { columns, rules, table } = this.#seen;
    if (this.#isTooLarge) return [{ kind: 'unknown', columns: columns.map(({ name }) => name) }];
    const unreached = [...rules.keys()].filter((rule) => !this.#reached.has(rule)).map((rule) => rule + 1);
    const gaps = needsRule(table) ? this.#gaps : [];
    return [
      ...gaps.slice(0, MOST_FINDINGS).map((region) => ({ kind: 'gap' as const, region })),
      ...this.#overlaps
        .slice(0, MOST_FINDINGS)
        .map(({ region, rules: both }) => ({ kind: 'overlap' as const, region, rules: both.map((rule) => rule + 1) })),
      ...(unreached.length > 0 ? [{ kind: 'unreached' as const, rules: unreached }] : []),
    ];
  }
}

/** Whether a table that no rule of matches has nothing to say: it makes no list and has no default. */
function needsRule({ hitPolicy, outputs }: SeenTable['table']): boolean {
  return !isMultiple(hitPolicy) && outputs.every(({ otherwise }) => otherwise === null);
}

function isForbidden(policy: HitPolicy, rules: readonly number[], { rules: all }: SeenTable): boolean {
  if (rules.length < 2) return false;
  if (policy === 'UNIQUE') return true;
  if (policy !== 'ANY') return false;
  const outputs = rules.map((rule) => (all[rule]?.outputs ?? []).map(({ constant }) => constant ?? null));
  return outputs.some((own) => equal(own, outputs[0] ?? []) !== true);
}

/** What a finding says of a table. */
export function wordsOfFinding(finding: TableFinding): Sentence {
  switch (finding.kind) {
    case 'gap':
      return sentence('dmn.gap', finding);
    case 'overlap':
      return sentence('dmn.overlap', finding);
    case 'unreached':
      return sentence('dmn.unreached', finding);
    case 'unknown':
      return sentence('dmn.not-checkable', finding);
  }
}
