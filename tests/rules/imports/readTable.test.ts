import { writeXlsx } from 'hucre/xlsx'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '#main/imports/readTable.ts'
import { readTableAside } from '#main/imports/readTableAside.ts'
import { cellText } from '#shared/imports/cell.ts'
import type { ReadOutcome } from '#shared/imports/table.ts'
import { utf16be, utf16le, utf8, windows1257 } from './encodings.ts'
import { inlineCell, sheetXml, workbookParts, zipFile } from './zipFile.ts'

const texts = (outcome: ReadOutcome, sheet = 0): string[][] =>
  outcome.kind === 'table'
    ? (outcome.sheets[sheet]?.rows ?? []).map(({ cells }) => cells.map(cellText))
    : [[`refused: ${outcome.reason}`]]

const list = 'Vārds;Pilsēta\r\nČarlzs Ģēģeris;Jēkabpils\r\nŠarlote Ūdre;Ķekava\r\n'
const rows = [
  ['Vārds', 'Pilsēta'],
  ['Čarlzs Ģēģeris', 'Jēkabpils'],
  ['Šarlote Ūdre', 'Ķekava'],
]

describe('text files', () => {
  it.each([
    ['UTF-8', utf8(list), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${list}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16le(`\ufeff${list}`), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16be(`\ufeff${list}`), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16le(list), 'utf-16le'],
    ['Windows-1257', windows1257(list), 'windows-1257'],
  ])('reads %s', async (_, bytes, encoding) => {
    const outcome = await readTable(bytes)
    expect(outcome).toMatchObject({ kind: 'table', format: 'csv', encoding, delimiter: ';' })
    expect(texts(outcome)).toEqual(rows)
  })

  it.each([
    ['comma', ',', 'a,b;c,d\ne,f,g'],
    [
      'semicolon, commas in the cells',
      ';',
      'Vārds;Adrese\nAnna;Parka iela 1, Rīga\nIlze;Saules iela 2, Cēsis',
    ],
    ['tabulator', '\t', 'a\tb, c\td\ne\tf, g\th'],
    ['what its first line says', ',', 'sep=,\na,b;b;b\nc,d;d;d'],
  ])('finds the delimiter: %s', async (_, delimiter, text) => {
    expect(await readTable(utf8(text))).toMatchObject({ kind: 'table', delimiter })
  })

  it('keeps quotes, line breaks and rows of different length, and counts rows as a spreadsheet does', async () => {
    const outcome = await readTable(utf8('a;b;c\n\n"x ""y""\r\nz";1\nonly\n'))
    expect(outcome).toMatchObject({
      sheets: [
        {
          rows: [
            { row: 1, cells: ['a', 'b', 'c'] },
            { row: 3, cells: ['x "y"\nz', '1'] },
            { row: 4, cells: ['only'] },
          ],
        },
      ],
    })
  })

  it.each([
    ['that never ends', '2;"oops', ['2', '"oops']],
    ['that ends within a cell', '2;"o"ops', ['2', '"o"ops']],
  ])('marks a line with a quote %s, and reads on below it', async (_, line, cells) => {
    const text = `a;b\n1;"x\ny"\n${line}\n3;"z"\n4;w\n`
    expect(await readTable(utf8(text))).toMatchObject({
      sheets: [
        {
          rows: [
            { row: 1, cells: ['a', 'b'] },
            { row: 2, cells: ['1', 'x\ny'] },
            { row: 3, cells, broken: 'quotes' },
            { row: 4, cells: ['3', 'z'] },
            { row: 5, cells: ['4', 'w'] },
          ],
        },
      ],
    })
  })

  it('reads on below as many stray quotes as hands slip, and no further', async () => {
    const strays = (count: number) => readTable(utf8(`a;b\nc;d\n${'"e;f\n'.repeat(count)}g;h\n`))
    expect(await strays(20)).toMatchObject({ kind: 'table' })
    expect(await strays(21)).toMatchObject({ kind: 'refused', reason: 'quotesUnbalanced' })
  })

  it.each([
    ['is shorter than all others', 'a;b\n1;x\n2', 'cutShort'],
    ['is as short as another', 'a;b\n1\n2', undefined],
    ['is whole', 'a;b\n1;x\n2;', undefined],
  ])('knows whether the last row %s', async (_, text, broken) => {
    const table = await readTable(utf8(text))
    if (table.kind === 'refused') throw new Error(table.reason)
    expect(table.sheets[0]?.rows.map((row) => row.broken)).toEqual([undefined, undefined, broken])
  })

  it('gives back any cells that were written with quotes', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((text) => text.replaceAll(/[\p{Cc}\ufeff\ufffd]/gu, ''))
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        const filled = [['A', 'B', 'C'], ...cells.map((row) => ['x', ...row.slice(1)])]
        const text = filled
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'))
          .join('\n')
        const outcome = await readTable(utf8(text))
        expect(outcome.kind === 'table' && outcome.sheets[0]?.rows.map((row) => row.cells)).toEqual(
          filled,
        )
      }),
      { numRuns: 200 },
    )
  })
})

describe('files that are no list', () => {
  const starting = (...bytes: number[]): Uint8Array =>
    Uint8Array.from([...bytes, ...Array.from({ length: 600 }, () => 7)])
  it.each<[string, Uint8Array, object]>([
    ['nothing', new Uint8Array(), { reason: 'empty' }],
    ['blanks', utf8('\ufeff \r\n\t\r\n'), { reason: 'empty' }],
    [
      'a PNG named .csv',
      starting(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a),
      { reason: 'notATable', found: 'image' },
    ],
    ['a PDF', utf8('%PDF-1.7\n…'), { reason: 'notATable', found: 'pdf' }],
    [
      'an old .xls',
      starting(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      { reason: 'notATable', found: 'oldExcel' },
    ],
    [
      'a web page named .xls',
      utf8('\n<html><table><tr><td>1</td></tr></table>'),
      { reason: 'notATable', found: 'html' },
    ],
    [
      'a Word document',
      zipFile([
        { name: '[Content_Types].xml', content: '<a/>' },
        { name: 'word/document.xml', content: '<a/>' },
      ]),
      { reason: 'notATable', found: 'document' },
    ],
    [
      'some archive',
      zipFile([{ name: 'list.csv', content: 'a;b' }]),
      { reason: 'notATable', found: 'archive' },
    ],
    ['a workbook without cells', zipFile(workbookParts(sheetXml(''))), { reason: 'empty' }],
  ])('says what it found: %s', async (_, bytes, refusal) => {
    expect(await readTable(bytes)).toEqual({ kind: 'refused', ...refusal })
  })
})

describe('workbooks', () => {
  it('reads dates, numbers, truth, formulas by their last result, errors and rich text', async () => {
    const cells = [
      '<c t="b"><v>1</v></c>',
      '<c><v>37120001001</v></c>',
      '<c t="str"><f>A1&amp;"x"</f><v>rezultāts</v></c>',
      '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c t="inlineStr"><is><r><t>Jā</t></r><r><rPr><b/></rPr><t>nis</t></r></is></c>',
      '<c t="s"><v>0</v></c>',
    ].join('')
    const shared = '<sst><si><r><t>Bēr</t></r><r><t>ziņš &amp; Co</t></r></si></sst>'
    const outcome = await readTable(zipFile(workbookParts(sheetXml(cells), shared)))
    expect(outcome.kind === 'table' && outcome.sheets[0]?.rows[0]?.cells).toEqual([
      true,
      37120001001,
      'rezultāts',
      { error: '#DIV/0!' },
      'Jānis',
      'Bērziņš & Co',
    ])
    expect(texts(outcome)[0]?.[1]).toBe('37120001001')
  })

  it('reads moments without a time zone, hidden sheets not at all', async () => {
    const file = await writeXlsx({
      sheets: [
        { name: 'Paslēpta', hidden: true, rows: [['x']] },
        {
          name: 'Redzama',
          rows: [['Kad'], [new Date('2026-11-02T08:00:00Z')], [new Date('1990-05-04T00:00:00Z')]],
        },
      ],
    })
    const outcome = await readTable(file)
    expect(outcome.kind === 'table' && outcome.sheets.map(({ name }) => name)).toEqual(['Redzama'])
    expect(texts(outcome)).toEqual([['Kad'], ['2026-11-02 08:00:00'], ['1990-05-04']])
  })

  it('repeats a cell merged over rows in each of them', async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['Vārds', 'Adrese'],
            ['Anna', 'Parka iela 1'],
            ['Jānis', null],
            ['Ilze', null],
          ],
          merges: [{ startRow: 1, endRow: 2, startCol: 1, endCol: 1 }],
        },
      ],
    })
    expect(texts(await readTable(file))).toEqual([
      ['Vārds', 'Adrese'],
      ['Anna', 'Parka iela 1'],
      ['Jānis', 'Parka iela 1'],
      ['Ilze'],
    ])
  })

  it('does not take formatting at the far end of a row for columns', async () => {
    const wide = sheetXml(`${inlineCell('a')}<c r="XFD1" s="1"/>`)
    expect(texts(await readTable(zipFile(workbookParts(wide))))).toEqual([['a']])
  })
})

describe('reading aside', () => {
  const many = utf8(`Vārds;Uzvārds\n${'Anna;Kalniņa\n'.repeat(60_000)}`)

  it('gives the same rows as reading at once, and says how far it is', async () => {
    const heard: number[] = []
    const outcome = await readTableAside(many, { onProgress: (rows) => heard.push(rows) })
    expect(outcome).toEqual(await readTable(many))
    expect(heard[0]).toBe(1_000)
    expect(heard.at(-1)).toBe(60_000)
  })

  it('obeys a cancel within 200 ms', async () => {
    const stop = new AbortController()
    let asked = 0
    const outcome = await readTableAside(many, {
      signal: stop.signal,
      onProgress: () => {
        if (asked > 0) return
        asked = performance.now()
        stop.abort()
      },
    })
    expect(outcome).toEqual({ kind: 'refused', reason: 'cancelled' })
    expect(performance.now() - asked).toBeLessThan(200)
    expect(await readTableAside(many, { signal: stop.signal })).toMatchObject({
      reason: 'cancelled',
    })
  })
})
