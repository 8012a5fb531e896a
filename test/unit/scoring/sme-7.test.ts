import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scoredIndicators } from '#electron/authenticity/declared-verified.ts';
import { examine } from '#electron/authenticity/examination.ts';
import type { CaseView } from '#electron/case-view/case-view.ts';
import { hashOf } from '#electron/ground/canonical.ts';
import { computeIndicators, indicatorDefinition } from '#electron/indicators/catalogue.ts';
import { FAR_GROWTH } from '#electron/indicators/financial/earnings.ts';
import { composeCaseModel } from '#electron/modelling/composition/compose.ts';
import { checkLearnedModel } from '#electron/modelling/training/learned/checked-learned.ts';
import { generateApplicant, generateApplicants, type SampleApplicant } from '#electron/sample/applicant.ts';
import { SAMPLE_COUNT } from '#electron/sample/populate.ts';
import { parseModel } from '#electron/scoring/checked-model.ts';
import type { ModelDocument } from '#electron/scoring/model.ts';
import sme7v1 from '#electron/scoring/models/sme-7-v1.json' with { type: 'json' };
import directions from '#electron/scoring/models/sme-7-v2/directions.json' with { type: 'json' };
import learned from '#electron/scoring/models/sme-7-v2/learned.json' with { type: 'json' };
import composition from '#electron/scoring/models/sme-7-v2/mapping.json' with { type: 'json' };
import sme7v2 from '#electron/scoring/models/sme-7-v2.json' with { type: 'json' };
import judgement from '#electron/scoring/models/sme-7-v3/judgement.json' with { type: 'json' };
import composition3 from '#electron/scoring/models/sme-7-v3/mapping.json' with { type: 'json' };
import plan from '#electron/scoring/models/sme-7-v3/scale.json' with { type: 'json' };
import { informativeBins, variancePoints } from '#electron/scoring/points.ts';
import { scoreIndicators } from '#electron/scoring/score.ts';
import { retiredModel, shippedModel } from '#electron/scoring/shipped.ts';
import type { Score } from '#shared/domain/assessment.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import { GRADES, type Grade } from '#shared/domain/grades.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { emptyEvidence, RECORD_SET_NAMES, type RecordSetName } from '#shared/domain/record-sets.ts';
import { isSentence } from '#shared/domain/words.ts';
import { say } from '#shared/text/tell.ts';
import { english } from '#test/support/saying.ts';

const shipped = shippedModel();
const { model, hash } = parseModel(shipped.document);

/** What the trained model composes to with a mapping file and a judgement. */
function composedOf(
  { mapping, passport, id, name, version, description }: typeof composition | typeof composition3,
  judged: unknown,
  how: Pick<Parameters<typeof composeCaseModel>[0], 'absence' | 'anchor'>,
): ModelDocument {
  return composeCaseModel({
    learned: checkLearnedModel(learned),
    mapping,
    judgement: parseModel(JSON.stringify(judged)).model,
    identity: { id, name, version, description },
    passportRef: passport,
    ...how,
  });
}

describe('the shipped model SME-7', () => {
  it('is estimated in its financial group and judgement elsewhere, and says so of every input', () => {
    expect([model.id, model.version, model.origin]).toEqual(['SME-7', '3', 'estimated and expert judgement']);
    for (const { group, origin } of model.inputs) {
      expect(origin).toBe(group === 'financial' ? 'estimated: passport of SME-7 3' : 'expert judgement');
    }
    expect(shipped.hash).toBe(hash);
  });

  it('keeps the bins that its trained model, its mapping and its judgement compose to, and their order', () => {
    const composed = composedOf(composition3, judgement, { absence: 'judged' });
    expect(model.inputs.map(({ indicator }) => indicator)).toEqual(composed.inputs.map(({ indicator }) => indicator));
    const tails = plan.tails.map(({ indicator }) => indicator);
    // Where the model stops taking growth for strength, the comparison of declared and verified figures does.
    for (const { from } of plan.tails) expect(from).toBe(FAR_GROWTH);
    for (const [index, input] of model.inputs.entries()) {
      const bins = composed.inputs[index]?.bins ?? [];
      const own = tails.includes(input.indicator) ? input.bins.slice(0, -1) : input.bins;
      expect(own.length, input.indicator).toBe(bins.length);
      for (const [position, bin] of own.entries()) {
        const was = (bins[position]?.points ?? 0) - (bins[position - 1]?.points ?? 0);
        const is = bin.points - (own[position - 1]?.points ?? 0);
        if (position > 0) expect(is === 0 || Math.sign(is) === Math.sign(was), input.indicator).toBe(true);
      }
    }
  });

  it('keeps SME-7 v2 beside it, as its trained model, its mapping and SME-7 v1 compose to', () => {
    const { anchor } = composition;
    expect(composedOf(composition, sme7v1, { absence: 'as-trained', anchor })).toEqual(sme7v2);
    expect(retiredModel().hash).toBe(hashOf(sme7v2));
  });

  it('holds the direction of risk in every estimated input, as it was trained to', () => {
    for (const input of model.inputs.filter(({ group }) => group === 'financial')) {
      expect(input.direction).not.toBe('none');
    }
    expect(new Set(Object.values(directions))).toEqual(new Set(['lower-is-riskier']));
  });

  it('has a passport of this very model that names its data, figures, judgement and limits', () => {
    const { passport } = shipped;
    expect(passport.model).toMatchObject({ id: model.id, version: model.version, hash, purpose: 'cases' });
    expect(passport.settings['learnedModel']).toBe(hashOf(learned));
    expect(passport.settings['directions']).toEqual(directions);
    expect(passport.training).toMatchObject({ rows: 4645, defaults: 248, licence: 'CC BY 4.0' });
    expect(passport.metrics?.folds?.count).toBe(10);
    expect(passport.metrics?.folds?.mean.auc).toBeGreaterThan(0.8);
    expect(passport.inputs.map(({ indicator, direction, origin }) => ({ indicator, direction, origin }))).toEqual(
      model.inputs.map(({ indicator, direction, origin }) => ({ indicator, direction, origin })),
    );
    const judged = passport.judgement.map((words) => say(words, 'en')).join(' ');
    for (const group of GROUPS.filter((each) => each !== 'financial')) expect(judged).toContain(group);
    const limits = passport.limitsOfUse.map((words) => say(words, 'en')).join(' ');
    expect(limits).toMatch(/start-ups.*accounting regimes.*another horizon/s);
  });

  it('says that its scale is judgement on generated clients, and by whom no group outweighs the rest', () => {
    const { judgement: judged, settings } = shipped.passport;
    expect(judged.map((words) => say(words, 'en')).join(' ')).toMatch(
      /generated clients.*never calibrated on defaults/,
    );
    expect(settings['generatedClients']).toEqual(plan.clients);
    const shares = z.record(z.enum(GROUPS), z.number()).parse(settings['groupShares']);
    // DOMAIN §7: no group above 40% of the score's variance, behaviour at 40% at least.
    for (const group of GROUPS) expect(shares[group], group).toBeLessThanOrEqual(0.4);
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
    expect(z.number().parse(settings['behaviourShare'])).toBeGreaterThanOrEqual(0.4);
  });

  it('speaks of itself in both languages, with the same figures in each', () => {
    const { description } = model;
    const { training, judgement: judged, limitsOfUse, settings } = shipped.passport;
    const words = [description, training?.source, training?.period, ...judged, ...limitsOfUse];
    const prose = [...words, ...Object.values(settings).filter(isSentence)].filter(isSentence);
    expect(words.every(isSentence)).toBe(true);
    for (const each of prose) {
      const [inEnglish, inChinese] = [say(each, 'en'), say(each, 'zh')];
      expect(inChinese).toMatch(/\p{Script=Han}/u);
      // Figures of two digits and more: smaller ones are written out in one language or the other.
      const figures = (text: string) => [...text.matchAll(/\d[\d.,]*\d/g)].map(([figure]) => figure).sort();
      expect(figures(inChinese)).toEqual(figures(inEnglish));
    }
  });

  it('punishes nobody for owing nothing, and nobody earns by equity used up', () => {
    for (const input of model.inputs.filter(({ group }) => group === 'financial')) {
      const points = input.bins.map((bin) => bin.points);
      expect(input.notMeaningfulGood?.points, input.indicator).toBe(Math.max(...points));
      expect(input.notMeaningfulBad?.points, input.indicator).toBe(Math.min(...points));
    }
  });

  it.each(model.inputs.map((input) => [input.indicator, input] as const))(
    'takes %s as the catalogue defines it',
    (indicator, input) => {
      const { group, direction, unit } = indicatorDefinition(indicator);
      expect({ group: input.group, direction: input.direction, unit: input.unit }).toEqual({ group, direction, unit });
    },
  );

  it('has four to ten inputs of every group', () => {
    for (const group of GROUPS) {
      const count = model.inputs.filter((input) => input.group === group).length;
      expect(count, group).toBeGreaterThanOrEqual(4);
      expect(count, group).toBeLessThanOrEqual(10);
    }
  });

  it('uses no reference distress score as an input', () => {
    expect(model.inputs.filter(({ indicator }) => /altman|ohlson|zmijewski|springate|beneish/.test(indicator))).toEqual(
      [],
    );
  });
});

/** Everything a sample applicant handed over, or nothing but the application. */
function viewOf({ applicant, application, evidence, index }: SampleApplicant, nothing = false): CaseView {
  const records: Record<RecordSetName, unknown[]> = emptyEvidence();
  let recordId = 0;
  for (const set of nothing ? [] : RECORD_SET_NAMES) {
    for (const fields of evidence[set]) {
      recordId += 1;
      records[set].push({ recordId, sourceId: null, locator: null, fields });
    }
  }
  return {
    caseId: `case-${index}`,
    asOf: application.appliedOn,
    currency: application.currency,
    applicant,
    application,
    terms: { amount: application.amount, termMonths: application.termMonths },
    rates: [],
    refused: [],
    evidence: records as CaseView['evidence'],
  };
}

const scoreOf = (view: CaseView): Score => scoreIndicators(model, hash, computeIndicators(view), indicatorDefinition);

describe('SME-7 on invented businesses of known health', () => {
  const sample = Array.from({ length: 120 }, (_, index) => generateApplicant(7, index, '2026-06-30'));
  const scored = sample
    .filter(({ withheld }) => withheld.length === 0)
    .map((applicant) => ({ health: applicant.truth.health, score: scoreOf(viewOf(applicant)) }));
  const medianGrade = (...healths: string[]): Grade => {
    const points = scored
      .filter(({ health }) => healths.includes(health))
      .sort((a, b) => a.score.points - b.score.points);
    return points[Math.floor(points.length / 2)]?.score.grade ?? 'D';
  };

  // The generator's mean PD by health: 0.9% strong and sound, 6.1% weak, 29% distressed and not in default; the
  // master scale puts these in BBB (up to 1.2%), CCC (up to 10%) and C (above 20%).
  it('grades the typical one of each health within a grade of where the truth puts it', () => {
    const distance = (grade: Grade, truth: Grade) => Math.abs(GRADES.indexOf(grade) - GRADES.indexOf(truth));
    expect(distance(medianGrade('strong', 'sound'), 'BBB')).toBeLessThanOrEqual(1);
    expect(distance(medianGrade('weak'), 'CCC')).toBeLessThanOrEqual(1);
    expect(distance(medianGrade('distressed'), 'C')).toBeLessThanOrEqual(1);
  });

  it('grades an application without evidence lower, with a wide interval, and not as a default', () => {
    const [first] = sample;
    if (!first) throw new Error('the sample is empty');
    const bare = scoreOf(viewOf(first, true));
    expect(GRADES.indexOf(bare.grade)).toBeGreaterThan(GRADES.indexOf('B'));
    expect(bare.grade).not.toBe('D');
    // 90% of the spread that the reference shares leave to what was not handed over: ±1.645 standard deviations, in
    // odds; a point is ln 2 ÷ 20. What rests on the application alone is there.
    const isOpen = (indicator: string) =>
      bare.contributions.some((each) => each.indicator === indicator && each.status === 'missing');
    const open = model.inputs.filter(({ indicator }) => isOpen(indicator));
    const variance = open.reduce((sum, input) => sum + variancePoints(informativeBins(input)), 0);
    const odds = (pd: number) => pd / (1 - pd);
    const ratio = Math.exp((2 * 1.6448536 * Math.sqrt(variance) * Math.LN2) / 20);
    expect(odds(bare.pdHigh) / odds(bare.pdLow)).toBeCloseTo(ratio, 0);
    expect(ratio).toBeGreaterThan(2.5);
    expect(bare.reasons).toHaveLength(4);
  });

  it('gives a distressed one reasons about what is wrong with it, each in a sentence', () => {
    const worst = scored.reduce((low, other) => (other.score.points < low.score.points ? other : low));
    expect(worst.score.reasons).toHaveLength(4);
    for (const { text, pointsLost } of worst.score.reasons) {
      expect(english(text)).toMatch(/ costs? \d+ points?.*\.$/);
      expect(pointsLost).toBeGreaterThan(3);
    }
  });
});

describe('SME-7 on the two hundred of the shipped sample', () => {
  it('spreads them over six grades at least, each worse in truth than the one above, the distressed at the bottom', () => {
    const graded = [...generateApplicants(1, SAMPLE_COUNT, '2026-11-15')].map((applicant) => {
      const view = viewOf(applicant);
      const { reliability } = examine(view, NOTHING_ELSEWHERE);
      const values = scoredIndicators(view, computeIndicators(view));
      return {
        health: applicant.truth.health,
        truth: applicant.truth.probabilityOfDefault,
        grade: scoreIndicators(model, hash, values, indicatorDefinition, reliability).grade,
      };
    });
    const means = GRADES.map((grade) => graded.filter((each) => each.grade === grade))
      .filter((own) => own.length >= 4)
      .map((own) => own.reduce((sum, { truth }) => sum + truth, 0) / own.length);
    expect(means.length).toBeGreaterThanOrEqual(6);
    expect(means).toEqual([...means].sort((a, b) => a - b));
    const worst = graded.filter(({ grade }) => GRADES.indexOf(grade) >= GRADES.indexOf('CC'));
    const distressed = worst.filter(({ health }) => health === 'distressed').length;
    expect(distressed / worst.length).toBeGreaterThan(0.8);
  });
});
