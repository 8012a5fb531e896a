/** How severe an exception from policy is, mildest first (DOMAIN §11). */
export const EXCEPTION_SEVERITIES = ['minor', 'material', 'critical'] as const;
export type ExceptionSeverity = (typeof EXCEPTION_SEVERITIES)[number];
