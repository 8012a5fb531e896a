import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { type FormEvent, useId, useState } from 'react';
import type { BinRange } from '#renderer/charts/lab/bin-options.tsx';
import type { LearnedBin } from '#renderer/charts/lab/learned-layout.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { ShapeEdit } from '#shared/domain/lab.ts';
import { canMerge, mergedPoints } from './shape-edits.ts';

interface BinToolsProps {
  readonly input: string;
  /** As changed so far. */
  readonly bins: readonly LearnedBin[];
  readonly chosen: BinRange | null;
  readonly onChange: (edit: ShapeEdit) => void;
}

/** What can be done with the bins chosen in the picture. */
export function BinTools({ input, bins, chosen, onChange }: BinToolsProps) {
  const words = useText().lab.shapes.edit;
  const picked = chosen ? bins.slice(chosen.first, chosen.last + 1) : [];
  return (
    <Box
      role="group"
      aria-label={words.title}
      sx={{
        my: 2,
        px: 2,
        py: 1.5,
        minHeight: 64,
        boxSizing: 'border-box',
        backgroundColor: color.sunken,
        borderRadius: 1,
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        flexWrap: 'wrap',
      }}
    >
      {chosen && picked.length > 0 ? (
        <Tools
          key={`${chosen.first} ${chosen.last}`}
          input={input}
          bins={bins}
          picked={picked}
          chosen={chosen}
          onChange={onChange}
        />
      ) : (
        <Box sx={{ color: color.inkQuiet }}>{words.none}</Box>
      )}
    </Box>
  );
}

function Tools(props: BinToolsProps & { chosen: BinRange; picked: readonly LearnedBin[] }) {
  const words = useText().lab.shapes.edit;
  const formats = useFormats();
  const { input, bins, chosen, picked, onChange } = props;
  const { first, last } = chosen;
  const id = useId();
  const all = picked.map(({ points }) => points);
  const [typed, setTyped] = useState(all.length === 1 ? String(all[0]) : '');
  const points = /^[-−+]?\d{1,6}$/.test(typed.trim()) ? Number(typed.trim().replace('−', '-')) : null;
  const share = picked.reduce((sum, bin) => sum + bin.share, 0);
  function set(event: FormEvent) {
    event.preventDefault();
    if (points !== null) onChange({ kind: 'set', input, first, last, points });
  }
  return (
    <>
      <Box role="status" sx={{ flex: 1, minWidth: 200 }}>
        <b>{words.chosen(picked.length, picked[0]?.label ?? '', picked.at(-1)?.label ?? '')}</b>
        <Box sx={{ color: color.inkQuiet }}>
          {words.chosenNote(
            formats.percent(share, 1),
            formats.signed(Math.min(...all)),
            formats.signed(Math.max(...all)),
          )}
        </Box>
      </Box>
      <Box component="form" onSubmit={set} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Box component="label" htmlFor={id} sx={{ color: color.inkQuiet }}>
          {words.points}
        </Box>
        <OutlinedInput
          id={id}
          value={typed}
          error={typed.trim() !== '' && points === null}
          inputProps={{ inputMode: 'numeric', title: words.notWhole, style: { textAlign: 'right' } }}
          onChange={(event) => setTyped(event.target.value)}
          sx={{ width: 88 }}
        />
        <Button type="submit" disabled={points === null}>
          {words.set}
        </Button>
      </Box>
      {canMerge(bins, first, last) && (
        <Button title={words.mergeNote} onClick={() => onChange({ kind: 'merge', input, first, last })}>
          {words.merge(formats.signed(mergedPoints(bins, first, last)))}
        </Button>
      )}
    </>
  );
}
