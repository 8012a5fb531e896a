import CheckBoxIcon from '@mui/icons-material/CheckBox';
import CheckBoxOutlineBlank from '@mui/icons-material/CheckBoxOutlineBlank';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type ReactNode, useId, useState } from 'react';
import { useFormats } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

interface FilterMenuProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: ReactNode }[];
  readonly chosen: readonly V[];
  /** Shown on the button instead of the label and the count: what is chosen, in words. */
  readonly shown?: string;
  readonly onChange: (chosen: V[]) => void;
}

/** Several choices out of few, behind a button that says how many are chosen. */
export function FilterMenu<V extends string>(props: FilterMenuProps<V>) {
  const formats = useFormats();
  const { label, options, chosen, shown, onChange } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  function toggle(value: V) {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    onChange(options.map((option) => option.value).filter((option) => next.includes(option)));
  }
  return (
    <>
      <Button
        endIcon={<ExpandMoreIcon />}
        {...(shown === undefined ? {} : { 'aria-label': formats.labelled(label, shown) })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          fontWeight: 400,
          ...(chosen.length > 0 && shown === undefined
            ? { borderColor: color.accent, backgroundColor: color.accentSoft }
            : {}),
        }}
      >
        {shown ?? (chosen.length > 0 ? `${label} · ${chosen.length}` : label)}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {options.map((option) => (
          <MenuItem
            key={option.value}
            role="menuitemcheckbox"
            aria-checked={chosen.includes(option.value)}
            onClick={() => toggle(option.value)}
            sx={{ pl: 1.5 }}
          >
            {chosen.includes(option.value) ? (
              <CheckBoxIcon aria-hidden="true" sx={{ color: color.accent, mr: 1 }} />
            ) : (
              <CheckBoxOutlineBlank aria-hidden="true" sx={{ color: color.controlLine, mr: 1 }} />
            )}
            {option.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
