/** What is wrong with a field of an absence, by the key that the office gives. */
export const absencesProblem = {
  notGuardian: 'Not a representative of this participant',
  notOfOffice: 'Not staff or a teacher of the institution',
}
