import { describe, expect, it } from 'vitest';
import type { Drawing, Shape } from '#electron/reports/document.ts';
import { fitted, logTicksOf, ticksOf } from '#electron/reports/validation/figures/axis.ts';
import { calibrationFigure, wilsonInterval } from '#electron/reports/validation/figures/calibration.ts';
import { importanceBars } from '#electron/reports/validation/figures/importance.ts';
import { intervalFigure } from '#electron/reports/validation/figures/intervals.ts';
import { scoreDistribution } from '#electron/reports/validation/figures/score-distribution.ts';
import { shapeFigures } from '#electron/reports/validation/figures/shapes.ts';
import { tell } from '#shared/text/tell.ts';
import { english } from './settings.ts';
import { fullValidation } from './validation-fixture.ts';

function numbersOf(shape: Shape): number[] {
  switch (shape.shape) {
    case 'rect':
      return [shape.x, shape.x + shape.w, shape.y, shape.y + shape.h];
    case 'line':
      return [...shape.from, ...shape.to];
    case 'label':
      return [shape.x, shape.y];
  }
}

/** Every mark lies on the figure; squares may reach over its edge by their half. */
function expectWithin({ shapes, width, height }: Drawing): void {
  for (const shape of shapes) {
    for (const [place, value] of numbersOf(shape).entries()) {
      const isAcross = shape.shape === 'rect' ? place < 2 : place % 2 === 0;
      expect(value).toBeGreaterThanOrEqual(-3);
      expect(value).toBeLessThanOrEqual((isAcross ? width : height) + 3);
    }
  }
}

describe('axes', () => {
  it('has round ticks within its range', () => {
    expect(ticksOf(0.74, 0.91, 4)).toEqual([0.75, 0.8, 0.85, 0.9]);
    expect(ticksOf(-24, 24, 4)).toEqual([-20, 0, 20]);
    expect(ticksOf(3, 3, 4)).toEqual([]);
  });

  it('has 1, 2 and 5 of each power of ten, or the powers alone', () => {
    expect(logTicksOf(0.0004, 0.03, 12)).toEqual([0.0005, 0.001, 0.002, 0.005, 0.01, 0.02]);
    expect(logTicksOf(0.0004, 0.03, 4)).toEqual([0.001, 0.01]);
  });

  it('cuts a label to its room and says so', () => {
    expect(fitted('Equity ratio', 100, 7)).toBe('Equity ratio');
    expect(fitted('A'.repeat(60), 100, 7)).toMatch(/^A{10,}…$/);
  });
});

it('has Wilson’s interval', () => {
  // 10 of 100 at 95%: 0.0552 to 0.1744 (R: prop.test(10, 100, correct = FALSE)).
  const [low, high] = wilsonInterval(10, 100);
  expect(low).toBeCloseTo(0.0552, 4);
  expect(high).toBeCloseTo(0.1744, 4);
  expect(wilsonInterval(0, 20)[0]).toBe(0);
});

describe('figures of a validation', () => {
  const { reports, terms, shapes } = tell(fullValidation(), 'en');
  const [main] = reports;

  it('stay within their frame', () => {
    for (const report of reports) {
      expectWithin(calibrationFigure(report, english));
      expectWithin(scoreDistribution(report, english));
    }
    expectWithin(importanceBars(terms, english));
    for (const figure of shapeFigures(shapes, english)) expectWithin(figure);
  });

  it('mark every band and every grade that has rows', () => {
    const squares = calibrationFigure(main!, english).shapes.filter(
      (shape) => shape.shape === 'rect' && shape.w === 4.4,
    );
    const marked = [...main!.calibration.curve, ...main!.grades].filter(({ rows }) => rows > 0);
    expect(squares).toHaveLength(marked.length);
  });

  it('say that an interval row has no value, and how many rows are left out', () => {
    const row = { name: 'north', value: null, low: null, high: null };
    const options = { caption: 'AUC.', reference: null, signed: false };
    const figure = intervalFigure([row], options, english);
    expect(figure.shapes.filter((shape) => shape.shape === 'label').map(({ text }) => text)).toContain('none');
    expect(intervalFigure(new Array(50).fill(row), options, english).caption).toBe('AUC. The first 36 of 50.');
  });

  it('draw a step for every interval and a bar for missing values', () => {
    const [steps] = shapes;
    const [figure] = shapeFigures([steps!], english);
    const levels = figure!.shapes.filter((shape) => shape.shape === 'line' && shape.width === 1.3);
    expect(levels).toHaveLength(steps!.bins.filter(({ kind }) => kind === 'interval').length);
    expect(figure!.shapes.filter((shape) => shape.shape === 'rect')).toHaveLength(1);
  });

  it('write edges that do not run into each other, whatever their size', () => {
    const [steps] = shapes;
    const bins = steps!.bins.map((bin) => ({ ...bin, from: bin.from === null ? null : bin.from * 1e9 }));
    const [figure] = shapeFigures([{ ...steps!, bins }], english);
    const labels = figure!.shapes.filter((shape) => shape.shape === 'label' && shape.text.endsWith(' bn'));
    const places = labels.map((shape) => (shape.shape === 'label' ? shape.x : 0));
    expect(places.length).toBeGreaterThan(1);
    for (const [place, x] of places.slice(1).entries()) expect(x - places[place]!).toBeGreaterThan(20);
  });
});
