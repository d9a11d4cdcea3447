import { expect, test } from 'vitest'
import { emptyPerson, type PersonInput } from '#shared/people/schema.ts'
import { entered } from '#tests/office/timetable/timetable.ts'
import { once } from '#tests/support/office.ts'
import { flat } from './makePaper.ts'
import { ofGroup, openOfficeWithSheets, readBlob, valueOf } from './papersOffice.ts'

test('everybody reads the sheet in their own language, with the sessions that concern them', async () => {
  const { director, group, people } = await openOfficeWithSheets()
  const [zagare = '', abolina = '', cakste = ''] = people
  const edit = async (id: string, change: Partial<PersonInput>) => {
    const { revision, givenName, familyName } = await director.people.get({ id })
    const input = { ...emptyPerson, givenName, familyName, ...change }
    const confirmed = { notADuplicate: true, codeAsRead: false }
    valueOf(await director.people.update(once({ id, revision, input, confirmed })))
  }
  await edit(zagare, { gender: 'female' })
  await edit(cakste, { language: 'ru' })
  await entered(director, { groupId: group, day: '2026-12-01', topic: 'Ievads' })
  await entered(director, {
    groupId: group,
    day: '2026-12-02',
    kind: 'consultation',
    topic: 'Tikai vienai',
    people: [abolina],
  })
  const sheetOf = async (person: string) => {
    const preview = await director.documents.previewSheets({ kind: 'participant', group, person })
    if (!preview.ok) throw new Error(preview.refusal.reason)
    expect(preview.pages).toBeLessThanOrEqual(2)
    return flat((await readBlob(preview.pdf)).text)
  }
  const [first, invited, russian] = [
    await sheetOf(zagare),
    await sheetOf(abolina),
    await sheetOf(cakste),
  ]
  expect(first).toContain('O. 01.12.2026. 09.00–10.30 Ievads – tiešsaistē')
  expect(first).toContain('Izsniegts: Annai Žagarei')
  expect(first).not.toContain('Tikai vienai')
  expect(invited).toContain('Tikai vienai – konsultācija, tiešsaistē')
  expect(russian).toContain('Информация для участника обучения')
  expect(russian).not.toContain('Nodarbības')
  const { papers } = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  expect(papers.map(({ state }) => state)).toEqual(['made', 'made', 'made'])
  const again = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) }))).papers
  expect(again.map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  await entered(director, { groupId: group, day: '2026-12-03', topic: 'Vēl viena' })
  const changed = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) }))).papers
  expect(changed.map(({ state }) => state)).toEqual(['made', 'made', 'made'])
})
