import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a ZIP file; `declared` is the unpacked size its headers tell, if not the true one. */
export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  readonly declared?: number
}

/** A ZIP file as no honest program would write it, part by part. */
export function zipFile(parts: readonly ZipPart[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, declared } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name)
    const sizes = Buffer.alloc(16)
    sizes.writeUInt32LE(crc32(bytes), 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(declared ?? bytes.length, 8)
    sizes.writeUInt16LE(title.length, 12)
    const local = Buffer.from('504b03041400000008000000000000', 'hex')
    const header = Buffer.concat([local.subarray(0, 14), sizes])
    header.writeUInt32LE(0x04034b50, 0)
    files.push(header, title, packed)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(8, 10)
    sizes.copy(entry, 16)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, title)
    offset += header.length + title.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...files, listed, end]))
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const relations = (...targets: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${packageRels}">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** The parts of a workbook with one sheet, whose XML and shared strings the test writes itself. */
export function workbookParts(sheet: string, sharedStrings = '<sst/>'): ZipPart[] {
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relations(['officeDocument', 'xl/workbook.xml']) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        ['worksheet', 'worksheets/sheet1.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ),
    },
    { name: 'xl/sharedStrings.xml', content: sharedStrings },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ]
}

/** A sheet of the given rows of cells in raw XML. */
export const sheetXml = (...rows: readonly string[]): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${row}</row>`).join('')}</sheetData></worksheet>`

export const inlineCell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`
