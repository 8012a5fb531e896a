/** When what happens to each sample case: the acts on its way to the planned state, on working days of the past. */
import { addDays, daysBetween, type IsoDate, type IsoInstant } from '#shared/domain/dates.ts';
import type { CaseState } from '#shared/workflow/states.ts';
import type { SampleApplicant } from '../applicant.ts';
import { bankingDay, dayOf, isoOf } from '../calendar.ts';
import { randomStream } from '../random.ts';

export const ACTS = [
  'open',
  'import',
  'propose',
  'submit',
  'start-review',
  'return',
  'recommend',
  'approve',
  'decline',
  'accept',
  'meet-conditions',
  'confirm-conditions',
  'disburse',
  'start-monitoring',
  'close',
  'withdraw',
] as const;
export type Act = (typeof ACTS)[number];

interface ScheduledAct {
  readonly at: IsoInstant;
  readonly index: number;
  readonly act: Act;
}

const TO_REVIEW: readonly Act[] = ['open', 'import', 'propose', 'submit', 'start-review'];
const TO_APPROVAL: readonly Act[] = [...TO_REVIEW, 'recommend', 'approve'];
const TO_DISBURSEMENT: readonly Act[] = [...TO_APPROVAL, 'accept', 'meet-conditions', 'confirm-conditions', 'disburse'];
/** Days an act usually takes after the one before, fewest and most. */
const DAYS: Readonly<Record<Act, readonly [number, number]>> = {
  open: [0, 1],
  import: [0, 2],
  propose: [1, 3],
  submit: [0, 1],
  'start-review': [1, 3],
  return: [1, 4],
  recommend: [2, 5],
  approve: [1, 4],
  decline: [1, 4],
  accept: [2, 6],
  'meet-conditions': [3, 8],
  'confirm-conditions': [1, 2],
  disburse: [1, 3],
  'start-monitoring': [1, 4],
  close: [20, 35],
  withdraw: [1, 6],
};

/** The acts that bring a case to its planned state. Some cases are returned once on their way. */
function actsTo(state: CaseState, index: number): readonly Act[] {
  const paths: Readonly<Record<CaseState, readonly Act[]>> = {
    // A draft may still wait for its files or its proposal.
    draft: (['open', 'import', 'propose'] as const).slice(0, 1 + (index % 3)),
    submitted: TO_REVIEW.slice(0, 4),
    'in-review': TO_REVIEW,
    recommended: [...TO_REVIEW, 'recommend'],
    approved: TO_APPROVAL,
    declined: [...TO_REVIEW, 'recommend', 'decline'],
    returned: [...TO_REVIEW, 'return'],
    accepted: [...TO_APPROVAL, 'accept'],
    'conditions-met': TO_DISBURSEMENT.slice(0, -1),
    disbursed: TO_DISBURSEMENT,
    monitored: [...TO_DISBURSEMENT, 'start-monitoring'],
    closed: [...TO_DISBURSEMENT, 'start-monitoring', 'close'],
    withdrawn: [...TO_REVIEW.slice(0, 2 + (index % 4)), 'withdraw'],
  };
  const path = paths[state];
  const detour = index % 9 === 4 && path.includes('recommend');
  return detour ? [...TO_REVIEW, 'return', 'propose', 'submit', 'start-review', ...path.slice(TO_REVIEW.length)] : path;
}

/** Working hours in China, in UTC: 09:00 to 18:00 are 01:00 to 10:00. */
function instantOf(date: IsoDate, minute: number): IsoInstant {
  const hour = String(1 + Math.floor(minute / 60)).padStart(2, '0');
  return `${date}T${hour}:${String(minute % 60).padStart(2, '0')}:00.000Z`;
}

/**
 * The acts on one case with their times: from the application to the day before `asOf` at the
 * latest, closer together where the story has little time.
 */
function scheduleOf(seed: number, applicant: SampleApplicant, asOf: IsoDate): ScheduledAct[] {
  const random = randomStream(seed, applicant.index, 'schedule');
  const acts = actsTo(applicant.plannedState, applicant.index);
  const { appliedOn } = applicant.application;
  const days: number[] = [];
  for (const act of acts) days.push((days.at(-1) ?? 0) + random.integer(...DAYS[act]));
  const room = daysBetween(appliedOn, asOf) - 1;
  const needed = days.at(-1) ?? 0;
  const squeeze = needed > room && needed > 0 ? room / needed : 1;
  const minutes = acts.map(() => random.integer(0, 500)).sort((a, b) => a - b);
  const yesterday = dayOf(addDays(asOf, -1));
  return acts.map((act, step) => {
    const day = bankingDay(dayOf(appliedOn) + Math.floor((days[step] ?? 0) * squeeze));
    // Minutes rise with the steps, so that acts of one day keep their order.
    return { at: instantOf(isoOf(Math.min(day, yesterday)), (minutes[step] ?? 0) + step), index: applicant.index, act };
  });
}

/** All acts of the sample in the order they happened. */
export function scheduleAll(seed: number, applicants: readonly SampleApplicant[], asOf: IsoDate): ScheduledAct[] {
  return applicants
    .flatMap((applicant) => scheduleOf(seed, applicant, asOf))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.index - b.index));
}

/** When the sample's bank opened its desk: before the first application. */
export function storyStart(asOf: IsoDate): IsoInstant {
  return instantOf(isoOf(bankingDay(dayOf(addDays(asOf, -150)))), 0);
}
