/** What differs between the countries the sample's applicants are registered in. */
import type { RegistrationIdKind } from '#shared/domain/applications.ts';
import type { Currency } from '#shared/domain/money.ts';
import type { Random } from '../random.ts';
import { BRITISH_CITIES, CHINESE_CITIES, type City, EUROPEAN_CITIES } from './cities.ts';
import {
  makeBritishAccount,
  makeChineseAccount,
  makeCompanyNumber,
  makeIban,
  makeLei,
  makeUscc,
} from './identifiers.ts';
import { britishCompany, britishPerson, chineseCompany, chinesePerson, germanCompany, germanPerson } from './names.ts';

/** Words that banks, tax offices and the applicant's own systems put on the records. */
interface Wording {
  readonly goodsPayment: string;
  readonly supplierPayment: string;
  readonly advance: string;
  readonly payroll: string;
  readonly socialInsurance: string;
  readonly vat: string;
  readonly incomeTax: string;
  readonly utilities: string;
  readonly capital: string;
  readonly interest: string;
  readonly principal: string;
  readonly drawdown: string;
  readonly ownTransfer: string;
  readonly shareholderLoan: string;
  readonly dividend: string;
  readonly subsidy: string;
  readonly refund: string;
  readonly deposit: string;
  readonly staff: string;
  readonly taxOffice: string;
  readonly powerCompany: string;
  readonly court: string;
  readonly creditBureau: string;
  readonly registry: string;
}

export interface Locale {
  readonly id: 'china' | 'germany' | 'britain';
  readonly currency: Currency;
  readonly registrationIdKind: RegistrationIdKind;
  readonly cities: readonly City[];
  /** Yuan per major unit of the currency, to scale a Chinese business of the same kind. */
  readonly yuanPerUnit: number;
  /** Overrides the sector's VAT rate; null keeps it. */
  readonly vatRate: number | null;
  readonly incomeTaxRate: number;
  /** Employer's and employees' social insurance, as a share of gross pay. */
  readonly socialInsuranceRate: number;
  readonly banks: readonly string[];
  readonly salesChannels: readonly string[];
  readonly wording: Wording;
  company(random: Random, city: City, trade: string): string;
  person(random: Random): string;
  registrationId(random: Random, city: City, foundedYear: number): string;
  account(random: Random): string;
}

const china: Locale = {
  id: 'china',
  currency: 'CNY',
  registrationIdKind: 'uscc',
  cities: CHINESE_CITIES,
  yuanPerUnit: 1,
  vatRate: null,
  incomeTaxRate: 0.25,
  socialInsuranceRate: 0.26,
  banks: ['江南农村商业银行', '华东城市商业银行', '滨海银行', '长三角商业银行', '南岭银行'],
  salesChannels: ['直销', '经销商', '线上平台'],
  wording: {
    goodsPayment: '货款',
    supplierPayment: '付货款',
    advance: '预付款',
    payroll: '代发工资',
    socialInsurance: '社会保险费',
    vat: '增值税',
    incomeTax: '企业所得税',
    utilities: '水电燃气费',
    capital: '投资款',
    interest: '贷款利息',
    principal: '归还贷款本金',
    drawdown: '贷款发放',
    ownTransfer: '账户互转',
    shareholderLoan: '股东借款',
    dividend: '分红款',
    subsidy: '稳岗补贴',
    refund: '退货款',
    deposit: '购买理财产品',
    staff: '员工工资批量代发',
    taxOffice: '国家税务局待报解预算收入',
    powerCompany: '城市公用事业服务公司',
    court: '人民法院公告网',
    creditBureau: '企业信用报告',
    registry: '市场监督管理局',
  },
  company: (random, city, trade) => chineseCompany(random, city.name, trade),
  person: chinesePerson,
  registrationId: (random, city, foundedYear) => makeUscc(random, city.code, foundedYear >= 2015),
  account: makeChineseAccount,
};

const latinWording: Wording = {
  goodsPayment: 'Invoice',
  supplierPayment: 'Payment of invoice',
  advance: 'Advance payment',
  payroll: 'Salaries',
  socialInsurance: 'Social insurance',
  vat: 'Value added tax',
  incomeTax: 'Corporate income tax',
  utilities: 'Electricity, water and gas',
  capital: 'Capital contribution',
  interest: 'Loan interest',
  principal: 'Loan repayment',
  drawdown: 'Loan drawdown',
  ownTransfer: 'Own transfer',
  shareholderLoan: 'Shareholder loan',
  dividend: 'Dividend',
  subsidy: 'Employment grant',
  refund: 'Refund',
  deposit: 'Money market deposit',
  staff: 'Payroll run',
  taxOffice: 'Tax office',
  powerCompany: 'Municipal utilities',
  court: 'Court register',
  creditBureau: 'Credit bureau report',
  registry: 'Companies register',
};

const germany: Locale = {
  id: 'germany',
  currency: 'EUR',
  registrationIdKind: 'lei',
  cities: EUROPEAN_CITIES,
  yuanPerUnit: 7,
  vatRate: 0.19,
  incomeTaxRate: 0.3,
  socialInsuranceRate: 0.26,
  banks: ['Rheinische Mittelstandsbank', 'Volksbank Nordhalm', 'Sparkasse Tessenbach', 'Hansekontor Bank'],
  salesChannels: ['direct', 'distributor', 'web shop'],
  wording: latinWording,
  company: (random, _city, trade) => germanCompany(random, trade),
  person: germanPerson,
  registrationId: makeLei,
  account: (random) => makeIban(random, 'DE', 18),
};

const britain: Locale = {
  id: 'britain',
  currency: 'GBP',
  registrationIdKind: 'other',
  cities: BRITISH_CITIES,
  yuanPerUnit: 9,
  vatRate: 0.2,
  incomeTaxRate: 0.25,
  socialInsuranceRate: 0.26,
  banks: ['Pennine Commercial Bank', 'Severn Trade Bank', 'Northgate Business Bank'],
  salesChannels: ['direct', 'distributor', 'web shop'],
  wording: latinWording,
  company: (random, _city, trade) => britishCompany(random, trade),
  person: britishPerson,
  registrationId: makeCompanyNumber,
  account: makeBritishAccount,
};

export const LOCALES = { china, germany, britain } as const satisfies Record<string, Locale>;
