/** What is wrong with a field of a visit, by the key that its schema gives. */
export const visitsProblem = {
  visitorMissing: 'Choose somebody of the register or write the visitor’s name',
  timesReversed: 'The end is not after the beginning',
}
