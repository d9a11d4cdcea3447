/** What somebody is to the office, in the order lists offer it; screens read it without any schema. */
export const parts = [
  'participant',
  'guardian',
  'teacher',
  'tutor',
  'colleague',
  'outside',
] as const
