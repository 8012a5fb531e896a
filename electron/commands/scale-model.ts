/** `desk scale-model` and `desk measure-model`: a case model on made-up clients whose truth is known. */
import { z } from 'zod';
import { isIsoDate } from '#shared/domain/dates.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { type Passport, passportSchema } from '#shared/domain/passport.ts';
import { sentence } from '#shared/text/sentence.ts';
import { hashOf } from '../ground/canonical.ts';
import { checkDocument, parseJsonDocument } from '../ground/checked-document.ts';
import { type AgainstTruth, againstTruth } from '../modelling/composition/against-truth.ts';
import { type ScoreShares, scoreShares } from '../modelling/composition/group-shares.ts';
import { scoreOf } from '../modelling/composition/known-client.ts';
import { scaleCaseModel } from '../modelling/composition/scale.ts';
import { type KnownClientsRequest, knownClients } from '../sample/known-clients.ts';
import { parseModel } from '../scoring/checked-model.ts';
import type { ModelDocument } from '../scoring/model.ts';
import { checkWritable, readText } from './files.ts';
import { modelFacts, writeCaseModel } from './model-files.ts';

const clientsSchema = z.strictObject({
  seeds: z.array(z.int().min(1)).min(1),
  each: z.int().min(50).max(100_000),
  asOf: z.string().refine(isIsoDate),
});

/** What a scale plan names beside the clients is in ScalePlan; shares and points are judgement. */
const planSchema = z.strictObject({
  taper: z.number().positive().max(1),
  tails: z.array(
    z.strictObject({
      indicator: z.string(),
      from: z.number(),
      points: z.int(),
      share: z.number().min(0).max(1),
      unless: z.strictObject({ indicator: z.string(), from: z.number() }),
    }),
  ),
  budgets: z.array(
    z.strictObject({ group: z.enum(GROUPS), behaviour: z.boolean(), share: z.number().positive().max(1) }),
  ),
  clients: clientsSchema,
});

export interface ScaleRequest {
  readonly model: string;
  readonly plan: string;
  /** Passport of the model before it was scaled. */
  readonly passport: string | undefined;
  readonly out: string;
}

export interface ScaleReply {
  readonly modelHash: string;
  readonly basePoints: number;
  /** Clients on the scale; those in default stand before it. */
  readonly clients: number;
  readonly shares: ScoreShares;
  /** Where the passport was written; null where none was given. */
  readonly passport: string | null;
}

/** Scales by a request and writes the model, and its passport beside it. Throws DeskError "invalid-input" naming what does not fit. */
export function scaleModel(request: ScaleRequest): ScaleReply {
  checkWritable(request.out);
  const { model } = parseModel(readText(request.model));
  const what = sentence('document.file', { what: sentence('document.scale-plan'), path: request.plan });
  const plan = checkDocument(planSchema, parseJsonDocument(readText(request.plan), what), what);
  const clients = [...knownClients(plan.clients)].filter(({ isInDefault }) => !isInDefault);
  const scaled = scaleCaseModel(model, plan, clients);
  const shares = scoreShares(clients.map((client) => scoreOf(scaled, client)));
  const passport = request.passport === undefined ? null : passportOf(request.passport, scaled, plan, shares);
  return {
    modelHash: hashOf(scaled),
    basePoints: scaled.basePoints,
    clients: clients.length,
    shares,
    passport: writeCaseModel(request.out, scaled, passport),
  };
}

/** The passport with the scaled model's hash and inputs, the plan, and what each group came to carry. */
function passportOf(
  path: string,
  model: ModelDocument,
  { clients, taper, budgets, tails }: z.infer<typeof planSchema>,
  shares: ScoreShares,
): Passport {
  const what = sentence('document.file', { what: sentence('document.passport'), path });
  const before = checkDocument(passportSchema, parseJsonDocument(readText(path), what), what);
  const thousandths = (share: number) => Math.round(share * 1000) / 1000 + 0;
  const named = new Map(before.inputs.map((input) => [input.indicator, input.input]));
  return checkDocument(
    passportSchema,
    {
      ...before,
      ...modelFacts(model, named),
      settings: {
        ...before.settings,
        generatedClients: clients,
        taper,
        tails,
        budgets,
        groupShares: Object.fromEntries(GROUPS.map((group) => [group, thousandths(shares.groups[group])])),
        behaviourShare: thousandths(shares.behaviour),
      },
    },
    sentence('document.passport'),
  );
}

/** Measures a case model on made-up clients. Throws DeskError "invalid-input" for a file that is no case model. */
export function measureModel(path: string, request: KnownClientsRequest): AgainstTruth & KnownClientsRequest {
  const { model } = parseModel(readText(path));
  return { ...request, ...againstTruth(model, [...knownClients(request)]) };
}
