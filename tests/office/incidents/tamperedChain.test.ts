import { expect, test } from 'vitest'
import { tamperWith } from './tamperWith.ts'

test('where the chain is broken the check says so, though files can’t be looked at any more', async () => {
  const { verdict } = await tamperWith((database) => {
    database.exec("update journal set at = '2020-01-01T00:00:00.000Z' where seq = 3")
    database.exec('drop table incident_cipher')
  })
  expect(verdict).toEqual({ kind: 'entryAltered', seq: 3 })
})
