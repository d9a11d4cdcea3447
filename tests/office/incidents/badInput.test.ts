import { createInstance, type TFunction } from 'i18next'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { v4 } from 'uuid'
import { expect, test, vi } from 'vitest'
import { texts } from '#renderer/app/language/texts.ts'
import { IncidentRefusal } from '#shared/incidents/refusals.ts'
import { fileIncident, openFile } from '#tests/support/incidents.ts'
import { type Client, once } from '#tests/support/office.ts'
import { at, fileFight, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

// The words of late screens join texts that have begun, on a page.
vi.stubGlobal('document', { documentElement: { lang: '' } })
const { startLanguage } = await import('#renderer/app/language/language.ts')
await startLanguage('lv')
const { nobody, refusalText } = await import('#renderer/incidents/words.ts')

const wordsIn = (language: 'lv' | 'en'): Promise<TFunction> =>
  createInstance().init({
    lng: language,
    resources: { [language]: { translation: texts[language] } },
    interpolation: { escapeValue: false },
  })
const words = { lv: await wordsIn('lv'), en: await wordsIn('en') }

/** A whole sentence in each language, with no key left over and nobody named. */
function said(text: (t: TFunction) => string): void {
  const [lv, en] = [text(words.lv), text(words.en)]
  expect(lv).toMatch(/[.:] ?/u)
  expect(en).not.toBe(lv)
  for (const sentence of [lv, en]) {
    expect(sentence).not.toMatch(/\b\w+\.\w+\.\w+\b|\{\{|Anna|Oto/u)
  }
}

/** Refused with a reason of incidents that both languages tell, and the office is as it was. */
async function refused(
  client: Client,
  attempt: () => Promise<{ ok: true } | { ok: false; refusal: unknown }>,
): Promise<IncidentRefusal> {
  const before = await client.journal.anchor()
  const outcome = await attempt()
  expect(await client.journal.anchor()).toEqual(before)
  return told(outcome)
}

/** The reason of a refusal of incidents, told by both languages. */
function told(outcome: { ok: true } | { ok: false; refusal: unknown }): IncidentRefusal {
  if (outcome.ok) throw new Error('It was not refused')
  const refusal = IncidentRefusal.parse(outcome.refusal)
  said((t) => refusalText(t, refusal, nobody))
  return refusal
}

/** A fight, and Anna's explanation that was signed. */
async function openWithSigned() {
  const office = await openIncidentsOffice()
  const { director } = office
  const id = await fileFight(office)
  const person = personOf(await openFile(director, id), 'Anna Kalniņa')
  const now = () => at(director, id)
  const statement = value(
    await director.incidents.requestStatement(
      once({ ...(await now()), person, dueOn: null, takenBy: null }),
    ),
  ).made
  const input = { text: 'Es redzēju.', language: 'lv' as const, othersPresent: '' }
  const signing = { signature: 'paper' as const, originalAt: '', signedOn: null }
  value(await director.incidents.writeStatement(once({ ...(await now()), statement, input })))
  value(
    await director.incidents.signStatement(
      once({ ...(await now()), statement, mode: 'typed', ...signing }),
    ),
  )
  return { ...office, id, statement, input, signing, now }
}

test('a signed explanation is not written over, and not amended without a reason', async () => {
  const { director, statement, input, signing, now } = await openWithSigned()
  expect(
    await refused(director, async () =>
      director.incidents.writeStatement(once({ ...(await now()), statement, input })),
    ),
  ).toMatchObject({ reason: 'statementState', state: 'signed' })
  const amended = await director.incidents.amendStatement(
    once({ ...(await now()), statement, input, reason: ' ', signer: 'Anna', ...signing }),
  )
  expect(amended).toMatchObject({
    refusal: { reason: 'invalid', problems: [{ path: ['reason'], problem: 'required' }] },
  })
  said((t) => `${t('problem.required')}.`)
})

test('a closing too early names what is missing', async () => {
  const { director, now } = await openWithSigned()
  const refusal = await refused(director, async () =>
    director.incidents.close(once({ ...(await now()), text: '' })),
  )
  expect(refusal).toMatchObject({ reason: 'closingTooEarly' })
})

test('whoever’s key is not there is told what to do; a foreign or mistyped recovery key is not taken', async () => {
  const office = await openWithSigned()
  const { director, manager, id } = office
  const row = (await director.staff.list()).find((one) => one.id === manager.account)
  const { code } = value(
    await director.staff.resetPassword(once({ id: manager.account, revision: row?.revision ?? 0 })),
  )
  const { account, client } = manager
  await client.staff.acceptInvitation({ account, code, password: 'jauna parole 22' })
  expect(await client.incidents.get({ id, reason: null })).toMatchObject({ kind: 'noKey' })
  const { revision } = await openFile(director, id)
  expect(told(await client.incidents.takeUp(once({ id, revision })))).toEqual({ reason: 'noKey' })
  const foreign = (await openIncidentsOffice()).recoveryKey
  for (const [recoveryKey, why] of [
    ['ABCD', 'mistyped'],
    [foreign, 'wrong'],
  ] as const) {
    const answer = await client.incidents.recoverKeys(once({ recoveryKey }))
    expect(told(answer)).toMatchObject({ reason: 'wrongRecoveryKey', why })
  }
  // A try with a key may be noted; the incident is as it was.
  expect((await openFile(director, id)).revision).toBe(revision)
  for (const key of ['noKeyTitle', 'noKeyText'] as const) {
    said((t) => `${t(`incidents.page.${key}`)}.`)
  }
})

test('a wrong password opens nothing, and says only that', async () => {
  const { at: desk, manager } = await openWithSigned()
  const answer = await desk('other').staff.signIn({
    account: manager.account,
    password: 'nepareiza',
  })
  expect(answer).toMatchObject({ ok: false, refusal: { reason: 'wrongPassword' } })
})

test('a file that changed on the disk is not given out, and the screen says why', async () => {
  const { director, id, folder, now } = await openWithSigned()
  const file = new File(['attēls'], 'ekrāns.png', { type: 'image/png' })
  const { made } = value(
    await director.incidents.attach(
      once({ ...(await now()), input: { file, capturedOn: null, source: '', statement: null } }),
    ),
  )
  const database = new Sqlite(join(folder, 'norise.sqlite'))
  const triggers = database
    .prepare<[], { name: string }>(
      "select name from sqlite_schema where type = 'trigger' and tbl_name = 'incident_cipher'",
    )
    .all()
  for (const { name } of triggers) database.exec(`drop trigger ${name}`)
  database.exec(`update incident_cipher set bytes = randomblob(length(bytes)) where sealed_id =
    (select content_id from incident_attachment where id = '${made}')`)
  database.close()
  await expect(director.incidents.attachment({ id, attachment: made })).rejects.toMatchObject({
    code: 'CONTENT_CHANGED',
  })
  expect(await openFile(director, id)).toMatchObject({ integrity: 'broken' })
  said((t) => t('incidents.page.fileChanged'))
  said((t) => t('incidents.page.broken'))
})

test('a guessed id and a real one that is not for the reader are answered alike', async () => {
  const { id, other, statement } = await openWithSigned()
  const { client } = other
  const answersTo = async (guess: string): Promise<string[]> => {
    const asked = [
      client.incidents.get({ id: guess, reason: null }),
      client.incidents.readers({ id: guess }),
      client.incidents.papers({ id: guess }),
      client.incidents.previewPaper({ id: guess, paper: { kind: 'report' } }),
      client.incidents.previewPaper({ id: guess, paper: { kind: 'explanation', statement } }),
      client.incidents.close(once({ id: guess, revision: 1, text: '' })),
      client.incidents.takeUp(once({ id: guess, revision: 1 })),
    ]
    const answers = await Promise.allSettled(asked)
    return answers.map((answer) =>
      answer.status === 'rejected' ? JSON.stringify(answer.reason) : 'answered',
    )
  }
  const guessed = await answersTo(v4())
  expect(await answersTo(id)).toEqual(guessed)
  expect(guessed).not.toContain('answered')
})

test('every refusal of incidents is a sentence in both languages', async () => {
  const plain = IncidentRefusal.options.map(({ shape }) => shape.reason.value)
  for (const reason of plain) {
    // These have a sentence for each of their kinds.
    if (reason === 'mayNot' || reason === 'mayNotRead' || reason === 'wrongRecoveryKey') continue
    if (reason === 'scanMissing') {
      for (const field of ['mode', 'text'] as const) {
        said((t) => t(`incidents.refusal.scanMissing.${field}`))
      }
      continue
    }
    said((t) => t(`incidents.refusal.${reason}`, { size: '20 MB' }))
  }
  const { director } = await openIncidentsOffice()
  const empty = new File([], 'tukšs.txt')
  const { id } = value(await fileIncident(director))
  const now = await at(director, id)
  expect(
    await refused(director, () =>
      director.incidents.attach(
        once({
          ...now,
          input: { file: empty, capturedOn: null, source: '', statement: null },
        }),
      ),
    ),
  ).toMatchObject({ reason: 'emptyFile' })
})
