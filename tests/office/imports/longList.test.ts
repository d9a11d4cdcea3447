import { describe, expect, it } from 'vitest'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { all, everything, openList } from './openImport.ts'
import { longList } from './longList.ts'

/** Calls back with the share of the work that is done, as the windows of the desk hear it. */
async function hearProgress(client: Client, heard: (share: number) => void): Promise<() => void> {
  const stop = new AbortController()
  const feed = await client.workspace.feed(undefined, { signal: stop.signal })
  void (async () => {
    for await (const event of feed)
      if (event.kind === 'progress') heard(event.done / (event.total ?? Infinity))
  })()
  return () => stop.abort()
}

/** Milliseconds of the processor: the machine may be busy with other tests. */
const spent = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000
}

describe('a list of 10 000 rows', { timeout: 120_000 }, () => {
  it('is left within 200 ms of a cancel, at the start, midway and while it is put into the journal', async () => {
    const { director } = await openOfficeWithDirector()
    const { session, counts } = await openList(director, longList(10_000))
    expect(counts).toEqual({ new: 10_000, update: 0, unchanged: 0, problem: 0 })

    for (const share of [0, 0.5, 1]) {
      const stop = new AbortController()
      let asked: NodeJS.CpuUsage | null = null
      const deaf = await hearProgress(director, (done) => {
        if (asked !== null || done < share) return
        asked = process.cpuUsage()
        stop.abort()
      })
      const answer = await director.imports
        .people(once({ session, ...all }), { signal: stop.signal })
        .catch((error: unknown) => error)
      // The next write has its turn when the cancelled one is rolled back.
      await director.workspace.saveDraft({ form: 'probe', content: 1 })
      expect(asked === null ? Infinity : spent(asked)).toBeLessThan(200)
      deaf()
      expect(answer).toMatchObject({ ok: false, refusal: { reason: 'cancelled' } })
      expect((await director.people.list({ ...everything, limit: 1 })).total).toBe(1)
    }
    expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
  })

  it('is imported with progress while the register is read', async () => {
    const { director } = await openOfficeWithDirector()
    const { session } = await openList(director, longList(10_000))
    const shares: number[] = []
    const deaf = await hearProgress(director, (share) => shares.push(share))
    let answered = 0
    let running = true
    const asking = (async () => {
      while (running) {
        await director.people.list({ ...everything, limit: 50 })
        answered += 1
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    })()
    const imported = await director.imports.people(once({ session, ...all }))
    running = false
    await asking
    deaf()
    expect(imported).toMatchObject({ ok: true, value: { created: 10_000 } })
    expect(shares.at(-1)).toBe(1)
    expect(shares.length).toBeGreaterThan(20)
    expect(answered).toBeGreaterThan(20)
    expect((await director.people.list({ ...everything, limit: 1 })).total).toBe(10_001)
  })

  it('is left while it is read', async () => {
    const { director } = await openOfficeWithDirector()
    const stop = new AbortController()
    let asked: NodeJS.CpuUsage | null = null
    const deaf = await hearProgress(director, (share) => {
      if (asked !== null || share < 0.2) return
      asked = process.cpuUsage()
      stop.abort()
    })
    const file = new File([longList(10_000)], 'saraksts.csv')
    const input = { file, target: 'people' as const, work: crypto.randomUUID() }
    const answer = await director.imports.open(input, { signal: stop.signal })
    expect(asked === null ? Infinity : spent(asked)).toBeLessThan(200)
    deaf()
    expect(answer).toEqual({ kind: 'refused', refusal: { reason: 'cancelled' } })
  })
})
