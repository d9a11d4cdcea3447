import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { type Client, once } from '#tests/support/office.ts'
import { signInAs } from '#tests/support/people.ts'
import { flat } from './makePaper.ts'
import { goOnAt, ofGroup, openOfficeWithSheets, readBlob, valueOf } from './papersOffice.ts'

const visits = { language: 'lv' as const, name: 'more.visits.text' }

const textOf = async (director: Client, name: string) => {
  const texts = await director.documents.texts({ language: 'lv' })
  const found = texts.find((text) => text.name === name)
  if (found === undefined) throw new Error(`No text ${name}`)
  return found
}
const change = async (director: Client, text: string, revision: number | null = null) =>
  director.documents.changeText(once({ ...visits, text, revision }))
const sheetText = async (director: Client, group: string): Promise<string> => {
  const preview = await director.documents.previewSheets(ofGroup(group))
  if (!preview.ok) throw new Error(preview.refusal.reason)
  return flat((await readBlob(preview.pdf)).text)
}

test('the office words a text its own way; sheets say it, and those made before are outdated', async () => {
  const office = await openOfficeWithSheets()
  const { director, group } = office
  const made = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  const shipped = await textOf(director, visits.name)
  expect(shipped).toMatchObject({ revision: null, shippedChanged: false, text: shipped.shipped })
  await goOnAt(office, '2026-11-24T09:00:00Z')
  const own = 'Nāciet jebkurā laikā.\r\nGrupa {group}, tālrunis {institutionPhone}, {manager}.'
  valueOf(await change(director, own))
  expect(await textOf(director, visits.name)).toMatchObject({
    text: own.replace('\r', ''),
    shipped: shipped.shipped,
    revision: 1,
  })
  const said = await sheetText(director, group)
  expect(said).toContain('Nāciet jebkurā laikā. Grupa DP-2026/4, tālrunis 20 000 001, ….')
  expect(said).not.toContain('apmeklējuma laiku iepriekš saskaņojot')
  const { outdated } = await director.documents.get({ id: made.papers[0]?.id ?? '' })
  expect(outdated).toEqual({ kind: 'outdated', since: '2026-11-24T09:00:00.000Z' })
})

test('the original comes back by its own words, by undo, and then the sheet is what it was', async () => {
  const { director, group } = await openOfficeWithSheets()
  const before = await sheetText(director, group)
  const { shipped } = await textOf(director, visits.name)
  valueOf(await change(director, 'Cits teksts.'))
  valueOf(await change(director, shipped, 1))
  expect(await textOf(director, visits.name)).toMatchObject({ text: shipped, revision: null })
  expect(await sheetText(director, group)).toBe(before)
  const changed = await change(director, 'Vēl cits.')
  if (!changed.ok) throw new Error(changed.refusal.reason)
  valueOf(await director.journal.undo(once({ entry: changed.entry })))
  expect(await sheetText(director, group)).toBe(before)
})

test('an emptied text leaves its part out; a heading can’t be empty', async () => {
  const { director, group } = await openOfficeWithSheets()
  valueOf(await change(director, ''))
  expect(await sheetText(director, group)).not.toContain('Pirms apmeklējuma piezvaniet')
  const heading = { ...visits, name: 'more.visits.heading' }
  expect(
    await director.documents.changeText(once({ ...heading, text: ' ', revision: null })),
  ).toMatchObject({ ok: false, refusal: { problems: [{ path: ['text'], problem: 'required' }] } })
})

test('a placeholder that does not exist is refused by preview and save alike; nothing is kept', async () => {
  const { director } = await openOfficeWithSheets()
  const text = 'Zvaniet {direktors}.'
  const problem = {
    path: ['text'],
    problem: 'unknownPlaceholder',
    limits: { placeholder: '{direktors}' },
  }
  expect(await director.documents.previewText({ ...visits, text })).toEqual({ ok: false, problem })
  expect(await change(director, text)).toEqual({
    ok: false,
    refusal: { reason: 'invalid', problems: [problem] },
  })
  expect((await textOf(director, visits.name)).revision).toBeNull()
  expect(
    await director.documents.changeText(
      once({ language: 'lv', name: 'more.nothing.text', text: 'x', revision: null }),
    ),
  ).toEqual({ ok: false, refusal: { reason: 'unknownText' } })
})

test.each(['lv', 'en', 'ru'] as const)(
  'a preview in %s shows the text as it is typed',
  async (language) => {
    const { director } = await openOfficeWithSheets()
    const typed = '#let *zvaigzne* $x$ <b> āčēģīķļņšūž {institution}'
    const shown = await director.documents.previewText({ language, name: visits.name, text: typed })
    if (!shown.ok) throw new Error(shown.problem.problem)
    const { text, pages } = await readBlob(shown.pdf)
    expect(flat(text)).toContain(typed.replace('{institution}', 'SIA „Gaismas ceļš” Mācību centrs'))
    expect(pages.length).toBeLessThanOrEqual(2)
    expect(
      (await director.documents.texts({ language })).every(({ revision }) => revision === null),
    ).toBe(true)
  },
)

test('who saved later is shown what the other wrote', async () => {
  const { director } = await openOfficeWithSheets()
  valueOf(await change(director, 'Pirmais.'))
  expect(await change(director, 'Otrais.')).toMatchObject({
    ok: false,
    refusal: { reason: 'changedMeanwhile', revision: 1, current: { text: 'Pirmais.' } },
  })
  valueOf(await change(director, 'Otrais.', 1))
  expect((await textOf(director, visits.name)).revision).toBe(2)
})

test('after an update that words the text anew the office’s own stays, and is told of', async () => {
  const { director, folder, group } = await openOfficeWithSheets()
  valueOf(await change(director, 'Mūsu teksts.'))
  // An update is another shipped text: then the one that was replaced is no longer the program's.
  const file = new Sqlite(databaseFile(folder))
  file.prepare('update paper_text set replaces = ?').run('Ko programma teica agrāk.')
  file.close()
  expect(await textOf(director, visits.name)).toMatchObject({
    text: 'Mūsu teksts.',
    shippedChanged: true,
  })
  expect(await sheetText(director, group)).toContain('Mūsu teksts.')
  valueOf(await change(director, 'Mūsu teksts.', 1))
  expect((await textOf(director, visits.name)).shippedChanged).toBe(false)
})

test('texts are the director’s and the administrator’s to change', async () => {
  const office = await openOfficeWithSheets()
  const { client } = await signInAs(office, 'projectManager', 'Ozola')
  await expect(change(client, 'x')).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
