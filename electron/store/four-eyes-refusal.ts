/** The second wall of four eyes: what the schema's triggers raise, as a refusal with its code and its sentence. */
import { DeskError } from '#shared/contract/reply.ts';
import { type SentenceId, sentence } from '#shared/text/sentence.ts';

/** Sentences by the text their trigger raises. */
const GUARDS: Readonly<Record<string, Extract<SentenceId, `four-eyes.${string}`>>> = {
  'four eyes: a policy is put in force by another person than its proposer': 'four-eyes.policy-in-force',
  'four eyes: who prepared a case cannot check, approve or release it': 'four-eyes.prepared',
  'four eyes: one person holds one part in a decision': 'four-eyes.one-part',
  'four eyes: who checked a case cannot prepare it': 'four-eyes.checked',
  'four eyes: an officer is changed by administrators, and nobody by themselves': 'four-eyes.officer-by-another',
  'four eyes: a change of an officer takes two administrators': 'four-eyes.officer-by-two',
  'four eyes: an administrator holds no other role': 'four-eyes.administrator-alone',
  'four eyes: the last two administrators stay': 'four-eyes.two-stay',
  'four eyes: an administrator decides nothing': 'four-eyes.administrator-decides',
  'four eyes: nothing is submitted before there are two administrators': 'four-eyes.founding',
  'four eyes: a decision is taken in a role its taker holds': 'four-eyes.role-held',
  'four eyes: a case moves by the decisions it needs': 'four-eyes.decisions-needed',
  'four eyes: a case is handed on by who prepared it': 'four-eyes.handed-on',
  'four eyes: a case is prepared by officers while it can be changed': 'four-eyes.prepared-by',
  'four eyes: a policy starts as the proposal of an administrator': 'four-eyes.policy-starts',
  'four eyes: a model starts as a proposal': 'four-eyes.model-starts',
  'four eyes: a model is put in force by another person than who proposed or trained it': 'four-eyes.model-in-force',
  'four eyes: who put a model in force is on record': 'four-eyes.model-on-record',
};

/** A write that the schema refuses because one person would hold two parts. */
export class FourEyesRefusal extends DeskError {
  constructor(guard: (typeof GUARDS)[string]) {
    super('forbidden', sentence(guard));
  }
}

/** An error of a write: typed where a guard of four eyes raised it, as it is otherwise. */
export function typedRefusal(error: unknown): unknown {
  const guard = error instanceof Error ? GUARDS[error.message] : undefined;
  return guard === undefined ? error : new FourEyesRefusal(guard);
}
