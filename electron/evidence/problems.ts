/** Things in a file the desk did not understand or refused, each with its place. */

import type { FileProblem } from '#shared/contract/fields.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

export type Severity = FileProblem['severity'];

/** A place in a file; what is not known there is null. Rows count from 1 as a spreadsheet shows them. */
export interface Place {
  readonly file: string;
  readonly sheet: string | null;
  readonly row?: number | null;
  readonly column?: string | null;
}

/** A problem that keeps a row, table or file out. */
export function errorAt(place: Place, message: Words): FileProblem {
  return problemAt(place, 'error', message);
}

/** A remark on something that is brought in all the same. */
export function warningAt(place: Place, message: Words): FileProblem {
  return problemAt(place, 'warning', message);
}

export function problemAt(place: Place, severity: Severity, message: Words): FileProblem {
  return {
    file: place.file,
    sheet: place.sheet,
    row: place.row ?? null,
    column: place.column ?? null,
    severity,
    message,
  };
}

/** Problems listed one by one per file; what is beyond is counted, not dropped in silence. */
export const LISTED_PROBLEMS = 500;

/** Collects a file's problems, lists the first `LISTED_PROBLEMS` of them and counts the rest. */
export class ProblemList {
  readonly #listed: FileProblem[] = [];
  #errorsBeyond = 0;
  #warningsBeyond = 0;

  add(problem: FileProblem): void {
    if (this.#listed.length < LISTED_PROBLEMS) this.#listed.push(problem);
    else if (problem.severity === 'error') this.#errorsBeyond += 1;
    else this.#warningsBeyond += 1;
  }

  addAll(problems: Iterable<FileProblem>): void {
    for (const problem of problems) this.add(problem);
  }

  /** The listed problems, then one line that counts those beyond the list. */
  list(file: string): FileProblem[] {
    const beyond = this.#errorsBeyond + this.#warningsBeyond;
    if (beyond === 0) return [...this.#listed];
    const severity = this.#errorsBeyond > 0 ? 'error' : 'warning';
    const message = sentence('file.more-problems', {
      beyond,
      errors: this.#errorsBeyond,
      warnings: this.#warningsBeyond,
    });
    return [...this.#listed, problemAt({ file, sheet: null }, severity, message)];
  }
}
