import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  enterGroupOf,
  openOfficeWithSheets,
  valueOf,
} from '#tests/office/documents/papersOffice.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { deliverNow, filesIn, makeProfile, manifestIn, newShare, sha256Of } from './share.ts'

test('sheets go out only where allowed, under their numbers, and each only once', async () => {
  const { director, group } = await openOfficeWithSheets()
  const of = { kind: 'group' as const, group }
  valueOf(await director.documents.makeSheets(once({ of })))

  const without = newShare()
  await deliverNow(
    director,
    await makeProfile(director, { folder: without, name: 'Bez lapām', formats: ['csv'] }),
  )
  expect(filesIn(without).filter((name) => name.endsWith('.pdf'))).toEqual([])

  const share = newShare()
  const id = await makeProfile(director, { folder: share, formats: ['csv'], withSheets: true })
  const delivered = await deliverNow(director, id)
  const sheets = filesIn(share).filter((name) => name.endsWith('.pdf'))
  expect(sheets).toHaveLength(3)
  expect(delivered.lastDelivery?.sheets).toBe(3)
  for (const name of sheets) {
    expect(name).toMatch(/^lapa-[\w-]*\d{4}[\w-]*\.pdf$/)
    expect(readFileSync(join(share, name)).subarray(0, 5).toString()).toBe('%PDF-')
    const told = manifestIn(share).files.find((file) => file.name === name)
    expect(told?.sha256).toBe(sha256Of(join(share, name)))
  }
  const entries = await director.journal.entries({ before: null, limit: 50 })
  const told = entries.filter(({ action }) => action === 'exports.deliver')
  // Sheets name people: their leaving is an entry of the access log.
  expect(told.map(({ kind }) => kind)).toEqual(['read', 'office'])

  await deliverNow(director, id)
  const later = await director.journal.entries({ before: null, limit: 50 })
  expect(later.filter(({ action }) => action === 'exports.deliver')).toHaveLength(2)
}, 60_000)

test('a sheet of somebody restricted, or that names them, leaves the folder', async () => {
  const { director } = await openOfficeWithSheets()
  const tutorId = await enter(director, { familyName: 'Kuplais', parts: ['colleague'] })
  const { group: tutored } = await enterGroupOf(director, ['Zīle'], { name: 'DP-2026/5', tutorId })
  const { group, people } = await enterGroupOf(director, ['Sila', 'Liepa'], { name: 'DP-2026/6' })
  for (const one of [tutored, group]) {
    valueOf(await director.documents.makeSheets(once({ of: { kind: 'group', group: one } })))
  }
  const share = newShare()
  const id = await makeProfile(director, { folder: share, formats: ['csv'], withSheets: true })
  const sheets = async (): Promise<number> => {
    await deliverNow(director, id)
    return filesIn(share).filter((name) => name.endsWith('.pdf')).length
  }
  expect(await sheets()).toBe(3)
  const wish = { basis: 'accuracy' as const, why: 'Apstrīd datus', untilOn: '2027-01-20' }
  valueOf(await director.privacy.restrict(once({ person: people[0] ?? '', ...wish })))
  expect(await sheets()).toBe(2)
  valueOf(await director.privacy.restrict(once({ person: tutorId, ...wish })))
  expect(await sheets()).toBe(1)
}, 60_000)
