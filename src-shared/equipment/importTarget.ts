import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { brokenFormulas } from '#shared/imports/brokenFormulas.ts'
import { cellText } from '#shared/imports/cell.ts'
import { readDateCell } from '#shared/imports/dateCell.ts'
import { readMoneyCell } from '#shared/imports/moneyCell.ts'
import { hasLostDigits, plainText } from '#shared/imports/plainText.ts'
import { quantityInName, readQuantityCell } from '#shared/imports/quantityCell.ts'
import type { ImportTarget, MappedRow, RowFinding, RowReading } from '#shared/imports/target.ts'
import { fold } from '#shared/text/fold.ts'
import { type ImportedItem, isCounted } from './importedItem.ts'
import { itemImportFields, itemsLeftOut } from './importFields.ts'
import type { Condition } from './schema.ts'

/** Folded words for conditions, as inventories in both languages have them. */
const conditions: readonly (readonly [Condition, RegExp])[] = [
  ['new', /^(jaun|nelietot|new|unused)/u],
  ['good', /^(lab|loti lab|teicam|good|very good|excellent|ok$)/u],
  ['worn', /^(lietot|nolietot|worn|used|fair)/u],
  ['damaged', /^(bojat|sabojat|salauzt|damaged|broken|faulty)/u],
]

/** What `ItemInput` and `ModelInput` take at most. */
const longest = { tag: 40, model: 120, serial: 80, place: 120, note: 1_000 } as const
const mostCents = 100_000_000
const mostCounted = 10_000
const mostParts = 20
const longestPart = 120

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

/** The model and how many there are of it, which a list of things without tags may say in one cell. */
function readCounted(
  row: MappedRow,
  tag: string,
  said: string,
): { model: string; quantity: number | null; findings: readonly RowFinding[] } {
  const cell = row.cells('quantity')[0]?.cell ?? ''
  const read = readQuantityCell(cell)
  if (read.kind === 'empty') {
    const inName = tag === '' ? quantityInName(said) : null
    if (inName === null) return { model: said, quantity: null, findings: [] }
    return {
      model: inName.name,
      quantity: inName.quantity,
      findings: ofQuantity(inName.quantity, tag),
    }
  }
  if (read.kind === 'quantity')
    return { model: said, quantity: read.quantity, findings: ofQuantity(read.quantity, tag) }
  const findings = [{ field: 'quantity', reason: 'notAQuantity', text: cellText(cell) }]
  return { model: said, quantity: null, findings }
}

function ofQuantity(quantity: number, tag: string): RowFinding[] {
  const text = String(quantity)
  if (quantity === 0) return [{ field: 'quantity', reason: 'quantityZero' }]
  if (tag !== '' && quantity > 1) return [{ field: 'quantity', reason: 'oneWithTag', text }]
  return quantity > mostCounted
    ? [{ field: 'quantity', reason: 'quantityTooLarge', text, limits: { most: mostCounted } }]
    : []
}

/** The parts that a cell lists, one a line or between commas and the like. */
function readParts(row: MappedRow): Read<readonly string[]> {
  const listed = plainText(row.cells('parts')[0]?.cell ?? '', ';')
    .normalize('NFC')
    .split(/[,;+]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const parts = [...new Map(listed.map((part) => [fold(part), part])).values()]
  if (parts.length > mostParts)
    return [[], [{ field: 'parts', reason: 'partsTooMany', limits: { most: mostParts } }]]
  return parts.some((part) => part.length > longestPart)
    ? [[], [{ field: 'parts', reason: 'tooLong', limits: { most: longestPart } }]]
    : [parts, []]
}

/** What is not kept of things that are only counted: worth a look, before it gets lost. */
const notOfCounted = (value: ImportedItem): RowFinding[] =>
  isCounted(value)
    ? (['serial', 'condition', 'boughtOn', 'place'] as const)
        .filter((field) => (value[field] ?? '') !== '')
        .map((field) => ({ field, reason: 'notOfCounted' }))
    : []

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
    const tag = text('tag')
    const { model, quantity, findings: inQuantity } = readCounted(row, tag, text('model'))
    const [parts, inParts] = readParts(row)
    const value: ImportedItem = {
      tag,
      category: text('category'),
      model,
      serial: text('serial'),
      condition,
      valueCents,
      boughtOn,
      place: text('place'),
      note: text('note'),
      quantity,
      parts,
    }
    const broken = brokenFormulas(row, itemImportFields)
    const missing =
      tag === '' &&
      quantity === null &&
      inQuantity.length === 0 &&
      !broken.some(({ field }) => field === 'tag' || field === 'quantity')
    const future = boughtOn !== null && boughtOn > today
    return {
      row: row.row,
      value,
      problems: [
        ...(missing ? [{ field: 'tag', reason: 'noTagNorQuantity' }] : []),
        ...broken,
        ...lostDigits(value),
        ...tooLong(value),
        ...inCondition,
        ...inValue,
        ...inBoughtOn,
        ...inQuantity,
        ...inParts,
      ],
      warnings: [
        ...(future ? [{ field: 'boughtOn', reason: 'dateInFuture', text: boughtOn }] : []),
        ...notOfCounted(value),
      ],
    }
  }

/**
 * The inventory as the target of an import. The tag is what a thing is known by; what bears none and
 * has a quantity is counted, and known by its category and model.
 */
export const itemImportTarget: ImportTarget<ImportedItem> = {
  key: 'items',
  fields: itemImportFields,
  needs: [
    ['tag', 'model'],
    ['model', 'quantity'],
  ],
  leftOut: itemsLeftOut,
  foreign: [],
  reader: (_, { today }) => readItem(today),
}
