import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openOffice } from '#main/office/open.ts'
import type { ListRequest } from '#shared/lists/list.ts'
import { longList } from '#tests/office/imports/longList.ts'
import { importByHand } from './importByHand.ts'
import type { Figure } from './figure.ts'

const rows = 50_000
const page: ListRequest = {
  search: '',
  filters: {},
  sort: [],
  position: { kind: 'at', offset: 0 },
  limit: 50,
}
/** Somebody who works meanwhile asks for a page so often. */
const everyMilliseconds = 50

const p95 = (sorted: readonly number[]): number =>
  sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN

/** A list of 50 000 rows from the file to the register, and how long a list page waits meanwhile. */
export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'norise-bench-import-'))
  const office = await openOffice({ folder, passwordCost: 2 ** 4 })
  try {
    const context = office.join({ desk: 'bench', window: 'bench' })
    const client = createRouterClient(office.router, { context })
    await client.staff.setUp({
      institution: { name: 'SIA „Paraugs”', registrationNumber: '40000000000' },
      director: { givenName: 'Ilze', familyName: 'Direktore', password: 'zaļā pļava 17' },
      language: 'lv',
    })
    const list = longList(rows)
    const byHand = importByHand(list, folder)
    const file = new File([list], 'list.csv')
    const waits: number[] = []
    const quiet: number[] = []
    let running = true
    const ask = async (into: number[], until: () => boolean): Promise<void> => {
      while (until()) {
        const meant = performance.now() + everyMilliseconds
        await new Promise((resolve) => setTimeout(resolve, everyMilliseconds))
        await client.people.list(page)
        // From when it was meant to be asked: what holds up the office holds up the question too.
        into.push(performance.now() - meant)
      }
    }
    await ask(quiet, () => quiet.length < 40)
    const asking = ask(waits, () => running)

    const start = performance.now()
    const opened = await client.imports.open({ file, target: 'people', work: randomUUID() })
    if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
    const judged = performance.now()
    const payload = { session: opened.state.session, rows: { kind: 'all' }, group: null } as const
    const imported = await client.imports.people({ commandId: randomUUID(), payload })
    if (!imported.ok) throw new Error(imported.refusal.reason)
    const written = performance.now()
    running = false
    await asking

    waits.sort((a, b) => a - b)
    quiet.sort((a, b) => a - b)
    return [
      {
        name: '50 000 rows read and judged',
        value: judged - start,
        unit: 'ms',
        baseline: byHand.read,
      },
      {
        name: '50 000 rows from file to register',
        value: written - start,
        unit: 'ms',
        baseline: byHand.written,
        limit: 60_000,
      },
      {
        name: 'a list page while they are imported, p95',
        value: p95(waits),
        unit: 'ms',
        baseline: p95(quiet),
        limit: 150,
      },
      {
        name: 'a list page while they are imported, longest',
        value: waits.at(-1) ?? Number.NaN,
        unit: 'ms',
        baseline: quiet.at(-1) ?? Number.NaN,
        limit: 1_000,
      },
    ]
  } finally {
    await office.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
