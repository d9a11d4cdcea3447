import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { brokenFormulas } from '#shared/imports/brokenFormulas.ts'
import { cellText } from '#shared/imports/cell.ts'
import { readDateCell } from '#shared/imports/dateCell.ts'
import { readMoneyCell } from '#shared/imports/moneyCell.ts'
import { hasLostDigits, plainText } from '#shared/imports/plainText.ts'
import type { ImportTarget, MappedRow, RowFinding, RowReading } from '#shared/imports/target.ts'
import { fold } from '#shared/text/fold.ts'
import type { ImportedItem } from './importedItem.ts'
import { itemImportFields, itemsLeftOut } from './importFields.ts'
import type { Condition } from './schema.ts'

/** Folded words for conditions, as inventories in both languages have them. */
const conditions: readonly (readonly [Condition, RegExp])[] = [
  ['new', /^(jaun|nelietot|new|unused)/u],
  ['good', /^(lab|loti lab|teicam|good|very good|excellent|ok$)/u],
  ['worn', /^(lietot|nolietot|worn|used|fair)/u],
  ['damaged', /^(bojat|sabojat|salauzt|damaged|broken|faulty)/u],
]

/** What `ItemInput` takes at most. */
const longest = { tag: 40, model: 120, serial: 80, place: 120, note: 1_000 } as const
const mostCents = 100_000_000

type Read<Value> = readonly [Value, readonly RowFinding[]]

function readCondition(text: string): Read<Condition | null> {
  const known = conditions.find(([, words]) => words.test(fold(text)))
  if (known !== undefined) return [known[0], []]
  return [null, text === '' ? [] : [{ field: 'condition', reason: 'conditionUnknown', text }]]
}

function readValue(row: MappedRow): Read<number | null> {
  const cell = row.cells('value')[0]?.cell ?? ''
  const read = readMoneyCell(cell)
  const text = cellText(cell)
  if (read.kind === 'unclear') return [null, [{ field: 'value', reason: 'notAnAmount', text }]]
  if (read.kind === 'empty') return [null, []]
  return read.cents > mostCents
    ? [null, [{ field: 'value', reason: 'amountTooLarge', text }]]
    : [read.cents, []]
}

function readBoughtOn(row: MappedRow): Read<CivilDate | null> {
  const cell = row.cells('boughtOn')[0]?.cell ?? ''
  // '-' and the like say that nobody knows.
  const read = typeof cell === 'string' ? readDateCell(plainText(cell)) : readDateCell(cell)
  if (read.kind === 'date') return [read.date, []]
  if (read.kind === 'empty') return [null, []]
  const reason = read.problem === 'impossible' ? 'impossibleDate' : 'notADate'
  return [null, [{ field: 'boughtOn', reason, text: cellText(cell) }]]
}

/** Codes that a spreadsheet took for numbers. A serial number such as `5E10` is none. */
const lostDigits = (value: ImportedItem): RowFinding[] =>
  (['tag', 'serial'] as const)
    .filter((field) => hasLostDigits(value[field]) && /[.,+]/u.test(value[field]))
    .map((field) => ({ field, reason: 'digitsLost', text: value[field] }))

const tooLong = (value: ImportedItem): RowFinding[] =>
  (['tag', 'model', 'serial', 'place', 'note'] as const)
    .filter((field) => value[field].length > longest[field])
    .map((field) => ({ field, reason: 'tooLong', limits: { most: longest[field] } }))

const readItem =
  (today: CivilDate) =>
  (row: MappedRow): RowReading<ImportedItem> => {
    const text = (field: string): string =>
      plainText(row.cells(field)[0]?.cell ?? '').normalize('NFC')
    const [condition, inCondition] = readCondition(text('condition'))
    const [valueCents, inValue] = readValue(row)
    const [boughtOn, inBoughtOn] = readBoughtOn(row)
    const value: ImportedItem = {
      tag: text('tag'),
      category: text('category'),
      model: text('model'),
      serial: text('serial'),
      condition,
      valueCents,
      boughtOn,
      place: text('place'),
      note: text('note'),
    }
    const broken = brokenFormulas(row, itemImportFields)
    const missing = value.tag === '' && !broken.some(({ field }) => field === 'tag')
    const future = boughtOn !== null && boughtOn > today
    return {
      row: row.row,
      value,
      problems: [
        ...(missing ? [{ field: 'tag', reason: 'missing' }] : []),
        ...broken,
        ...lostDigits(value),
        ...tooLong(value),
        ...inCondition,
        ...inValue,
        ...inBoughtOn,
      ],
      warnings: future ? [{ field: 'boughtOn', reason: 'dateInFuture', text: boughtOn }] : [],
    }
  }

/** The inventory as the target of an import. The tag is what a thing is known by. */
export const itemImportTarget: ImportTarget<ImportedItem> = {
  key: 'items',
  fields: itemImportFields,
  needs: [['tag', 'model']],
  leftOut: itemsLeftOut,
  foreign: [],
  reader: (_, { today }) => readItem(today),
}
