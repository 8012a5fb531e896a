/** What the lab's operations answer, by the names its screens use. */
import type { AnswerOf } from '#shared/contract/operations.ts';

export type LabTable = AnswerOf<'lab.tables'>['tables'][number];
export type LabColumn = AnswerOf<'lab.table'>['columns'][number];
export type LabProfile = AnswerOf<'lab.profile'>;
export type ColumnProfile = LabProfile['columns'][number];
export type LabRun = AnswerOf<'lab.runs'>['runs'][number];
export type OpenRun = AnswerOf<'lab.run'>;
