/** What an indicator is: formula, window, direction, what happens when it is missing, who says so. */

import Box from '@mui/material/Box';
import { Formula } from '#renderer/charts/values/working-table.tsx';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { IndicatorDefinition } from '#shared/contract/operations/assessment.ts';
import type { Told } from '#shared/domain/words.ts';

/** The formula on its own line, then the facts. */
export function DefinitionFacts({ definition }: { readonly definition: Told<IndicatorDefinition> }) {
  const text = useText();
  const words = text.indicators.drawer;
  return (
    <>
      <Box sx={{ backgroundColor: color.sunken, borderRadius: 1, px: 2, py: 1, mb: 1.5 }}>
        <Formula>{definition.formula}</Formula>
      </Box>
      <Facts
        labelWidth={144}
        facts={[
          { label: words.unit, value: text.indicators.units[definition.unit] },
          { label: words.window, value: definition.window },
          { label: words.direction, value: text.indicators.directions[definition.direction] },
          { label: words.nullRule, value: definition.nullRule },
          { label: words.authority, value: definition.authority },
        ]}
      />
    </>
  );
}
