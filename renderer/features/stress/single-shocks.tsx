/** Each shock alone: what it does to the cover, and how far it goes before the cover is 1. */
import Box from '@mui/material/Box';
import { Tornado } from '#renderer/charts/tornado.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { SHOCK_BOUNDS } from '#shared/domain/stress.ts';
import type { KnownStress } from './known-stress.ts';
import { shockSize } from './shock-words.ts';

export function SingleShocks({ stress }: { readonly stress: KnownStress }) {
  const text = useText();
  const formats = useFormats();
  const words = text.stress;
  const { before, shocks } = stress;
  if (before.cover === null) return <Box sx={{ color: color.inkQuiet }}>{words.nothingDue}</Box>;
  const isShort = before.cover < 1;
  const bars = shocks.flatMap(({ shock, coverFrom, coverTo, breaksAt }) => {
    if (coverFrom === null || coverTo === null) return [];
    const { from, to } = SHOCK_BOUNDS[shock];
    const size = (value: number): string => shockSize(text, formats, shock, value);
    const aside = breaksAt === null ? (isShort ? words.already : words.never) : words.breaksAt(size(breaksAt));
    const cover = (value: number): string => formats.number(value, 2);
    return [
      {
        key: shock,
        label: words.shocks[shock],
        from: coverFrom,
        to: coverTo,
        said: words.single(words.shocks[shock], size(from), cover(coverFrom), size(to), cover(coverTo), aside),
        aside,
      },
    ];
  });
  return (
    <Tornado
      label={words.tornado}
      bars={bars}
      base={before.cover}
      mark={1}
      formatTick={(value) => `${value < 0 ? '−' : ''}${formats.number(Math.abs(value), 1)}`}
    />
  );
}
