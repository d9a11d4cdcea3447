import type { Page } from '@playwright/test'
import { addDays } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { connect, once } from '#tests/browser/people/desk.ts'
import { absenceFrom } from '#tests/support/absences.ts'
import type { Figure } from './figure.ts'
import { pressMeasured } from './painted.ts'
import { median, p95, timed } from './samples.ts'
import { openWindow, startBrowser } from './window.ts'

/** Family names that nobody else of the invented has begin so; every second one is taken down without a window. */
const beginnings = [...'abcdefghijklmnopqrst'].map((letter) => `qx${letter}u`)

/** Of ten seconds, what is left by twelve keys and three thoughts (tests/browser/absences/fewKeys.spec.ts). */
const leftOfTenSeconds = 2500

type Client = Awaited<ReturnType<typeof connect>>

/**
 * A call taken down among 10 000 people by keyboard alone: what the program itself takes of it, from the
 * key that opens the form to its first field, from the last letter of the name to the offer, from the
 * choice to the sessions, and from saving to the form being gone. Beside it the same three calls of the
 * office without a window.
 */
export async function bench(): Promise<Figure[]> {
  const browser = await startBrowser()
  const window = await openWindow(browser, 10_000)
  try {
    const { page } = window
    const client = await connect(page)
    const { session, learners } = await prepare(client)
    const inWindow: number[] = []
    const without: number[] = []
    for (const [place, { person, text }] of learners.entries()) {
      if (place % 2 === 0) inWindow.push(await takenDown(page, text))
      else without.push(await timed(() => callsOnly(client, { person, text, session })))
      const [absence] = await client.absences.ofPerson({ person })
      if (absence?.session?.id !== session) throw new Error('An absence was not kept')
    }
    const name = 'a call taken down, the program’s own part'
    return [
      {
        name: `${name}: p95`,
        value: p95(inWindow),
        unit: 'ms',
        baseline: p95(without),
        limit: leftOfTenSeconds,
      },
      { name: `${name}: median`, value: median(inWindow), unit: 'ms', baseline: median(without) },
    ]
  } finally {
    await window.close()
    await browser.close()
  }
}

/** A group that meets tomorrow, and its learners with what is typed to find each. */
async function prepare(client: Client) {
  const learners: { person: string; text: string }[] = []
  for (const text of beginnings) {
    const familyName = text.charAt(0).toUpperCase() + text.slice(1)
    const contacts = [{ kind: 'phone' as const, value: '20005555', note: '' }]
    const input = {
      ...emptyPerson,
      givenName: 'Anna',
      familyName,
      birthDate: '1990-02-03',
      contacts,
    }
    const confirmed = { notADuplicate: true, codeAsRead: true }
    learners.push({ person: must(await client.people.create(once({ input, confirmed }))).id, text })
  }
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: learners.map(({ person }) => person) }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const day = addDays(todayInRiga(systemClock), 1)
  const { id: session } = must(
    await client.timetable.createSession(once({ input: { ...emptySession, groupId: group, day } })),
  )
  return { session, learners }
}

/** Milliseconds of four waits: between them somebody thinks and types. */
async function takenDown(page: Page, text: string): Promise<number> {
  const menu = page.getByRole('navigation', { name: 'Galvenā izvēlne' })
  await menu.getByRole('link', { name: /^Kavējumi/ }).click()
  await page.getByRole('button', { name: 'Pierakstīt kavējumu' }).first().waitFor()
  const opened = await pressMeasured(page, 'n', painted(page, '[role="dialog"] input:focus'))
  for (const letter of text.slice(0, -1)) await page.keyboard.press(letter)
  const found = await pressMeasured(
    page,
    text.slice(-1),
    painted(page, '[role="option"]:only-child:not([aria-disabled])'),
  )
  await page.keyboard.press('ArrowDown')
  const offered = await pressMeasured(
    page,
    'Enter',
    painted(page, '[role="dialog"] [role="radiogroup"] input'),
  )
  for (const key of ['Tab', 'Tab', 'Space']) await page.keyboard.press(key)
  const saved = await pressMeasured(page, 'Control+Enter', painted(page, '[role="dialog"]', true))
  return opened + found + offered + saved
}

/** Milliseconds from the next key press to the painted frame in which something stands, or is gone. */
const painted = (page: Page, selector: string, gone = false): Promise<number> =>
  page.evaluate(
    async ({ selector, gone }) => {
      const from = await new Promise<number>((resolve) => {
        const options = { once: true, capture: true }
        document.addEventListener('keydown', ({ timeStamp }) => resolve(timeStamp), options)
        Object.assign(globalThis, { benchListens: true })
      })
      const last = performance.now() + 20_000
      do {
        await new Promise((resolve) => requestAnimationFrame(resolve))
        if (performance.now() > last) throw new Error(`Still waiting for ${selector}`)
      } while ((document.querySelector(selector) === null) !== gone)
      // A message is heard after the frame has been painted.
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve())
        port1.start()
        port2.postMessage(null)
      })
      return performance.now() - from
    },
    { selector, gone },
  )

/** The same without a window: the person found, their sessions asked for, the absence reported. */
async function callsOnly(
  client: Client,
  { person, text, session }: { person: string; text: string; session: string },
): Promise<void> {
  await client.people.find({ text, limit: 20 })
  await client.absences.offered({ person })
  must(await client.absences.report(once({ person, input: absenceFrom(session) })))
}

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
