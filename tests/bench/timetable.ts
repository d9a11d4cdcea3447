import Sqlite from 'better-sqlite3'
import { v4 } from 'uuid'
import { databaseFile } from '#main/database/databaseFile.ts'
import { clashesOf } from '#main/timetable/clashes.ts'
import { createPattern } from '#main/timetable/patterns.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { noGrounds, type PatternInput } from '#shared/timetable/schema.ts'
import { type BenchOffice, openBenchOffice } from './benchOffice.ts'
import type { Figure } from './figure.ts'
import { copyOfOffice } from './rowsByHand.ts'
import { quiet, timed } from './samples.ts'

const years = 12
const checks = 300
const crowd = 10_000
const groups = 75

/**
 * A year's timetable of three sessions a week, as the command behind the door, against the same rows
 * inserted by hand; and what one session clashes with among 10 000, against the bare look for sessions
 * of the same room on its day.
 */
export async function bench(): Promise<Figure[]> {
  const bench = await openBenchOffice(1000)
  const ids: string[] = []
  const course = await enterCourse(bench)
  for (let round = 0; round < groups; round += 1) ids.push(await enterGroup(bench, course, round))
  // The copy knows the groups, so that their sessions fit into it.
  const byHand = await copyOfOffice(databaseFile(bench.folder))
  const times: number[] = []
  const timesByHand: number[] = []
  const previews: number[] = []
  const caller = { actor: bench.actor, desk: 'bench' }
  try {
    let sessions = 0
    for (const [round, group] of ids.entries()) {
      if (sessions >= crowd) break
      const input = pattern(group, round)
      const preview = await timed(() => bench.client.timetable.previewPattern({ input }))
      const start = performance.now()
      const made = await bench.services.door.run(createPattern, v4(), { input }, caller)
      const took = performance.now() - start
      if (!made.ok) throw new Error(JSON.stringify(made.refusal))
      sessions += made.value.count
      if (round < 2 || round >= 2 + years) continue
      times.push(took)
      previews.push(preview)
      timesByHand.push(await timed(byHand.prepare(made.entry)))
    }
    const { mine, bare } = await checkClashes(bench)
    return [
      figure('a year of 3 sessions a week: what comes of it', previews, timesByHand, 50),
      figure('a year of 3 sessions a week: entered', times, timesByHand, 50),
      figure(`what one of ${sessions} sessions clashes with`, mine, bare, 5),
    ]
  } finally {
    byHand.close()
    await bench.close()
  }
}

/** The limit is the value's own; the baseline stands beside it. */
const figure = (
  name: string,
  values: readonly number[],
  baseline: readonly number[],
  limit: number,
): Figure => ({ name, value: quiet(values), unit: 'ms', baseline: quiet(baseline), limit })

async function checkClashes({ services, folder }: BenchOffice) {
  const database = new Sqlite(databaseFile(folder), { readonly: true })
  const look = database.prepare(
    `select id from session where day = ? and room_key = ? and state = 'planned'
     and starts_at < ? and ends_at > ?`,
  )
  const mine: number[] = []
  const bare: number[] = []
  const [day, from, to] = ['2026-11-24', '10:00', '11:00'] as const
  for (let round = 0; round < checks; round += 1) {
    const room = `${round % 60}. telpa`
    const session = { id: v4(), groupId: v4(), moduleId: null, day, from, to, room }
    const plan = {
      ...session,
      kind: 'lesson' as const,
      mode: 'onSite' as const,
      state: 'planned' as const,
      link: '',
      topic: '',
      teachers: [],
      people: null,
      ...noGrounds,
    }
    mine.push(await timed(() => clashesOf(services.reads, [plan])))
    bare.push(await timed(() => look.all(day, room, to, from)))
  }
  database.close()
  return { mine, bare }
}

const pattern = (groupId: string, round: number): PatternInput => ({
  groupId,
  from: '2026-09-01',
  until: '2027-08-31',
  slots: [1, 2, 4].map((weekday) => ({ weekday, from: '09:00', to: '10:30' })),
  except: [],
  moduleId: null,
  kind: 'lesson',
  mode: 'onSite',
  room: `${round}. telpa`,
  link: '',
  topic: 'Tabulas',
  teachers: [],
  ...noGrounds,
})

async function enterCourse({ client }: BenchOffice): Promise<string> {
  const input = { name: 'Excel', projectId: null, programme: '', modules: [], platforms: [] }
  const made = await client.courses.createCourse({ commandId: v4(), payload: { input } })
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return made.value.id
}

async function enterGroup(
  { client }: BenchOffice,
  courseId: string,
  round: number,
): Promise<string> {
  const input = { ...emptyGroup, courseId, name: `${round}. grupa` }
  const made = await client.courses.createGroup({ commandId: v4(), payload: { input } })
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return made.value.id
}
