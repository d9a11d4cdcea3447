/** What is wrong with a field of the settings, by the key that its schema gives. */
export const settingsProblem = {
  dayOfYear: 'There is no such day; write, for example, 1.9.',
  sameDay: 'This must be another day',
}
