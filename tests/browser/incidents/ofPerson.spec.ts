import { fileIncident, known } from '../../support/incidents.ts'
import { expect, once, test } from '../people/desk.ts'
import { at } from './fileDesk.ts'

test('a person’s page tells of their incidents to whoever may read them, and of nothing to a clerk', async ({
  desk: { client, enter },
  page,
}) => {
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa', birthDate: '1990-02-03' })
  const filed = await fileIncident(client, { persons: [known(anna, 'possibleVictim', 'reporter')] })
  if (!filed.ok) throw new Error(filed.refusal.reason)
  const { id, number } = filed.value
  const main = page.getByRole('main')
  const title = main.getByRole('heading', { level: 1, name: 'Anna Āboliņa' })
  await page.goto(at(page, `/people/${anna}`))
  await expect(title).toBeVisible()
  const section = main.getByRole('region', { name: 'Konfliktsituācijas' })
  await expect(section.getByRole('listitem')).toHaveCount(1)
  await expect(section).toContainText('Iespējamais cietušais, ziņotājs')
  await expect(section).toContainText('Saņemta')
  await section.getByRole('link', { name: number }).click()
  await expect(page.getByRole('heading', { name: number })).toBeVisible()

  const clerk = await enter({ givenName: 'Līga', familyName: 'Lietvede', parts: ['colleague'] })
  const invited = await client.staff.invite(once({ person: clerk, role: 'staff' }))
  if (!invited.ok) throw new Error(invited.refusal.reason)
  await client.staff.signOut()
  const { account, code } = invited.value
  const accepted = await client.staff.acceptInvitation({ account, code, password: 'zilā upe 23' })
  if (!accepted.ok) throw new Error(accepted.refusal.reason)

  // What the window is sent counts, not only what it shows.
  const received: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => received.push(payload.toString())),
  )
  const answered = () => received.filter((frame) => frame.includes('Āboliņa')).length
  await page.goto(at(page, `/people/${anna}`))
  await expect(title).toBeVisible()
  await expect(main.getByRole('heading', { name: 'Vēsture' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(answered()).toBeGreaterThan(0)
  await expect(page.getByText('Konfliktsituācijas')).toHaveCount(0)
  await expect(main).not.toContainText(number)
  expect(received.filter((frame) => frame.includes(id) || frame.includes(number))).toEqual([])
})
