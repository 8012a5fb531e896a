import { describe, expect, it } from 'vitest';
import { scoredIndicators } from '#electron/authenticity/declared-verified.ts';
import { examine } from '#electron/authenticity/examination.ts';
import type { CaseView } from '#electron/case-view/case-view.ts';
import { hashOf } from '#electron/ground/canonical.ts';
import { computeIndicators, indicatorDefinition } from '#electron/indicators/catalogue.ts';
import { composeCaseModel } from '#electron/modelling/composition/compose.ts';
import { checkLearnedModel } from '#electron/modelling/training/learned/checked-learned.ts';
import { generateApplicant, generateApplicants, type SampleApplicant } from '#electron/sample/applicant.ts';
import { SAMPLE_COUNT } from '#electron/sample/populate.ts';
import { parseModel } from '#electron/scoring/checked-model.ts';
import sme7v1 from '#electron/scoring/models/sme-7-v1.json' with { type: 'json' };
import directions from '#electron/scoring/models/sme-7-v2/directions.json' with { type: 'json' };
import learned from '#electron/scoring/models/sme-7-v2/learned.json' with { type: 'json' };
import composition from '#electron/scoring/models/sme-7-v2/mapping.json' with { type: 'json' };
import { scoreIndicators } from '#electron/scoring/score.ts';
import { shippedModel, shippedPassport } from '#electron/scoring/shipped.ts';
import type { Score } from '#shared/domain/assessment.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import { GRADES } from '#shared/domain/grades.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { emptyEvidence, RECORD_SET_NAMES, type RecordSetName } from '#shared/domain/record-sets.ts';
import { english } from '#test/support/saying.ts';

const shipped = shippedModel();
const { model, hash } = parseModel(shipped.document);

describe('the shipped model SME-7', () => {
  it('is estimated in its financial group and judgement elsewhere, and says so of every input', () => {
    expect([model.id, model.version, model.origin]).toEqual(['SME-7', '2', 'estimated and expert judgement']);
    for (const { group, origin } of model.inputs) {
      expect(origin).toBe(group === 'financial' ? 'estimated: passport of SME-7 2' : 'expert judgement');
    }
    expect(shipped.hash).toBe(hash);
  });

  it('is what its trained model, its mapping and SME-7 v1 compose to', () => {
    const { id, name, version, description, mapping, anchor, passport } = composition;
    const composed = composeCaseModel({
      learned: checkLearnedModel(learned),
      mapping,
      judgement: parseModel(JSON.stringify(sme7v1)).model,
      identity: { id, name, version, description },
      passportRef: passport,
      anchor,
    });
    expect(composed).toEqual(model);
  });

  it('holds the direction of risk in every estimated input, as it was trained to', () => {
    for (const input of model.inputs.filter(({ group }) => group === 'financial')) {
      expect(input.direction).not.toBe('none');
    }
    expect(new Set(Object.values(directions))).toEqual(new Set(['lower-is-riskier']));
  });

  it('has a passport of this very model that names its data, figures, judgement and limits', () => {
    const passport = shippedPassport();
    expect(passport.model).toMatchObject({ id: model.id, version: model.version, hash, purpose: 'cases' });
    expect(passport.settings['learnedModel']).toBe(hashOf(learned));
    expect(passport.settings['directions']).toEqual(directions);
    expect(passport.training).toMatchObject({ rows: 4645, defaults: 248, licence: 'CC BY 4.0' });
    expect(passport.metrics?.folds?.count).toBe(10);
    expect(passport.metrics?.folds?.mean.auc).toBeGreaterThan(0.8);
    expect(passport.inputs.map(({ indicator, direction, origin }) => ({ indicator, direction, origin }))).toEqual(
      model.inputs.map(({ indicator, direction, origin }) => ({ indicator, direction, origin })),
    );
    const judged = passport.judgement.join(' ');
    for (const group of GROUPS.filter((each) => each !== 'financial')) expect(judged).toContain(group);
    expect(passport.limitsOfUse.join(' ')).toMatch(/start-ups.*accounting regimes.*another horizon/s);
  });

  it.each(model.inputs.map((input) => [input.indicator, input] as const))(
    'takes %s as the catalogue defines it',
    (indicator, input) => {
      const { group, direction, unit } = indicatorDefinition(indicator);
      expect({ group: input.group, direction: input.direction, unit: input.unit }).toEqual({ group, direction, unit });
    },
  );

  it('has four to eight inputs of every group', () => {
    for (const group of GROUPS) {
      const count = model.inputs.filter((input) => input.group === group).length;
      expect(count, group).toBeGreaterThanOrEqual(4);
      expect(count, group).toBeLessThanOrEqual(8);
    }
  });

  it('weighs financial, monitoring and transactions most', () => {
    const ranges = GROUPS.map((group) => {
      const points = model.inputs
        .filter((input) => input.group === group)
        .map((input) => input.bins.map((bin) => bin.points));
      return { group, range: points.reduce((sum, bins) => sum + Math.max(...bins) - Math.min(...bins), 0) };
    });
    const heaviest = ranges.sort((a, b) => b.range - a.range).slice(0, 3);
    expect(heaviest.map(({ group }) => group).sort()).toEqual(['financial', 'monitoring', 'transactions']);
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
    evidence: records as CaseView['evidence'],
  };
}

const scoreOf = (view: CaseView): Score => scoreIndicators(model, hash, computeIndicators(view), indicatorDefinition);

describe('SME-7 on invented businesses of known health', () => {
  const sample = Array.from({ length: 120 }, (_, index) => generateApplicant(7, index, '2026-06-30'));
  const scored = sample
    .filter(({ withheld }) => withheld.length === 0)
    .map((applicant) => ({ health: applicant.truth.health, score: scoreOf(viewOf(applicant)) }));
  const medianGrade = (...healths: string[]): string => {
    const points = scored
      .filter(({ health }) => healths.includes(health))
      .sort((a, b) => a.score.points - b.score.points);
    return points[Math.floor(points.length / 2)]?.score.grade ?? 'none';
  };

  it('grades the typical healthy one AA or A, the weak one BBB or BB, the distressed one CCC or worse', () => {
    expect(['AA', 'A']).toContain(medianGrade('strong', 'sound'));
    expect(['BBB', 'BB']).toContain(medianGrade('weak'));
    expect(['CCC', 'CC', 'C']).toContain(medianGrade('distressed'));
  });

  it('grades an application without evidence lower, with a wide interval, and not as a default', () => {
    const [first] = sample;
    if (!first) throw new Error('the sample is empty');
    const bare = scoreOf(viewOf(first, true));
    expect(GRADES.indexOf(bare.grade)).toBeGreaterThan(GRADES.indexOf('B'));
    expect(bare.grade).not.toBe('D');
    expect(bare.pdHigh / bare.pdLow).toBeGreaterThan(4);
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
  it('spreads them over every grade a score can earn, the distressed at the bottom', () => {
    const graded = [...generateApplicants(1, SAMPLE_COUNT, '2026-11-15')].map((applicant) => {
      const view = viewOf(applicant);
      const { reliability } = examine(view, NOTHING_ELSEWHERE);
      const values = scoredIndicators(view, computeIndicators(view));
      return {
        health: applicant.truth.health,
        grade: scoreIndicators(model, hash, values, indicatorDefinition, reliability).grade,
      };
    });
    expect(new Set(graded.map(({ grade }) => grade))).toEqual(new Set(GRADES.filter((grade) => grade !== 'D')));
    const worst = graded.filter(({ grade }) => GRADES.indexOf(grade) >= GRADES.indexOf('CC'));
    const distressed = worst.filter(({ health }) => health === 'distressed').length;
    expect(distressed / worst.length).toBeGreaterThan(0.8);
  });
});
