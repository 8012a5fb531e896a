/** The words in a column of choices, and what each is taken for. */
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Select from '@mui/material/Select';
import { useState } from 'react';
import { choiceName } from '#renderer/charts/values/field-value.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { ChoiceWord, TableMapping } from '#shared/contract/operations/evidence.ts';
import { nameOf } from '#shared/text/name-of.ts';
import type { Text } from '#shared/text/text.ts';
import { withMeaning, wordOptions } from './choices.ts';

interface WordMeaningsProps {
  readonly field: string;
  /** Of all columns of the table. */
  readonly words: readonly ChoiceWord[];
  readonly mapping: TableMapping;
  readonly onChange: (mapping: TableMapping) => void;
}

/** What a choice is called; of a column of direction, which way money went. */
export function meaningName(text: Text, field: string, option: string): string {
  return field === 'side' ? nameOf(text.evidence.mapping.sides, option) : choiceName(text, {}, option);
}

/** Open where a word is not understood or was given a meaning, and for the direction of money; else a line to open. */
export function WordMeanings({ field, words: all, mapping, onChange }: WordMeaningsProps) {
  const text = useText();
  const formats = useFormats();
  const words = text.evidence.mapping.words;
  const given = mapping.meanings?.[field] ?? {};
  const shown = all.filter((entry) => entry.field === field);
  const isInDoubt = shown.some(({ meaning }) => meaning === null) || Object.keys(given).length > 0;
  const [open, setOpen] = useState<boolean | null>(null);
  const isOpen = open ?? (isInDoubt || field === 'side');
  if (shown.length === 0) return null;
  return (
    <Box sx={{ ml: 2, pl: 1.5, mb: 1, borderLeft: `1px solid ${color.hairline}` }}>
      <Link component="button" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.count(shown.length)}
      </Link>
      {isOpen &&
        shown.map(({ word, rows, meaning }) => {
          const isGiven = Object.hasOwn(given, word);
          const name = word === '' ? words.blank : word;
          return (
            <Box
              key={word}
              sx={{
                display: 'grid',
                gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
                columnGap: 1,
                alignItems: 'center',
                minHeight: 36,
              }}
            >
              <Box sx={{ overflowWrap: 'anywhere', lineHeight: '20px' }}>
                {meaning === null && <span style={{ color: color.caution }}>{'△ '}</span>}
                {word === '' ? <span style={{ color: color.inkQuiet }}>{name}</span> : name}
                <span style={{ color: color.inkQuiet }}>{` · ${words.rows(formats.number(rows))}`}</span>
              </Box>
              <Select
                native
                value={meaning ?? ''}
                inputProps={{ 'aria-label': words.meaning(name), 'aria-invalid': meaning === null }}
                onChange={(event) => {
                  const chosen = event.target.value === '' ? null : event.target.value;
                  onChange(withMeaning(mapping, all, { field, word }, chosen));
                }}
              >
                {(meaning === null || isGiven) && <option value="">{isGiven ? words.own : words.unknown}</option>}
                {wordOptions(mapping, field).map((option) => (
                  <option key={option} value={option}>
                    {meaningName(text, field, option)}
                  </option>
                ))}
              </Select>
            </Box>
          );
        })}
    </Box>
  );
}
