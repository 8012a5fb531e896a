/** Sentences about challengers: files of other makers that are no model, or do not fit the table. */

import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

/** The formats a challenger is read in. */
export type ChallengerKind = 'XGBoost' | 'ONNX';

/** An input by its name. */
export interface NamedInput {
  readonly input: string;
}

export const challengerSentences = {
  'challenger.old-binary': ({ file }: { readonly file: string }) =>
    `${file} is XGBoost’s old binary format; save it with save_model("model.json").`,
  'challenger.ubjson': ({ file }: { readonly file: string }) =>
    `${file} is XGBoost’s UBJSON; save it with save_model("model.json").`,
  'challenger.pickle': ({ file }: { readonly file: string }) =>
    `${file} is a Python pickle, which is a program; save the model as XGBoost JSON or ONNX.`,
  'challenger.archive': ({ file }: { readonly file: string }) =>
    `${file} is an archive; give the model file itself, XGBoost JSON or ONNX.`,
  'challenger.lightgbm': ({ file }: { readonly file: string }) =>
    `${file} is LightGBM’s text format; convert it to ONNX.`,
  'challenger.empty': ({ file }: { readonly file: string }) => `${file} is empty.`,
  'challenger.features-named': ({ takes, named }: { readonly takes: number; readonly named: number }) =>
    `The XGBoost model takes ${takes} features; ${named} are named.`,
  'challenger.no-column': ({ column, kind }: { readonly column: string; readonly kind: ChallengerKind }) =>
    `The table has no column "${column}", which the ${kind} model needs.`,
  'challenger.no-codes': ({ column, kind }: { readonly column: string; readonly kind: ChallengerKind }) =>
    `The column "${column}" holds categories; give their codes in the ${kind} model.`,
  'challenger.trained-on-these':
    'The model was trained on these very rows: its figures here are better than on new ones.',
  'challenger.trained-on-as-many': ({ rows }: { readonly rows: number }) =>
    `The challenger was trained on about ${rows} rows, as many as there are here: if they are these, its figures are better than on new ones.`,
  'challenger.training-unknown': ({ rows }: { readonly rows: number | null }) =>
    `The challenger’s file does not say which rows it was trained on: if these are among them, its figures are better than on new ones.${rows === null ? '' : ` It was trained on about ${rows} rows.`}`,
  'challenger.mapped-twice': ({ input }: NamedInput) => `${input} is mapped twice.`,
  'challenger.no-indicator': ({ input, indicator }: NamedInput & { readonly indicator: string }) =>
    `There is no indicator “${indicator}”, which ${input} is mapped to.`,
  'challenger.xgboost-invalid': ({ place, why }: { readonly place: string; readonly why: Words }, t: Teller) =>
    `The XGBoost model is not valid at ${place}: ${t.say(why)}.`,
  'challenger.objective': ({ objective }: { readonly objective: string }) =>
    `the objective is ${objective}; it must be binary:logistic`,
  'challenger.booster': ({ booster }: { readonly booster: string }) => `the booster is ${booster}; it must be gbtree`,
  'challenger.more-outputs': 'it has more than one output; it must have one, the PD',
  'challenger.names': ({ names, features }: { readonly names: number; readonly features: number }) =>
    `there are ${names} names for ${features} features`,
  'challenger.base-score': ({ score }: { readonly score: string }) => `the base score ${score} gives no log-odds`,
  'challenger.vector-leaves': 'its leaves are vectors; there must be one output, the PD',
  'challenger.entries': ({ nodes }: { readonly nodes: number }) => `there must be ${nodes} entries, one a node`,
  'challenger.node-empty': ({ node }: { readonly node: number }) => `node ${node} has neither a value nor categories`,
  'challenger.node-children': ({ node }: { readonly node: number }) =>
    `node ${node} has children that are no nodes behind it`,
  'challenger.node-no-feature': ({ node }: { readonly node: number }) => `node ${node} splits on no feature`,
} as const;
