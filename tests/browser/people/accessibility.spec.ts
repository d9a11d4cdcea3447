import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, test } from './desk.ts'

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious among people, ${scheme}`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const oto = {
      givenName: 'Oto',
      familyName: 'Ozols',
      birthDate: '2020-05-05',
      town: 'Rīga',
      contacts: [{ kind: 'phone' as const, value: '20001234', note: 'vakaros' }],
    }
    const id = await desk.enter(oto)
    await desk.enter({ ...oto, town: 'Cēsis', personalCode: '321234-56789' })
    const findings: string[] = []
    const look = async (where: string): Promise<void> => {
      findings.push(...(await seriousFindings(page)).map((finding) => `${where}: ${finding}`))
    }
    await page.getByRole('row', { name: /Ozols/ }).first().getByRole('rowheader').click()
    await expect(page.getByRole('region', { name: 'Par cilvēku' })).toBeVisible()
    await look('list with pane')
    await page.goto(new URL(`/people/${id}`, page.url()).href)
    await expect(page.getByRole('region', { name: 'Vēsture' })).toBeVisible()
    await look('page')
    await page.getByRole('button', { name: 'Pievienot pārstāvi' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('guardian dialog')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Citas darbības' }).click()
    await page.getByRole('menuitem', { name: 'Apvienot…' }).click()
    await page.getByRole('combobox', { name: 'Otrs ieraksts' }).fill('ozols')
    await page.getByRole('option', { name: /Cēsis/ }).click()
    await page.getByRole('button', { name: 'Salīdzināt' }).click()
    await expect(page.getByRole('radio').first()).toBeVisible()
    await look('merge dialog')
    await page.keyboard.press('Escape')
    await page.goto(new URL('/people/new', page.url()).href)
    await page.getByLabel('Uzvārds').fill('Ozols')
    await page.getByLabel('Vārds', { exact: true }).fill('Oto')
    await page.getByLabel('Dzimšanas datums').fill('05.05.2020.')
    await expect(page.getByText('Vai tas nav jau reģistrā?')).toBeVisible()
    await page.getByLabel('Personas kods').fill('12')
    await page.getByRole('button', { name: 'Saglabāt', exact: true }).click()
    await expect(page.getByText('Personas kodā jābūt vienpadsmit cipariem').first()).toBeVisible()
    await look('form with errors and a likely duplicate')
    expect(findings).toEqual([])
  })
}
