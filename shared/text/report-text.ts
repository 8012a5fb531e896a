/** Shape of the documents' words: the English ones with their words left open. */
import type { reportText } from './en/reports.ts';
import type { SameShape } from './same-shape.ts';

export type ReportText = SameShape<ReturnType<typeof reportText>>;
