import { describe, expect, it } from 'vitest'
import { texts } from '#renderer/app/language/texts.ts'
import { itemImportTarget } from '#shared/equipment/importTarget.ts'
import { quantityInName, readQuantityCell } from '#shared/imports/quantityCell.ts'
import { readMoneyCell } from '#shared/imports/moneyCell.ts'
import { recogniseColumns } from '#shared/imports/planImport.ts'

const fieldsOf = (...headings: string[]) =>
  recogniseColumns(headings, itemImportTarget).map(({ use }) =>
    use.kind === 'field' ? use.field : use.kind,
  )

describe('columns of an inventory', () => {
  it.each(['lv', 'en'] as const)('are known as this program gives them out in %s', (language) => {
    const { tag, model, category, state, holder, until, place, condition, serial, boughtOn } =
      texts[language].equipment.field
    expect(
      fieldsOf(tag, model, category, state, holder, until, place, condition, serial, boughtOn),
    ).toEqual([
      'tag',
      'model',
      'category',
      'leftOut',
      'leftOut',
      'leftOut',
      'place',
      'condition',
      'serial',
      'boughtOn',
    ])
  })

  it.each(['lv', 'en'] as const)('are known as the form of a model has them in %s', (language) => {
    const { counted, parts, value } = texts[language].equipment.field
    expect(fieldsOf(counted, parts, value)).toEqual(['quantity', 'parts', 'value'])
  })

  it('are known as offices write them', () => {
    expect(
      fieldsOf('N.p.k.', 'inv. nr.', 'Nosaukums', 'Cena, EUR', 'Atlikusī vērtība', 'Pirkts'),
    ).toEqual(['leftOut', 'tag', 'model', 'value', 'leftOut', 'boughtOn'])
    expect(fieldsOf('Asset tag', 'Type', 'Model', 'Serial', 'Value (EUR)', 'Location')).toEqual([
      'tag',
      'category',
      'model',
      'serial',
      'value',
      'place',
    ])
    expect(fieldsOf('Nosaukums', 'Daudzums, gab.', 'Mērvienība', 'Komplektācija')).toEqual([
      'model',
      'quantity',
      'leftOut',
      'parts',
    ])
    expect(fieldsOf('Model', 'Qty', 'Parts')).toEqual(['model', 'quantity', 'parts'])
    // One column holds one field: the first that claims it.
    expect(fieldsOf('Vērtība', 'Iegādes cena')).toEqual(['value', 'unknown'])
  })
})

describe('a sum in a cell', () => {
  it.each([
    ['1 234,50', 123_450],
    ['1\u00a0234,50\u00a0€', 123_450],
    ['1234.50', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['EUR 12,5', 1_250],
    ['850 eiro', 85_000],
    ['120,-', 12_000],
    ['826,4463', 82_645],
    ['0', 0],
    [149.9, 14_990],
    [826.4462809917355, 82_645],
  ])('%s', (cell, cents) => {
    expect(readMoneyCell(cell)).toEqual({ kind: 'money', cents })
  })

  it.each(['1.234', '1,234', '-5', 'apmēram 100', '12,50,00', '1e3', true])(
    '%s is not guessed',
    (cell) => {
      expect(readMoneyCell(cell)).toEqual({ kind: 'unclear' })
    },
  )

  it.each(['', '  ', '-', 'n/a'])('„%s” is none', (cell) => {
    expect(readMoneyCell(cell)).toEqual({ kind: 'empty' })
  })
})

describe('a quantity in a cell', () => {
  it.each([
    ['25', 25],
    ['25 gab.', 25],
    ['25gab', 25],
    ['1 vienība', 1],
    ['3 Pcs', 3],
    ['1 000', 1_000],
    ['25,0', 25],
    [25, 25],
    ['0', 0],
  ])('%s', (cell, quantity) => {
    expect(readQuantityCell(cell)).toEqual({ kind: 'quantity', quantity })
  })

  it.each(['2,5', 2.5, '-3', 'daudz', '10-12', '5 kastes', true])('%s is not guessed', (cell) => {
    expect(readQuantityCell(cell)).toEqual({ kind: 'unclear' })
  })

  it('may stand at the end of a name', () => {
    expect(quantityInName('Pele Logitech – 25 gab.')).toEqual({
      name: 'Pele Logitech',
      quantity: 25,
    })
    expect(quantityInName('HDMI kabelis 2 m (10 gab.)')).toEqual({
      name: 'HDMI kabelis 2 m',
      quantity: 10,
    })
    expect(quantityInName('ThinkPad L14')).toBeNull()
    expect(quantityInName('Dell P24')).toBeNull()
    expect(quantityInName('25 gab.')).toBeNull()
  })
})
