/** Reading a model that training made: its shape, and the rules it must obey beyond it. */
import { sentence } from '#shared/text/sentence.ts';
import { hashOf } from '../../../ground/canonical.ts';
import { addProblem, checkDocument, parseJsonDocument } from '../../../ground/checked-document.ts';
import { findLearnedProblems } from './rules.ts';
import { type LearnedModel, learnedModelShape } from './schema.ts';

const learnedModelSchema = learnedModelShape.superRefine((model, context) => {
  for (const problem of findLearnedProblems(model)) addProblem(context, problem);
});

/** The value as a model. Throws DeskError "invalid-input" naming every wrong node. */
export function checkLearnedModel(value: unknown): LearnedModel {
  return checkDocument(learnedModelSchema, value, sentence('document.model'));
}

/** Reads a model's text. The hash is SHA-256 over its canonical JSON. Throws DeskError "invalid-input". */
export function parseLearnedModel(text: string): { model: LearnedModel; hash: string } {
  const model = checkLearnedModel(parseJsonDocument(text, sentence('document.model')));
  return { model, hash: hashOf(model) };
}
