import { setImmediate as turn } from 'node:timers/promises'
import type { Client } from './benchOffice.ts'

/** A short call as every screen makes it: one person's page. */
export async function readSomebody(client: Client): Promise<() => Promise<unknown>> {
  const [person] = (
    await client.people.list({
      search: '',
      filters: {},
      sort: [],
      position: { kind: 'at', offset: 0 },
      limit: 1,
    })
  ).rows
  return () => client.people.get({ id: person?.id ?? '' })
}

/**
 * Runs long work, and short calls one after the other while it lasts.
 * @returns milliseconds that the work took, and each call beside it until the next thing's turn
 */
export async function callsBeside(
  call: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<{ took: number; calls: number[] }> {
  const calls: number[] = []
  const start = performance.now()
  let took: number | null = null
  const working = work().finally(() => {
    took = performance.now() - start
  })
  while (took === null) {
    const called = performance.now()
    await call()
    await turn()
    calls.push(performance.now() - called)
  }
  await working
  return { took, calls }
}
