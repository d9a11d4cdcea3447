import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import { readTableAside } from '#main/imports/readTableAside.ts'
import type { ReadOutcome } from '#shared/imports/table.ts'
import { utf8 } from './encodings.ts'
import { inlineCell, sheetXml, workbookParts, zipFile, type ZipPart } from './zipFile.ts'

const megabyte = 1024 * 1024

/** Reads and holds the reading to its promise: seconds, and no more memory than a large honest list. */
async function refusal(bytes: Uint8Array): Promise<ReadOutcome> {
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 10)
  const start = process.cpuUsage()
  const outcome = await readTableAside(bytes)
  clearInterval(watch)
  // The processor's seconds, its worker's too: what else the machine does must not decide.
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5)
  expect(most - before).toBeLessThan(400 * megabyte)
  return outcome
}

const replaced = (parts: ZipPart[], name: string, change: Partial<ZipPart>): ZipPart[] =>
  parts.map((part) => (part.name === name ? { ...part, ...change } : part))

const small = sheetXml(inlineCell('Vārds') + inlineCell('Uzvārds'))
const zeros = '\0'.repeat(64 * megabyte)

const billionLaughs = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "ha">${Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY ${'bcdefghij'[level]} "${`&${'abcdefghi'[level]};`.repeat(10)}">`,
).join('')}]><sst><si><t>&j;</t></si></sst>`

describe('hostile workbooks', () => {
  it.each<[string, () => Uint8Array, object]>([
    [
      'a zip bomb that says what it is',
      () =>
        zipFile([...workbookParts(small), { name: 'xl/worksheets/sheet2.xml', content: zeros }]),
      { reason: 'suspicious', found: 'unpacksTooFar' },
    ],
    [
      'a zip bomb that declares a small size',
      () =>
        zipFile(
          replaced(workbookParts(small), 'xl/worksheets/sheet1.xml', {
            content: small.replace('<row>', `${' '.repeat(64 * megabyte)}<row>`),
            declared: 2_000,
          }),
        ),
      { reason: 'suspicious', found: 'unpacksTooFar' },
    ],
    [
      'a zip bomb that declares no size',
      () => zipFile([...workbookParts(small), { name: 'a.xml', content: zeros, declared: 0 }]),
      { reason: 'suspicious', found: 'unpacksTooFar' },
    ],
    [
      'thousands of parts',
      () =>
        zipFile([
          ...workbookParts(small),
          ...Array.from({ length: 3_000 }, (_, n) => ({ name: `xl/media/${n}.png`, content: 'x' })),
        ]),
      { reason: 'suspicious', found: 'unpacksTooFar' },
    ],
    [
      'entities that multiply',
      () => zipFile(workbookParts(small, billionLaughs)),
      { reason: 'suspicious', found: 'entities' },
    ],
    [
      'an entity that reads a file of the PC',
      () =>
        zipFile(
          workbookParts(
            small,
            '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/hosts">]><sst><si><t>&x;</t></si></sst>',
          ),
        ),
      { reason: 'suspicious', found: 'entities' },
    ],
    [
      'names that leave the folder',
      () => zipFile([...workbookParts(small), { name: '../../evil.xml', content: '<a/>' }]),
      { reason: 'suspicious', found: 'pathNames' },
    ],
    [
      'a cell of a million characters',
      () => zipFile(workbookParts(sheetXml(inlineCell(randomBytes(500_000).toString('hex'))))),
      { reason: 'cellTooLong', limit: 32_767 },
    ],
    [
      'a cell somewhat too long',
      () => zipFile(workbookParts(sheetXml(inlineCell('a'.repeat(40_000))))),
      { reason: 'cellTooLong', limit: 32_767 },
    ],
    [
      'a hundred thousand columns',
      () => zipFile(workbookParts(sheetXml('<c><v>1</v></c>'.repeat(100_000)))),
      { kind: 'refused' },
    ],
    [
      'more columns than any list has',
      () => zipFile(workbookParts(sheetXml('<c><v>1</v></c>'.repeat(2_000)))),
      { reason: 'tooManyColumns', limit: 300 },
    ],
    [
      'two cells at the far corners of the sheet',
      () =>
        zipFile(
          workbookParts(sheetXml('<c r="A1"><v>1</v></c>', '<c r="XFD1048576"><v>2</v></c>')),
        ),
      { reason: 'tooManyColumns', limit: 300 },
    ],
    [
      'rows without end',
      () => zipFile(workbookParts(sheetXml('<c><v>1</v></c></row><row>'.repeat(150_000)))),
      { reason: 'tooManyRows', limit: 100_000 },
    ],
    [
      'a tag that is not closed',
      () => zipFile(workbookParts(`<worksheet><sheetData ${'a'.repeat(3 * megabyte)}`)),
      { reason: 'cellTooLong' },
    ],
  ])('refuses %s', async (_, make, reason) => {
    expect(await refusal(make())).toMatchObject({ kind: 'refused', ...reason })
  })

  it('refuses a workbook that was cut off anywhere', async () => {
    const whole = zipFile(workbookParts(small))
    for (const part of [0.1, 0.5, 0.9, 0.99])
      expect(await refusal(whole.slice(0, Math.floor(whole.length * part)))).toMatchObject({
        kind: 'refused',
        reason: 'damaged',
      })
  })

  it('refuses a workbook with scrambled insides', async () => {
    const scrambled = zipFile(workbookParts(small))
    scrambled.fill(0x55, 60, 200)
    expect(await refusal(scrambled)).toMatchObject({ kind: 'refused', reason: 'damaged' })
  })

  it('says that a workbook is protected by a password', async () => {
    const file = await writeXlsx({
      sheets: [{ name: 'A', rows: [['Vārds']] }],
      encryption: { password: 'parole', spinCount: 10 },
    })
    expect(await refusal(file)).toMatchObject({ kind: 'refused', reason: 'encrypted' })
  })
})

describe('hostile text files', () => {
  it.each<[string, () => Uint8Array, object]>([
    [
      'a cell of a million characters',
      () => utf8(`a;b\n${'x'.repeat(1_000_000)};1`),
      { reason: 'cellTooLong' },
    ],
    [
      'a hundred thousand empty columns',
      () => utf8(';'.repeat(100_000)),
      { reason: 'tooManyColumns' },
    ],
    ['rows of nothing', () => utf8(';;;\n'.repeat(1_000)), { reason: 'empty' }],
    [
      'a hundred thousand filled columns',
      () => utf8('a;'.repeat(100_000)),
      { reason: 'tooManyColumns' },
    ],
    ['rows without end', () => utf8('a;b\n'.repeat(100_001)), { reason: 'tooManyRows' }],
    [
      'a quote that never ends, with nothing around it that is whole',
      () => utf8('a;b\n"c;d'),
      { reason: 'quotesUnbalanced', row: 2 },
    ],
    [
      'more stray quotes than slips of a hand',
      () => utf8(`a;b\nc;d\n${'"e;f\n'.repeat(21)}`),
      { reason: 'quotesUnbalanced', row: 23 },
    ],
    [
      'a cell in quotes that is a file of its own',
      () => utf8(`a;b\n"${'c;d\n'.repeat(50_000)}";e`),
      { reason: 'cellTooLong' },
    ],
    ['NUL bytes', () => utf8('a;b\nc;\0d'), { reason: 'notATable', found: 'binary' }],
    ['noise', () => new Uint8Array(randomBytes(100_000)), { reason: 'notATable' }],
    ['more bytes than any list has', () => new Uint8Array(33 * megabyte), { reason: 'tooLarge' }],
  ])('refuses %s', async (_, make, reason) => {
    expect(await refusal(make())).toMatchObject({ kind: 'refused', ...reason })
  })
})
