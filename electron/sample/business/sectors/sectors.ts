/** The sector of every size-class industry. */
import type { SizeIndustry } from '#shared/domain/applications.ts';
import { GOODS_SECTORS } from './goods-sectors.ts';
import type { Sector } from './sector.ts';
import { SERVICE_SECTORS } from './service-sectors.ts';

export const SECTORS: Readonly<Record<SizeIndustry, Sector>> = { ...GOODS_SECTORS, ...SERVICE_SECTORS };
