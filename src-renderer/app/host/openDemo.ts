import { DemoAnswer, demoPath } from '#shared/host/demoAnswer.ts'
import type { DemoOutcome } from '#shared/host/services.ts'

/** Asks the browser host for the demo office and opens a window on it, where the browser lets us. */
export async function openDemo(): Promise<DemoOutcome> {
  const answer = await ask()
  if (answer === undefined) return { kind: 'refused', why: 'failed', folder: '' }
  if (answer.kind === 'refused') return answer
  if (answer.kind === 'inFront') return { kind: 'opened' }
  // Seconds after the click a browser may take this for a pop-up nobody wanted.
  const opened = window.open(answer.address, '_blank')
  return opened === null ? { kind: 'ready', address: answer.address } : { kind: 'opened' }
}

async function ask(): Promise<DemoAnswer | undefined> {
  try {
    const response = await fetch(demoPath, { method: 'POST', cache: 'no-store' })
    return DemoAnswer.parse(await response.json())
  } catch {
    return undefined
  }
}
