import { expect, test } from 'vitest'
import { emptyVisit, type VisitInput } from '#shared/visits/schema.ts'
import { fillInstitution } from '#tests/office/documents/papersOffice.ts'
import { value } from '#tests/office/rights/world.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'

const day = '2026-11-24'

const agree = async (client: Client, input: Partial<VisitInput>): Promise<string> => {
  const whole = { ...emptyVisit, day, visitor: 'Kurjers', ...input }
  return value(await client.visits.create(once({ input: whole, letIn: false }))).id
}

const printed = async (client: Client, language: 'lv' | 'en' = 'lv', on = day) => {
  const { pdf, visits } = await client.visits.dayList({ day: on, language })
  const read = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
  const text = read.text.replaceAll('\u200b', '').replaceAll(/\s+/gu, ' ')
  return { visits, text, pages: read.pages.length }
}

test('the day’s list has who comes, when, why and to whom, in order of time, on one page', async () => {
  const { director } = await openOfficeWithDirector()
  const contacts = [{ kind: 'phone' as const, value: '20001001', note: '' }]
  const personId = await enter(director, { givenName: 'Ķirils', familyName: 'Žīgurs', contacts })
  const agreedWith = await enter(director, { givenName: 'Zane', familyName: 'Kļaviņa' })
  await agree(director, { startsAt: '14:00', endsAt: '15:00', purpose: 'Sūtījums #1 [a] $x$' })
  await agree(director, { startsAt: '09:30', personId, visitor: '', agreedWith, purpose: 'Dators' })
  await agree(director, { day: '2026-11-25', visitor: 'Rītdienas viesis' })
  const off = await agree(director, { visitor: 'Atteikusies viešņa' })
  const selection = { kind: 'rows' as const, ids: [off] }
  value(await director.visits.changeState(once({ selection, state: 'cancelled' })))

  const { text, visits, pages } = await printed(director)
  expect({ visits, pages }).toEqual({ visits: 2, pages: 1 })
  expect(text).toContain('24.11.2026., otrdiena')
  expect(text).toMatch(
    /09\.30 Ķirils Žīgurs 20 001 001 Dators Zane Kļaviņa.*14\.00–15\.00 Kurjers Sūtījums #1 \[a\] \$x\$/u,
  )
  expect(text).toContain('1. lpp. no 1')
  expect(text).not.toMatch(/Rītdienas|Atteikusies|Ārkārtas/u)
  expect((await printed(director, 'en')).text).toContain('24.11.2026., Tuesday')
})

test('the day’s list has the head and the foot of the office’s papers', async () => {
  const { director } = await openOfficeWithDirector()
  await fillInstitution(director)
  const { text } = await printed(director)
  expect(text).toContain('SIA „Gaismas ceļš” Mācību centrs')
  expect(text).toContain('Reģ. Nr. 40000000000, Līču iela 7, Rīga, LV-1000')
  expect(text).toContain('birojs@gaismascels.example')
  expect(text).toMatch(/Sagatavots .* · redakcija 2 1\. lpp\. no 1/u)
  expect((await printed(director, 'en')).text).toContain('version 2')
})

test('an empty day says so, and an emergency stands on top', async () => {
  const { director } = await openOfficeWithDirector()
  const { revision, ...policies } = await director.settings.policies()
  const input = { ...policies, emergency: true, emergencyText: 'Zvanīt pirms ierašanās.' }
  value(await director.settings.changePolicies(once({ revision, input })))
  const { text, visits } = await printed(director)
  expect(visits).toBe(0)
  expect(text).toContain('Ārkārtas režīms: Zvanīt pirms ierašanās.')
  expect(text).toContain('Šai dienai vizīšu nav.')
})

test('a full day goes over pages, each with its number', async () => {
  const { director } = await openOfficeWithDirector()
  for (let n = 0; n < 60; n += 1) {
    await agree(director, { visitor: `Viesis ${n}`, purpose: 'Ļoti garš mērķis '.repeat(6) })
  }
  const { text, visits, pages } = await printed(director)
  expect(visits).toBe(60)
  expect(pages).toBeGreaterThan(2)
  expect(text).toContain(`${pages}. lpp. no ${pages}`)
  expect(text.split('Apmeklētājs').length - 1).toBe(pages)
})

test('a project manager prints the visits they may see', async () => {
  const office = await openOfficeWithDirector()
  const manager = await signInAs(office, 'projectManager', 'Vadītāja')
  await agree(office.director, { visitor: 'Pie direktores' })
  await agree(manager.client, { visitor: 'Savs viesis' })
  const { text, visits } = await printed(manager.client)
  expect(visits).toBe(1)
  expect(text).not.toContain('Pie direktores')
})
