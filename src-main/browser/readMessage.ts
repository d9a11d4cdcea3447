import { z } from 'zod'

/** A call as a window's line sends it, or what follows one (a piece of a stream, the end of waiting). */
const Message = z.union([
  z.object({ i: z.string(), t: z.number() }),
  z.object({ i: z.string(), p: z.object({ u: z.string() }) }),
])

/** Longer ones are calls with much in them, and too long to read twice. */
const longest = 65_536
const brace = 0x7b

/** Whether a message can be what a screen of the program sends; with a file's bytes it is not all text. */
export function isMessage(message: Buffer, isText: boolean): boolean {
  if (!isText || message.length > longest) return message[0] === brace
  try {
    return Message.safeParse(JSON.parse(message.toString())).success
  } catch {
    return false
  }
}
