import type { Selectable } from 'kysely'
import { type Answer, done, refuse } from '#main/database/command.ts'
import { instantOf } from '#main/recordings/moments.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import { type Access, accessOf } from '#shared/incidents/access.ts'
import { type AmendmentText, StatementText } from '#shared/incidents/schema.ts'
import { mayStep, type StatementMode, type StatementStep } from '#shared/incidents/statement.ts'
import type { Moment } from '#shared/recordings/schema.ts'
import { personsFor } from './asFiled.ts'
import type { SignedContent } from './contents.ts'
import { type IncidentWork, ofIncident, type OfIncident, type Refusal } from './incidentCommand.ts'
import type { LoadedFile } from './loadFile.ts'
import { findIncidentPolicy } from './policy.ts'
import { findColleagues } from './standing.ts'
import { seesStatement } from './statementView.ts'
import type { IncidentsTables } from './tables.ts'
import { read } from './vault.ts'

type StatementRow = Selectable<IncidentsTables['incident_statement']>
type OfStatement = OfIncident & { statement: string }
interface Signing {
  signature: 'paper' | 'eSignature'
  originalAt: string
  signedOn: string | null
}

/** Asks a person of the incident for their explanation: one person gives one. */
export const requestStatement = ofIncident(
  'requestStatement',
  { needs: 'statement' },
  async (
    work,
    wish: OfIncident & { person: string; dueOn: string | null; takenBy: string | null },
  ) => {
    const { file, actor, access } = work
    const takenBy = wish.takenBy ?? actor.account
    if (!access.file && takenBy !== actor.account)
      return refuse({ reason: 'mayNot', needs: 'file' })
    const reader = { account: actor.account, access }
    const stands = file.persons.some(({ id }) => id === wish.person)
    if (!(access.report ? isOnReport(file, wish.person, reader) : stands)) {
      return refuse({ reason: 'unknownPerson', field: 'person' })
    }
    const known = file.statements.find(({ person_id }) => person_id === wish.person)
    // Whoever filed it learns neither that a colleague takes it nor that somebody was struck off.
    if (!stands || (known !== undefined && !seesStatement(known, reader))) {
      return refuse({ reason: 'othersAsk', field: 'person' })
    }
    if (known !== undefined) return refuse({ reason: 'hasStatement', statement: known.id })
    if (wish.dueOn !== null && wish.dueOn < work.today) {
      return refuse({ reason: 'duePast', field: 'dueOn' })
    }
    const taker = (await findColleagues(work.db, wish.id)).find(
      ({ account }) => account === takenBy,
    )
    if (taker === undefined || accessOf(taker.standing) === null) {
      const why = taker?.standing.involved === true ? 'involved' : 'role'
      return refuse({ reason: 'mayNotRead', why, field: 'account' })
    }
    const { statementDays } = await findIncidentPolicy(work.db)
    const made = work.newId()
    await work.db
      .insertInto('incident_statement')
      .values({
        id: made,
        incident_id: wish.id,
        person_id: wish.person,
        state: 'requested',
        requested_at: work.now,
        requested_by: actor.account,
        due_on: wish.dueOn ?? addDays(work.today, statementDays),
        taken_by: takenBy,
        draft_id: null,
        settled_id: null,
        settled_at: null,
      })
      .execute()
    return done({ made })
  },
)

/** Whether the actor knows of somebody on the incident: who filed it, of whom they named. */
const isOnReport = (
  file: LoadedFile,
  person: string,
  reader: { account: string; access: Access },
): boolean => personsFor(file, reader).some(({ id }) => id === person)

/** Writes down what is not signed yet; as often as needed. */
export const writeStatement = ofStatement(
  'writeStatement',
  'write',
  async (work, row, { input }: OfStatement & { input: StatementText }) => {
    if (row.draft_id === null) {
      const draft = await work.vault.keep(work, input, { signed: false })
      await change(work, row.id, { state: 'draft', draft_id: draft })
    } else {
      await work.vault.rewrite(work, row.draft_id, input)
    }
    return done({})
  },
)

/** The person has signed: from here on it is amended, and never edited. */
export const signStatement = ofStatement(
  'signStatement',
  'sign',
  async (work, row, wish: OfStatement & Signing & { mode: StatementMode }) => {
    const handwritten = wish.mode === 'handwritten'
    if (row.draft_id === null && !handwritten) {
      return refuse({ reason: 'statementState', state: row.state })
    }
    const hasScan = work.file.attachments.some(({ statement_id }) => statement_id === row.id)
    if (handwritten && !hasScan) return refuse({ reason: 'scanMissing', field: 'mode' })
    const draft =
      row.draft_id === null ? notTypedOut : read(StatementText, work.file.opened.get(row.draft_id))
    if (draft === null) return refuse({ reason: 'broken' })
    const signer = work.file.persons.find(({ id }) => id === row.person_id)?.name ?? ''
    const content = { ...draft, signer, originalAt: wish.originalAt, reason: '' }
    const signed = await putVersion(work, row, { content, ...wish, version: 1 })
    if (!signed.ok) return signed
    await change(work, row.id, { state: 'signed', draft_id: null, settled_at: work.now })
    return done({})
  },
)

/** Of a handwritten explanation: what was said, and in which language, its scan tells. */
const notTypedOut = { text: '', language: 'other', othersPresent: '' } as const

/** Adds to a signed explanation: a version of its own, with reason and signer; the old text stays as it was. */
export const amendStatement = ofStatement(
  'amendStatement',
  'amend',
  async (
    work,
    row,
    wish: OfStatement & Signing & { input: AmendmentText; reason: string; signer: string },
  ) => {
    const before = work.file.versions.filter(({ statement_id }) => statement_id === row.id)
    const last = before.at(-1)
    if (last === undefined) throw new Error('A signed explanation has a version')
    const { input, signer, reason, originalAt } = wish
    const untyped = input.text === ''
    if (untyped && last.mode !== 'handwritten') {
      // By the name of the form's field.
      const problems = [{ path: ['text'], problem: 'required' }]
      return refuse({ reason: 'invalid', problems })
    }
    // The scan of what was signed before does not hold what is added.
    const hasScan = work.file.attachments.some(
      (scan) => scan.statement_id === row.id && scan.added_at > last.entered_at,
    )
    if (untyped && !hasScan) return refuse({ reason: 'scanMissing', field: 'text' })
    const said = untyped ? { ...notTypedOut, othersPresent: input.othersPresent } : input
    const signed = await putVersion(work, row, {
      content: { ...said, signer, originalAt, reason },
      ...wish,
      mode: last.mode,
      version: last.version + 1,
    })
    if (!signed.ok) return signed
    await change(work, row.id, { state: 'amended' })
    return done({})
  },
)

/** Somebody does not want to explain, before somebody else of the office. */
export const refuseStatement = ofStatement(
  'refuseStatement',
  'refuse',
  async (work, row, wish: OfStatement & { witness: string; reason: string; at: Moment | null }) => {
    if (wish.witness === '') return refuse({ reason: 'witnessMissing', field: 'witness' })
    const at = instantOf(wish.at, work.now)
    if (at > work.now) return refuse({ reason: 'notYet', field: 'at' })
    const { witness, reason } = wish
    const settled = await work.vault.keep(work, { witness, reason }, { signed: true })
    await change(work, row.id, { state: 'refused', settled_id: settled, settled_at: at })
    return done({})
  },
)

/** It can't be had, and why. */
export const giveUpStatement = ofStatement(
  'giveUpStatement',
  'giveUp',
  async (work, row, { reason }: OfStatement & { reason: string }) => {
    const settled = await work.vault.keep(work, { witness: '', reason }, { signed: true })
    await change(work, row.id, {
      state: 'unobtainable',
      settled_id: settled,
      settled_at: work.now,
    })
    return done({})
  },
)

/** A step with an explanation that the actor sees and that stands where the step is open. */
function ofStatement<I extends OfStatement>(
  name: string,
  step: StatementStep,
  act: (work: IncidentWork, row: StatementRow, wish: I) => Promise<Answer<object, Refusal>>,
) {
  return ofIncident(name, { needs: 'statement' }, async (work, wish: I) => {
    const row = work.file.statements.find(({ id }) => id === wish.statement)
    const reader = { account: work.actor.account, access: work.access }
    if (row === undefined || !seesStatement(row, reader)) {
      return refuse({ reason: 'notOfThis', field: 'statement' })
    }
    if (!mayStep(row.state, step)) return refuse({ reason: 'statementState', state: row.state })
    return act(work, row, wish)
  })
}

async function putVersion(
  work: IncidentWork,
  row: StatementRow,
  wish: Signing & { content: SignedContent; mode: StatementMode; version: number },
): Promise<Answer<object, Refusal>> {
  const signedOn = wish.signedOn ?? work.today
  if (signedOn > work.today) return refuse({ reason: 'notYet', field: 'signedOn' })
  await work.db
    .insertInto('incident_statement_version')
    .values({
      id: work.newId(),
      incident_id: row.incident_id,
      statement_id: row.id,
      version: wish.version,
      mode: wish.mode,
      signature: wish.signature,
      signed_on: signedOn,
      sealed_id: await work.vault.keep(work, wish.content, { signed: true }),
      entered_at: work.now,
      entered_by: work.actor.account,
    })
    .execute()
  return done({})
}

async function change(
  work: IncidentWork,
  id: string,
  columns: Partial<StatementRow>,
): Promise<void> {
  await work.db.updateTable('incident_statement').set(columns).where('id', '=', id).execute()
}
