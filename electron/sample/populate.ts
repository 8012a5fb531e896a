/**
 * Fills the sample workspace through the desk's own operations: its officers open, import, propose,
 * check and decide their cases on past days, so that every case, snapshot and audit event is
 * real.
 */

import type { Client } from '#shared/contract/client.ts';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import type { Language } from '#shared/domain/language.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Progress } from '../ground/progress.ts';
import { generateApplicants } from './applicant.ts';
import { perform, type StagedCase } from './staging/acting.ts';
import { assemble } from './staging/cast.ts';
import { enterRates } from './staging/rates.ts';
import { scheduleAll, storyStart } from './staging/schedule.ts';
import { SAMPLE_TEXTS } from './staging/words.ts';

/** The seed of the shipped sample. */
const SAMPLE_SEED = 1;
/** Applicants of the shipped sample. */
export const SAMPLE_COUNT = 200;

interface Story {
  readonly count: number;
  /** The day the sample is seen on; everything in it happened before. */
  readonly asOf: IsoDate;
  /** Sets the clock of the desk that is being filled. */
  readonly setTime: (instant: IsoInstant) => void;
  /** The language its officers write. */
  readonly language: Language;
}

/** Fills the workspace at `file`, in which only the sample's administrators exist. */
export async function populateSample(
  file: string,
  connect: () => Client,
  story: Story,
  progress: Progress,
): Promise<void> {
  const text = SAMPLE_TEXTS[story.language];
  story.setTime(storyStart(story.asOf));
  const cast = await assemble(file, connect, (done, total) =>
    progress.report(sentence('progress.officers'), done, total),
  );
  await enterRates(cast, SAMPLE_SEED, story.asOf, text);
  const cases = new Map<number, StagedCase>();
  for (const applicant of generateApplicants(SAMPLE_SEED, story.count, story.asOf)) {
    await progress.report(sentence('progress.applicants'), applicant.index, story.count);
    cases.set(applicant.index, { applicant, caseId: '', proposal: null });
  }
  const applicants = [...cases.values()].map(({ applicant }) => applicant);
  const acts = scheduleAll(SAMPLE_SEED, applicants, story.asOf);
  for (const [done, { at, index, act }] of acts.entries()) {
    await progress.report(sentence('progress.cases'), done, acts.length);
    story.setTime(at);
    const staged = cases.get(index);
    if (staged) await perform(act, staged, cast, text);
  }
  await cast.signOut();
}
