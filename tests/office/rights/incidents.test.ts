import { z } from 'zod'
import { createProcedureClient, getRouter, isLazy, isProcedure, ORPCError } from '@orpc/server'
import { describe, expect, test } from 'vitest'
import type { InvolvedInput } from '#shared/incidents/schema.ts'
import { rights } from '#shared/rights.ts'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import { fileIncident, known, openFile } from '#tests/support/incidents.ts'
import { type Client, once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { calls } from './calls.ts'
import type { Role } from './roles.ts'
import { makeWorld, type Side, type World } from './world.ts'

/** How somebody stands to an incident. */
const relations = [
  'owner',
  'manager',
  'named',
  'deputy',
  'taker',
  'filer',
  'involved',
  'nobody',
] as const
type Relation = (typeof relations)[number]

/** What each sees of an incident: all, explanations, their report, or that nothing is there. */
type Sees = 'all' | 'statements' | 'report' | 'nothing'
const table: Record<Exclude<Role, 'systemAdministrator'>, Partial<Record<Relation, Sees>>> = {
  director: { owner: 'all', filer: 'all', nobody: 'all', involved: 'nothing' },
  projectManager: {
    owner: 'all',
    manager: 'all',
    named: 'all',
    deputy: 'all',
    taker: 'statements',
    filer: 'report',
    involved: 'nothing',
    nobody: 'nothing',
  },
  staff: { taker: 'statements', filer: 'report', involved: 'nothing', nobody: 'nothing' },
}
const someRoles = ['director', 'projectManager', 'staff'] as const

const paths = Object.keys(rights)
  .filter((path): path is ProcedurePath => path in rights)
  .filter((path) => calls[path].about === 'incident')

/** Needs all of the incident even to be there. */
const forWholeFile = [
  'incidents.readers',
  'incidents.accessLog',
  'incidents.attachment',
  'incidents.paperFile',
]
/** A paper of the report. */
const forReport = ['incidents.makePaper', 'incidents.previewPaper']

/** What of an incident somebody must see for a command about it; `statement`: it looks at each itself. */
type Needs = 'file' | 'report' | 'decision' | 'statement'
const needs: Partial<Record<ProcedurePath, Needs>> = {
  'incidents.takeUp': 'file',
  'incidents.enter': 'report',
  'incidents.addPerson': 'file',
  'incidents.changePerson': 'file',
  'incidents.removePerson': 'file',
  'incidents.requestStatement': 'statement',
  'incidents.writeStatement': 'statement',
  'incidents.signStatement': 'statement',
  'incidents.amendStatement': 'statement',
  'incidents.refuseStatement': 'statement',
  'incidents.giveUpStatement': 'statement',
  'incidents.addAction': 'file',
  'incidents.finishAction': 'file',
  'incidents.attach': 'statement',
  'incidents.makePaper': 'statement',
  'incidents.suspectOffence': 'file',
  'incidents.decidePolice': 'decision',
  'incidents.noteReported': 'file',
  'incidents.noteAnswer': 'file',
  'incidents.close': 'decision',
  'incidents.resolveOnSpot': 'file',
  'incidents.reopen': 'decision',
  'incidents.passOn': 'file',
  'incidents.addReader': 'file',
  'incidents.removeReader': 'decision',
}

/** By what each command is let in. */
const lets: Record<Exclude<Sees, 'nothing'>, readonly Needs[]> = {
  all: ['file', 'report', 'statement'],
  statements: ['statement'],
  report: ['report', 'statement'],
}

/**
 * How a command is refused: who may is told only that the incident is at another revision than the call
 * says, who may not what they lack. Undefined: it is no command.
 */
function expectedRefusal(path: ProcedurePath, sees: Exclude<Sees, 'nothing'>, decides: boolean) {
  const what = needs[path]
  if (what === undefined) return undefined
  const may = what === 'decision' ? decides : lets[sees].includes(what)
  return may ? 'changedMeanwhile' : `mayNot ${what}`
}

const Refused = z.object({
  ok: z.literal(false),
  refusal: z.object({ reason: z.string(), needs: z.string().optional() }),
})

function refusalIn(answer: string): string | undefined {
  const refused = Refused.safeParse(JSON.parse(answer))
  if (!refused.success) return undefined
  const { reason, needs: lacking } = refused.data.refusal
  return [reason, ...(lacking === undefined ? [] : [lacking])].join(' ')
}

const mark = 'Zvirbulēns'

async function personOf(world: World, role: Role): Promise<string> {
  const row = (await world.clients.director.staff.list()).find(
    ({ id }) => id === world.accounts[role],
  )
  if (row === undefined) throw new Error('no account')
  return row.person
}

/** An incident to which somebody of this role stands in this relation, with a file and a paper that the director added. */
async function incidentOf(world: World, role: Role, relation: Relation): Promise<Side> {
  const { clients, accounts, own, foreign } = world
  const { director } = clients
  const filer = relation === 'filer' ? clients[role] : director
  const witness = { involved: role, deputy: 'director' as const }
  const involved: InvolvedInput[] =
    relation === 'involved' || relation === 'deputy'
      ? [known(await personOf(world, witness[relation]), 'witness')]
      : []
  if (relation === 'deputy') await nameDeputy(director, accounts[role])
  const group = relation === 'manager' ? own.group : foreign.group
  const groupOrNone = relation === 'filer' ? null : group
  const filed = await fileIncident(filer, { group: groupOrNone, facts: mark, persons: involved })
  if (!filed.ok) throw new Error(JSON.stringify(filed.refusal))
  const { id } = filed.value
  const readers = { involved: role === 'director' ? null : director, deputy: clients[role] }
  const reader = relation === 'involved' || relation === 'deputy' ? readers[relation] : director
  // Whom the call names is there for everybody: only the incident decides.
  const side = { ...foreign, people: own.people, incident: id }
  if (reader === null) return side
  const revision = async () => ({ id, revision: (await openFile(reader, id)).revision })
  const account = accounts[role]
  if (relation === 'owner' && role !== 'director') {
    await reader.incidents.passOn(once({ ...(await revision()), account }))
  }
  if (relation === 'named' || relation === 'taker') {
    const level = relation === 'named' ? 'full' : 'statements'
    await reader.incidents.addReader(once({ ...(await revision()), account, level }))
  }
  const input = {
    file: new File(['saturs'], 'lapa.txt'),
    capturedOn: null,
    source: '',
    statement: null,
  }
  const added = await reader.incidents.attach(once({ ...(await revision()), input }))
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
  const printed = await reader.incidents.makePaper(
    once({ id, revision: added.value.revision, paper: { kind: 'report' } }),
  )
  if (!printed.ok) throw new Error(JSON.stringify(printed.refusal))
  return { ...side, incidentFile: added.value.made, incidentPaper: printed.value.made }
}

/** Somebody stands in where the director is involved. */
async function nameDeputy(director: Client, deputy: string): Promise<void> {
  const { revision, ...input } = await director.incidents.policy()
  const changed = await director.incidents.changePolicy(
    once({ revision, input: { ...input, deputy } }),
  )
  if (!changed.ok) throw new Error(JSON.stringify(changed.refusal))
}

const desks = {
  director: 'director',
  projectManager: 'Vadītāja',
  staff: 'Lietvede',
  systemAdministrator: 'Sistēma',
} as const

async function codeOf(world: World, role: Role, path: ProcedurePath, side: Side) {
  const procedure = getRouter(world.test.office.router, path.split('.'))
  if (procedure === undefined || isLazy(procedure) || !isProcedure(procedure)) {
    throw new Error(`${path} has no handler`)
  }
  const client = createProcedureClient(procedure, {
    context: world.test.office.join({ desk: desks[role], window: `${desks[role]}-2` }),
    path: path.split('.'),
  })
  try {
    const answer = await client(await calls[path].input(side, world, role))
    return { code: 'answered', answer: JSON.stringify(answer) }
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    return { code: String(error.code), answer: JSON.stringify(error.data ?? null) }
  }
}

function expected(role: Role, sees: Sees, path: ProcedurePath): string {
  const access = rights[path]
  if (access !== 'anyone' && !access.includes(role)) return 'FORBIDDEN'
  if (sees === 'nothing') return 'NOT_FOUND'
  if (forReport.includes(path) && sees === 'statements') return 'NOT_FOUND'
  return forWholeFile.includes(path) && sees !== 'all' ? 'NOT_FOUND' : 'answered'
}

describe('every procedure of incidents by role and relation', () => {
  for (const role of someRoles) {
    for (const relation of relations) {
      const sees = table[role][relation]
      if (sees === undefined) continue
      test(`${role}, ${relation}: ${sees}`, async () => {
        const world = await makeWorld()
        const side = await incidentOf(world, role, relation)
        for (const path of paths) {
          const { code, answer } = await codeOf(world, role, path, side)
          expect(code, path).toBe(expected(role, sees, path))
          if (code !== 'answered') expect(answer, path).toBe('null')
          else if (sees !== 'nothing') {
            const decides = role === 'director' || relation === 'deputy'
            expect(refusalIn(answer), path).toBe(expectedRefusal(path, sees, decides))
          }
        }
        await expectInLists(world.clients[role], side.incident, sees)
      }, 60_000)
    }
  }

  test('to the system administrator there are no incidents, not even their number', async () => {
    const world = await makeWorld()
    const side = await incidentOf(world, 'director', 'nobody')
    const all = Object.keys(rights).filter(
      (path): path is ProcedurePath => path in rights && path.startsWith('incidents.'),
    )
    for (const path of all) {
      expect((await codeOf(world, 'systemAdministrator', path, side)).code, path).toBe('FORBIDDEN')
    }
  })
})

/** Lists, counts and search: what is not there stands in none of them. */
async function expectInLists(client: Client, incident: string, sees: Sees): Promise<void> {
  const list = await client.incidents.list(firstPage)
  const there = list.rows.filter(({ id }) => id === incident)
  expect(there.length).toBe(sees === 'nothing' ? 0 : 1)
  expect(list.total).toBe(list.rows.length)
  expect((await client.incidents.counts()).open).toBe(list.total)
  const found = await client.incidents.list({ ...firstPage, search: mark })
  // The report is searched by whoever reads it, and by nobody else.
  expect(found.rows.some(({ id }) => id === incident)).toBe(sees === 'all' || sees === 'report')
  if (sees !== 'nothing') return
  expect(JSON.stringify(list)).not.toContain(incident)
}
