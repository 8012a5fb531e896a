/** The report's fonts: Noto Sans for Latin, Greek and Cyrillic, Noto Sans SC for Chinese; two weights each. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Coverage, coverageOf } from './coverage.ts';

const require = createRequire(import.meta.url);

/** Font families in the order a character looks for a glyph. */
export const FAMILIES = ['NotoSans', 'NotoSansSC'] as const;
export type Family = (typeof FAMILIES)[number];

/** Where the font files lie. TrueType, not WOFF: unpacking WOFF is many times slower. */
export const FONT_FILES: Readonly<Record<Family, { readonly normal: string; readonly bold: string }>> = {
  NotoSans: {
    normal: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  },
  NotoSansSC: {
    normal: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  },
};

const coverages = new Map<Family, Coverage>();

/** What a family can print, read once per process. Both weights of a family cover the same characters. */
export function coverageOfFamily(family: Family): Coverage {
  const known = coverages.get(family);
  if (known) return known;
  const coverage = coverageOf(readFileSync(FONT_FILES[family].normal));
  coverages.set(family, coverage);
  return coverage;
}
