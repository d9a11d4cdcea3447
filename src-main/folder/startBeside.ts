import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { ringFolder } from './lock.ts'
import type { OpenReply } from './owner.ts'

/** `refused`: the folder is no place for an office; `failed`: it did not start, or not in time. */
export type BesideOutcome =
  { state: 'running'; reply: OpenReply } | { state: 'refused' } | { state: 'failed' }

/** The exit code of a host that said why it opens nothing. */
const refusedCode = 3

/**
 * Finds the office of another folder running, or starts it by `start` and waits until it answers.
 * Whoever has the folder is asked to come to front. What was started and did not answer in time is
 * ended.
 */
export async function startBeside(
  folder: string,
  start: () => ChildProcess,
  patienceMs = 60_000,
): Promise<BesideOutcome> {
  const found = await ringFolder(folder, true)
  if (found !== undefined) return { state: 'running', reply: found }
  const until = Date.now() + patienceMs
  const child = start()
  let ended: 'no' | 'refused' | 'failed' = 'no'
  child.once('error', () => (ended = 'failed'))
  child.once('exit', (code) => (ended = code === refusedCode ? 'refused' : 'failed'))
  while (Date.now() < until) {
    // Asked before the answer is: one that ended because another was faster is no failure.
    const over = ended
    const reply = await ringFolder(folder, over !== 'no')
    if (reply !== undefined) return { state: 'running', reply }
    if (over !== 'no') return { state: over }
    await wait(150)
  }
  child.kill()
  return { state: 'failed' }
}
