/**
 * Widths at which the frame changes. Below 1024 lies a zoom of 200% on a screen of 1280: the rail shows marks
 * only and the bar its icons. From 1600 a wide screen is used for a column more, not for longer lines.
 */
export const NARROW = '@media (max-width: 1023.95px)';
/** Where lines would grow too long to read: the widest a column of text or of facts becomes. */
export const TEXT_MEASURE = 1320;
