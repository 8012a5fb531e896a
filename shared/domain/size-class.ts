/** Size classes of enterprises: China's classification of 2011 and the EU's of 2003. */
import type { SizeIndustry } from './applications.ts';
import type { MinorUnits } from './money.ts';

export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large'] as const;
type SizeClass = (typeof SIZE_CLASSES)[number];

/** What a classification looks at; null is not known. Amounts in minor units of the classification's currency. */
interface SizeFigures {
  readonly headcount: number | null;
  readonly revenue: MinorUnits | null;
  readonly totalAssets: MinorUnits | null;
}

export type SizeFigure = keyof SizeFigures;

/** The class, or the figures it cannot be told without. */
export type SizeAnswer = { readonly sizeClass: SizeClass } | { readonly needed: readonly SizeFigure[] };

type Floors = Readonly<Partial<Record<SizeFigure, number>>>;
interface IndustryFloors {
  readonly large: Floors;
  readonly medium: Floors;
  readonly small: Floors;
}

/** CNY 10,000 in fen. */
const WAN = 1_000_000;

function headcountAndRevenue(...floors: readonly (readonly [number, number])[]): IndustryFloors {
  return byClass(floors.map(([headcount, revenue]) => ({ headcount, revenue: revenue * WAN })));
}

function byClass(floors: readonly Floors[]): IndustryFloors {
  const [large = {}, medium = {}, small = {}] = floors;
  return { large, medium, small };
}

/** Floors per class (MIIT Joint Enterprises [2011] No. 300): headcount, revenue, total assets. */
const CHINA_FLOORS: Readonly<Record<SizeIndustry, IndustryFloors>> = {
  industry: headcountAndRevenue([1000, 40_000], [300, 2000], [20, 300]),
  construction: byClass([
    { revenue: 80_000 * WAN, totalAssets: 80_000 * WAN },
    { revenue: 6000 * WAN, totalAssets: 5000 * WAN },
    { revenue: 300 * WAN, totalAssets: 300 * WAN },
  ]),
  wholesale: headcountAndRevenue([200, 40_000], [20, 5000], [5, 1000]),
  retail: headcountAndRevenue([300, 20_000], [50, 500], [10, 100]),
  transport: headcountAndRevenue([1000, 30_000], [300, 3000], [20, 200]),
  warehousing: headcountAndRevenue([200, 30_000], [100, 1000], [20, 100]),
  'hotel-and-catering': headcountAndRevenue([300, 10_000], [100, 2000], [10, 100]),
  software: headcountAndRevenue([300, 10_000], [100, 1000], [10, 50]),
  agriculture: byClass([{ revenue: 20_000 * WAN }, { revenue: 500 * WAN }, { revenue: 50 * WAN }]),
  other: byClass([{ headcount: 300 }, { headcount: 100 }, { headcount: 10 }]),
};

/**
 * China's size class (工信部联企业〔2011〕300号), amounts in fen: the highest class whose floors all
 * hold. A figure that is not known matters only where the known ones leave the class open.
 */
export function chinaSizeClass(industry: SizeIndustry, figures: SizeFigures): SizeAnswer {
  for (const sizeClass of ['large', 'medium', 'small'] as const) {
    const floors = Object.entries(CHINA_FLOORS[industry][sizeClass]) as [SizeFigure, number][];
    const fails = floors.some(([figure, floor]) => (figures[figure] ?? Number.POSITIVE_INFINITY) < floor);
    if (fails) continue;
    const needed = floors.map(([figure]) => figure).filter((figure) => figures[figure] === null);
    return needed.length > 0 ? { needed } : { sizeClass };
  }
  return { sizeClass: 'micro' };
}

/** Million euro in cents. */
const MILLION = 100_000_000;

/** Ceilings of EU Recommendation 2003/361/EC: headcount below, and turnover or balance sheet total up to. */
const EU_CEILINGS = [
  { sizeClass: 'micro', headcount: 10, revenue: 2 * MILLION, totalAssets: 2 * MILLION },
  { sizeClass: 'small', headcount: 50, revenue: 10 * MILLION, totalAssets: 10 * MILLION },
  { sizeClass: 'medium', headcount: 250, revenue: 50 * MILLION, totalAssets: 43 * MILLION },
] as const;

/** The EU's size class (2003/361/EC), amounts in euro cents. */
export function euSizeClass(figures: SizeFigures): SizeAnswer {
  const { headcount, revenue, totalAssets } = figures;
  for (const ceiling of EU_CEILINGS) {
    const revenueFits = revenue === null ? null : revenue <= ceiling.revenue;
    const assetsFit = totalAssets === null ? null : totalAssets <= ceiling.totalAssets;
    const moneyTooHigh = revenueFits === false && assetsFit === false;
    if (moneyTooHigh || (headcount !== null && headcount >= ceiling.headcount)) continue;
    const moneyFits = revenueFits === true || assetsFit === true;
    if (headcount !== null && moneyFits) return { sizeClass: ceiling.sizeClass };
    const all: readonly SizeFigure[] = moneyFits ? ['headcount'] : ['headcount', 'revenue', 'totalAssets'];
    return { needed: all.filter((figure) => figures[figure] === null) };
  }
  return { sizeClass: 'large' };
}
