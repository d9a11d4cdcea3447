import { expect, test } from 'vitest'
import { passingFolder } from './fixedFolder.ts'
import { killInRounds } from './rounds.ts'

const kill = { work: 'commands', after: 'done', within: 40 } as const

test('a round that fails says which it was and of which seed', async ({ signal }) => {
  const unlucky = (round: number): string => {
    throw new Error(`no folder for ${round}`)
  }
  await expect(killInRounds(unlucky, { ...kill, signal }, () => undefined)).rejects.toThrow(
    /^commands, round 0, seed [0-9a-f]+: no folder for 0$/u,
  )
})

test('once its time is over a test begins no other round, and its child is gone', async () => {
  const over = new AbortController()
  const begun: number[] = []
  const looked: number[] = []
  const folder = (round: number): string => {
    begun.push(round)
    setTimeout(() => over.abort(), 50)
    return passingFolder()
  }
  const rounds = killInRounds(folder, { ...kill, signal: over.signal }, (_, round) => {
    looked.push(round)
  })
  await expect(rounds).rejects.toThrow(/round 0/u)
  expect([begun, looked]).toEqual([[0], []])
})
