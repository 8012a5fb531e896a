import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';

interface MenuButtonProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly disabled: boolean;
  readonly onChoose: (value: V) => void;
}

/** A button that offers a few ways to do one thing. */
export function MenuButton<V extends string>({ label, options, disabled, onChoose }: MenuButtonProps<V>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  function choose(value: V) {
    setAnchor(null);
    onChoose(value);
  }
  return (
    <>
      <Button
        endIcon={<ExpandMoreIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        disabled={disabled}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {options.map((option) => (
          <MenuItem key={option.value} onClick={() => choose(option.value)}>
            {option.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
