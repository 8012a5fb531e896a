/** What the bank earns on terms, as facts. */
import type { Earnings } from '#shared/contract/operations/case.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

export function earningsFacts(
  text: Text,
  formats: Formats,
  earnings: Earnings | null,
  currency: string,
): { readonly label: string; readonly value: string }[] {
  if (earnings === null) return [];
  const words = text.structure.earnings;
  const { raroc, hurdle, breakEvenBasisPoints, hurdleRateBasisPoints, concessionBasisPoints, concessionCost } =
    earnings;
  return [
    { label: words.raroc, value: words.against(formats.percent(raroc), formats.percent(hurdle)) },
    { label: words.hurdleRate, value: formats.rate(hurdleRateBasisPoints) },
    { label: words.breakEven, value: formats.rate(breakEvenBasisPoints) },
    ...(concessionBasisPoints === 0
      ? []
      : [
          {
            label: words.concession,
            value: words.costs(String(concessionBasisPoints), formats.moneyInText(concessionCost, currency)),
          },
        ]),
  ];
}
