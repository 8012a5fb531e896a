/** `desk compose-model`: a case model out of a trained one and a judgement scorecard, with its passport. */
import { z } from 'zod';
import { type Passport, passportSchema } from '#shared/domain/passport.ts';
import { sentence } from '#shared/text/sentence.ts';
import { hashOf } from '../ground/canonical.ts';
import { checkDocument, parseJsonDocument } from '../ground/checked-document.ts';
import { composeCaseModel } from '../modelling/composition/compose.ts';
import { ABSENCES } from '../modelling/composition/composed-terms.ts';
import type { LearnedModel } from '../modelling/training/learned/schema.ts';
import { parseModel } from '../scoring/checked-model.ts';
import { descriptionSchema, type ModelDocument } from '../scoring/model.ts';
import { checkWritable, readText } from './files.ts';
import { modelFacts, readModel, writeCaseModel } from './model-files.ts';

export interface ComposeRequest {
  readonly model: string;
  readonly mapping: string;
  readonly judgement: string;
  /** Passport without what the composition itself says: model and inputs. */
  readonly passport: string | undefined;
  readonly out: string;
}

const mappingFileSchema = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(200),
  version: z.string().min(1).max(32),
  description: descriptionSchema,
  /** Where the points of a value without meaning come from. */
  absence: z.enum(ABSENCES).default('judged'),
  /** How the estimated inputs name their passport. */
  passport: z.string().min(1),
  /** Indicator by input; with `plus` where the indicator is the input and a constant. */
  mapping: z.record(z.string(), z.union([z.string(), z.strictObject({ indicator: z.string(), plus: z.number() })])),
  anchor: z
    .strictObject({ sampleRate: z.number().positive().max(1), centralTendency: z.number().positive().max(1) })
    .optional(),
});
type MappingFile = z.infer<typeof mappingFileSchema>;

const draftSchema = passportSchema.omit({ model: true, inputs: true });

export interface ComposeReply {
  readonly modelHash: string;
  readonly inputs: number;
  readonly pairs: number;
  readonly basePoints: number;
  /** Where the passport was written; null where no draft was given. */
  readonly passport: string | null;
}

/** Composes by a request and writes the model, and its passport beside it. Throws DeskError "invalid-input" naming what does not fit. */
export function composeModel(request: ComposeRequest): ComposeReply {
  checkWritable(request.out);
  const learned = readModel(request.model);
  const what = sentence('document.file', { what: sentence('document.mapping'), path: request.mapping });
  const file = checkDocument(mappingFileSchema, parseJsonDocument(readText(request.mapping), what), what);
  const { model: judgement } = parseModel(readText(request.judgement));
  const { id, name, version, description, mapping, absence, anchor } = file;
  const model = composeCaseModel({
    learned,
    mapping,
    judgement,
    identity: { id, name, version, description },
    absence,
    passportRef: file.passport,
    ...(anchor && { anchor }),
  });
  const passport = request.passport === undefined ? null : passportOf(request.passport, model, learned, file);
  return {
    modelHash: hashOf(model),
    inputs: model.inputs.length,
    pairs: model.pairs?.length ?? 0,
    basePoints: model.basePoints,
    passport: writeCaseModel(request.out, model, passport),
  };
}

/** The draft with the model's own facts: its hash, and every input with its direction and origin. */
function passportOf(path: string, model: ModelDocument, learned: LearnedModel, { mapping }: MappingFile): Passport {
  const what = sentence('document.file', { what: sentence('document.passport'), path });
  const draft = checkDocument(draftSchema, parseJsonDocument(readText(path), what), what);
  const columnOf = new Map(
    Object.entries(mapping).map(([column, target]) => [
      typeof target === 'string' ? target : target.indicator,
      typeof target === 'string' || target.plus === 0 ? column : `${column} ${signed(target.plus)}`,
    ]),
  );
  const settings = { ...draft.settings, learnedModel: hashOf(learned) };
  return checkDocument(
    passportSchema,
    { ...draft, ...modelFacts(model, columnOf), settings },
    sentence('document.passport'),
  );
}

function signed(value: number): string {
  return value < 0 ? `− ${-value}` : `+ ${value}`;
}
