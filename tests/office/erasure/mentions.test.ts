import { expect, test } from 'vitest'
import { emptyPerson } from '#shared/people/schema.ts'
import { emptyVisit } from '#shared/visits/schema.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, unconfirmed } from '#tests/support/people.ts'
import { sure } from './story.ts'

test('texts of others that may name the person are shown before, in whatever case the name stands', async () => {
  const { director } = await openOfficeWithDirector()
  const person = await enter(director, { givenName: 'Anna', familyName: 'Kalniņa' })
  const input = { ...emptyPerson, givenName: 'Anna', familyName: 'Aizmirstamā' }
  sure(
    await director.people.update(once({ id: person, revision: 1, input, confirmed: unconfirmed })),
  )
  const other = await enter(director, {
    familyName: 'Ozols',
    note: 'Brauc kopā ar Annu Aizmirstamo katru otrdienu',
  })
  await enter(director, { familyName: 'Bērzs', note: 'Par Annu neko nezina' })
  const agreedWith = (await director.staff.list())[0]?.person ?? null
  const visit = { ...emptyVisit, visitor: 'kalniņas māsa', day: '2026-11-24', agreedWith }
  const { id: visitId } = sure(
    await director.visits.create(
      once({ input: { ...visit, startsAt: '09:00', endsAt: '10:00' }, letIn: false }),
    ),
  )
  // Their own texts go with them: nobody has to decide about those.
  const named = await director.people.get({ id: person })
  sure(
    await director.people.update(
      once({
        id: person,
        revision: named.revision,
        input: { ...input, note: 'Aizmirstamā' },
        confirmed: unconfirmed,
      }),
    ),
  )

  const { mentions, stays, revision, number } = await director.erasure.preview({ id: person })
  expect(mentions).toEqual([
    {
      place: 'person',
      id: other,
      excerpt: 'Brauc kopā ar Annu Aizmirstamo katru otrdienu',
    },
    { place: 'visit', id: visitId, excerpt: 'kalniņas māsa' },
  ])
  expect(stays).toContainEqual({ what: 'otherTexts', count: 2 })

  // The protocol counts them; the words are nobody's any more.
  const asked = { id: person, revision, number, reason: 'other' as const }
  sure(await director.erasure.erase(once({ ...asked, requestedOn: '2026-11-20' })))
  const protocol = await director.erasure.protocol({ id: person })
  expect(protocol?.stays).toContainEqual({ what: 'otherTexts', count: 2 })
  expect(JSON.stringify(protocol)).not.toContain('Aizmirstam')
})

test('a window that still has the form of somebody erased open brings nothing back', async () => {
  const { director } = await openOfficeWithDirector()
  const person = await enter(director, { familyName: 'Aizmirstamā' })
  const stays = await enter(director, { familyName: 'Paliekošā' })
  const { revision, number } = await director.erasure.preview({ id: person })
  const asked = { id: person, revision, number, reason: 'request' as const }
  sure(await director.erasure.erase(once({ ...asked, requestedOn: '2026-11-20' })))

  const form = `people.edit.${person}`
  await director.workspace.saveDraft({ form, content: { familyName: 'Aizmirstamā' } })
  expect(await director.workspace.draft({ form })).toBeNull()
  const other = 'loans.new'
  await director.workspace.saveDraft({ form: other, content: { person, note: 'Aizmirstamajai' } })
  expect(await director.workspace.draft({ form: other })).toBeNull()
  await director.workspace.saveDraft({ form: other, content: { person: stays, note: 'cita' } })
  expect(await director.workspace.draft({ form: other })).toMatchObject({
    content: { note: 'cita' },
  })
})
