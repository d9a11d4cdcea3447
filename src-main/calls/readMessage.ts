import { z } from 'zod'

/** Where a call goes: a path, as the screens write it, or a whole address. */
const Address = z
  .string()
  .refine((text) => URL.canParse(text.startsWith('/') ? `http://orpc${text}` : text))

/** A file travels as a part of a form; no screen of the program sends one that is a whole body. */
const Headers = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .refine((headers) => !('content-disposition' in headers))

/** A call as a window's line sends it, or what follows one (a piece of a stream, the end of waiting). */
const Message = z.union([
  z.object({ i: z.string(), t: z.literal(3), p: z.object({ e: z.string() }) }),
  z.object({ i: z.string(), t: z.literal(4) }),
  z.object({
    i: z.string(),
    t: z.literal(1).optional(),
    p: z.object({ u: Address, h: Headers.optional(), m: z.string().optional() }),
  }),
])
type Message = z.infer<typeof Message>
const WithId = z.object({ i: z.string().max(40) })

/** Longer ones are calls with much in them, and too long to read twice. */
const longest = 65_536
/** Characters; the longest texts of an office are far below. Files go as bytes. */
const oddlyLong = 16_000_000
/** Parts the call from the bytes of a file. */
const delimiter = 0xff
const brace = 0x7b
/** A field no input has. In a text that a person typed its quotes stand behind backslashes, or no colon follows. */
const prototypeField = /"__proto__"\s*:/u

/** `isWhole`: all of it was read here. `isOdd`: a call, but not one that a screen of the program sends. */
interface Call {
  kind: 'call'
  data: string | Uint8Array
  isWhole: boolean
  isOdd: boolean
}

export type ReadMessage =
  | Call
  /** `id`: what it calls itself, for the answer that it is nothing. */
  | { kind: 'none'; id: string }

/** What a window sent: whether it can be what a screen of the program sends, before anything is done with it. */
export function readMessage(message: unknown): ReadMessage {
  if (typeof message === 'string') {
    const isOdd = message.length > oddlyLong || prototypeField.test(message)
    const isWhole = message.length <= longest
    const call: Call = { kind: 'call', data: message, isWhole, isOdd }
    return isWhole ? readHead(message, call) : byItsLook(message.startsWith('{'), call)
  }
  const data = message instanceof ArrayBuffer ? new Uint8Array(message) : message
  if (!(data instanceof Uint8Array)) return none
  const end = data.indexOf(delimiter)
  const head = end === -1 ? data : data.subarray(0, end)
  if (head.length > longest) {
    const call: Call = { kind: 'call', data, isWhole: false, isOdd: false }
    return byItsLook(head[0] === brace, call)
  }
  const text = Buffer.from(head).toString()
  const isOdd = prototypeField.test(text)
  return readHead(text, { kind: 'call', data, isWhole: end === -1, isOdd })
}

const none: ReadMessage = { kind: 'none', id: '' }

const byItsLook = (isCall: boolean, call: Call): ReadMessage => (isCall ? call : none)

/** A form is bytes: a message that says it is one and carries none can't be read as a call. */
function saysForm(message: Message): boolean {
  const type = 'p' in message && 'u' in message.p ? message.p.h?.['content-type'] : undefined
  return [type].flat()[0]?.startsWith('multipart/form-data') ?? false
}

function readHead(text: string, call: Call): ReadMessage {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return none
  }
  const message = Message.safeParse(read)
  if (message.success && !(call.isWhole && saysForm(message.data))) return call
  const named = WithId.safeParse(read)
  return { kind: 'none', id: named.success ? named.data.i : '' }
}
