/** The facts of a case as a form checks them: the contract's own schemas, and dates against today. */
import { z } from 'zod';
import { applicantSchema, applicationSchema } from '#shared/contract/operations/case.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { caseDateFaults } from '#shared/values/case-dates.ts';

const factsSchema = z.object({ applicant: applicantSchema, application: applicationSchema });
export type CaseFacts = z.infer<typeof factsSchema>;

/** Schema of the facts on the day `today`. */
export function caseFactsSchema(today: IsoDate): z.ZodType<CaseFacts> {
  return factsSchema.superRefine((facts, context) => {
    for (const { path, why } of caseDateFaults(facts, today))
      context.addIssue({ code: 'custom', path: [...path], message: why.id, params: why.values });
  });
}
