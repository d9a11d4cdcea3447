import { handsOn } from './hands.ts'
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

test('the office from its first start to signing out, by keyboard alone', async ({
  office,
  page,
  share,
  titles,
}) => {
  // Hundreds of keys, each one awaited.
  test.setTimeout(600_000)
  const hands = handsOn(page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  const heading = (name: string) => page.getByRole('heading', { name })
  /** By its number, which is its place among the areas; what stands behind the tenth has none. */
  const openArea = async (area: string): Promise<void> => {
    const links = page.getByRole('navigation').getByRole('link')
    const areas = await links.allInnerTexts()
    const number = areas.findIndex((name) => name.startsWith(area)) + 1
    if (number <= 10) await hands.press(`Alt+${number % 10}`)
    else await hands.activate(links.nth(number - 1))
  }

  await test.step('first start', async () => {
    await page.goto(office.address)
    await hands.fill(field('Nosaukums'), words.institution)
    await hands.fill(field('Reģistrācijas numurs'), words.registrationNumber)
    await hands.fill(field('Vārds'), words.givenName)
    await hands.fill(field('Uzvārds'), words.familyName)
    await hands.fill(page.getByLabel(/^Parole\s*\*?$/), words.password)
    await hands.fill(page.getByLabel('Parole vēlreiz'), words.password)
    await hands.press('Enter')
    const asked = await askedGroup(page)
    await hands.fill(asked.field, asked.group)
    await hands.press('Enter')
    await expect(page.getByRole('navigation').getByRole('link', { name: 'Kursi' })).toBeVisible()
  })

  await test.step('a project, a course and a group in one go', async () => {
    await openArea('Kursi')
    await expect(page.getByRole('grid', { name: 'Grupu saraksts' })).toBeVisible()
    await hands.press('n')
    await hands.fill(field('Grupas nosaukums'), words.group)
    await hands.tabTo(page.getByRole('combobox', { name: 'Kurss' }))
    await hands.write(words.course)
    await hands.choose(page.getByRole('option', { name: `Izveidot „${words.course}”` }))
    const course = page.getByRole('dialog', { name: 'Jauns kurss' })
    await hands.tabTo(course.getByRole('combobox', { name: 'Mācību projekts' }))
    await hands.write(words.project)
    await hands.choose(page.getByRole('option', { name: `Izveidot „${words.project}”` }))
    const project = page.getByRole('dialog', { name: 'Jauns mācību projekts' })
    await expect(project.getByRole('textbox', { name: 'Projekta nosaukums' })).toBeFocused()
    await hands.press('Control+Enter')
    await expect(project).toBeHidden()
    await expect(course.getByRole('combobox', { name: 'Mācību projekts' })).toHaveValue(
      words.project,
    )
    await hands.activate(course.getByRole('button', { name: 'Saglabāt' }))
    await expect(course).toBeHidden()
    await hands.activate(button('Saglabāt'))
    await expect(heading(words.group)).toBeVisible()
  })

  const importList = async (): Promise<void> => {
    await hands.activate(button('Importēt'))
    const choose = button('Izvēlēties failu')
    await hands.tabTo(choose)
    const chooser = page.waitForEvent('filechooser')
    await hands.press('Enter')
    await (await chooser).setFiles(participantList)
    await hands.activate(button('Tālāk: pārbaudīt rindas'))
    await expect(page.getByRole('row', { name: /Liepa/ })).toContainText('„2000” ir par īsu')
    await hands.activate(button('Importēt 3 dalībniekus'))
    await expect(heading('Saraksts importēts')).toBeVisible()
  }

  await test.step('a list is imported into the group, taken back, and imported again', async () => {
    await importList()
    await hands.press('Control+z')
    await expect(page.getByText(/^Darbība atsaukta/)).toBeVisible()
    await hands.activate(button('Atvērt grupu'))
    await expect(page.getByText('Grupā vēl nav dalībnieku')).toBeVisible()
    await importList()
    await hands.activate(button('Atvērt grupu'))
    await expect(page.getByRole('rowheader', { name: 'Bērziņš Jānis' })).toBeVisible()
  })

  await test.step('somebody is found without letters’ marks and by four digits, and changed', async () => {
    await openArea('Dalībnieki')
    await expect(page.getByRole('grid', { name: 'Dalībnieku saraksts' })).toBeVisible()
    const found = page.getByRole('row', { name: /Bērziņš/ })
    const others = page.getByRole('row', { name: /Šķēle|Ūdris|Direktore/ })
    await expect(others.first()).toBeVisible()
    const search = page.getByPlaceholder(/^Vārds, tālrunis/)
    for (const typed of ['1042', 'berzins']) {
      // What was typed before is marked, so that typing replaces it.
      await hands.press('/')
      await hands.write(typed)
      await expect(search).toHaveValue(typed)
      await expect(others).toHaveCount(0)
      await expect(found).toBeVisible()
      await hands.press('ArrowDown')
    }
    await hands.press('Enter')
    await expect(
      page
        .getByRole('region', { name: 'Par cilvēku' })
        .getByRole('heading', { name: 'Jānis Bērziņš' }),
    ).toBeVisible()
    await hands.press('e')
    await hands.fill(field('Pilsēta, pagasts'), 'Valmiera')
    await hands.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Jānis Bērziņš' })).toBeVisible()
  })

  await test.step('sheets of the whole group', async () => {
    await hands.press('Control+k')
    await expect(page.getByRole('combobox', { name: 'Meklēt un darīt' })).toBeFocused()
    await hands.write('rita')
    await expect(page.getByRole('option', { name: new RegExp(words.group) })).toBeVisible()
    await hands.press('Enter')
    const tab = page.getByRole('tab', { name: 'Dalībnieki 3' })
    await hands.tabTo(tab)
    const papers = page.getByRole('tab', { name: 'Dokumenti' })
    for (let steps = 0; steps < 10; steps += 1) {
      if (await papers.evaluate((element) => element === document.activeElement)) break
      await hands.press('ArrowRight')
    }
    await hands.activate(button('Informatīvie materiāli visai grupai'))
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('Jānis Bērziņš').first()).toBeVisible()
    const download = page.waitForEvent('download')
    await hands.activate(dialog.getByRole('button', { name: 'Saglabāt' }))
    await expectSheets(await download)
    await openArea('Dokumenti')
    for (const number of [1, 2, 3]) {
      await expect(
        page.getByRole('rowheader', { name: new RegExp(`^IM-\\d{4}-000${number}`) }),
      ).toBeVisible()
    }
  })

  await test.step('the registers arrive in a folder', async () => {
    await openArea('Eksports')
    await hands.activate(page.getByRole('link', { name: 'Jauns eksporta profils' }))
    await hands.fill(field('Nosaukums'), words.profile)
    await hands.fill(field('Mape'), share)
    await hands.press('Control+Enter')
    await hands.activate(button('Eksportēt tagad'))
    await expect(page.getByText(/^Eksportēts/)).toBeVisible()
    await expectDelivered(share, 'Valmiera')
  })

  await test.step('signing out', async () => {
    await hands.activate(page.getByRole('button', { name: /Dace Direktore/ }))
    await hands.choose(page.getByRole('menuitem', { name: 'Mainīt lietotāju' }))
    await expect(heading('Kas strādā?')).toBeVisible()
  })
  expectNamelessTitles(titles)
})
