import { participantList } from './list.ts'
import {
  expect,
  expectDelivered,
  expectNamelessTitles,
  expectSheets,
  office as words,
  test,
} from './path.ts'
import { askedGroup } from '../../support/recoveryKey.ts'

test('the office from its first start to signing out, by mouse', async ({
  office,
  page,
  share,
  titles,
}) => {
  test.setTimeout(600_000)
  const area = (name: string) => page.getByRole('navigation').getByRole('link', { name })
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  await test.step('first start', async () => {
    await page.goto(office.address)
    await page.getByLabel('Nosaukums').fill(words.institution)
    await page.getByLabel('Reģistrācijas numurs').fill(words.registrationNumber)
    await page.getByRole('textbox', { name: 'Vārds', exact: true }).fill(words.givenName)
    await page.getByLabel('Uzvārds').fill(words.familyName)
    await page.getByLabel(/^Parole\s*\*?$/).fill(words.password)
    await page.getByLabel('Parole vēlreiz').fill(words.password)
    await button('Atvērt biroju').click()
    const { field, group } = await askedGroup(page)
    await field.fill('AAAA')
    await button('Turpināt').click()
    await expect(page.getByText(/Tā nav \d+\. grupa/)).toBeVisible()
    await field.fill(group)
    await button('Turpināt').click()
    await expect(area('Kursi')).toBeVisible()
  })

  await test.step('a project, a course and a group in one go', async () => {
    await area('Kursi').click()
    await button('Jauna grupa').first().click()
    await page.getByLabel('Grupas nosaukums').fill(words.group)
    await page.getByRole('combobox', { name: 'Kurss' }).fill(words.course)
    await page.getByText(`Izveidot „${words.course}”`).click()
    const course = page.getByRole('dialog', { name: 'Jauns kurss' })
    await course.getByRole('combobox', { name: 'Mācību projekts' }).fill(words.project)
    await page.getByText(`Izveidot „${words.project}”`).click()
    const project = page.getByRole('dialog', { name: 'Jauns mācību projekts' })
    await project.getByRole('button', { name: 'Saglabāt' }).click()
    await expect(project).toBeHidden()
    await course.getByRole('button', { name: 'Saglabāt' }).click()
    await expect(course).toBeHidden()
    await button('Saglabāt').click()
    await expect(page.getByRole('heading', { name: words.group })).toBeVisible()
  })

  const importList = async (): Promise<void> => {
    await button('Importēt').click()
    const chooser = page.waitForEvent('filechooser')
    await button('Izvēlēties failu').click()
    await (await chooser).setFiles(participantList)
    await button('Tālāk: pārbaudīt rindas').click()
    await expect(page.getByRole('row', { name: /Liepa/ })).toContainText('„2000” ir par īsu')
    await button('Importēt 3 dalībniekus').click()
    await expect(page.getByRole('heading', { name: 'Saraksts importēts' })).toBeVisible()
  }
  const member = page.getByRole('rowheader', { name: 'Bērziņš Jānis' })

  await test.step('a list is imported into the group, taken back, and imported again', async () => {
    await importList()
    await expect(page.getByText('Grupai pievienoti 3 dalībnieki.')).toBeVisible()
    await page.getByRole('main').getByRole('button', { name: 'Atsaukt darbību' }).click()
    await expect(page.getByText(/^Darbība atsaukta/)).toBeVisible()
    await button('Atvērt grupu').click()
    await expect(page.getByText('Grupā vēl nav dalībnieku')).toBeVisible()
    await importList()
    await button('Atvērt grupu').click()
    await expect(member).toBeVisible()
    await expect(page.getByRole('tab', { name: 'Dalībnieki 3' })).toBeVisible()
  })

  await test.step('somebody is found without letters’ marks and by four digits, and changed', async () => {
    await area('Dalībnieki').click()
    // The group's list has a search of the same name.
    await expect(page.getByRole('grid', { name: 'Dalībnieku saraksts' })).toBeVisible()
    const search = page.getByPlaceholder(/^Vārds, tālrunis/)
    const found = page.getByRole('row', { name: /Bērziņš/ })
    const others = page.getByRole('row', { name: /Šķēle|Ūdris|Direktore/ })
    for (const typed of ['berzins', '0104', '1042']) {
      await search.fill(typed)
      await expect(found).toBeVisible()
      if (typed !== '0104') await expect(others).toHaveCount(0)
    }
    await found.getByRole('rowheader').click()
    const pane = page.getByRole('region', { name: 'Par cilvēku' })
    await pane
      .getByRole('button', { name: 'Labot' })
      .or(pane.getByRole('link', { name: 'Labot' }))
      .click()
    // The list has a filter of the same name.
    const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })
    await expect(heading('Labot: Jānis Bērziņš')).toBeVisible()
    await page.getByLabel('Pilsēta, pagasts').fill('Valmiera')
    await button('Saglabāt').click()
    await expect(heading('Jānis Bērziņš')).toBeVisible()
  })

  await test.step('sheets of the whole group', async () => {
    await area('Kursi').click()
    await page.getByRole('rowheader', { name: words.group }).dblclick()
    await page.getByRole('tab', { name: 'Dokumenti' }).click()
    await button('Informatīvie materiāli visai grupai').click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('Jānis Bērziņš').first()).toBeVisible()
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Saglabāt' }).click()
    await expectSheets(await download)
    await area('Dokumenti').click()
    for (const number of [1, 2, 3]) {
      await expect(
        page.getByRole('rowheader', { name: new RegExp(`^IM-\\d{4}-000${number}`) }),
      ).toBeVisible()
    }
  })

  await test.step('the registers arrive in a folder', async () => {
    await area('Eksports').click()
    await page.getByRole('link', { name: 'Jauns eksporta profils' }).click()
    await page.getByRole('textbox', { name: 'Nosaukums' }).fill(words.profile)
    await page.getByRole('textbox', { name: 'Mape' }).fill(share)
    await button('Saglabāt').click()
    await button('Eksportēt tagad').click()
    await expect(page.getByText(/^Eksportēts/)).toBeVisible()
    await expectDelivered(share, 'Valmiera')
  })

  await test.step('signing out', async () => {
    await page.getByRole('button', { name: /Dace Direktore/ }).click()
    await page.getByRole('menuitem', { name: 'Mainīt lietotāju' }).click()
    await expect(page.getByRole('heading', { name: 'Kas strādā?' })).toBeVisible()
    await expect(area('Kursi')).toHaveCount(0)
  })
  expectNamelessTitles(titles)
})
