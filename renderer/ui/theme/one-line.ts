/** Text that keeps to its line on a screen, where its whole stands in a title or a readout; paper cuts nothing. */
export const oneLine = {
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  '@media print': { overflow: 'visible', whiteSpace: 'normal', maxWidth: 'none' },
} as const;
