import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { formKinds, formTextName, formTexts } from '#shared/documents/formTexts.ts'
import { noConditions } from '#shared/recordings/consent.ts'
import { value } from '#tests/office/rights/world.ts'
import { type Client, once } from '#tests/support/office.ts'
import { signInAs } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { answer, onPaper, request, settle } from '#tests/support/recordings.ts'
import { office, sessionDay } from './recordingsOffice.ts'

const rights = { language: 'lv' as const, name: 'consentForm.rightsAre.text' }
const ownRights = 'Jautājumus par saviem datiem uzdodiet pa tālruni {institutionPhone}.'
const shippedRights = 'Man ir tiesības piekļūt saviem datiem'

const flat = async (blob: Blob): Promise<string> =>
  (await readPdf(new Uint8Array(await blob.arrayBuffer()))).text.replace(/\s+/gu, ' ')

/** A request of tomorrow's session to which everybody has agreed. */
async function cleared() {
  const test = await office()
  const { director, anna, oto, child, mother, teacher, session } = test
  const [id = ''] = value(
    await director.recordings.makeRequest(once({ input: request(anna, [session]) })),
  ).requests
  value(await answer(director, id, [oto, teacher]))
  value(
    await director.recordings.recordConsent(
      once({
        id,
        answers: [{ person: child, by: mother, kind: 'given' as const, conditions: noConditions }],
        how: onPaper,
        evidence: null,
      }),
    ),
  )
  expect((await director.recordings.get({ id })).state).toBe('cleared')
  return { ...test, id }
}

const word = (
  client: Client,
  text: string,
  revision: number | null = null,
  of: { language: 'lv' | 'en' | 'ru'; name: string } = rights,
) => client.recordings.changeConsentText(once({ ...of, text, revision }))

async function formOf(client: Client, id: string, person: string): Promise<string> {
  const of = { request: id, kind: 'consentForm' as const, person, language: null }
  const shown = await client.recordings.previewPaper(of)
  if (!shown.ok) throw new Error(shown.refusal.reason)
  return flat(shown.pdf)
}

test('a consent text worded anew is a version nobody has agreed to; the form says it, and they answer again', async () => {
  const test = await cleared()
  const { director, id, oto, child, mother, teacher, until } = test
  expect(await formOf(director, id, oto)).toContain(shippedRights)
  await until('2026-11-23T09:00:00Z')
  const preview = await director.recordings.previewFormText({ ...rights, text: ownRights })
  if (!preview.ok) throw new Error(preview.problem.problem)
  expect(preview.asksAnew).toBe(1)
  expect((await director.recordings.get({ id })).state).toBe('cleared')

  expect(value(await word(director, ownRights))).toEqual({ revision: 1, askedAnew: 1 })
  const reopened = await director.recordings.get({ id })
  expect(reopened.state).toBe('collecting')
  expect(reopened.notices.map(({ version, change }) => [version, change])).toEqual([
    [1, 'first'],
    [2, 'reworded'],
  ])
  expect(new Set(reopened.notices.map(({ hash }) => hash)).size).toBe(2)
  expect(reopened.grid.map(({ standing, reason }) => [standing, reason])).toEqual(
    reopened.grid.map(() => ['needsAnew', 'newNotice']),
  )
  const form = await formOf(director, id, oto)
  expect(form).toContain('Jautājumus par saviem datiem uzdodiet pa tālruni ….')
  expect(form).toContain('2. redakcija')
  expect(form).not.toContain(shippedRights)

  value(await answer(director, id, [oto, teacher]))
  value(
    await director.recordings.recordConsent(
      once({
        id,
        answers: [{ person: child, by: mother, kind: 'given' as const, conditions: noConditions }],
        how: onPaper,
        evidence: null,
      }),
    ),
  )
  expect((await director.recordings.get({ id })).state).toBe('cleared')
})

test('a narrower notice keeps the words of those who agreed, and their yes', async () => {
  const { director, id, oto } = await cleared()
  const { terms } = (await director.recordings.get({ id })).notices[0] ?? {}
  if (terms === undefined) throw new Error('No notice')
  value(await word(director, ownRights, null, { ...rights, language: 'ru' }))
  const { revision, state } = await director.recordings.get({ id })
  expect(state).toBe('cleared')
  value(await director.recordings.narrow(once({ id, revision, terms: { ...terms, keepDays: 7 } })))
  expect((await director.recordings.get({ id })).state).toBe('cleared')
  expect(await formOf(director, id, oto)).toContain(shippedRights)
})

test('who is asked in another language is not asked anew', async () => {
  const { director, id } = await cleared()
  const english = { ...rights, language: 'en' as const }
  const preview = await director.recordings.previewFormText({ ...english, text: 'My rights.' })
  expect(preview).toMatchObject({ ok: true, asksAnew: 0 })
  expect(value(await word(director, 'My rights.', null, english)).askedAnew).toBe(0)
  const { state, notices } = await director.recordings.get({ id })
  expect([state, notices.length]).toEqual(['cleared', 1])
})

test('a standing consent to the text before does not clear a request in the new words', async () => {
  const test = await office()
  const { director, anna, oto, addSession } = test
  value(
    await director.recordings.giveStanding(
      once({
        person: oto,
        by: oto,
        group: null,
        conditions: noConditions,
        validUntil: '2026-12-31',
        how: onPaper,
        evidence: null,
      }),
    ),
  )
  const standingIn = async (session: string) => {
    const [id = ''] = value(
      await director.recordings.makeRequest(once({ input: request(anna, [session]) })),
    ).requests
    const { grid } = await director.recordings.get({ id })
    return grid.find(({ person }) => person === oto)?.standing
  }
  expect(await standingIn(test.session)).toBe('agreed')
  value(await word(director, ownRights))
  expect(await standingIn(await addSession({ day: '2026-11-25' }))).toBe('needsAnew')
})

test('a standing consent from before the text was worded anew is not one to it', async () => {
  const { director, oto, until } = await office()
  const give = (day: string, time: string, language: 'lv' | 'en' = 'lv') =>
    director.recordings.giveStanding(
      once({
        person: oto,
        by: oto,
        group: null,
        conditions: noConditions,
        validUntil: '2026-12-31',
        how: { ...onPaper, at: { day, time }, language },
        evidence: null,
      }),
    )
  // What was never worded another way is what they signed, however long ago.
  value(await give('2026-11-10', '12:00'))
  await until('2026-11-24T08:00:00Z')
  value(await word(director, ownRights))
  await until('2026-11-26T08:00:00Z')
  expect(await give('2026-11-24', '09:59')).toMatchObject({
    refusal: { reason: 'beforeNotice', field: 'at', noticeMadeAt: '2026-11-24T08:00:00.000Z' },
  })
  value(await give('2026-11-24', '10:00'))
  // In the other language nothing was changed.
  value(await give('2026-11-24', '09:59', 'en'))
})

test('a standing consent is for as long as recordings were kept when it was given', async () => {
  const { director, anna, oto, session, until } = await office()
  await until('2026-11-23T10:00:00Z')
  await settle(director, { recordingKeepDays: 30 })
  const give = (time: string) =>
    director.recordings.giveStanding(
      once({
        person: oto,
        by: oto,
        group: null,
        conditions: noConditions,
        validUntil: '2026-12-31',
        how: { ...onPaper, at: { day: '2026-11-23', time } },
        evidence: null,
      }),
    )
  value(await give('11:00'))
  const input = request(anna, [session])
  const [id = ''] = value(
    await director.recordings.makeRequest(
      once({ input: { ...input, terms: { ...input.terms, keepDays: 30 } } }),
    ),
  ).requests
  const standing = async () =>
    (await director.recordings.get({ id })).grid.find(({ person }) => person === oto)?.standing
  expect(await standing()).toBe('needsAnew')
  value(await give('12:00'))
  expect(await standing()).toBe('agreed')
})

test('an update of the program leaves the words of a notice, and of the office, as they were', async () => {
  const { director, id, oto, folder } = await cleared()
  value(await word(director, ownRights))
  value(await answer(director, id, [oto]))
  // An update is another shipped text: then the one that was replaced is no longer the program's.
  const file = new Sqlite(databaseFile(folder))
  file.prepare('update paper_text set replaces = ?').run('Ko programma teica agrāk.')
  // The office's own text is gone without a command: what was asked in it is still there.
  const text = await director.documents.texts({ language: 'lv' })
  expect(text.find(({ name }) => name === rights.name)).toMatchObject({
    text: ownRights,
    shippedChanged: true,
  })
  file.prepare('delete from paper_text').run()
  file.close()
  expect(await formOf(director, id, oto)).toContain('Jautājumus par saviem datiem')
})

test('without a request that waits the text can be taken back; with one it is worded once more', async () => {
  const { director } = await office()
  const changed = await word(director, ownRights)
  if (!changed.ok) throw new Error(changed.refusal.reason)
  value(await director.journal.undo(once({ entry: changed.entry })))
  const other = await cleared()
  const worded = await word(other.director, ownRights)
  if (!worded.ok) throw new Error(worded.refusal.reason)
  expect(await other.director.journal.undo(once({ entry: worded.entry }))).toMatchObject({
    ok: false,
    refusal: { reason: 'appendOnly', table: 'recording_notice' },
  })
  const shipped = (await other.director.documents.texts({ language: 'lv' })).find(
    ({ name }) => name === rights.name,
  )?.shipped
  expect(value(await word(other.director, shipped ?? '', 1))).toEqual({
    revision: null,
    askedAnew: 1,
  })
})

test('a text without the facts it is there to tell is refused by preview and save alike', async () => {
  const { director, id } = await cleared()
  const kept = { language: 'lv' as const, name: 'consentForm.keptIs.text' }
  for (const [text, problem] of [
    [
      'Ierakstu dzēsīs {kept}.',
      { problem: 'missingPlaceholder', limits: { placeholder: '{years}' } },
    ],
    [
      '{kept} {years} {manager}',
      { problem: 'unknownPlaceholder', limits: { placeholder: '{manager}' } },
    ],
    ['', { problem: 'required' }],
  ] as const) {
    expect(await director.recordings.previewFormText({ ...kept, text })).toMatchObject({
      ok: false,
      problem: { path: ['text'], ...problem },
    })
    expect(await word(director, text, null, kept)).toMatchObject({
      ok: false,
      refusal: { reason: 'invalid', problems: [{ path: ['text'], ...problem }] },
    })
  }
  // Nor is it worded where nobody would be asked anew.
  expect(
    await director.documents.changeText(once({ ...kept, text: '{kept} {years}', revision: null })),
  ).toMatchObject({ ok: false, refusal: { reason: 'unknownText' } })
  expect(await word(director, 'x', null, { ...kept, name: 'received' })).toMatchObject({
    ok: false,
    refusal: { reason: 'unknownText' },
  })
  expect((await director.recordings.get({ id })).notices).toHaveLength(1)
})

test('markup in a consent text stays text; a request and a withdrawal are worded as well', async () => {
  const { director, id, oto } = await cleared()
  const markup = '#let *zvaigzne* $x$ <b> @kas āčēģīķļņšūž'
  value(await word(director, markup))
  expect(await formOf(director, id, oto)).toContain(markup)
  for (const [name, kind, person] of [
    ['recordingRequest.undertaking.text', 'recordingRequest', null],
    ['consentWithdrawal.withdrawAfter.text', 'consentWithdrawal', oto],
  ] as const) {
    const text = `Birojs: {institution}. ${markup}`
    value(await director.documents.changeText(once({ language: 'lv', name, text, revision: null })))
    const shown = await director.recordings.previewPaper({
      request: id,
      kind,
      person,
      language: 'lv',
    })
    if (!shown.ok) throw new Error(shown.refusal.reason)
    expect(await flat(shown.pdf)).toContain(markup)
  }
})

test.each(['lv', 'en', 'ru'] as const)(
  'every text of a form has a sample in %s that shows it as it is typed',
  async (language) => {
    const { director } = await office()
    const texts = await director.documents.texts({ language })
    for (const kind of formKinds) {
      for (const [word, placeholders] of Object.entries<readonly string[]>(formTexts[kind])) {
        const name = formTextName(kind, word)
        expect(texts.map((each) => each.name)).toContain(name)
        const typed = `Ķēķis zyx ${placeholders.map((each) => `{${each}}`).join(' ')}`
        const shown = await director.recordings.previewFormText({ language, name, text: typed })
        if (!shown.ok) throw new Error(`${name}: ${shown.problem.problem}`)
        const said = await flat(shown.pdf)
        expect(said, name).toContain('Ķēķis zyx')
        for (const each of placeholders) expect(said, name).not.toContain(`{${each}}`)
      }
    }
  },
)

test('consent texts are the director’s and the administrator’s to word', async () => {
  const test = await office()
  const { client } = await signInAs(test, 'projectManager', 'Ozola')
  await expect(word(client, ownRights)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a session that has been keeps what it was asked in', async () => {
  const { director, id, until } = await cleared()
  await until('2026-11-25T09:00:00Z')
  expect(sessionDay < '2026-11-25').toBe(true)
  expect(value(await word(director, ownRights)).askedAnew).toBe(0)
  expect((await director.recordings.get({ id })).notices).toHaveLength(1)
})
