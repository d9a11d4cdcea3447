import { createProcedureClient, getRouter, isLazy, isProcedure, ORPCError } from '@orpc/server'
import Sqlite from 'better-sqlite3'
import { v4 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { databaseFile } from '#main/database/databaseFile.ts'
import { contract } from '#shared/contract.ts'
import { rights } from '#shared/rights.ts'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import { calls } from './calls.ts'
import { deskOf, type Role, roles } from './roles.ts'
import { foreignMark, makeWorld, type Side, type World } from './world.ts'

const relations = ['own', 'foreign', 'none'] as const
type Relation = (typeof relations)[number]

const paths = Object.keys(rights).filter(isPath)

function isPath(path: string): path is ProcedurePath {
  return path in rights
}

/** Records that are not there at all. */
const nobody = (): Side => ({
  people: [v4(), v4()],
  group: v4(),
  course: v4(),
  project: v4(),
  enrolment: v4(),
  paper: v4(),
  profile: v4(),
  visit: v4(),
  erased: v4(),
  session: v4(),
  notice: v4(),
  category: v4(),
  model: v4(),
  item: v4(),
  spare: v4(),
  kit: v4(),
  loan: v4(),
  line: v4(),
  reservation: v4(),
  stocktake: v4(),
  delivery: v4(),
  parcel: v4(),
  portalProfile: v4(),
  manifest: v4(),
  absence: v4(),
  material: v4(),
  materialFile: v4(),
  recordingRequest: v4(),
  recording: v4(),
  recordingConsent: v4(),
  standingConsent: v4(),
  incident: v4(),
  incidentFile: v4(),
  incidentPaper: v4(),
  dataRequest: v4(),
  legalHold: v4(),
  restriction: v4(),
  carrier: v4(),
  locker: v4(),
})

type Answer = { kind: 'answered'; value: unknown } | { kind: 'denied'; code: string; data: unknown }

const sideOf = (world: World, relation: Relation): Side =>
  relation === 'own' ? world.own : relation === 'foreign' ? world.foreign : nobody()

async function callAs(
  world: World,
  role: Role,
  path: ProcedurePath,
  relation: Relation,
): Promise<{ before: Contents; answer: Answer }> {
  const input = await calls[path].input(sideOf(world, relation), world, role)
  const before = contents(world)
  const procedure = getRouter(world.test.office.router, path.split('.'))
  if (procedure === undefined || isLazy(procedure) || !isProcedure(procedure)) {
    throw new Error(`${path} has no handler`)
  }
  const desk = deskOf[role]
  const client = createProcedureClient(procedure, {
    context: world.test.office.join({ desk, window: `${desk}-2` }),
    path: path.split('.'),
  })
  try {
    return { before, answer: { kind: 'answered', value: await client(input) } }
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    return { before, answer: { kind: 'denied', code: error.code, data: error.data } }
  }
}

/** All that the file holds, but the journal, where a denial is noted, and what SQLite keeps for itself. */
const tablesOf = (database: Sqlite.Database): string[] =>
  z.array(z.string()).parse(
    database
      .prepare(
        `select name from sqlite_schema
           where type = 'table' and name <> 'journal' and name not like 'sqlite_%' order by name`,
      )
      .pluck()
      .all(),
  )

/** Every row of every table, and the newest entry of the journal. */
type Contents = ReturnType<typeof contents>

function contents(world: World) {
  const database = new Sqlite(databaseFile(world.test.folder), { readonly: true })
  try {
    return {
      records: tablesOf(database).map((table) => ({
        table,
        rows: database.prepare(`select * from "${table}"`).all(),
      })),
      entries: database.prepare('select count(*) as n from journal').pluck().get(),
      last: database.prepare('select kind, action from journal order by seq desc').get(),
    }
  } finally {
    database.close()
  }
}

function expectedDenial(path: ProcedurePath, role: Role, relation: Relation): string | null {
  const access = rights[path]
  if (access !== 'anyone' && !access.includes(role)) return 'FORBIDDEN'
  const { about } = calls[path]
  if (about === 'incident' && role === 'staff') return 'NOT_FOUND'
  if (about === 'nothing' || relation === 'own') return null
  if (relation === 'none' || about === 'work') return 'NOT_FOUND'
  const limited = about === 'record' || about === 'incident'
  return limited && role === 'projectManager' ? 'NOT_FOUND' : null
}

test('the contract, the rights and the calls of this test name the same procedures', () => {
  const inContract = Object.entries(contract).flatMap(([feature, procedures]) =>
    Object.keys(procedures).map((name) => `${feature}.${name}`),
  )
  expect(Object.keys(rights).toSorted()).toEqual(inContract.toSorted())
  expect(Object.keys(calls).toSorted()).toEqual(inContract.toSorted())
})

test('a denial changes no row, leaves one journal entry and returns no field', async () => {
  const world = await makeWorld()
  let denials = 0
  for (const path of paths) {
    for (const role of roles) {
      for (const relation of relations) {
        const code = expectedDenial(path, role, relation)
        if (code === null) continue
        denials += 1
        const what = `${path} by ${role}, ${relation}`
        const { before, answer } = await callAs(world, role, path, relation)
        expect(answer, what).toEqual({
          kind: 'denied',
          code,
          data: undefined,
        })
        const after = contents(world)
        expect(after.records, what).toEqual(before.records)
        expect(after.entries, what).toBe(Number(before.entries) + 1)
        expect(after.last, what).toEqual({ kind: 'denied', action: path })
      }
    }
  }
  expect(denials).toBeGreaterThan(200)
}, 300_000)

describe('whoever has the right is not denied, and sees nothing of others', () => {
  test.for(paths.filter((path) => path !== 'workspace.feed'))('%s', async (path) => {
    const world = await makeWorld()
    for (const role of roles) {
      if (expectedDenial(path, role, 'own') !== null) continue
      const { answer } = await callAs(world, role, path, 'own')
      expect(answer.kind, `${path} by ${role}: ${JSON.stringify(answer)}`).toBe('answered')
      if (role === 'projectManager' || role === 'systemAdministrator') {
        expect(JSON.stringify(answer), `${path} by ${role}`).not.toContain(foreignMark)
      }
    }
  })
})

test('before anybody has signed in only the door itself answers', async () => {
  const world = await makeWorld()
  for (const path of paths) {
    if (rights[path] === 'anyone') continue
    const procedure = getRouter(world.test.office.router, path.split('.'))
    if (procedure === undefined || isLazy(procedure) || !isProcedure(procedure)) {
      throw new Error(`${path} has no handler`)
    }
    const client = createProcedureClient(procedure, {
      context: world.test.office.join({ desk: 'nobody', window: 'nobody' }),
      path: path.split('.'),
    })
    const input = await calls[path].input(nobody(), world, 'staff')
    await expect(client(input), path).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  }
})
