/** Classifications of applicants and applications (DOMAIN P4, P11, P12, §14). */
export const LIFE_STAGES = ['start-up', 'growth', 'second-entrepreneurship', 'mature', 'distressed'] as const;
export type LifeStage = (typeof LIFE_STAGES)[number];

/** The channel an application came by: direct, or one of the paper's six Internet-finance models. */
export const CHANNELS = [
  'direct',
  'third-party-payment',
  'p2p',
  'big-data-finance',
  'crowdfunding',
  'information-based-institution',
  'portal',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const PRODUCTS = [
  'working-capital-loan',
  'revolving-credit-line',
  'term-loan',
  'equipment-loan',
  'invoice-financing',
  'trade-finance',
] as const;
export type Product = (typeof PRODUCTS)[number];

export const REGISTRATION_ID_KINDS = ['uscc', 'lei', 'other'] as const;
export type RegistrationIdKind = (typeof REGISTRATION_ID_KINDS)[number];

/** Size-class industries of China's 2011 classification (DOMAIN §14); the applicant's industry code maps here. */
export const SIZE_INDUSTRIES = [
  'industry',
  'construction',
  'wholesale',
  'retail',
  'transport',
  'warehousing',
  'hotel-and-catering',
  'software',
  'agriculture',
  'other',
] as const;
export type SizeIndustry = (typeof SIZE_INDUSTRIES)[number];
