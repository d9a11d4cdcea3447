import { v4 } from 'uuid'
import { databaseFile } from '#main/database/databaseFile.ts'
import { createPerson } from '#main/people/commands.ts'
import { emptyPerson, type PersonInput } from '#shared/people/schema.ts'
import { openBenchOffice } from './benchOffice.ts'
import { copyOfOffice } from './rowsByHand.ts'
import type { Figure } from './figure.ts'
import { quiet, timed } from './samples.ts'

const people = 10_000
const rounds = 500
const warmUp = 150

/**
 * Entering a person, as a command behind the door and as a call of the office without transport,
 * against the very same rows inserted and committed by hand into a copy of the file.
 */
export async function bench(): Promise<Figure[]> {
  const bench = await openBenchOffice(people)
  const byHand = await copyOfOffice(databaseFile(bench.folder))
  const times: Times = { door: [], call: [], doorByHand: [], callByHand: [] }
  const caller = { actor: bench.actor, desk: 'bench' }
  const measure = async (round: number, way: 'door' | 'call'): Promise<void> => {
    const input = { input: somebody(round, way), confirmed }
    const commandId = v4()
    const start = performance.now()
    const made =
      way === 'door'
        ? await bench.services.door.run(createPerson, commandId, input, caller)
        : await bench.client.people.create({ commandId, payload: input })
    const took = performance.now() - start
    if (!made.ok) throw new Error(JSON.stringify(made.refusal))
    const write = byHand.prepare(made.entry)
    const tookByHand = await timed(write)
    if (round < warmUp) return
    times[way].push(took)
    times[`${way}ByHand`].push(tookByHand)
  }
  try {
    for (let round = 0; round < warmUp + rounds; round += 1) {
      await measure(round, 'door')
      await measure(round, 'call')
    }
  } finally {
    byHand.close()
    await bench.close()
  }
  return [
    figure('create a person: the command', times.door, times.doorByHand, { limit: 1.6 }),
    // The call adds reading and checking what came, which no command can do without.
    figure('create a person: the call', times.call, times.callByHand, {}),
  ]
}

type Times = Record<'door' | 'call' | 'doorByHand' | 'callByHand', number[]>

const confirmed = { notADuplicate: false, codeAsRead: false }

function figure(
  name: string,
  subject: readonly number[],
  byHand: readonly number[],
  limit: { limit?: number },
): Figure {
  const value = quiet(subject)
  const baseline = quiet(byHand)
  return { name, value, unit: 'ms', baseline, ratio: value / baseline, ...limit }
}

/** Somebody invented whom the office does not know yet, with as much as is usually known. */
function somebody(round: number, way: string): PersonInput {
  const phone = 20_000_000 + round * 2 + (way === 'door' ? 0 : 1)
  return {
    ...emptyPerson,
    givenName: 'Žanete',
    familyName: `Ķēniņa-${way}${round}`,
    birthDate: '1890-05-17',
    gender: 'female',
    address: 'Līču iela 7–12',
    town: 'Rīga',
    postcode: 'LV-1050',
    contacts: [
      { kind: 'phone', value: String(phone), note: '' },
      { kind: 'email', value: `zanete${phone}@example.lv`, note: '' },
    ],
  }
}
