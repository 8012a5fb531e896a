/** `desk export-model`: a learned model as SQL, PMML or JSON. */
import { writeFileSync } from 'node:fs';
import { hashOf } from '../ground/canonical.ts';
import { pmmlOf } from '../modelling/export/pmml.ts';
import { sqlOf } from '../modelling/export/sql.ts';
import type { LearnedModel } from '../modelling/training/learned/schema.ts';
import { checkWritable } from './files.ts';
import { readModel } from './model-files.ts';

export interface ExportRequest {
  readonly model: string;
  readonly to: 'sql' | 'pmml' | 'json';
  /** Table the SQL reads; a dot parts its schema from its name. */
  readonly table: string;
  readonly out: string;
}

export interface ExportReply {
  readonly to: ExportRequest['to'];
  readonly bytes: number;
  readonly modelHash: string;
}

/** Writes a model in another form. Throws DeskError for a file that is no learned model. */
export function exportModel(request: ExportRequest): ExportReply {
  checkWritable(request.out);
  const model = readModel(request.model);
  const text = textOf(model, request);
  writeFileSync(request.out, text);
  return { to: request.to, bytes: Buffer.byteLength(text), modelHash: hashOf(model) };
}

function textOf(model: LearnedModel, { to, table }: ExportRequest): string {
  if (to === 'sql') return sqlOf(model, table);
  if (to === 'pmml') return pmmlOf(model);
  return `${JSON.stringify(model, null, 2)}\n`;
}
