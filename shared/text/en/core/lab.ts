/** Sentences about the model lab. */

export type RunState = 'running' | 'stopped' | 'failed' | 'finished';

export const labSentences = {
  'lab.passport-file': ({ number, name }: { readonly number: number; readonly name: string }) =>
    `Run ${number} ${name} passport.json`,
  'lab.scores-file': ({ name }: { readonly name: string }) => `${name} scores.csv`,
  'lab.table-known': ({ fileName }: { readonly fileName: string }) =>
    `This table is already in the lab, as “${fileName}”.`,
  'lab.table-used': ({ fileName, runs }: { readonly fileName: string; readonly runs: number }) =>
    `“${fileName}” stays: ${runs === 1 ? 'a run was' : `${runs} runs were`} made from it.`,
  'lab.no-table': ({ tableId }: { readonly tableId: string }) => `There is no table “${tableId}” in the lab.`,
  'lab.no-run': ({ runId }: { readonly runId: string }) => `There is no run “${runId}” in the lab.`,
  'lab.no-model-yet': ({ number, state }: { readonly number: number; readonly state: RunState }) =>
    `Run ${number} is ${state}; it has no model yet.`,
  'lab.interrupted': 'The desk was closed while the run was going on. Resume it to go on from the folds that are done.',
  'lab.no-change': 'These changes leave every point as it is.',
  'lab.same-run': 'Choose two different runs to compare.',
  'lab.not-comparable': 'Only runs of one table and one outcome can be compared row by row.',
  'lab.not-running': ({ number, state }: { readonly number: number; readonly state: RunState }) =>
    `Run ${number} is ${state}, not running.`,
  'lab.stopped-by': ({ officer }: { readonly officer: string }) => `Stopped by ${officer}.`,
  'lab.cannot-resume': ({ number, state }: { readonly number: number; readonly state: RunState }) =>
    `Run ${number} is ${state}; only one that stopped or failed can go on.`,
  'lab.broken-with': ({ why }: { readonly why: string }) =>
    `The desk could not finish the run because of an error of its own. (${why})`,
} as const;
