/** The two hundred of the shipped sample: every choice occurs, and the sick differ from the healthy. */
import { describe, expect, it } from 'vitest';
import { generateApplicants } from '#electron/sample/applicant.ts';
import { SAMPLE_OFFICERS } from '#electron/sample/officers.ts';
import { HEALTHS } from '#electron/sample/plan.ts';
import { SAMPLE_COUNT } from '#electron/sample/populate.ts';
import { ACTS, scheduleAll, storyStart } from '#electron/sample/staging/schedule.ts';
import {
  CHANNELS,
  LIFE_STAGES,
  PRODUCTS,
  REGISTRATION_ID_KINDS,
  SIZE_INDUSTRIES,
} from '#shared/domain/applications.ts';
import { INSTITUTION_LEVELS, ROLES } from '#shared/domain/officers.ts';
import { type FieldSpec, RECORD_SET_NAMES, RECORD_SETS } from '#shared/domain/record-sets.ts';
import { STATES } from '#shared/workflow/states.ts';

const AS_OF = '2026-11-15';
const sample = [...generateApplicants(1, SAMPLE_COUNT, AS_OF)];

const seen = (choose: (one: (typeof sample)[number]) => string | null) => new Set(sample.map(choose));

describe('the sample population', () => {
  it('covers every state, industry, life stage, product, channel, level and kind of registration', () => {
    expect(seen(({ plannedState }) => plannedState)).toEqual(new Set(STATES));
    expect(seen(({ applicant }) => applicant.sizeIndustry)).toEqual(new Set(SIZE_INDUSTRIES));
    expect(seen(({ applicant }) => applicant.lifeStage)).toEqual(new Set(LIFE_STAGES));
    expect(seen(({ application }) => application.product)).toEqual(new Set(PRODUCTS));
    expect(seen(({ application }) => application.channel)).toEqual(new Set(CHANNELS));
    expect(seen(({ application }) => application.institutionLevel)).toEqual(new Set(INSTITUTION_LEVELS));
    expect(seen(({ applicant }) => applicant.registrationIdKind)).toEqual(new Set(REGISTRATION_ID_KINDS));
    expect(seen(({ truth }) => truth.health)).toEqual(new Set(HEALTHS));
  });

  it('uses every option of every field of choice', () => {
    const unused = RECORD_SET_NAMES.flatMap((set) => {
      const fields: Readonly<Record<string, FieldSpec>> = RECORD_SETS[set].fields;
      return Object.entries(fields).flatMap(([field, { options }]) => {
        const used = new Set(
          sample.flatMap(({ evidence }) =>
            evidence[set].flatMap((record) => String((record as Record<string, unknown>)[field]).split(', ')),
          ),
        );
        return (options ?? []).filter((option) => !used.has(option)).map((option) => `${set}.${field} ${option}`);
      });
    });
    expect(unused).toEqual([]);
  });

  it('gives every record set for all but a few, and names what those withhold', () => {
    for (const { evidence, withheld } of sample) {
      // Accounts at this bank are its own knowledge: not every client keeps one.
      // Every statement of the sample has movements, so that none states a balance alone.
      const handedOver = RECORD_SET_NAMES.filter((set) => set !== 'deposit_account' && set !== 'account_balance');
      expect(handedOver.filter((set) => evidence[set].length === 0)).toEqual(
        handedOver.filter((set) => withheld.includes(set)),
      );
    }
    const thin = sample.filter(({ withheld }) => withheld.length > 0);
    expect(thin.length).toBeGreaterThanOrEqual(3);
    expect(thin.length).toBeLessThanOrEqual(12);
  });

  it('tells an applicant’s name and id from every other’s', () => {
    expect(seen(({ applicant }) => applicant.registrationId).size).toBe(SAMPLE_COUNT);
    expect(seen(({ applicant }) => applicant.legalName).size).toBeGreaterThan(SAMPLE_COUNT - 3);
  });

  it('orders the true probability of default by condition', () => {
    const of = (health: string) =>
      sample.filter(({ truth }) => truth.health === health).map(({ truth }) => truth.probabilityOfDefault);
    for (const [better, worse] of [
      ['strong', 'sound'],
      ['sound', 'weak'],
      ['weak', 'distressed'],
    ] as const) {
      expect(Math.max(...of(better))).toBeLessThanOrEqual(Math.min(...of(worse)) * 1.001);
    }
  });

  it('makes the distressed lose sales and the strong gain them', () => {
    const change = ({ evidence }: (typeof sample)[number]): number => {
      const sales = evidence.vat_return.map(({ taxable_sales }) => taxable_sales);
      const sum = (months: readonly number[]) => months.reduce((total, month) => total + month, 0);
      return sum(sales.slice(-6)) / sum(sales.slice(-18, -12)) - 1;
    };
    const median = (health: string) => {
      const changes = sample
        .filter(({ truth, evidence }) => truth.health === health && evidence.vat_return.length >= 24)
        .map(change);
      return changes.sort((a, b) => a - b)[Math.floor(changes.length / 2)] ?? 0;
    };
    expect(median('strong')).toBeGreaterThan(0.03);
    expect(median('distressed')).toBeLessThan(-0.2);
  });
});

describe('the schedule', () => {
  const acts = scheduleAll(1, sample, AS_OF);

  it('opens each case first and lets time only pass', () => {
    for (const { index } of sample) {
      const own = acts.filter((act) => act.index === index);
      expect(own[0]?.act).toBe('open');
      expect(own.map(({ at }) => at)).toEqual(own.map(({ at }) => at).sort());
    }
  });

  it('lies between the desk’s opening and the day before it is seen, on no day before the application', () => {
    expect(acts.filter(({ at }) => at.slice(0, 10) >= AS_OF || at <= storyStart(AS_OF))).toEqual([]);
    expect(acts.filter(({ at, index }) => at.slice(0, 10) < (sample[index]?.application.appliedOn ?? ''))).toEqual([]);
  });

  it('uses every act', () => {
    expect(new Set(acts.map(({ act }) => act))).toEqual(new Set(ACTS));
  });
});

describe('the sample’s officers', () => {
  it('hold every role under names and passwords of their own', () => {
    expect(new Set(SAMPLE_OFFICERS.map(({ role }) => role))).toEqual(new Set(ROLES));
    expect(new Set(SAMPLE_OFFICERS.map(({ name }) => name)).size).toBe(SAMPLE_OFFICERS.length);
    expect(SAMPLE_OFFICERS.filter(({ password }) => password.length < 10)).toEqual([]);
  });
});
