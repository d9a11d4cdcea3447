import { expect, test } from 'vitest'
import { HttpsLink } from '#shared/courses/httpsLink.ts'

test.each([
  ['', ''],
  ['  https://zoom.example/j/1?pwd=x ', 'https://zoom.example/j/1?pwd=x'],
  ['zoom.example/j/1', 'https://zoom.example/j/1'],
  ['e-klase.example', 'https://e-klase.example'],
  ['mācības.example:8443/a', 'https://mācības.example:8443/a'],
])('%j is kept as %j', (typed, kept) => {
  expect(HttpsLink.parse(typed)).toBe(kept)
})

test.each([
  'http://zoom.example',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'mailto:anna@example.lv',
  'https://anna:parole@zoom.example',
  'zoom',
  'saite būs vēlāk',
  '\\\\server\\share',
])('%j is no link that a paper may carry', (typed) => {
  expect(HttpsLink.safeParse(typed).error?.issues[0]?.message).toBe('link')
})
