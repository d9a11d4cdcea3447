import { expect } from '@playwright/test'
import { test } from '../../support/browserOffice.ts'

test('the one-time address opens the office once; the page breaks no rule of its policy', async ({
  office,
  page,
  browser,
}) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/content security|refused to/i.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(office.address)
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/(?!enter)/)
  await expect(page.locator('#root')).not.toBeEmpty()
  expect(complaints).toEqual([])
  // The session is nothing a script could read, and nothing personal is kept by the page.
  expect(await page.evaluate(() => document.cookie)).toBe('')

  const stranger = await browser.newContext()
  const closed = await stranger.newPage()
  const answer = await closed.goto(office.address)
  expect(answer?.status()).toBe(403)
  await expect(closed.getByRole('heading', { level: 1 }).first()).toHaveText(
    'Šis logs nav atvērts no Norises',
  )
  await closed.goto(await office.freshAddress())
  await expect(closed.locator('#root')).not.toBeEmpty()
  await stranger.close()
})

test('a page elsewhere cannot reach the office with the person’s own browser', async ({
  office,
  page,
}) => {
  await page.goto(office.address)
  const { origin } = new URL(page.url())
  const other = await page.context().newPage()
  await other.route('https://elsewhere.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Elsewhere</h1>' }),
  )
  await other.goto('https://elsewhere.example/')
  const reached = await other.evaluate(async (office) => {
    const read = await fetch(`${office}/`, { credentials: 'include' }).then(
      (response) => response.text(),
      () => 'refused',
    )
    const line = await new Promise((resolve) => {
      const socket = new WebSocket(`${office.replace('http', 'ws')}/office`)
      socket.addEventListener('open', () => resolve('open'))
      socket.addEventListener('close', () => resolve('refused'))
    })
    return { read, line }
  }, origin)
  expect(reached).toEqual({ read: 'refused', line: 'refused' })
})

test('a PDF is shown for printing within the policy', async ({ office, page }) => {
  await page.goto(office.address)
  const outcome = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.violatedDirective),
    )
    const frame = document.createElement('iframe')
    frame.src = URL.createObjectURL(new Blob(['%PDF-1.4'], { type: 'application/pdf' }))
    const loaded = new Promise((resolve) => frame.addEventListener('load', () => resolve(true)))
    document.body.append(frame)
    await loaded
    return { violations, print: typeof frame.contentWindow?.print }
  })
  expect(outcome).toEqual({ violations: [], print: 'function' })
})
