/** Wrong passwords before the first pause: a slip of the finger costs nothing. */
const freeTries = 3
const longestWait = 15 * 60

/**
 * How long the next try has to wait after so many wrong ones in a row, in seconds: nothing for the
 * first three, then 5, 10, 20 … up to a quarter of an hour.
 */
export const waitAfterWrongPasswords = (wrong: number): number =>
  wrong < freeTries ? 0 : Math.min(longestWait, 5 * 2 ** (wrong - freeTries))
