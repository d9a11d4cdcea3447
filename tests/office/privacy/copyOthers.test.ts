import { expect, test } from 'vitest'
import { must, value } from '#tests/office/rights/world.ts'
import { fileIncident, known, openFile } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { privacyOffice } from './privacyOffice.ts'

test('a copy tells neither how others of an incident are reached nor who else was there', async () => {
  const { director, anna, ask, recognise } = await privacyOffice()
  const uldis = await enter(director, {
    givenName: 'Uldis',
    familyName: 'Kreslis',
    contacts: [{ kind: 'phone', value: '+37126333444', note: '' }],
  })
  const id = value(
    await fileIncident(director, {
      persons: [
        known(anna, 'possibleVictim'),
        known(uldis, 'witness'),
        {
          who: {
            kind: 'outside',
            name: 'Žozefīne',
            contact: 'z@kalve.lv, 26 111 222',
            minor: 'no',
          },
          parts: ['witness'],
          note: '',
        },
      ],
    }),
  ).id
  const at = async () => ({ id, revision: (await openFile(director, id)).revision })
  const file = await openFile(director, id)
  const person = must(file.persons.find(({ name }) => name === 'Anna Krūmiņa')).id
  const statement = value(
    await director.incidents.requestStatement(
      once({ ...(await at()), person, dueOn: null, takenBy: null }),
    ),
  ).made
  const input = {
    text: 'Zvanīja no 26333444, rakstīju Z@kalve.lv un uz +371 26111222. Egle klausījās.',
    language: 'lv' as const,
    othersPresent: 'Zane Egle, Anna Krūmiņa',
  }
  value(await director.incidents.writeStatement(once({ ...(await at()), statement, input })))
  const signing = { mode: 'typed', signature: 'paper', originalAt: '', signedOn: null } as const
  value(await director.incidents.signStatement(once({ ...(await at()), statement, ...signing })))
  const request = await ask(anna)
  await recognise(request)
  const { items } = await director.privacy.incidentItems({ id: request })
  expect(items.find(({ kind }) => kind === 'statement')?.text).toMatch(
    /Zvanīja no Persona \w, rakstīju Persona (\w) un uz Persona \1\. Persona \w klausījās\.$/u,
  )
})
