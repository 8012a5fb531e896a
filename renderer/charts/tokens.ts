/** Colours of the charts, as CSS variables the theme sets for light and dark. */
export const chartColour = {
  ink: 'var(--desk-ink)',
  quiet: 'var(--desk-ink-quiet)',
  hairline: 'var(--desk-hairline)',
  surface: 'var(--desk-surface)',
  sunken: 'var(--desk-sunken)',
  accent: 'var(--desk-accent)',
  favourable: 'var(--desk-favourable)',
  adverse: 'var(--desk-adverse)',
} as const;
