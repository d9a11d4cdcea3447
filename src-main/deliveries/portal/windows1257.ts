/** Every character of Windows-1257 by its byte, as the decoder of the platform reads it. */
const bytes: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => byte).flatMap((byte) => {
    const letter = new TextDecoder('windows-1257').decode(Uint8Array.of(byte))
    return letter === '\ufffd' ? [] : [[letter, byte] as const]
  }),
)

const questionMark = 0x3f

/** Text in Windows-1257, the Baltic encoding of older portals; `?` for letters that it lacks. */
export const encodeWindows1257 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...text.normalize('NFC')], (letter) => bytes.get(letter) ?? questionMark)

/** Whether every letter of a text has a place in Windows-1257. */
export const fitsWindows1257 = (text: string): boolean =>
  [...text.normalize('NFC')].every((letter) => bytes.has(letter))
