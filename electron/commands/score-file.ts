/** `desk score`: every row of a CSV, XLSX or Parquet file by a learned model, read and written in blocks. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { DeskError } from '#shared/contract/reply.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { hashOf } from '../ground/canonical.ts';
import { termNames } from '../modelling/terms/baselines.ts';
import { MOST_REASONS, scoreWithReasons } from '../modelling/terms/score-reasons.ts';
import type { LearnedModel } from '../modelling/training/learned/schema.ts';
import { checkWritable } from './files.ts';
import { readModel } from './model-files.ts';
import { tablesFor } from './scoring-tables.ts';

export interface ScoreRequest {
  readonly model: string;
  readonly data: string;
  readonly out: string;
}

export interface ScoreReply {
  readonly rows: number;
  readonly meanPd: number;
  readonly modelHash: string;
  readonly seconds: number;
}

const HEADER = 'row,points,pd,reason1,reason2,reason3,reason4\n';

/** Scores a file. The result appears under its name when it is whole. Throws DeskError naming what is wrong. */
export async function scoreFile(request: ScoreRequest, say: (line: Words) => void): Promise<ScoreReply> {
  checkWritable(request.out);
  const start = performance.now();
  const model = readModel(request.model);
  const part = `${request.out}.part`;
  const file = openSync(part, 'w');
  try {
    writeSync(file, HEADER);
    const { rows, pdSum } = await scoreRows(model, request.data, (text) => writeSync(file, text), say);
    if (rows === 0) throw new DeskError('invalid-input', sentence('command.no-rows', { path: request.data }));
    renameSync(part, request.out);
    const seconds = (performance.now() - start) / 1000;
    return { rows, meanPd: pdSum / rows, modelHash: hashOf(model), seconds };
  } finally {
    closeSync(file);
    rmSync(part, { force: true });
  }
}

async function scoreRows(
  model: LearnedModel,
  data: string,
  write: (text: string) => void,
  say: (line: Words) => void,
): Promise<{ rows: number; pdSum: number }> {
  const names = termNames(model).map(csvCell);
  let rows = 0;
  let pdSum = 0;
  for await (const table of tablesFor(data, model.inputs)) {
    const { points, pd, reasons } = scoreWithReasons(model, table);
    write(linesOf(rows, points, pd, reasons, names));
    for (const value of pd) pdSum += value;
    rows += points.length;
    say(sentence('command-report.scored', { rows }));
  }
  return { rows, pdSum };
}

/** A cell of a CSV file, in quotes where it needs them. */
function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function linesOf(
  before: number,
  points: Int32Array,
  pd: Float64Array,
  reasons: Int16Array,
  names: readonly string[],
): string {
  let text = '';
  for (let row = 0; row < points.length; row += 1) {
    text += `${before + row + 1},${points[row]},${pd[row]}`;
    for (let place = 0; place < MOST_REASONS; place += 1) {
      const term = reasons[row * MOST_REASONS + place] as number;
      text += term < 0 ? ',' : `,${names[term]}`;
    }
    text += '\n';
  }
  return text;
}
