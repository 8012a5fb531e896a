/** The desk's colours: paper and ink, one accent, and the ordered risk ramp. Both schemes are designed, not derived. */

export interface SchemeTokens {
  readonly paper: string;
  readonly surface: string;
  readonly sunken: string;
  /** Between things: decorative, carries no meaning. */
  readonly hairline: string;
  /** Around things that can be acted on: at least 3:1 against the surface. */
  readonly controlLine: string;
  readonly ink: string;
  readonly inkQuiet: string;
  readonly accent: string;
  readonly accentStrong: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  /** What speaks for the applicant: the calm end of the risk ramp, readable as text. */
  readonly favourable: string;
  /** What speaks against, is wrong or lost: the rust end, readable as text. */
  readonly adverse: string;
  readonly adverseSoft: string;
  /** Text that asks for attention without being wrong. */
  readonly caution: string;
  readonly cautionSoft: string;
  readonly scrim: string;
  /** Ordered from least to most risk; safe for the common colour-vision deficiencies (blue-green to rust). */
  readonly risk: readonly [string, string, string, string, string, string, string, string, string, string];
}

export const LIGHT: SchemeTokens = {
  paper: '#f6f5f1',
  surface: '#fdfcfa',
  sunken: '#eeece6',
  hairline: '#dddad2',
  controlLine: '#8a867b',
  ink: '#1b1d1c',
  inkQuiet: '#595d59',
  accent: '#0d5c63',
  accentStrong: '#08434a',
  accentSoft: '#e0eceb',
  onAccent: '#ffffff',
  favourable: '#2a7175',
  adverse: '#9a3617',
  adverseSoft: '#f7e6de',
  caution: '#7a5200',
  cautionSoft: '#f6ecd4',
  scrim: 'rgba(27, 29, 28, 0.36)',
  risk: ['#17636b', '#3b7d80', '#649694', '#93b0a6', '#c3c4ad', '#dcc596', '#d7a66a', '#c98348', '#b35e30', '#8f3a1d'],
};

export const DARK: SchemeTokens = {
  paper: '#141615',
  surface: '#1b1e1d',
  sunken: '#222625',
  hairline: '#303433',
  controlLine: '#767b78',
  ink: '#e9e7e2',
  inkQuiet: '#a8aca7',
  accent: '#7cc7c5',
  accentStrong: '#a6dddb',
  accentSoft: '#1e3334',
  onAccent: '#05262a',
  favourable: '#6bbdba',
  adverse: '#f0976f',
  adverseSoft: '#3a2219',
  caution: '#e2bd6e',
  cautionSoft: '#352b15',
  scrim: 'rgba(0, 0, 0, 0.56)',
  risk: ['#4fb3b5', '#6bb5b2', '#86b5ad', '#a3b8a6', '#c2bb9d', '#d8b987', '#dba267', '#d8874e', '#cf6a3c', '#c24f2d'],
};

/** The tokens as CSS custom properties: `--desk-ink-quiet`, `--desk-risk-0` … */
export function customProperties(tokens: SchemeTokens): Record<string, string> {
  const { risk, ...plain } = tokens;
  const named = Object.entries(plain).map(([name, value]) => [
    `--desk-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    value,
  ]);
  return Object.fromEntries([...named, ...risk.map((value, index) => [`--desk-risk-${index}`, value])]);
}

/** References to the custom properties, for `sx`, `style` and SVG paint. */
export const color = {
  paper: 'var(--desk-paper)',
  surface: 'var(--desk-surface)',
  sunken: 'var(--desk-sunken)',
  hairline: 'var(--desk-hairline)',
  controlLine: 'var(--desk-control-line)',
  ink: 'var(--desk-ink)',
  inkQuiet: 'var(--desk-ink-quiet)',
  accent: 'var(--desk-accent)',
  accentStrong: 'var(--desk-accent-strong)',
  accentSoft: 'var(--desk-accent-soft)',
  onAccent: 'var(--desk-on-accent)',
  favourable: 'var(--desk-favourable)',
  adverse: 'var(--desk-adverse)',
  adverseSoft: 'var(--desk-adverse-soft)',
  caution: 'var(--desk-caution)',
  cautionSoft: 'var(--desk-caution-soft)',
  scrim: 'var(--desk-scrim)',
} as const;
