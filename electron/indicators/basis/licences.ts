/** Licences and certificates of a case, sorted into those a business must hold and those it may. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import type { SizeIndustry } from '#shared/domain/applications.ts';
import { daysBetween } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { recordsOf, type Selection, where } from '../../case-view/records.ts';

type Licence = EvidenceRecord<'licence'>['fields'];

/** Kinds that are earned, not required: quality and management certificates, awards (judgement). */
const VOLUNTARY = /certificat|\biso\b|iso ?\d{4}|accredit|award|rating|认证|证明|高新|荣誉/i;
const BUSINESS_LICENCE = /business licen[cs]e|营业执照/i;

/** Words of a licence's scope that cover an industry of the size classification (judgement). */
const SCOPE_WORDS: Readonly<Record<Exclude<SizeIndustry, 'other'>, RegExp>> = {
  industry: /manufactur|produc|process|industr|mining|machin|制造|生产|加工|工业|采矿/i,
  construction: /construct|building|engineering|install|建筑|施工|工程|装修/i,
  wholesale: /wholesale|trad(e|ing)|distribut|import|export|批发|贸易|销售|进出口/i,
  retail: /retail|shop|store|sale|零售|销售|商店/i,
  transport: /transport|freight|logistic|haulage|shipping|运输|货运|物流/i,
  warehousing: /warehous|storage|logistic|仓储|物流/i,
  'hotel-and-catering': /hotel|catering|restaurant|food service|accommodation|住宿|餐饮|酒店/i,
  software: /software|information technology|it service|data process|internet|软件|信息技术|互联网/i,
  agriculture: /agricultur|farm|forest|fish|breeding|crop|农业|种植|养殖|林业|渔业/i,
};

export function isBusinessLicence(licence: Licence): boolean {
  return BUSINESS_LICENCE.test(licence.kind);
}

/** Licences the business must hold. */
export function mandatoryLicences(view: CaseView): Selection<'licence'> {
  return where(recordsOf(view, 'licence'), (licence) => !VOLUNTARY.test(licence.kind));
}

/** Certificates it earned. */
export function voluntaryCertificates(view: CaseView): Selection<'licence'> {
  return where(recordsOf(view, 'licence'), (licence) => VOLUNTARY.test(licence.kind));
}

/** Whether a licence is in force at the view's date. */
export function isInForce(view: CaseView, licence: Licence): boolean {
  const begun = licence.valid_from === null || licence.valid_from <= view.asOf;
  const open = licence.valid_to === null || licence.valid_to >= view.asOf;
  return licence.status === 'valid' && begun && open;
}

/** Days to a licence's end; at most zero when it is not valid; null when it states no end. */
export function daysToExpiry(view: CaseView, licence: Licence): number | null {
  const days = licence.valid_to === null ? null : daysBetween(view.asOf, licence.valid_to);
  return licence.status === 'valid' ? days : Math.min(0, days ?? 0);
}

/** Whether a scope's words cover the industry; null where the industry says too little to compare. */
export function scopeCovers(scope: string, industry: SizeIndustry): boolean | null {
  return industry === 'other' ? null : SCOPE_WORDS[industry].test(scope);
}
