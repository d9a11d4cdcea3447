import { expect, test } from 'vitest'
import type { ListFilter } from '#shared/lists/list.ts'
import { openOfficeWithDirector } from '#tests/support/office.ts'
import { everything, openList } from './openImport.ts'

const list = [
  'Vārds;Uzvārds;Dzimšanas datums;Tālrunis;E-pasts;Pilsēta',
  'Anna;Kalniņa;01.02.1999;20001001;anna@example.lv;Mārupe',
  'Jānis;Ozols;03.04.2001;20001002;janis@example.lv;Cēsis',
].join('\n')

test('the rows of a list are narrowed by each column, without diacritics and blanks', async () => {
  const { director } = await openOfficeWithDirector()
  const { session } = await openList(director, list)
  const found = async (column: string, filter: ListFilter) =>
    (
      await director.imports.rows({
        session,
        list: { ...everything, filters: { [column]: filter } },
      })
    ).rows.map(({ givenName }) => givenName)
  const text = (wanted: string): ListFilter => ({ kind: 'text', text: wanted })
  expect(await found('name', text('ozol'))).toEqual(['Jānis'])
  expect(await found('name', text('janis'))).toEqual([])
  expect(await found('givenName', text('jānis'))).toEqual(['Jānis'])
  expect(await found('town', text('marup'))).toEqual(['Anna'])
  expect(await found('email', text('janis@'))).toEqual(['Jānis'])
  expect(await found('phone', text('2000 1002'))).toEqual(['Jānis'])
  expect(await found('phone', text('+371 20001001'))).toEqual(['Anna'])
  const later: ListFilter = { kind: 'dates', from: '2000-01-01', until: null }
  expect(await found('birthDate', later)).toEqual(['Jānis'])
  expect(await found('row', { kind: 'numbers', from: 3, until: null })).toEqual(['Jānis'])
  // What the list does not know shows nothing rather than everything.
  expect(await found('nowhere', text('a'))).toEqual([])
})
