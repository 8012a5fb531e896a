/** Reading a model of cases: its shape, and the rules it must obey beyond it. */
import { sentence } from '#shared/text/sentence.ts';
import { hashOf } from '../ground/canonical.ts';
import { addProblem, checkDocument, parseJsonDocument } from '../ground/checked-document.ts';
import { type ModelDocument, modelShape } from './model.ts';
import { findModelProblems } from './model-rules.ts';

export const modelSchema = modelShape.superRefine((model, context) => {
  for (const problem of findModelProblems(model)) addProblem(context, problem);
});

/**
 * Reads a model document. The hash is SHA-256 over its canonical JSON, so that layout does not
 * matter. Throws DeskError "invalid-input" naming the wrong nodes.
 */
export function parseModel(text: string): { model: ModelDocument; hash: string } {
  const model = checkDocument(
    modelSchema,
    parseJsonDocument(text, sentence('document.scoring-model')),
    sentence('document.scoring-model'),
  );
  return { model, hash: hashOf(model) };
}
