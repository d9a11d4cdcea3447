import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { answer, recorded, request, settle, terms } from '#tests/support/recordings.ts'
import { keepToLookAt, read, textOf } from './paperText.ts'
import { asked, office, sessionDay } from './recordingsOffice.ts'

const reached = { contacts: [{ kind: 'phone' as const, value: '20002222', note: '' }] }
/** Every letter that Latvian adds, in names somebody could bear. */
// „ff” and „fi” are what a font may print as one sign.
const lettered = { givenName: 'Žaķelīna Ērika', familyName: 'Ģēršāņe-Ķūļuča-Hoffifi', ...reached }

test('a request says that the reason is objective and never which, and that the recording is not passed on', async () => {
  const { director, id } = await asked()
  const text = await textOf(director, id, 'recordingRequest')
  for (const said of [
    'IESNIEGUMS PAR NODARBĪBAS IERAKSTĪŠANU',
    'Anna Krūmiņa',
    '24.11.2026. plkst. 09.00–10.30',
    'Kurss, grupa Rīta grupa',
    'Ruta Ozola',
    'objektīvs iemesls',
    'pa tālruni; pieņēma Ilze Bērziņa',
    'nenodošu citām personām, nepublicēšu',
    'iesniegums pieņemts, tiek saskaņots',
  ]) {
    expect(text).toContain(said)
  }
  expect(text).not.toMatch(/darb(a|s) dēļ|slimīb/iu)
})

test('a refusal stands on the request paper as „ierakstu veikt nav iespējams”, without a name or a number', async () => {
  const { director, id, oto, teacher } = await asked()
  value(await answer(director, id, [teacher]))
  value(await answer(director, id, [oto], 'refused'))
  const text = await textOf(director, id, 'recordingRequest')
  expect(text).toContain('ierakstu veikt nav iespējams')
  expect(text).not.toContain('Oto')
  expect(text).not.toMatch(/atteic|atteik|nepiekr|Bērziņš/iu)
})

test('the reason for which a late request was taken stands on its paper', async () => {
  const test = await office()
  const { director, anna, session, until } = test
  await until('2026-11-24T07:10:00Z')
  const late = { ...request(anna, [session]), overrideReason: 'Slimnīcā nebija sakaru.' }
  const [id = ''] = value(await director.recordings.makeRequest(once({ input: late }))).requests
  expect(await textOf(director, id, 'recordingRequest')).toContain(
    'Pieņemts, kaut gan paziņots par vēlu Slimnīcā nebija sakaru.',
  )
})

test('a consent form has the full text with the session filled in, nothing ticked, and names nobody else', async () => {
  const { director, id, oto } = await asked()
  const text = await textOf(director, id, 'consentForm', { person: oto })
  for (const said of [
    'SIA „Paraugs”',
    'plāno ierakstīt nodarbību: 24.11.2026. plkst. 09.00–10.30, Kurss, grupa Rīta grupa.',
    'dot iespēju izglītojamajam, kurš objektīvu iemeslu dēļ nevar piedalīties',
    '6. panta 1. punkta a) apakšpunkts (piekrišana)',
    'attēls, balss, vārds un uzvārds, tērzēšanas ziņas',
    'Ierakstam piekļūs tikai: izglītojamais, kura dēļ nodarbību ieraksta.',
    'Zoom mākonis',
    'ne vēlāk kā 14. dienā',
    'vēl 3 gadus pēc ieraksta dzēšanas',
    'Piekrišana ir brīvprātīga; atteikums neietekmē manu dalību nodarbībā un vērtējumu.',
    'jebkurā laikā atsaukt',
    'sūdzību Datu valsts inspekcijā',
    'Piekrītu ar nosacījumu:',
    'tikai balss',
    'bez kameras',
    'bez tērzēšanas',
    'Oto Bērziņš',
    '1. redakcija, 23.11.2026.',
  ]) {
    expect(text).toContain(said)
  }
  expect(text).not.toContain('Anna')
})

test('the form speaks the language of who signs; for somebody under eighteen that is who answers for them', async () => {
  const { director, id, child, oto, mother, enrol } = await asked()
  const ivan = await enter(director, {
    givenName: 'Ivans',
    familyName: 'Petrovs',
    language: 'ru',
    ...reached,
  })
  await enrol([ivan])
  const russian = await textOf(director, id, 'consentForm', { person: ivan })
  expect(russian).toContain('СОГЛАСИЕ НА ЗАПИСЬ ЗАНЯТИЯ')
  expect(russian).toContain('подпункт a) пункта 1 статьи 6')
  expect(await textOf(director, id, 'consentForm', { person: oto, language: 'en' })).toContain(
    'I have been informed that SIA „Paraugs”',
  )
  const minor = await textOf(director, id, 'consentForm', { person: child })
  expect(minor).toContain('Jana Zara')
  expect(minor).toContain('Ilga Zara (māte)')
  expect(minor).toContain('Atbildi par nepilngadīgo izglītojamo sniedzu kā likumiskais pārstāvis.')
  expect(minor).toContain('Likumiskais pārstāvis (paraksts, datums)')
  expect(minor).not.toContain(mother)
})

test('on what a teacher is recorded is printed as the office has chosen', async () => {
  const test = await office()
  const { director, anna, session, teacher, oto } = test
  await settle(director, { teacherBasis: 'legitimateInterest' })
  const [id = ''] = value(
    await director.recordings.makeRequest(once({ input: request(anna, [session]) })),
  ).requests
  const form = await textOf(director, id, 'consentForm', { person: teacher })
  expect(form).toContain('f) apakšpunkts (pārziņa leģitīmās intereses)')
  expect(form).toContain('iebilst pret šādu apstrādi')
  expect(await textOf(director, id, 'consentForm', { person: oto })).toContain('a) apakšpunkts')
})

test('every letter of a name comes out of a form as it went in', async () => {
  const { director, id, enrol } = await asked()
  const person = await enter(director, lettered)
  await enrol([person])
  const text = await textOf(director, id, 'consentForm', { person })
  expect(text).toContain('Žaķelīna Ērika Ģēršāņe-Ķūļuča-Hoffifi')
})

test('one click makes a form for everybody whose answer is missing, in Latvian order, each with its number', async () => {
  const { director, id, oto, child, teacher, enrol } = await asked()
  const people = []
  for (const [givenName, familyName] of [
    ['Čaks', 'Čakste'],
    ['Cilda', 'Cālīte'],
    ['Āris', 'Ābols'],
    ['Šarlote', 'Šmite'],
    ['Sanita', 'Saule'],
  ] as const) {
    people.push(await enter(director, { givenName, familyName, ...reached }))
  }
  await enrol(people)
  value(await answer(director, id, [oto]))
  const made = value(await director.recordings.makeConsentForms(once({ request: id })))
  expect(made.papers).toHaveLength(7)
  expect(made.papers.map(({ person }) => person)).not.toContain(oto)
  const stack = await director.recordings.consentForms({ request: id })
  if (!stack.ok) throw new Error(stack.refusal.reason)
  expect(stack).toMatchObject({ copies: 7, fresh: 0, name: 'PI-2026-0001_PI-2026-0007.pdf' })
  const { text, bytes } = await read(stack.pdf)
  keepToLookAt('stack', bytes)
  const numbers = [...text.matchAll(/Nr\. (PI-2026-\d{4})/gu)].map(([, number]) => number)
  expect(numbers).toEqual(made.papers.map(({ number }) => number))
  const names = [...text.matchAll(/Vārds, uzvārds (\S+ \S+)/gu)].map(([, name]) => name)
  expect(names).toEqual([
    'Āris Ābols',
    'Cilda Cālīte',
    'Čaks Čakste',
    'Ruta Ozola',
    'Sanita Saule',
    'Šarlote Šmite',
    'Jana Zara',
  ])
  const again = value(await director.recordings.makeConsentForms(once({ request: id })))
  expect(again.papers.every(({ state }) => state === 'unchanged')).toBe(true)
  value(await answer(director, id, [...people, teacher]))
  value(
    await director.recordings.recordConsent(
      once({
        id,
        answers: [
          {
            person: child,
            by: child,
            kind: 'refused' as const,
            conditions: { voiceOnly: false, noCamera: false, noChat: false },
          },
        ],
        how: { at: null, method: 'oral', witness: null, language: 'lv', note: '' },
        evidence: null,
      }),
    ),
  )
  expect(await director.recordings.makeConsentForms(once({ request: id }))).toMatchObject({
    ok: false,
    refusal: { reason: 'everybodyAnswered' },
  })
})

test('a form that says the same stays that one; wider terms make another', async () => {
  const { director, id, oto } = await asked()
  const of = { request: id, kind: 'consentForm' as const, person: oto, language: null }
  const make = async () => value(await director.recordings.makePaper(once({ of })))
  const first = await make()
  expect(first).toMatchObject({ number: 'PI-2026-0001', state: 'made' })
  expect(await make()).toMatchObject({ id: first.id, state: 'unchanged' })
  const withdrawal = await textOf(director, id, 'consentWithdrawal', { person: oto })
  expect(withdrawal).toContain('Nr. PI-2026-0001')
  expect(withdrawal).toContain('Iemesls nav jānorāda.')
  const { revision } = await director.recordings.get({ id })
  value(await director.recordings.widen(once({ id, revision, terms: { ...terms, keepDays: 30 } })))
  expect(await make()).toMatchObject({ number: 'PI-2026-0002', state: 'made' })
  expect(await textOf(director, id, 'consentForm', { person: oto })).toContain('30. dienā')
})

test('a receipt carries the whole record, and there is none before somebody answered', async () => {
  const { director, id, oto } = await asked()
  expect(await textOf(director, id, 'consentReceipt', { person: oto })).toBe('noAnswer')
  value(await answer(director, id, [oto]))
  const text = await textOf(director, id, 'consentReceipt', { person: oto })
  const [{ hash } = { hash: '' }] = (await director.recordings.get({ id })).notices
  for (const said of [
    'ISO/IEC TS 27560:2023',
    'Oto Bērziņš',
    'SIA „Paraugs”',
    'ierakstīšana, glabāšana, piekļuves došana',
    'Zoom mākonis',
    'LV',
    'uz papīra',
    'Paziņojuma valoda latviešu',
    hash.slice(0, 32),
    hash.slice(32),
  ]) {
    expect(text).toContain(said)
  }
  expect(text).not.toContain('Anna')
})

test('the list of consents names who agreed and on what condition, and nobody else', async () => {
  const { director, id, oto, teacher, mother, child } = await asked()
  expect(await textOf(director, id, 'consentList')).toBe('nobodyAgreed')
  value(await answer(director, id, [teacher]))
  value(
    await director.recordings.recordConsent(
      once({
        id,
        answers: [
          {
            person: child,
            by: mother,
            kind: 'givenWithConditions' as const,
            conditions: { voiceOnly: true, noCamera: false, noChat: false },
          },
        ],
        how: { at: null, method: 'email', witness: null, language: 'lv', note: '' },
        evidence: null,
      }),
    ),
  )
  value(await answer(director, id, [oto], 'refused'))
  const text = await textOf(director, id, 'consentList')
  expect(text).toContain('Ruta Ozola')
  expect(text).toContain('Jana Zara')
  expect(text).toContain('piekrīt: tikai balss')
  expect(text).not.toContain('Bērziņš')
  expect(text).not.toMatch(/atteik|nepiekr/iu)
})

test('a deletion is proved with both ticks, the way and who did it', async () => {
  const { director, id, oto, teacher, mother, child, until } = await asked()
  value(await answer(director, id, [teacher, oto]))
  value(
    await director.recordings.recordConsent(
      once({
        id,
        answers: [
          {
            person: child,
            by: mother,
            kind: 'given' as const,
            conditions: { voiceOnly: false, noCamera: false, noChat: false },
          },
        ],
        how: { at: null, method: 'paper', witness: null, language: 'lv', note: '' },
        evidence: null,
      }),
    ),
  )
  await until('2026-11-24T09:00:00Z')
  const { recording } = value(
    await director.recordings.noteRecording(
      once({ id, input: recorded(teacher, sessionDay, '09:05') }),
    ),
  )
  expect(await textOf(director, id, 'deletionRecord')).toBe('notDeleted')
  value(
    await director.recordings.deleteRecording(
      once({
        id: recording,
        revision: 1,
        method: 'Zoom mākonī un atkritnē',
        removed: true,
        purged: true,
      }),
    ),
  )
  const text = await textOf(director, id, 'deletionRecord')
  for (const said of [
    'IERAKSTA DZĒŠANAS PROTOKOLS',
    'Zoom mākonī un atkritnē',
    'Izdzēsts no atrašanās vietas 24.11.2026. plkst. 11.00',
    'Izdzēsts arī no atkritnes',
    'https://zoom.example/rec/1',
  ]) {
    expect(text).toContain(said)
  }
  const { id: paper } = value(
    await director.recordings.makePaper(
      once({
        of: { request: id, kind: 'deletionRecord' as const, person: null, language: null },
      }),
    ),
  )
  expect(await director.documents.get({ id: paper })).toMatchObject({
    kind: 'deletionRecord',
    number: 'ID-2026-0001',
    groupName: 'Rīta grupa',
  })
})
