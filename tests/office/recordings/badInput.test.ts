import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { texts } from '#renderer/app/language/texts.ts'
import { refusalText } from '#renderer/recordings/refusalText.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'
import { answer, recorded, request } from '#tests/support/recordings.ts'
import { office, sessionDay } from './recordingsOffice.ts'

/** A refusal as the screen says it, in both languages; a person is called „Oto”. */
async function inBoth(refusal: Parameters<typeof refusalText>[1]): Promise<string[]> {
  const said: string[] = []
  for (const lng of ['lv', 'en'] as const) {
    const i18n = createInstance()
    await i18n.init({
      lng,
      resources: { [lng]: { translation: texts[lng] } },
      interpolation: { escapeValue: false },
    })
    said.push(refusalText(i18n.t, refusal, () => 'Oto'))
  }
  return said
}

type Refusal = Parameters<typeof refusalText>[1]

/** Any call may also be refused in ways that every feature shares: those have words of their own. */
const isOfRecordings = (refusal: { reason: string }): refusal is Refusal =>
  !['changedMeanwhile', 'cannotWrite', 'cancelled'].includes(refusal.reason)

test('what must not be is refused with what is missing, in both languages, and nothing is written', async () => {
  const { director, anna, oto, child, teacher, session, until } = await office()
  const stranger = await enter(director, {
    givenName: 'Kāds',
    familyName: 'Svešs',
    contacts: [{ kind: 'phone', value: '20003333', note: '' }],
  })
  const made = await director.recordings.makeRequest(once({ input: request(anna, [session]) }))
  const id = must(value(made).requests[0])
  await until('2026-11-24T09:00:00Z')
  const written = async () => ({
    all: await director.recordings.list(firstPage),
    one: await director.recordings.get({ id }),
    said: await director.recordings.consents({ id }),
  })
  let before = await written()
  const refused = async <R extends { reason: string }>(
    outcome: Promise<{ ok: true } | { ok: false; refusal: R }>,
  ) => {
    const answered = await outcome
    if (answered.ok) throw new Error('It was not refused')
    expect(await written()).toEqual(before)
    if (!isOfRecordings(answered.refusal)) throw new Error(answered.refusal.reason)
    return inBoth(answered.refusal)
  }
  const future = { at: { day: sessionDay, time: '11:01' } }
  const earlier = { at: { day: '2026-11-23', time: '09:59' } }

  expect(
    await refused(director.recordings.makeRequest(once({ input: request(stranger, [session]) }))),
  ).toEqual([
    expect.stringContaining('nav šīs nodarbības dalībnieks'),
    expect.stringContaining('not a participant of this session'),
  ])
  expect(await refused(answer(director, id, [oto], 'given', future))).toEqual([
    'Tas vēl nav noticis: laiks ir nākotnē.',
    expect.stringContaining('future'),
  ])
  expect(await refused(answer(director, id, [oto], 'given', earlier))).toEqual([
    'Oto: piekrist var tikai tam, kas pateikts; paziņojums sagatavots 23.11.2026. 10.00.',
    expect.stringMatching(/^Oto.*23\.11\.2026\. 10\.00/u),
  ])
  expect(await refused(answer(director, id, [anna]))).toEqual([
    'Oto: šī cilvēka piekrišana nav vajadzīga.',
    expect.stringMatching(/^Oto.*not needed/u),
  ])
  const input = recorded(teacher, sessionDay, '09:00', [oto, child])
  expect(await refused(director.recordings.noteRecording(once({ id, input })))).toEqual([
    expect.stringMatching(/^Nebija visu piekrišanu: Oto/u),
    expect.stringMatching(/Oto/u),
  ])

  const why = 'Ieslēgts aiz paraduma.'
  const { recording } = value(
    await director.recordings.reportUnclearedRecording(once({ id, input, why })),
  )
  before = await written()
  const halfway = { id: recording, revision: 1, method: 'Zoom', removed: true, purged: false }
  expect(await refused(director.recordings.deleteRecording(once(halfway)))).toEqual([
    'Trūkst: atzīmes, ka iztukšota atkritne.',
    expect.stringMatching(/bin/u),
  ])
})
