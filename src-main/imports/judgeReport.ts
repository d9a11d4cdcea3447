import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { findToldApart } from '#main/equipment/participants.ts'
import { findFacts } from '#main/recordings/facts.ts'
import { askedSince, isToAskAnew, judge, type Time } from '#main/recordings/judge.ts'
import { requestNotThere } from '#main/recordings/requestNotThere.ts'
import { findUnmatched } from '#main/recordings/unmatched.ts'
import { type Participant, whoAnswered } from '#shared/equipment/whoAnswered.ts'
import type { RowFinding, RowReading } from '#shared/imports/target.ts'
import type { JudgedRow, Verdict } from '#shared/imports/verdict.ts'
import { type JudgedAmong, judgeReported } from '#shared/recordings/judgeReported.ts'
import type { ReportedAnswer } from '#shared/recordings/reportImportTarget.ts'
import { type SliceOptions, type Taken, takeInSlices } from './takeInSlices.ts'

export interface JudgedReport extends JudgedRow<ReportedAnswer> {
  /** Who of the session it is; null where nobody knows: it is left as something to settle. */
  readonly match: { readonly id: string; readonly name: string } | null
}

/**
 * Judges the answers of a report against what the people of a session have said so far. Names that fit
 * nobody, or several, are no problem: they wait until somebody says whose they are. Asked when the list
 * is shown, and again inside the command that writes it.
 */
export async function judgeReport(
  db: Kysely<Tables>,
  readings: readonly RowReading<ReportedAnswer>[],
  { request, time }: { request: string; time: Time },
  slices: SliceOptions & { readonly pause: () => Promise<unknown> },
): Promise<Taken<JudgedReport>> {
  const facts = (await findFacts(db, request)) ?? requestNotThere(request)
  const roster = [...new Set(facts.roster.map(({ id }) => id))]
  const people = await findToldApart(db, sql`person.id in ${idList(roster)}`)
  const unmatched = await findUnmatched(db, request)
  const among: JudgedAmong = {
    standings: new Map(judge(facts, time).clearance.people.map((one) => [one.id, one.standing])),
    events: facts.events,
    noticeMadeAt: askedSince(facts),
    closed: facts.closed,
    moved: isToAskAnew(facts),
    now: time.now,
  }
  await slices.pause()
  return takeInSlices(judged(readings, people, { among, unmatched }), slices)
}

interface Known {
  readonly among: JudgedAmong
  readonly unmatched: Awaited<ReturnType<typeof findUnmatched>>
}

function* judged(
  readings: readonly RowReading<ReportedAnswer>[],
  people: readonly (Participant & { name: string })[],
  { among, unmatched }: Known,
): Generator<JudgedReport> {
  const names = new Map(people.map(({ person, name }) => [person, name]))
  const told = new Map<string, { row: number; kind: ReportedAnswer['kind'] }>()
  for (const { problems, ...row } of readings) {
    const { givenName, familyName, emails, kind, at } = row.value
    const name = `${givenName} ${familyName}`.trim()
    const who = whoAnswered(
      { givenName, familyName, personalCode: null, phones: [], emails },
      people,
    )
    const id = who.kind === 'one' ? who.person : null
    const match = id === null ? null : { id, name: names.get(id) ?? '' }
    const before = id === null ? undefined : told.get(id)
    if (id !== null && before === undefined) told.set(id, { row: row.row, kind })
    const found: RowFinding[] = [
      ...problems,
      ...(before === undefined || before.kind === kind
        ? []
        : [{ field: '', reason: 'answeredTwice', limits: { row: before.row } }]),
    ]
    if (found.length > 0) {
      yield { ...row, match, verdict: { kind: 'problem', problems: found } }
      continue
    }
    // Who comes back into the session is asked again: one answer of theirs is enough.
    if (id !== null && before !== undefined) {
      yield { ...row, match, verdict: { kind: 'unchanged', id } }
      continue
    }
    if (id !== null) {
      yield { ...row, match, verdict: judgeReported(id, row.value, among) }
      continue
    }
    const left = leftProblem(row.value, among)
    const same = unmatched.find(
      (one) =>
        one.name === name && one.email === (emails[0] ?? '') && one.kind === kind && one.at === at,
    )
    const verdict: Verdict =
      same !== undefined
        ? { kind: 'unchanged', id: same.id }
        : left === null
          ? { kind: 'new' }
          : { kind: 'problem', problems: [left] }
    const reason = who.kind === 'several' ? 'leftOfSeveral' : 'leftToSettle'
    yield {
      ...row,
      match,
      verdict,
      warnings: [...row.warnings, ...(verdict.kind === 'new' ? [{ field: '', reason }] : [])],
    }
  }
}

/** What keeps an answer that fits nobody from being left to be settled; null where nothing does. */
function leftProblem({ kind, at }: ReportedAnswer, { now, moved }: JudgedAmong): RowFinding | null {
  if (at > now) return { field: 'answeredAt', reason: 'momentToCome' }
  // Whosever it is said to be then, it would count for nothing.
  return moved && kind === 'given' ? { field: '', reason: 'sessionMoved' } : null
}
