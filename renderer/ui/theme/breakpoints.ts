/**
 * Widths at which the frame changes. Below 1024 lies a zoom of 200% on a screen of 1280: the rail shows marks
 * only and the bar its icons.
 */
export const NARROW = '@media (max-width: 1023.95px)';
