import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, newFolder } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { begin, killWhen, openAgain, verifyFile } from './faultyOffice.ts'

const rounds = Array.from({ length: 10 }, (_, round) => round)
const folder = newFolder()

beforeAll(async () => {
  const { office } = await begin(folder)
  await office.close()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const namesOf = async (client: Client, search: string): Promise<string[]> => {
  const sort = [{ column: 'createdAt', direction: 'ascending' as const }]
  const { rows, total } = await client.people.list({ ...firstPage, search, sort, limit: 500 })
  expect(rows).toHaveLength(total)
  return rows.map(({ familyName }) => familyName)
}

// A child office is started for each round, which takes its time on a busy machine.
const patience = { timeout: 60_000 }

describe('killed in the middle of commands', patience, () => {
  test.each(rounds)(
    'round %i: what was acknowledged is there, and nothing is there by half',
    async (round) => {
      const acknowledgements = 1 + round * 3
      let seen = 0
      const said = await killWhen(
        folder,
        ['commands', String(round)],
        (line) => line.startsWith('done') && (seen += 1) === acknowledgements,
        round / 4,
      )
      await verifyFile(folder)
      const { office, client } = await openAgain(folder)
      const named = (word: string) =>
        said.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length + 1))
      const [begun, done] = [named('begun'), named('done')]
      const kept = (await namesOf(client, `R${round}N`)).toSorted()
      // Between the commit and its acknowledgement there is a moment: the last one may be there, whole.
      expect([done, begun].map((names) => names.toSorted())).toContainEqual(kept)
      const phones = await client.people.find({ text: done.at(-1) ?? '', limit: 50 })
      expect(phones.find(({ familyName }) => familyName === done.at(-1))?.phone).toMatch(/^\+3712/)
      await office.close()
    },
  )
})

describe('killed in the middle of an import', patience, () => {
  const count = 1000
  test.each(rounds)('round %i: nothing of it is there', async (round) => {
    const until = 1 + Math.floor((count * round) / 12)
    const before = await (async () => {
      const { office, client } = await openAgain(folder)
      const { total } = await client.people.list(firstPage)
      await office.close()
      return total
    })()
    const said = await killWhen(
      folder,
      ['import', String(round), String(count)],
      (line) => line.startsWith('written') && Number(line.slice(8)) >= until,
      0,
    )
    expect(said).not.toContain('done')
    await verifyFile(folder)
    const { office, client } = await openAgain(folder)
    expect((await client.people.list(firstPage)).total).toBe(before)
    expect(await namesOf(client, 'Žanna')).toEqual([])
    await office.close()
  })
})
