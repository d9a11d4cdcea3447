import { rm } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { demoPassword } from '#shared/staff/demo.ts'
import { test } from '../../support/browserOffice.ts'

test('a new office opens the demo office beside it, whose sign-in page tells its password', async ({
  office,
  page,
}) => {
  await page.goto(office.address)
  const typed = page.getByRole('textbox', { name: /^Nosaukums/ })
  await typed.fill('SIA „Ābele”')
  const opening = page.waitForEvent('popup', { timeout: 60_000 })
  await page.getByRole('button', { name: 'Apskatīt parauga biroju' }).click()
  const demo = await opening
  await expect(page.getByText('Parauga birojs ir atvērts citā logā.')).toBeVisible()
  // What was typed in the office that is being begun is still there.
  await expect(typed).toHaveValue('SIA „Ābele”')

  await expect(demo.getByText(`viena parole: ${demoPassword}`)).toBeVisible()
  expect(new URL(demo.url()).port).not.toBe(new URL(page.url()).port)
  const director = demo.getByRole('button', { name: /Ilze Saulīte/ })
  // Our own styles win over the general ones, in whatever parts the build has put them.
  await expect(director).toHaveCSS('padding-left', '10px')
  await director.click()
  await demo.getByRole('textbox', { name: 'Parole' }).fill(demoPassword)
  await demo.getByRole('button', { name: 'Ieiet' }).click()
  await demo.getByRole('link', { name: 'Dalībnieki' }).click()
  await expect(demo.getByRole('grid', { name: 'Dalībnieku saraksts' })).toContainText('Ābele')

  // The office itself is still the new one: the demo is another folder with another session.
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Atveram jūsu biroju' })).toBeVisible()

  await office.stop()
  await expect
    .poll(() =>
      demo.request.get(demo.url()).then(
        () => 'there',
        () => 'gone',
      ),
    )
    .toBe('gone')
  await rm(`${office.folder}-demo`, { recursive: true, force: true })
})

test('where a browser opens no window by itself, a link does', async ({ office, page }) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  await page.route('**/demo', (route) =>
    route.fulfill({ json: { kind: 'running', address: 'http://127.0.0.1:1/enter?token=x' } }),
  )
  await page.goto(office.address)
  await page.getByRole('button', { name: 'Apskatīt parauga biroju' }).click()
  const link = page.getByRole('link', { name: 'Atvērt to jaunā logā' })
  await expect(link).toHaveAttribute('href', 'http://127.0.0.1:1/enter?token=x')
})

test('a demo office that cannot be opened is said calmly, and can be tried again', async ({
  office,
  page,
}) => {
  await page.route('**/demo', (route) =>
    route.fulfill({ json: { kind: 'refused', why: 'folder', folder: '/tmp/birojs-demo' } }),
  )
  await page.goto(office.address)
  const button = page.getByRole('button', { name: 'Apskatīt parauga biroju' })
  await button.click()
  await expect(page.getByRole('alert')).toContainText('/tmp/birojs-demo')
  await expect(button).toBeEnabled()
})
