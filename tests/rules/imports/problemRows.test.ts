import { describe, expect, it } from 'vitest'
import { readTable } from '#main/imports/readTable.ts'
import { takeInSlices } from '#main/imports/takeInSlices.ts'
import { writeProblemRows } from '#main/imports/writeProblemRows.ts'
import { judgeRows } from '#shared/imports/judgeRows.ts'
import { judgeTable, readRecords } from '#shared/imports/judgeTable.ts'
import { planImport } from '#shared/imports/planImport.ts'
import { countVerdicts } from '#shared/imports/verdict.ts'
import { peopleImportTarget } from '#shared/people/importTarget.ts'
import { utf8 } from './encodings.ts'

const circumstances = { today: '2026-11-23' }

async function judge(bytes: Uint8Array) {
  const table = await readTable(bytes)
  if (table.kind === 'refused') throw new Error(table.reason)
  const plan = planImport(table, peopleImportTarget)
  const { rows } = judgeTable(table, plan, peopleImportTarget, circumstances)
  return { sheet: table.sheets[plan.sheet] ?? { name: '', rows: [] }, plan, rows }
}

describe('the file of problem rows', () => {
  const list = [
    'Vārds;Uzvārds;Tālrunis;E-pasts;Piezīmes',
    'Anna;Kalniņa;+371 20001001;a@example.lv;',
    'Jānis;Ozols;+371 20001002;nav;=1+1',
    'Ilze;Ūdre;65;i@example.lv;"divas\nrindas"',
  ].join('\n')

  it('holds the problem rows only, as they came, with the reasons beside them', async () => {
    const { sheet, plan, rows } = await judge(utf8(list))
    const file = writeProblemRows(sheet, plan, rows, {
      heading: 'Iemesls',
      say: ({ field, reason, text }) => `${field}: ${reason} (${text}).`,
    })
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file)).toBe(
      [
        '\ufeffVārds;Uzvārds;Tālrunis;E-pasts;Piezīmes;Iemesls',
        `Jānis;Ozols;"'+371 20001002";nav;"'=1+1";email: notAnEmail (nav).`,
        'Ilze;Ūdre;65;i@example.lv;"divas\nrindas";phone: phoneTooShort (65).',
        '',
      ].join('\r\n'),
    )
  })

  it('can be corrected and imported again', async () => {
    const { sheet, plan, rows } = await judge(utf8(list))
    const file = writeProblemRows(sheet, plan, rows, { heading: 'Iemesls', say: () => 'x' })
    const corrected = new TextDecoder()
      .decode(file)
      .replace(';nav;', ';;')
      .replace(';65;', ';20001003;')
    const again = await judge(utf8(corrected))
    expect(countVerdicts(again.rows)).toEqual({ new: 2, update: 0, unchanged: 0, problem: 0 })
    expect(again.rows[0]?.value.phones).toEqual(['+37120001002'])
  })
})

describe('a broken line', () => {
  it('is a problem with its reason, and the rest is taken', async () => {
    const { rows } = await judge(
      utf8('Vārds;Uzvārds;Pilsēta\nAnna;Kalniņa;Rīga\nJānis;"Ozols;Ogre\nIlze;Ūdre;Talsi\nOto;Bē'),
    )
    expect(
      rows.map(({ row, verdict }) => [
        row,
        verdict.kind === 'problem' ? verdict.problems.map(({ reason }) => reason) : verdict.kind,
      ]),
    ).toEqual([
      [2, 'new'],
      [3, ['strayQuote']],
      [4, 'new'],
      [5, ['rowCutShort']],
    ])
  })
})

describe('a long list', () => {
  const letters = 'abcdefghij'
  const word = (n: number): string => [...String(n)].map((digit) => letters[Number(digit)]).join('')
  const many = [
    'Vārds;Uzvārds;Tālrunis;E-pasts',
    ...Array.from(
      { length: 10_000 },
      (_, n) => `Anna;U${word(n)};2000${String(n).padStart(4, '0')};u${n}@example.lv`,
    ),
  ].join('\n')

  const verdicts = async () => {
    const table = await readTable(utf8(many))
    if (table.kind === 'refused') throw new Error(table.reason)
    const plan = planImport(table, peopleImportTarget)
    const { readings } = readRecords(table, plan, peopleImportTarget, circumstances)
    return judgeRows(readings(), () => [], peopleImportTarget)
  }

  it('is judged with progress while other work has its turn', async () => {
    const heard: number[] = []
    let turns = 0
    const ticking = setInterval(() => (turns += 1), 1)
    const taken = await takeInSlices(await verdicts(), { onProgress: (rows) => heard.push(rows) })
    clearInterval(ticking)
    expect(taken.kind === 'all' && countVerdicts(taken.items).new).toBe(10_000)
    expect(heard.length).toBeGreaterThan(3)
    expect(heard.at(-1)).toBe(10_000)
    expect(turns).toBeGreaterThan(3)
  })

  it('is left within 200 ms of a cancel', async () => {
    const stop = new AbortController()
    let asked = 0
    const taken = await takeInSlices(await verdicts(), {
      signal: stop.signal,
      onProgress: () => {
        asked = performance.now()
        stop.abort()
      },
    })
    expect(taken).toEqual({ kind: 'cancelled' })
    expect(performance.now() - asked).toBeLessThan(200)
  })
})
