/** What the validation report marks and cuts, and how it names samples, terms and lists of names. */
import type { ReportTeller } from '../report-teller.ts';
import { shortened } from '../shortened.ts';

/** Below this a p-value is marked in tables and named in the summary. It is a convention, not a verdict. */
export const MARKED_P = 0.05;

/** From this on a stability index is marked: the usual reading of PSI and CSI. */
export const MARKED_INDEX = 0.25;

/** The name of a term: its input, or "first × second" of a pair. */
export function termName(inputs: readonly string[]): string {
  return inputs.join(' × ');
}

/** The first few of a list, long names cut: "a, b, c and 4 more". The sections have them whole. */
export function listed(names: readonly string[], r: ReportTeller, most = 8): string {
  const shown = (names.length > most ? names.slice(0, most - 1) : names).map((name) => shortened(name, 48));
  return r.words.validation.measures.listed(shown, names.length - shown.length);
}
