import type { Kysely } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { Tables } from '#main/database/tables.ts'
import { readRecords } from '#shared/imports/judgeTable.ts'
import type { ImportPlan } from '#shared/imports/mapping.ts'
import { isMappedEnough } from '#shared/imports/planImport.ts'
import type { NameOrderChoice } from '#shared/imports/schema.ts'
import type { ImportTable } from '#shared/imports/table.ts'
import { peopleImportTarget } from '#shared/people/importTarget.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { judgePeople } from './judgePeople.ts'
import type { ImportReading } from './session.ts'
import { takeInSlices } from './takeInSlices.ts'

interface Reading {
  readonly db: Kysely<Tables>
  readonly actor: Actor
  readonly today: string
  readonly signal?: AbortSignal | undefined
  /** `done` of `total` rows; each is looked at twice. */
  onProgress(done: number, total: number): void
}

/** Reads a table by a plan and judges its rows; null when it was cancelled. */
export async function readByPlan(
  table: ImportTable,
  plan: ImportPlan,
  nameOrder: NameOrderChoice,
  { db, actor, today, signal, onProgress }: Reading,
): Promise<ImportReading | null> {
  const base = { plan, nameOrder, ready: isMappedEnough(plan, peopleImportTarget) }
  const circumstances = nameOrder === 'automatic' ? { today } : { today, nameOrder }
  const { total, passedOver, readings } = readRecords(
    table,
    plan,
    peopleImportTarget,
    circumstances,
  )
  if (!base.ready) return { ...base, readings: [], judged: [], passedOver }

  const read = await takeInSlices(readings(), {
    signal,
    onProgress: (rows) => onProgress(rows / 2, total),
  })
  if (read.kind === 'cancelled') return null
  const judged = await judgePeople(db, read.items, actor, {
    signal,
    pause: setImmediate,
    onProgress: (rows) => onProgress((total + rows) / 2, total),
  })
  if (judged.kind === 'cancelled') return null
  return { ...base, readings: read.items, judged: judged.items, passedOver }
}
