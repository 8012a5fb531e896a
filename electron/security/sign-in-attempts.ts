/**
 * Attempts to sign in that did not succeed, beside the workspace: nobody who failed holds its key, so
 * they cannot be written into it before somebody signs in. Nothing in the file is in clear. Whoever
 * can write it can empty it: it slows guessing at the desk, not at a copy of the key file.
 */

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { writeFileAtomically } from './atomic-file.ts';

const failedSchema = z.strictObject({
  /** The slot of the key file that was aimed at. */
  slot: z.string().regex(/^[0-9a-f]{64}$/),
  times: z.int().positive(),
  first: z.string().max(40),
  last: z.string().max(40),
  /** How many of them are in the audit chain. */
  reported: z.int().nonnegative(),
});
const attemptsSchema = z.array(failedSchema);
export type FailedAttempts = z.infer<typeof failedSchema>;

/** Names aimed at that are remembered; of more the oldest are forgotten. */
const MOST_SLOTS = 500;
/** Failures that cost no wait: fingers slip. */
const FREE = 3;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 300;

function attemptsFile(workspaceFile: string): string {
  return `${workspaceFile}.attempts`;
}

/** What is remembered, the least recent first; nothing where the file is missing or no such file. */
export function failedAttempts(workspaceFile: string): FailedAttempts[] {
  const file = attemptsFile(workspaceFile);
  if (!existsSync(file)) return [];
  try {
    return attemptsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}

function keep(workspaceFile: string, attempts: readonly FailedAttempts[]): void {
  if (attempts.length === 0) rmSync(attemptsFile(workspaceFile), { force: true });
  else writeFileAtomically(attemptsFile(workspaceFile), JSON.stringify(attempts.slice(-MOST_SLOTS)));
}

/**
 * Seconds until a slot may be tried again: none for three failures, then five, doubled with each up
 * to five minutes.
 * @param now as an ISO 8601 instant; before the last failure it counts as that: a clock set back shortens no wait
 */
export function secondsToWait(workspaceFile: string, slot: string, now: string): number {
  const failed = failedAttempts(workspaceFile).find((one) => one.slot === slot);
  if (!failed || failed.times < FREE) return 0;
  const wait = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(20, failed.times - FREE));
  const passed = Math.max(0, (Date.parse(now) - Date.parse(failed.last)) / 1000);
  return Math.max(0, Math.ceil(wait - passed));
}

/** Counts an attempt as failed before it is made, so that many at once gain nothing. */
export function countAttempt(workspaceFile: string, slot: string, now: string): void {
  const attempts = failedAttempts(workspaceFile);
  const before = attempts.find((one) => one.slot === slot);
  const counted: FailedAttempts = before
    ? { ...before, times: before.times + 1, last: now }
    : { slot, times: 1, first: now, last: now, reported: 0 };
  keep(workspaceFile, [...attempts.filter((one) => one !== before), counted]);
}

/** Takes an attempt back that succeeded. */
export function uncountAttempt(workspaceFile: string, slot: string): void {
  const less = (one: FailedAttempts): FailedAttempts[] =>
    one.slot !== slot ? [one] : one.times > 1 ? [{ ...one, times: one.times - 1 }] : [];
  keep(workspaceFile, failedAttempts(workspaceFile).flatMap(less));
}

/** Notes that what is remembered is in the audit chain; what was aimed at the slot that now opened is forgotten. */
export function settleAttempts(workspaceFile: string, reported: readonly FailedAttempts[], opened: string): void {
  const inChain = new Map(reported.map(({ slot, times }) => [slot, times]));
  const left = failedAttempts(workspaceFile)
    .filter(({ slot }) => slot !== opened)
    .map((one) => ({ ...one, reported: inChain.get(one.slot) ?? one.reported }));
  keep(workspaceFile, left);
}
