import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { PlainRadios } from '#renderer/ui/fields/plain-inputs.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { AdvancedOptions } from './advanced-options.tsx';
import type { MethodStepProps } from './method-props.ts';

/** Additive model or scorecard; what else can be set is folded away. */
export function MethodStep(props: MethodStepProps) {
  const text = useText();
  const words = text.lab.setup.method;
  const { draft, onChange } = props;
  const [open, setOpen] = useState(false);
  return (
    <Section title={words.title} note={words.note}>
      <Box sx={{ maxWidth: 720 }}>
        <PlainRadios
          label={text.lab.runs.method}
          value={draft.method}
          options={[
            { value: 'additive', label: words.additive, hint: words.additiveHint },
            { value: 'scorecard', label: words.scorecard, hint: words.scorecardHint },
          ]}
          onChange={(method) => onChange({ method })}
        />
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1 }}>
        <Button
          variant="text"
          aria-expanded={open}
          endIcon={open ? <ExpandLess /> : <ExpandMore />}
          onClick={() => setOpen(!open)}
          sx={{ ml: -1 }}
        >
          {words.advanced}
        </Button>
        {!open && <Box sx={{ color: color.inkQuiet }}>{words.advancedNote}</Box>}
      </Box>
      {open && <AdvancedOptions {...props} />}
    </Section>
  );
}
