import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useColorScheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { useLanguage, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { useAppearance } from '#renderer/ui/theme/appearance.ts';
import { LANGUAGE_NAMES } from '#shared/domain/language.ts';

/** The officer's language; how the desk looks and listens on this machine. */
export function AppearanceSection() {
  const text = useText();
  const words = text.settings.appearance;
  const language = useLanguage();
  const keep = useDeskCommand('session.setLanguage');
  const { mode, setMode } = useColorScheme();
  const { density, setDensity, letterKeys, setLetterKeys } = useAppearance();
  return (
    <Section title={words.title} note={words.note}>
      <Box sx={{ display: 'grid', gap: 2, mt: 1 }}>
        <Choice
          label={text.app.language}
          value={language}
          options={LANGUAGE_NAMES}
          onChange={(chosen) => keep.mutate({ language: chosen })}
        />
        <Choice label={words.scheme} value={mode ?? 'system'} options={words.schemes} onChange={setMode} />
        <Choice label={words.density} value={density} options={words.densities} onChange={setDensity} />
        <Box>
          <FormControlLabel
            control={<Checkbox checked={letterKeys} onChange={(event) => setLetterKeys(event.target.checked)} />}
            label={words.keys}
          />
          <FormHelperText sx={{ mt: 0, ml: '26px' }}>{words.keysHint}</FormHelperText>
        </Box>
      </Box>
    </Section>
  );
}

function Choice<V extends string>(props: {
  label: string;
  value: V;
  options: Readonly<Record<V, string>>;
  onChange: (value: V) => void;
}) {
  const { label, value, options, onChange } = props;
  const id = useId();
  const values = Object.keys(options) as V[];
  return (
    <Box>
      <Typography id={id} sx={{ mb: 0.5 }}>
        {label}
      </Typography>
      <RadioGroup
        row
        aria-labelledby={id}
        value={value}
        onChange={(_event, chosen) => onChange(values.find((known) => known === chosen) ?? value)}
      >
        {values.map((known) => (
          <FormControlLabel key={known} value={known} control={<Radio />} label={options[known]} />
        ))}
      </RadioGroup>
    </Box>
  );
}
