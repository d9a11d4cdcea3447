/** What is wrong with a field of lending, by the key that its schema gives. */
export const equipmentProblem = {
  negative: 'Nevar būt mazāks par nulli',
  tooMuch: 'Pārāk liels skaitlis',
  quantityMissing: 'Skaitam jābūt vismaz 1',
}
