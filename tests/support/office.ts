import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { Temporal } from 'temporal-polyfill'
import { onTestFinished } from 'vitest'
import type { Clock } from '#shared/calendar/clock.ts'
import { openOffice, type Office } from '#main/office/open.ts'
import type { router } from '#main/office/router.ts'
import { v4 } from 'uuid'

export type Client = RouterClient<typeof router>

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  #now: Temporal.Instant
  #elapsed = 0

  constructor(now = '2026-11-23T08:00:00Z') {
    this.#now = Temporal.Instant.from(now)
  }

  now(): Temporal.Instant {
    return this.#now
  }

  elapsed(): number {
    return this.#elapsed
  }

  /** Time passes until this instant. */
  set(now: string): void {
    this.advance(this.#now.until(now))
  }

  /** Time passes. */
  advance(duration: Temporal.DurationLike): void {
    const before = this.#now
    this.#now = this.#now.add(duration)
    this.#elapsed += this.#now.epochMilliseconds - before.epochMilliseconds
  }

  /** Somebody sets the PC's clock: no time passes. */
  jump(duration: Temporal.DurationLike): void {
    this.#now = this.#now.add(duration)
  }
}

/** An office on a real file in a folder of its own, with a client per desk; closed when the test ends. */
export interface TestOffice {
  office: Office
  folder: string
  clock: TestClock
  /** The procedures as a window of this desk calls them. */
  at(desk: string): Client
}

export async function openTestOffice({
  folder = newFolder(),
  demo = false,
  now = '2026-11-23T08:00:00Z',
} = {}): Promise<TestOffice> {
  const clock = new TestClock(now)
  const office = await openOffice({ folder, clock, demo, passwordCost: 2 ** 4 })
  onTestFinished(async () => {
    await office.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    office,
    folder,
    clock,
    at: (desk) =>
      createRouterClient(office.router, { context: office.join({ desk, window: `${desk}-1` }) }),
  }
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'norise-test-'))

/** Closes an office and keeps a copy of its folder till the process ends, for others to be opened from. */
export async function closeAndKeep({ office, folder }: TestOffice): Promise<string> {
  await office.close()
  const kept = newFolder()
  cpSync(folder, kept, { recursive: true })
  process.once('exit', () => rmSync(kept, { recursive: true, force: true }))
  return kept
}

export const directorPassword = 'zaļā pļava 17'

/** An office whose director, Ilze Bērziņa, has signed in at the desk "director". */
export async function openOfficeWithDirector(): Promise<
  TestOffice & { director: Client; recoveryKey: string }
> {
  const test = await openTestOffice()
  const director = test.at('director')
  const made = await director.staff.setUp({
    institution: { name: 'SIA „Paraugs”', registrationNumber: '40000000000' },
    director: { givenName: 'Ilze', familyName: 'Bērziņa', password: directorPassword },
    language: 'lv',
  })
  if (!made.ok) throw new Error(made.refusal.reason)
  return { ...test, director, recoveryKey: made.recoveryKey }
}

/** A command's input with an id of its own, as a form makes it when it opens. */
export const once = <P>(payload: P): { commandId: string; payload: P } => ({
  commandId: v4(),
  payload,
})
