import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Slider from '@mui/material/Slider';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { NO_SHOCK, SHOCK_BOUNDS, SHOCKS, type Shocks } from '#shared/domain/stress.ts';
import { shockSize } from './shock-words.ts';

interface ShockSlidersProps {
  readonly shocks: Shocks;
  /** Share of the largest buyer in sales; null where it is not known. */
  readonly largestBuyer: number | null;
  readonly onChange: (shocks: Shocks) => void;
}

/** A slider for each shock, and what sets several at once. */
export function ShockSliders({ shocks, largestBuyer, onChange }: ShockSlidersProps) {
  const text = useText();
  const formats = useFormats();
  const words = text.stress;
  const { from, to } = SHOCK_BOUNDS.revenue;
  return (
    <Box>
      {SHOCKS.map((shock) => {
        const { step, ...bounds } = SHOCK_BOUNDS[shock];
        return (
          <Box key={shock} sx={{ mb: 1 }}>
            <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
              <span>{words.shocks[shock]}</span>
              <Box component="output" sx={{ fontWeight: 600 }}>
                {shockSize(text, formats, shock, shocks[shock])}
              </Box>
            </Box>
            <Slider
              aria-label={words.shocks[shock]}
              size="small"
              min={bounds.from}
              max={bounds.to}
              step={step}
              track={false}
              // On paper the shock stands as a figure; there is nothing to move.
              sx={{ '@media print': { display: 'none' } }}
              marks={[{ value: 0 }]}
              value={shocks[shock]}
              getAriaValueText={(size) => shockSize(text, formats, shock, size)}
              onChange={(_event, size) => onChange({ ...shocks, [shock]: Number(size) })}
            />
          </Box>
        );
      })}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1 }}>
        <Button variant="outlined" onClick={() => onChange(NO_SHOCK)}>
          {words.none}
        </Button>
        {largestBuyer !== null && largestBuyer > 0 && (
          <Button
            variant="text"
            onClick={() => onChange({ ...shocks, revenue: Math.min(to, Math.max(from, -largestBuyer)) })}
          >
            {words.buyer(formats.percent(largestBuyer, 0))}
          </Button>
        )}
      </Box>
      <Box sx={{ color: color.inkQuiet, mt: 1.5 }}>{words.held}</Box>
    </Box>
  );
}
