/** What is wrong with a field of lending, by the key that its schema gives. */
export const equipmentProblem = {
  negative: 'Can’t be less than zero',
  tooMuch: 'The number is too large',
  quantityMissing: 'At least 1',
}
