import { crc32 } from 'node:zlib'

interface File {
  /** A plain name in ASCII. */
  name: string
  bytes: Uint8Array
}

// The day on which ZIP's calendar begins: the files have no time of their own to tell.
const firstDay = 0x21
const version = 20

/** Files as one ZIP, as they are: messages are small, and nothing is packed. */
export function zipFile(files: readonly File[]): Buffer<ArrayBuffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    describe(head, 4, bytes, name)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(version, 4)
    describe(entry, 6, bytes, name)
    entry.writeUInt32LE(offset, 42)
    parts.push(head, Buffer.from(name, 'latin1'), Buffer.from(bytes))
    directory.push(entry, Buffer.from(name, 'latin1'))
    offset += head.length + name.length + bytes.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listed, end])
}

/** What stands both before a file and in the directory: how it is kept, when, its sum, sizes and name. */
function describe(into: Buffer, at: number, bytes: Uint8Array, name: string): void {
  into.writeUInt16LE(version, at)
  into.writeUInt16LE(firstDay, at + 8)
  into.writeUInt32LE(crc32(bytes), at + 10)
  into.writeUInt32LE(bytes.length, at + 14)
  into.writeUInt32LE(bytes.length, at + 18)
  into.writeUInt16LE(name.length, at + 22)
}
