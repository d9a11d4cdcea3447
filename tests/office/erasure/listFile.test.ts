import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listFile, readListFile } from '#main/erasure/listFile.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { sure } from './story.ts'

test.each([
  ['cut short', '[{"person_hash":"ab'],
  ['empty', ''],
  ['of another shape', '{"erasures":[]}'],
])('a list that is %s is put aside, and written anew from the database', async (_, text) => {
  const { director, folder } = await openOfficeWithDirector()
  const erase = async (familyName: string) => {
    const person = await enter(director, { familyName })
    const { revision, number } = await director.erasure.preview({ id: person })
    const asked = { id: person, revision, number, reason: 'request' as const }
    sure(await director.erasure.erase(once({ ...asked, requestedOn: '2026-11-20' })))
  }
  await erase('Pirmā')
  expect(readListFile(folder)).toHaveLength(1)
  writeFileSync(listFile(folder), text)
  await erase('Otrā')
  expect(readListFile(folder)).toHaveLength(2)
  expect(readFileSync(`${listFile(folder)}.damaged`, 'utf8')).toBe(text)
  expect(existsSync(`${listFile(folder)}.part`)).toBe(false)
})
