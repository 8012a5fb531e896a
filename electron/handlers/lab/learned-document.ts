/** A trained model in the forms it leaves the desk in. */
import type { OutputOf } from '#shared/contract/operations.ts';
import { pmmlOf } from '../../modelling/export/pmml.ts';
import { sqlOf } from '../../modelling/export/sql.ts';
import type { LearnedModel } from '../../modelling/training/learned/schema.ts';
import { fileNamePart } from '../../reports/file-name.ts';

type ExportForm = 'sql' | 'pmml' | 'json';

const MEDIA_TYPES: Readonly<Record<ExportForm, string>> = {
  sql: 'application/sql',
  pmml: 'application/xml',
  json: 'application/json',
};

/** Table that the exported query reads; whoever runs it puts the name of theirs in its place. */
const SQL_TABLE = 'applications';

function textOf(model: LearnedModel, to: ExportForm): string {
  if (to === 'sql') return sqlOf(model, SQL_TABLE);
  if (to === 'pmml') return pmmlOf(model);
  return `${JSON.stringify(model, null, 2)}\n`;
}

/** A model as SQL, PMML 4.4 or JSON, as a file. */
export function learnedDocument(model: LearnedModel, to: ExportForm): OutputOf<'model.export'> {
  return {
    fileName: `${fileNamePart(model.name)} ${fileNamePart(model.version)}.${to}`,
    mediaType: MEDIA_TYPES[to],
    contentBase64: Buffer.from(textOf(model, to)).toString('base64'),
  };
}
