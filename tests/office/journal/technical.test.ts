import { expect, test } from 'vitest'
import { fileIncident, openFile } from '#tests/support/incidents.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'

test('the system administrator reads technical events of the log, and nothing of persons or incidents', async () => {
  const office = await openOfficeWithDirector()
  const { director } = office
  const { client: keeper } = await signInAs(office, 'systemAdministrator', 'Sistēma')
  const { client: clerk } = await signInAs(office, 'staff', 'Lietvede')
  const person = await enter(director, { familyName: 'Liepa' })
  await director.people.personalCode({ id: person })
  const filed = await fileIncident(director)
  if (!filed.ok) throw new Error(filed.refusal.reason)
  await openFile(director, filed.value.id)
  const { revision, ...input } = await director.settings.policies()
  await director.settings.changePolicies(once({ revision, input }))
  await expect(keeper.incidents.counts()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(clerk.journal.entries({ before: null, limit: 200 })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  const lines = await keeper.journal.entries({ before: null, limit: 200 })
  const actions = new Set(lines.map(({ action }) => action))
  expect(actions).toContain('staff.invite')
  expect(actions).toContain('settings.changePolicies')
  expect(actions).toContain('journal.entries')
  expect([...actions].filter((action) => /^(people|incidents|courses)\./u.test(action))).toEqual([])
  expect(JSON.stringify(lines)).not.toContain('Liepa')
})
