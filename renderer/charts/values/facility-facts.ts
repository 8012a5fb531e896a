/** How a facility is drawn and repaid, as facts; what is usual is left unsaid. */
import type { FacilityTerms } from '#shared/domain/repayment.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

export function facilityFacts(
  text: Text,
  formats: Formats,
  facility: FacilityTerms | null,
): { readonly label: string; readonly value: string }[] {
  if (facility === null) return [];
  const words = text.structure.facility;
  const { repayment, graceMonths, balloonShare, dayCount, drawdownOn, feeBasisPoints } = facility;
  return [
    { label: words.repayment, value: text.domain.repayments[repayment] },
    ...(graceMonths === 0 ? [] : [{ label: words.grace, value: String(graceMonths) }]),
    ...(balloonShare === null ? [] : [{ label: words.balloon, value: formats.percent(balloonShare, 0) }]),
    ...(drawdownOn === null ? [] : [{ label: words.drawdown, value: formats.date(drawdownOn) }]),
    ...(dayCount === '30/360' ? [] : [{ label: words.dayCount, value: dayCount }]),
    ...(feeBasisPoints === 0 ? [] : [{ label: words.fee, value: formats.rate(feeBasisPoints) }]),
  ];
}
