import { fileIncident, known } from '../../support/incidents.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, once, test } from '../people/desk.ts'
import { at, choose, open, save } from './fileDesk.ts'

test('an incident is written down, explained, talked over, agreed, told and closed', async ({
  desk,
  page,
}) => {
  test.setTimeout(120_000)
  await desk.enter({ givenName: 'Anna', familyName: 'Āboliņa', birthDate: '1990-02-03' })
  await page.goto(at(page, '/today'))
  await page.getByRole('link', { name: 'Pierakstīt konfliktsituāciju' }).click()
  await expect(page.getByText(/vēl nav ziņots ne policijai/)).toBeVisible()
  const facts = page.getByLabel('Kas redzēts un dzirdēts')
  await facts.fill('Anna teica, ka Oto tērzētavā viņu apsaukā. Redzēju trīs ziņas.')
  await page.getByLabel('Personu aizskaroši izteicieni').check()
  await page.getByRole('button', { name: 'Pievienot personu' }).click()
  await page.getByRole('combobox', { name: 'Persona' }).fill('abol')
  await page.getByRole('option', { name: /Anna Āboliņa/ }).click()
  await page.getByRole('combobox', { name: 'Kādā lomā' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'Iespējamais cietušais' }).click()
  await facts.click()
  expect(await seriousFindings(page)).toEqual([])

  // What is typed survives the window.
  await page.reload()
  await expect(facts).toHaveValue(/Redzēju trīs ziņas/)
  await page.getByRole('button', { name: 'Pierakstīt', exact: true }).click()
  await expect(page.getByRole('heading', { name: /Pierakstīts: K-/ })).toBeVisible()
  await expect(page.getByText('Ārpus iestādes par to vēl nav ziņots.')).toBeVisible()
  await page.getByRole('button', { name: 'Atvērt', exact: true }).click()
  await expect(page.getByText('nav ne lēmuma, ne vienošanās')).toBeVisible()
  await expect(page.getByText('Anna Āboliņa: par iznākumu nav paziņots')).toBeVisible()
  await page.getByRole('button', { name: 'Sākt izskatīt' }).click()

  await choose(
    await open(page, 'Pieprasīt paskaidrojumu', 'Pieprasīt paskaidrojumu'),
    'Persona',
    'Anna Āboliņa',
  )
  await save(page.getByRole('dialog'))
  const writing = await open(page, 'Rakstīt', /^Rakstīt/)
  await writing.getByLabel('Teksts').fill('Es viņu neaiztiku.')
  await save(writing)
  await save(await open(page, 'Parakstīts', /^Parakstīts/))
  await expect(page.getByText(/1\. redakcija/)).toBeVisible()
  const amending = await open(page, 'Papildināt paskaidrojumu', /^Papildināt paskaidrojumu/)
  await amending.getByLabel('Teksts').fill('Atcerējos vēl ko.')
  // Nothing is amended without a reason.
  await amending.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(amending.getByLabel('Iemesls')).toHaveAttribute('aria-invalid', 'true')
  await amending.getByLabel('Iemesls').fill('Atcerējās')
  await save(amending)
  await expect(page.getByText('Es viņu neaiztiku.')).toBeVisible()
  await expect(page.getByText(/2\. redakcija/)).toBeVisible()

  const talk = await open(page, 'Saruna', 'Saruna')
  await talk.getByLabel('Sarunas gaita').fill('Izrunājās mierīgi.')
  await save(talk)
  const agreement = await open(page, 'Vienošanās', 'Vienošanās')
  await agreement.getByLabel('Punkts').fill('Vairs neraksta aizskarošus vārdus.')
  await save(agreement)
  // It settles nothing before somebody has signed it.
  await expect(page.getByText('vienošanos neviens nav parakstījis')).toBeVisible()
  const unsigned = page.getByRole('listitem').filter({ hasText: 'Vairs neraksta' })
  await unsigned.getByRole('button', { name: 'Labot', exact: true }).click()
  const signing = page.getByRole('dialog', { name: 'Labot: Vienošanās' })
  await signing.getByRole('combobox', { name: 'Parakstīja' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'Anna Āboliņa' }).click()
  await signing.getByLabel('Punkts').click()
  await save(signing)
  await expect(page.getByText('vienošanos neviens nav parakstījis')).toHaveCount(0)
  const notice = await open(page, 'Informēt', 'Informēt')
  await choose(notice, 'Persona', 'Anna Āboliņa')
  await notice.getByLabel('Teksts').fill('Par vienošanos.')
  await save(notice)
  await expect(page.getByText('Nekā netrūkst: lietu var slēgt.')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('tab', { name: 'Gaita' }).click()
  await expect(page.getByText('Parakstīts paskaidrojums: Anna Āboliņa, 2. redakcija')).toBeVisible()
  await page.getByRole('tab', { name: 'Kas lasa' }).click()
  await page.getByRole('button', { name: 'Rādīt piekļuves žurnālu' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  // The explanation on paper, every version of it.
  await page.getByRole('button', { name: 'Dokumenti', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Paskaidrojums: Anna Āboliņa' }).click()
  const preview = page.getByRole('dialog', { name: 'Paskaidrojums: Anna Āboliņa' })
  await expect(preview.getByText('Es viņu neaiztiku.')).toBeVisible()
  await expect(preview.getByText('Atcerējos vēl ko.')).toBeVisible()
  // It gets its number when it goes out.
  const saved = page.waitForEvent('download')
  await preview.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  expect((await saved).suggestedFilename()).toMatch(/^K-\d{4}-\d+-1\.pdf$/)
  await expect(preview).toBeHidden()
  await page.getByRole('button', { name: 'Dokumenti', exact: true }).click()
  await page.getByRole('menuitem', { name: /^K-\d{4}-\d+\/1 · Paskaidrojums$/ }).click()
  const paper = page.getByRole('dialog', { name: /^K-\d{4}-\d+\/1$/ })
  await expect(paper.getByText('Es viņu neaiztiku.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(paper).toBeHidden()

  await save(await open(page, 'Slēgt lietu', 'Slēgt lietu'), 'Slēgt lietu')
  await expect(page.getByRole('heading', { name: /Lieta ir slēgta/ })).toBeVisible()
  await page.getByRole('combobox', { name: 'Iemesls' }).click()
  await page.getByRole('option', { name: 'Sūdzība' }).click()
  await page.getByRole('button', { name: 'Atvērt lietu' }).click()
  // What it was opened for counts for its papers too: that which was made, and one that is made now.
  await page.getByRole('button', { name: 'Dokumenti', exact: true }).click()
  await page.getByRole('menuitem', { name: /^K-\d{4}-\d+\/1 · Paskaidrojums$/ }).click()
  await expect(paper.getByText('Es viņu neaiztiku.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(paper).toBeHidden()
  await page.getByRole('button', { name: 'Dokumenti', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Paskaidrojums: Anna Āboliņa' }).click()
  await expect(preview.getByText('Es viņu neaiztiku.')).toBeVisible()
  const another = page.waitForEvent('download')
  await preview.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  expect((await another).suggestedFilename()).toMatch(/^K-\d{4}-\d+-2\.pdf$/)
  await expect(preview).toBeHidden()
  const reopening = await open(page, 'Atvērt no jauna', 'Atvērt no jauna')
  await reopening.getByLabel('Iemesls').fill('Jauni fakti')
  await save(reopening, 'Atvērt no jauna')
  await expect(page.getByText('Atkārtoti atvērta', { exact: true })).toBeVisible()
})

test('whoever may not read finds no area, and a real address as empty as a made-up one', async ({
  desk: { client, enter },
  page,
}) => {
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa', birthDate: '1990-02-03' })
  const filed = await fileIncident(client, { persons: [known(anna, 'possibleVictim')] })
  if (!filed.ok) throw new Error(filed.refusal.reason)
  await page.goto(at(page, '/incidents'))
  await expect(page.getByText(filed.value.number)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.goto(at(page, '/settings?tab=incidents'))
  await expect(page.getByLabel(/^Paskaidrojuma termiņš/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  const clerk = await enter({ givenName: 'Līga', familyName: 'Lietvede', parts: ['colleague'] })
  const invited = await client.staff.invite(once({ person: clerk, role: 'staff' }))
  if (!invited.ok) throw new Error(invited.refusal.reason)
  await client.staff.signOut()
  const { account, code } = invited.value
  const accepted = await client.staff.acceptInvitation({ account, code, password: 'zilā upe 23' })
  if (!accepted.ok) throw new Error(accepted.refusal.reason)

  const shown = async (id: string): Promise<string> => {
    await page.goto(at(page, `/incidents/${id}`))
    await expect(page.getByRole('heading', { name: 'Šādas lapas nav' })).toBeVisible()
    expect(await page.title()).not.toContain(filed.value.number)
    return page.getByRole('main').innerText()
  }
  expect(await shown(filed.value.id)).toBe(await shown(crypto.randomUUID()))
  const areas = page.getByRole('navigation', { name: 'Galvenā izvēlne' })
  await expect(areas.getByRole('link', { name: 'Šodien' })).toBeVisible()
  await expect(areas.getByRole('link', { name: 'Konfliktsituācijas' })).toHaveCount(0)
  await page.goto(at(page, '/incidents'))
  await expect(page.getByText('Nekas nav pierakstīts')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('konflikt')
  await page.getByRole('option', { name: 'Pierakstīt konfliktsituāciju' }).click()
  await expect(page.getByRole('heading', { name: 'Pierakstīt konfliktsituāciju' })).toBeVisible()
})
