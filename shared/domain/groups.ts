/** The seven indicator groups, in the order every screen and report shows them (DOMAIN §4). */
export const GROUPS = [
  'certification',
  'operational',
  'financial',
  'transactions',
  'customer',
  'logistics',
  'monitoring',
] as const;

export type Group = (typeof GROUPS)[number];
