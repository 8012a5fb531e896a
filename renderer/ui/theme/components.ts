/** Overrides of Material's parts: hairlines instead of shadows, no ripples, one visible focus ring. */
import type { Components, Theme } from '@mui/material/styles';
import { color } from './tokens.ts';

const focusRing = { outline: `2px solid ${color.accent}`, outlineOffset: 2 };

const buttons: Components<Theme> = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true, disableTouchRipple: true },
    styleOverrides: { root: { fontFamily: 'inherit', fontSize: 'inherit', '&:focus-visible': focusRing } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined', color: 'primary' },
    styleOverrides: {
      root: {
        minHeight: 32,
        padding: '5px 12px',
        whiteSpace: 'nowrap',
        variants: [
          {
            props: { variant: 'outlined' },
            style: {
              borderColor: color.controlLine,
              color: color.ink,
              backgroundColor: color.surface,
              '&:hover': { borderColor: color.ink, backgroundColor: color.sunken },
            },
          },
          {
            props: { variant: 'outlined', color: 'error' },
            style: { borderColor: color.adverse, color: color.adverse },
          },
          { props: { variant: 'text' }, style: { padding: '5px 8px' } },
        ],
      },
      startIcon: { marginRight: 6, '& > *:nth-of-type(1)': { fontSize: 18 } },
      endIcon: { marginLeft: 6, '& > *:nth-of-type(1)': { fontSize: 18 } },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: {
        borderRadius: 4,
        padding: 6,
        color: color.inkQuiet,
        '&:hover': { backgroundColor: color.sunken, color: color.ink },
      },
    },
  },
  MuiSvgIcon: { styleOverrides: { root: { fontSize: 18 } } },
  MuiToggleButton: {
    styleOverrides: {
      root: {
        minHeight: 32,
        padding: '5px 12px',
        whiteSpace: 'nowrap',
        color: color.inkQuiet,
        borderColor: color.controlLine,
        '&.Mui-selected': { color: color.accentStrong, backgroundColor: color.accentSoft },
        '&.Mui-selected:hover': { backgroundColor: color.accentSoft },
      },
    },
  },
  MuiLink: {
    defaultProps: { underline: 'hover' },
    styleOverrides: { root: { borderRadius: 2, '&:focus-visible': focusRing } },
  },
};

const inputs: Components<Theme> = {
  MuiOutlinedInput: {
    defaultProps: { size: 'small', notched: false },
    styleOverrides: {
      root: {
        backgroundColor: color.surface,
        '& .MuiOutlinedInput-notchedOutline': { borderColor: color.controlLine },
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: color.ink },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderWidth: 2, borderColor: color.accent },
        '&.Mui-disabled': { backgroundColor: color.sunken },
        '&.Mui-disabled .MuiOutlinedInput-notchedOutline': { borderColor: color.hairline },
      },
      input: {
        padding: '6px 10px',
        height: 20,
        fontSize: 13,
        lineHeight: '20px',
        '&::placeholder': { color: color.inkQuiet, opacity: 1 },
        '&.Mui-disabled': { WebkitTextFillColor: color.inkQuiet },
      },
      multiline: { padding: 0, '& textarea': { padding: '6px 10px' } },
    },
  },
  MuiFormLabel: {
    styleOverrides: {
      root: {
        fontSize: 13,
        lineHeight: '20px',
        color: color.ink,
        '&.Mui-focused': { color: color.ink },
        '&.Mui-disabled': { color: color.inkQuiet },
      },
      asterisk: { color: color.inkQuiet },
    },
  },
  MuiFormHelperText: {
    styleOverrides: { root: { margin: '4px 0 0', fontSize: 13, lineHeight: '18px', color: color.inkQuiet } },
  },
  MuiFormControlLabel: { styleOverrides: { root: { marginLeft: -6, marginRight: 16 }, label: { fontSize: 13 } } },
  MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 6, color: color.controlLine } } },
  MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 6, color: color.controlLine } } },
  MuiSwitch: { defaultProps: { size: 'small' } },
};

/** Pixels between a readout and the edge of the window. */
const WINDOW_EDGE = 8;

/** Pixels between a readout and what it speaks of. */
const READOUT_DISTANCE = 10;

/** A readout that has no room on its side goes where there is some, and never leaves the window. */
const IN_THE_WINDOW = [
  { name: 'offset', options: { offset: [0, READOUT_DISTANCE] } },
  {
    name: 'flip',
    options: { fallbackPlacements: ['right', 'left', 'bottom', 'top'], padding: WINDOW_EDGE, rootBoundary: 'viewport' },
  },
  {
    name: 'preventOverflow',
    options: { altAxis: true, tether: false, padding: WINDOW_EDGE, rootBoundary: 'viewport' },
  },
];

const surfaces: Components<Theme> = {
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiDialog: {
    defaultProps: { fullWidth: true, maxWidth: 'sm' },
    styleOverrides: { paper: { border: `1px solid ${color.hairline}`, boxShadow: '0 16px 48px rgba(0, 0, 0, 0.18)' } },
  },
  MuiDialogTitle: {
    styleOverrides: { root: { fontSize: 15, lineHeight: '24px', fontWeight: 600, padding: '16px 24px 8px' } },
  },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 24px 16px' } } },
  MuiDialogActions: {
    styleOverrides: { root: { padding: '12px 24px 16px', borderTop: `1px solid ${color.hairline}` } },
  },
  MuiBackdrop: {
    styleOverrides: {
      root: { variants: [{ props: { invisible: false }, style: { backgroundColor: color.scrim } }] },
    },
  },
  MuiMenu: {
    styleOverrides: {
      paper: { border: `1px solid ${color.hairline}`, boxShadow: '0 8px 24px rgba(0, 0, 0, 0.12)', marginTop: 4 },
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: {
        fontSize: 13,
        minHeight: 32,
        '&.Mui-focusVisible': { outline: `2px solid ${color.accent}`, outlineOffset: -2 },
      },
    },
  },
  MuiTooltip: {
    defaultProps: {
      enterDelay: 300,
      arrow: false,
      describeChild: true,
      slotProps: { popper: { popperOptions: { modifiers: IN_THE_WINDOW } } },
    },
    styleOverrides: {
      // A margin comes after the place is found and would push the readout over the edge: the distance is the offset's.
      popper: { '&[data-popper-placement].MuiTooltip-popper .MuiTooltip-tooltip': { margin: 0 } },
      tooltip: {
        boxSizing: 'border-box',
        maxWidth: `min(320px, 100vw - ${2 * WINDOW_EDGE}px)`,
        overflowWrap: 'anywhere',
        fontSize: 13,
        lineHeight: '18px',
        fontWeight: 400,
        padding: '6px 10px',
        backgroundColor: color.ink,
        color: color.surface,
      },
    },
  },
  MuiTabs: { styleOverrides: { root: { minHeight: 36 }, indicator: { height: 2 } } },
  MuiTab: {
    styleOverrides: {
      root: {
        minHeight: 36,
        minWidth: 0,
        padding: '8px 12px',
        color: color.inkQuiet,
        '&.Mui-selected': { color: color.ink },
        '&:focus-visible': { outlineOffset: -2 },
      },
    },
  },
  MuiSkeleton: { defaultProps: { animation: false }, styleOverrides: { root: { backgroundColor: color.sunken } } },
  MuiLinearProgress: {
    styleOverrides: {
      root: { height: 4, borderRadius: 2, backgroundColor: color.sunken },
      bar: { transition: 'transform 120ms linear' },
    },
  },
  MuiChip: { styleOverrides: { root: { borderRadius: 4, height: 24, fontSize: 13 } } },
};

export const components: Components<Theme> = { ...buttons, ...inputs, ...surfaces };
