import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';

export type SampleOfficer = AnswerOf<'workspace.createSample'>['officers'][number];

/** The sample's officers with their passwords; choosing one fills in the form. */
export function SampleOfficers(props: {
  officers: readonly SampleOfficer[];
  chosen: string | null;
  onChoose: (officer: SampleOfficer) => void;
}) {
  const text = useText();
  const words = text.session.sample;
  const { officers, chosen, onChoose } = props;
  return (
    <section aria-labelledby="sample-officers">
      <Typography variant="h2" id="sample-officers">
        {words.title}
      </Typography>
      <Typography sx={{ color: color.inkQuiet, mb: 1 }}>{words.hint}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {officers.map((officer) => (
          <li key={officer.name}>
            <ButtonBase
              onClick={() => onChoose(officer)}
              aria-pressed={officer.name === chosen}
              sx={{
                width: '100%',
                display: 'grid',
                gridTemplateColumns: '112px minmax(0, 1fr) auto',
                gap: 1,
                minHeight: 36,
                px: 1,
                mx: -1,
                borderRadius: 0,
                textAlign: 'left',
                borderBottom: `1px solid ${color.hairline}`,
                '&:hover': { backgroundColor: color.sunken },
                '&[aria-pressed="true"]': { backgroundColor: color.accentSoft },
              }}
            >
              <b>{officer.name}</b>
              <span>{text.domain.roles[officer.role]}</span>
              <Box component="span" sx={{ color: color.inkQuiet }}>
                <span className="visually-hidden">{words.password} </span>
                <span translate="no">{officer.password}</span>
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </section>
  );
}
