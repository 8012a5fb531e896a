/**
 * Sizes at which the frame changes. The desk is designed at 1024, 1280 and 1920 wide, and at 640 × 400: a zoom of
 * 200% on a screen of 1280 × 800.
 */

/** Below 1024: the rail shows marks only, the bar its icons. */
export const NARROW = '@media (max-width: 1023.95px)';
/** From 1024 to below 1280: the rail writes its words under its marks. */
export const MIDDLE = '@media (min-width: 1024px) and (max-width: 1279.95px)';
/** Wide enough for a column more, where lines would otherwise grow too long to read. */
export const WIDE = '@media (min-width: 1600px)';
/** So short that a head of its own would leave a list no room: the whole page scrolls. */
export const SHORT = '@media (max-height: 559.95px)';
