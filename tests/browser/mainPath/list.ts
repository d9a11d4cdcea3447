import { Buffer } from 'node:buffer'

/** A list as an agency's old program writes it: Windows-1257, semicolons, one row that can't be used. */
const rows = [
  ['Vārds', 'Uzvārds', 'Tālrunis', 'E-pasts', 'Pilsēta'],
  ['Jānis', 'Bērziņš', '20001042', 'janis@example.lv', 'Cēsis'],
  ['Žanete', 'Šķēle', '20001043', 'zanete@example.lv', 'Ķegums'],
  ['Ģirts', 'Ūdris', '20001044', '', 'Jūrmala'],
  ['Oto', 'Liepa', '2000', '', 'Rīga'],
]

/** The people of the list as papers and registers name them, in Latvian order. */
export const imported = [
  { givenName: 'Jānis', familyName: 'Bērziņš' },
  { givenName: 'Žanete', familyName: 'Šķēle' },
  { givenName: 'Ģirts', familyName: 'Ūdris' },
] as const

/** No person of the main path may stand in a window's title. */
export const namesOfPeople = [
  'Dace',
  'Direktore',
  ...rows.slice(1).flatMap((row) => row.slice(0, 2)),
]

/** The list as a file to choose. */
export const participantList = {
  name: 'saraksts.csv',
  mimeType: 'text/csv',
  buffer: inWindows1257(rows.map((row) => row.join(';')).join('\r\n')),
}

/** Node reads Windows-1257 but does not write it, so its table is turned round. */
function inWindows1257(text: string): Buffer {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const letters = Array.from(new TextDecoder('windows-1257').decode(bytes))
  const byteOf = new Map(letters.map((letter, byte) => [letter, byte]))
  return Buffer.from(
    Array.from(text, (letter) => {
      const byte = byteOf.get(letter)
      if (byte === undefined) throw new Error(`${letter} is not in Windows-1257`)
      return byte
    }),
  )
}
