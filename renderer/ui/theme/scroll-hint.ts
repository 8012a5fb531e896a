/** A line that scrolls sideways fades at its right edge while there is more of it; where all of it is seen nothing fades. */
export const fadesWhileMore = {
  '@keyframes desk-more': {
    '0%, 90%': { maskImage: 'linear-gradient(to right, #000 calc(100% - 56px), transparent)' },
    '100%': { maskImage: 'linear-gradient(to right, #000, #000)' },
  },
  animation: 'desk-more linear both',
  animationTimeline: 'scroll(self inline)',
  // It follows the hand and not the clock: the wish for less motion leaves it as it is.
  animationDuration: 'auto !important',
} as const;
