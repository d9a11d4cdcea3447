import { type Command, done, refuse } from '#main/database/command.ts'
import { keepFile } from '#main/documents/keepFile.ts'
import { findFacts } from '#main/recordings/facts.ts'
import { requestNotThere } from '#main/recordings/requestNotThere.ts'
import { leaveUnmatched } from '#main/recordings/unmatched.ts'
import { writeReported } from '#main/recordings/writeReported.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type {
  ImportedReportCounts,
  ReportImportRefusal,
  ReportToImport,
} from '#shared/imports/contract.ts'
import { refuseChanged } from './changedRows.ts'
import { judgeReport } from './judgeReport.ts'
import { reportSight } from './listReportRows.ts'
import { rememberPlan } from './mappings.ts'
import { chosenRows } from './matchingRows.ts'
import type { ImportSession } from './session.ts'

/**
 * Notes the answers of an open report as they were shown, judged once more against what was said by
 * now, with the report itself as their proof. Names that fit nobody are left to be settled.
 */
export const importReport = (
  session: ImportSession | null,
): Command<ReportToImport, ImportedReportCounts, ReportImportRefusal | CommonRefusal> => ({
  name: 'imports.consents',
  records: ({ request }) => [`recordingRequest/${request}`],
  async run(work, { rows, request }) {
    if (session?.list.as !== 'consents' || session.list.request !== request) {
      return refuse({ reason: 'importGone' })
    }
    const { reading, evidence } = session.list
    const chosen = chosenRows(reading.judged, rows, reportSight)
    const now = await judgeReport(
      work.db,
      reading.readings,
      { request, time: work },
      { pause: () => work.pause() },
    )
    if (now.kind === 'cancelled') throw new Error('Within a command only its own pause cancels')
    const changed = refuseChanged(chosen, now.items)
    if (changed !== null) return changed

    const wanted = new Set(chosen.map(({ row }) => row))
    const written = now.items.filter(
      ({ row, verdict }) =>
        wanted.has(row) && (verdict.kind === 'new' || verdict.kind === 'update'),
    )
    if (written.length === 0) return refuse({ reason: 'nothingToImport' })
    const sha256 = await keepFile(work, evidence)
    const facts = (await findFacts(work.db, request)) ?? requestNotThere(request)
    const answers = written.flatMap(({ match, value: { kind, at } }) =>
      match === null ? [] : [{ person: match.id, kind, at }],
    )
    const restricted = await writeReported(work, answers, { facts, sha256 })
    const left = written.filter(({ match }) => match === null)
    await leaveUnmatched(
      work,
      left.map(({ value: { givenName, familyName, emails, kind, at } }) => ({
        name: `${givenName} ${familyName}`.trim(),
        email: emails[0] ?? '',
        kind,
        at,
      })),
      { request, sha256 },
    )
    await rememberPlan(work.db, 'consents', reading.plan, work.now)
    return done({
      answers: answers.length,
      left: left.length,
      unchanged: chosen.length - written.length,
      restricted,
    })
  },
})
