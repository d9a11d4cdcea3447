import type { Kysely } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { Tables } from '#main/database/tables.ts'
import { readRecords } from '#shared/imports/judgeTable.ts'
import type { ImportPlan } from '#shared/imports/mapping.ts'
import { isMappedEnough } from '#shared/imports/planImport.ts'
import type { NameOrderChoice } from '#shared/imports/schema.ts'
import type { ImportTable } from '#shared/imports/table.ts'
import type { ImportTarget, RowReading } from '#shared/imports/target.ts'
import type { JudgedRow } from '#shared/imports/verdict.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { judgeItems } from './judgeItems.ts'
import { judgeNeeds } from './judgeNeeds.ts'
import { judgeReport } from './judgeReport.ts'
import { judgePeople } from './judgePeople.ts'
import { judgeSessions } from './judgeSessions.ts'
import type { ImportedList, ImportReading, ListKind } from './session.ts'
import { type SliceOptions, type Taken, takeInSlices } from './takeInSlices.ts'
import {
  consentsTarget,
  itemsTarget,
  needsTarget,
  peopleTarget,
  sessionsTarget,
} from './targets.ts'

interface Reading {
  readonly db: Kysely<Tables>
  readonly actor: Actor
  readonly today: string
  /** The instant, as it is stored. */
  readonly now: string
  readonly signal?: AbortSignal | undefined
  /** `done` of `total` rows; each is looked at twice. */
  onProgress(done: number, total: number): void
}

interface Planned {
  readonly table: ImportTable
  readonly plan: ImportPlan
  readonly nameOrder: NameOrderChoice
}

type Judge<Value, Judged extends JudgedRow<Value>> = (
  readings: readonly RowReading<Value>[],
  slices: SliceOptions & { readonly pause: () => Promise<unknown> },
) => Promise<Taken<Judged>>

/** Reads a table as a list of its kind and judges its rows; null when it was cancelled. */
export async function readList(
  kind: ListKind,
  planned: Planned,
  circumstances: Reading,
): Promise<ImportedList | null> {
  const { db, actor } = circumstances
  switch (kind.as) {
    case 'people': {
      const reading = await readByPlan(planned, circumstances, peopleTarget, (rows, slices) =>
        judgePeople(db, rows, actor, slices),
      )
      return reading === null ? null : { as: 'people', reading }
    }
    case 'items': {
      const reading = await readByPlan(planned, circumstances, itemsTarget, (rows, slices) =>
        judgeItems(db, rows, circumstances.today, slices),
      )
      return reading === null ? null : { as: 'items', reading }
    }
    case 'sessions': {
      const { group } = kind
      const target = sessionsTarget(group)
      const reading = await readByPlan(planned, circumstances, target, (rows, slices) =>
        judgeSessions(db, rows, { actor, group }, slices),
      )
      return reading === null ? null : { as: 'sessions', group, reading }
    }
    case 'needs': {
      const { group } = kind
      const reading = await readByPlan(planned, circumstances, needsTarget, (rows, slices) =>
        judgeNeeds(db, rows, { actor, group }, slices),
      )
      return reading === null ? null : { as: 'needs', group, reading }
    }
    case 'consents': {
      const { request, evidence } = kind
      const time = { now: circumstances.now, today: circumstances.today }
      const reading = await readByPlan(planned, circumstances, consentsTarget, (rows, slices) =>
        judgeReport(db, rows, { request, time }, slices),
      )
      return reading === null ? null : { as: 'consents', request, evidence, reading }
    }
  }
}

async function readByPlan<Value, Judged extends JudgedRow<Value>>(
  { table, plan, nameOrder }: Planned,
  { today, signal, onProgress }: Reading,
  target: ImportTarget<Value>,
  judge: Judge<Value, Judged>,
): Promise<ImportReading<Value, Judged> | null> {
  const base = { plan, nameOrder, ready: isMappedEnough(plan, target) }
  const circumstances = nameOrder === 'automatic' ? { today } : { today, nameOrder }
  const { total, passedOver, readings } = readRecords(table, plan, target, circumstances)
  if (!base.ready) return { ...base, readings: [], judged: [], passedOver }

  const read = await takeInSlices(readings(), {
    signal,
    onProgress: (rows) => onProgress(rows / 2, total),
  })
  if (read.kind === 'cancelled') return null
  const judged = await judge(read.items, {
    signal,
    pause: setImmediate,
    onProgress: (rows) => onProgress((total + rows) / 2, total),
  })
  if (judged.kind === 'cancelled') return null
  return { ...base, readings: read.items, judged: judged.items, passedOver }
}
