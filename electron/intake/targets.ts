/** What the columns of a table of applications can fill: the fields of applicant and application. */

import {
  CHANNELS,
  LIFE_STAGES,
  PRODUCTS,
  REGISTRATION_ID_KINDS,
  SIZE_INDUSTRIES,
} from '#shared/domain/applications.ts';
import { INSTITUTION_LEVELS } from '#shared/domain/officers.ts';
import type { FieldKind } from '#shared/domain/record-sets.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { normaliseLabel } from '../evidence/recognition/normalise.ts';
import { INDUSTRY_SCHEMES } from './industries.ts';

export interface Target {
  readonly field: string;
  readonly label: Sentence;
  readonly required: boolean;
  readonly kind: FieldKind;
  readonly options: readonly string[] | null;
  /** Column headers that stand for it, separated by a bar. */
  readonly headers: string;
  /** Used for all rows where no column fills it; null where there is no sensible one. */
  readonly fallback: string | null;
}

/** "{row}" in a constant is the row's number; "{Header}" is the row's cell in that column. */
export const TARGETS: readonly Target[] = [
  {
    field: 'legalName',
    label: sentence('intake.target.legal-name'),
    required: true,
    kind: 'text',
    options: null,
    headers:
      'legal name|name|company|company name|borrower|borrower name|applicant|applicant name|business name|企业名称|公司名称|申请人|借款人|客户名称|名称',
    fallback: 'Applicant {row}',
  },
  {
    field: 'registrationIdKind',
    label: sentence('intake.target.registration-id-kind'),
    required: false,
    kind: 'choice',
    options: REGISTRATION_ID_KINDS,
    headers: 'kind of registration id|id kind|id type|证件类型',
    fallback: null,
  },
  {
    field: 'registrationId',
    label: sentence('intake.target.registration-id'),
    required: true,
    kind: 'text',
    options: null,
    headers:
      'registration id|uscc|lei|id|company id|registration number|registration no|company number|tax id|loan number|loan nr chk dgt|统一社会信用代码|信用代码|注册号|税号|证件号码',
    fallback: 'ROW-{row}',
  },
  {
    field: 'industryCode',
    label: sentence('intake.target.industry-code'),
    required: false,
    kind: 'text',
    options: null,
    headers: 'industry code|industry|naics|naics code|sector|sic|行业|行业代码|国标行业',
    fallback: null,
  },
  {
    field: 'industryScheme',
    label: sentence('intake.target.industry-scheme'),
    required: false,
    kind: 'choice',
    options: INDUSTRY_SCHEMES,
    headers: 'classification of the industry code|industry classification',
    fallback: null,
  },
  {
    field: 'sizeIndustry',
    label: sentence('intake.target.size-industry'),
    required: false,
    kind: 'choice',
    options: SIZE_INDUSTRIES,
    headers: 'size-class industry|size class industry|行业门类',
    fallback: null,
  },
  {
    field: 'lifeStage',
    label: sentence('intake.target.life-stage'),
    required: false,
    kind: 'choice',
    options: LIFE_STAGES,
    headers: 'life stage|stage|new exist|new or existing|business age|生命周期|发展阶段',
    fallback: null,
  },
  {
    field: 'foundedOn',
    label: sentence('intake.target.founded-on'),
    required: false,
    kind: 'date',
    options: null,
    headers: 'founded on|founded|established|incorporated|incorporation date|date of incorporation|成立日期|注册日期',
    fallback: null,
  },
  {
    field: 'region',
    label: sentence('intake.target.region'),
    required: false,
    kind: 'text',
    options: null,
    headers: 'region|state|province|city|country|location|地区|省份|所在地|城市',
    fallback: null,
  },
  {
    field: 'headcount',
    label: sentence('intake.target.headcount'),
    required: false,
    kind: 'integer',
    options: null,
    headers: 'headcount|employees|no emp|number of employees|staff|jobs|人数|员工人数|从业人数',
    fallback: null,
  },
  {
    field: 'amount',
    label: sentence('intake.target.amount'),
    required: true,
    kind: 'money',
    options: null,
    headers:
      'amount|requested amount|loan amount|amount requested|gr appv|gross approval|approved amount|申请金额|贷款金额|金额|授信金额',
    fallback: null,
  },
  {
    field: 'currency',
    label: sentence('intake.target.currency'),
    required: true,
    kind: 'currency',
    options: null,
    headers: 'currency|ccy|currency code|币种|货币',
    fallback: 'CNY',
  },
  {
    field: 'termMonths',
    label: sentence('intake.target.term-months'),
    required: true,
    kind: 'integer',
    options: null,
    headers: 'term in months|term|tenor|months|term in months|loan term|maturity months|期限|贷款期限|期限月|期限(月)',
    fallback: null,
  },
  {
    field: 'product',
    label: sentence('intake.target.product'),
    required: true,
    kind: 'choice',
    options: PRODUCTS,
    headers: 'product|loan type|loan product|facility|产品|贷款产品|业务品种',
    fallback: 'term-loan',
  },
  {
    field: 'purpose',
    label: sentence('intake.target.purpose'),
    required: false,
    kind: 'text',
    options: null,
    headers: 'purpose|loan purpose|use of funds|use of proceeds|用途|贷款用途|资金用途',
    fallback: '',
  },
  {
    field: 'channel',
    label: sentence('intake.target.channel'),
    required: true,
    kind: 'choice',
    options: CHANNELS,
    headers: 'channel|source|渠道|来源',
    fallback: 'direct',
  },
  {
    field: 'institutionLevel',
    label: sentence('intake.target.institution-level'),
    required: true,
    kind: 'choice',
    options: INSTITUTION_LEVELS,
    headers: 'institution level|level|机构层级|机构级别',
    fallback: null,
  },
  {
    field: 'appliedOn',
    label: sentence('intake.target.applied-on'),
    required: true,
    kind: 'date',
    options: null,
    headers: 'applied on|application date|date|date applied|submitted|approval date|approval fy|申请日期|日期|受理日期',
    fallback: null,
  },
];

/** Words for a life stage besides its name. */
export const LIFE_STAGE_WORDS: Readonly<Record<string, string>> = {
  new: 'start-up',
  startup: 'start-up',
  'new business': 'start-up',
  初创: 'start-up',
  初创期: 'start-up',
  growing: 'growth',
  成长: 'growth',
  成长期: 'growth',
  二次创业: 'second-entrepreneurship',
  existing: 'mature',
  established: 'mature',
  成熟: 'mature',
  成熟期: 'mature',
  困境: 'distressed',
};

const TARGETS_BY_HEADER: ReadonlyMap<string, { readonly field: string; readonly rank: number }> = new Map(
  TARGETS.flatMap(({ field, headers }) =>
    [field, ...headers.split('|')].map((header, rank) => [normaliseLabel(header), { field, rank }] as const),
  ),
);

/** The target a column header stands for; the lower the rank, the closer the word. */
export function targetOfHeader(header: string): { readonly field: string; readonly rank: number } | undefined {
  return (
    TARGETS_BY_HEADER.get(normaliseLabel(header)) ??
    TARGETS_BY_HEADER.get(normaliseLabel(header.replace(/[(（].*$/, '')))
  );
}

/** The target of a field's name. */
export function targetOf(field: string): Target | undefined {
  return TARGETS.find((target) => target.field === field);
}
