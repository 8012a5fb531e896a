import { describe, expect, it } from 'vitest';
import { riskColor, riskColorAt } from '#renderer/ui/theme/risk.ts';
import { DARK, LIGHT, type SchemeTokens } from '#renderer/ui/theme/tokens.ts';
import { GRADES } from '#shared/domain/grades.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('the %s scheme', (_name, scheme: SchemeTokens) => {
  const grounds = [scheme.paper, scheme.surface, scheme.sunken, scheme.accentSoft];

  it('gives all text at least 4.5:1 on every ground it stands on (WCAG 1.4.3)', () => {
    for (const ink of [
      scheme.ink,
      scheme.inkQuiet,
      scheme.accent,
      scheme.accentStrong,
      scheme.favourable,
      scheme.adverse,
    ])
      for (const ground of grounds) expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(scheme.onAccent, scheme.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(scheme.adverse, scheme.adverseSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(scheme.caution, scheme.cautionSoft)).toBeGreaterThanOrEqual(4.5);
  });

  it('gives controls and focus at least 3:1 against what is around them (WCAG 1.4.11)', () => {
    for (const ground of [scheme.paper, scheme.surface]) {
      expect(contrast(scheme.controlLine, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(scheme.accent, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it('orders the risk ramp without a step back from blue-green to rust', () => {
    const warmth = scheme.risk.map((hex) => {
      const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
        number,
        number,
        number,
      ];
      return (red - blue) / (red + green + blue);
    });
    expect(warmth).toEqual(warmth.toSorted((a, b) => a - b));
  });
});

describe('the risk scale', () => {
  it('gives each grade a stop of its own and clamps shares', () => {
    expect(new Set(GRADES.map(riskColor)).size).toBe(GRADES.length);
    expect([riskColorAt(-1), riskColorAt(0), riskColorAt(1), riskColorAt(7)]).toEqual([
      riskColor('AAA'),
      riskColor('AAA'),
      riskColor('D'),
      riskColor('D'),
    ]);
  });
});
