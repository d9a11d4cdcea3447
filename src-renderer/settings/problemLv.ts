/** What is wrong with a field of the settings, by the key that its schema gives. */
export const settingsProblem = {
  dayOfYear: 'Tādas dienas nav; rakstiet, piemēram, 1.9.',
  sameDay: 'Jābūt citai dienai',
}
