import { v4 } from 'uuid'
import type { ImportedAs } from '#shared/imports/schema.ts'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { about, type Call, ownWork, plain } from './call.ts'
import type { Role } from './roles.ts'
import type { Side, World } from './world.ts'

const list = () => new File(['Vārds;Uzvārds;Tālrunis\nAnna;Liepa;20001001\n'], 'saraksts.csv')

/** An import that the caller has open, or for other sides one that nobody has. */
const importOf =
  (target: Exclude<ImportedAs, 'consents'>) =>
  async (side: Side, world: World, role: Role): Promise<{ session: string }> => {
    if (side !== world.own || role === 'systemAdministrator') return { session: v4() }
    const asked = { file: list(), target, work: v4() }
    const opened = await world.clients[role].imports.open(asked)
    if (opened.kind !== 'open') throw new Error(opened.refusal.reason)
    return { session: opened.state.session }
  }
const peopleImportOf = importOf('people')
const sessionsImportOf = importOf('sessions')
const itemsImportOf = importOf('items')

/** One call of every procedure of the import. */
export const importCalls: Record<Extract<ProcedurePath, `imports.${string}`>, Call> = {
  'imports.open': plain(() => ({ file: list(), target: 'people', work: v4() })),
  'imports.changePlan': ownWork(async (...of) => ({
    ...(await peopleImportOf(...of)),
    work: v4(),
    sheet: 0,
    headingRow: null,
    columns: null,
    nameOrder: 'automatic',
  })),
  'imports.rows': ownWork(async (...of) => ({ ...(await peopleImportOf(...of)), list: firstPage })),
  'imports.sessionRows': ownWork(async (...of) => ({
    ...(await sessionsImportOf(...of)),
    list: firstPage,
  })),
  'imports.itemRows': ownWork(async (...of) => ({
    ...(await itemsImportOf(...of)),
    list: firstPage,
  })),
  'imports.needRows': ownWork(async (side, world, role) => {
    const none = side !== world.own || role === 'systemAdministrator'
    const asked = { file: list(), target: 'needs' as const, group: side.group, work: v4() }
    const opened = none ? null : await world.clients[role].imports.open(asked)
    if (opened?.kind === 'refused') throw new Error(opened.refusal.reason)
    return { session: opened?.state.session ?? v4(), list: firstPage }
  }),
  'imports.consentRows': ownWork(async (side, world, role) => {
    const none = side !== world.own || role === 'systemAdministrator'
    const request = side.recordingRequest
    const asked = { file: list(), target: 'consents' as const, request, work: v4() }
    const opened = none ? null : await world.clients[role].imports.open(asked)
    if (opened?.kind === 'refused') throw new Error(opened.refusal.reason)
    return { session: opened?.state.session ?? v4(), list: firstPage }
  }),
  'imports.problemRows': ownWork(async (...of) => ({
    ...(await peopleImportOf(...of)),
    texts: { heading: 'Iemesls', fields: {}, reasons: {} },
  })),
  'imports.close': plain(() => ({ session: v4() })),
  'imports.people': about((side) =>
    once({ session: v4(), rows: { kind: 'all' }, group: side.group }),
  ),
  'imports.sessions': plain(() =>
    once({ session: v4(), rows: { kind: 'all' }, overrideReason: '' }),
  ),
  'imports.items': plain(() => once({ session: v4(), rows: { kind: 'all' } })),
  'imports.needs': about((side) =>
    once({ session: v4(), rows: { kind: 'all' }, group: side.group }),
  ),
  'imports.consents': about((side) =>
    once({ session: v4(), rows: { kind: 'all' }, request: side.recordingRequest }),
  ),
}
