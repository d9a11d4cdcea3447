import { expect, test } from 'vitest'
import { fileIncident, known, openFile } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { at, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

/** An incident that knows a witness by an entry which was made one with another since; Anna tells of them. */
async function openWithMerged() {
  const office = await openIncidentsOffice()
  const { director, anna } = office
  const was = await enter(director, { givenName: 'Zelma', familyName: 'Kalve' })
  const now = await enter(director, {
    givenName: 'Zelma',
    familyName: 'Jaunzeme',
    contacts: [{ kind: 'phone', value: '+37126333444', note: '' }],
  })
  const { id } = value(
    await fileIncident(director, {
      facts: 'Jaunzeme stāvēja blakus.',
      persons: [known(anna, 'possibleVictim'), known(was, 'witness')],
    }),
  )
  const person = personOf(await openFile(director, id), 'Anna Kalniņa')
  const statement = value(
    await director.incidents.requestStatement(
      once({ ...(await at(director, id)), person, dueOn: null, takenBy: null }),
    ),
  ).made
  const of = async () => ({ ...(await at(director, id)), statement })
  const input = {
    text: 'Zvanīja no 26333444. Tad Jaunzeme aizgāja.',
    language: 'lv' as const,
    othersPresent: '',
  }
  value(await director.incidents.writeStatement(once({ ...(await of()), input })))
  const signing = { mode: 'typed', signature: 'paper', originalAt: '', signedOn: null } as const
  value(await director.incidents.signStatement(once({ ...(await of()), ...signing })))
  const seenAt = async (one: string) => {
    const { revision } = await director.people.get({ id: one })
    return { id: one, revision }
  }
  value(
    await director.people.merge(
      once({ kept: await seenAt(now), merged: await seenAt(was), takeFromMerged: [] }),
    ),
  )
  return { ...office, id }
}

test('the account for outside hides what somebody is called since their entry was made one with another', async () => {
  const { director, id } = await openWithMerged()
  const paper = { kind: 'anonymised' as const, hide: [] }
  const file = await director.incidents.previewPaper({ id, paper })
  const { text } = await readPdf(new Uint8Array(await file.arrayBuffer()))
  expect(text.replace(/\s+/gu, ' ')).toContain('stāvēja blakus')
  expect(text).not.toMatch(/Jaunzem|Kalve/u)
})

const mistaken = 'Ierakstīts pārpratuma dēļ'

test.for([
  ['who stands in the file', false],
  ['who was struck off it', true],
] as const)(
  'a copy for another hides today’s name and number of them, too: %s',
  async ([, off]) => {
    const { director, anna, id: incident } = await openWithMerged()
    if (off) {
      const person = personOf(await openFile(director, incident), 'Zelma Kalve')
      const strike = { ...(await at(director, incident)), person, why: mistaken }
      value(await director.incidents.removePerson(once(strike)))
    }
    const { id } = value(
      await director.privacy.noteRequest(once({ person: anna, input: dataRequestInput })),
    )
    const { items } = await director.privacy.incidentItems({ id })
    expect(items.find(({ kind }) => kind === 'statement')?.text).toMatch(
      /Zvanīja no (Persona \w)\. Tad \1 aizgāja\.$/u,
    )
  },
)
