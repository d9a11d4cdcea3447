import { z } from 'zod'
import type { AdmittedContext } from '#main/calls/context.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { FieldProblem } from '#shared/commands/outcome.ts'
import type { InformationSheet } from '#shared/documents/informationSheet.ts'
import { type PaperTextOf, paperTextProblem } from '#shared/documents/paperText.ts'
import { sheetTimetable } from '#shared/documents/sheetTimetable.ts'
import { kindOfRemark } from './groupPapers/remark.ts'
import { typesetSampleList } from './groupPapers/sample.ts'
import { paperHead } from './paperHead.ts'
import { findOwnTexts } from './paperTexts.ts'
import { readText } from './paperWords.ts'
import { procedureOf } from './procedureOf.ts'
import { resourcesFolder } from './resourcesFolder.ts'
import { findSheetStaff, sheetWording } from './sheetWording.ts'

const Sample = z.object({ participant: z.string(), course: z.string(), group: z.string() })

type Preview =
  | { kind: 'ready'; pdf: Uint8Array }
  | { kind: 'invalid'; problem: FieldProblem }
  | { kind: 'cancelled' }

/** A paper about somebody invented with one text worded as it is being typed. Nothing is kept. */
export async function previewText(
  context: AdmittedContext,
  { language, name, text }: PaperTextOf & { text: string },
  signal: AbortSignal | undefined,
): Promise<Preview> {
  const problem = paperTextProblem(name, text.trim())
  if (problem !== null) return { kind: 'invalid', problem }
  const list = kindOfRemark(name)
  const pdf =
    list === undefined
      ? await typesetSampleSheet(context, { language, name, text }, signal)
      : await typesetSampleList(context, { kind: list, language, remark: text.trim() }, signal)
  return pdf === null ? { kind: 'cancelled' } : { kind: 'ready', pdf }
}

async function typesetSampleSheet(
  { services: { reads, clock, documents }, actor }: AdmittedContext,
  { language, name, text }: PaperTextOf & { text: string },
  signal: AbortSignal | undefined,
): Promise<Uint8Array | null> {
  const institution = await findInstitution(reads)
  const staff = await findSheetStaff(reads, null, actor)
  const own = new Map([...(await findOwnTexts(reads, language)), [name, text.trim()]])
  const sample = Sample.parse(readText(resourcesFolder(), `sample.${language}.json`))
  const course = { name: sample.course, group: sample.group }
  const wording = sheetWording(language, institution, staff, { own, course })
  const data: InformationSheet = {
    issued: { on: todayInRiga(clock) },
    institution: paperHead(institution),
    procedure: procedureOf(institution),
    course: {
      name: sample.course,
      programme: null,
      group: sample.group,
      project: null,
      from: null,
      until: null,
      deliveryWay: null,
      channels: null,
      joiningLink: null,
      platforms: [],
    },
    teachers: [],
    tutor: null,
    timetables: [sheetTimetable([])],
    wordings: { [language]: wording },
    participants: [
      {
        name: sample.participant,
        dative: null,
        language,
        timetable: 0,
        sortKey: '',
        number: null,
        locker: null,
        given: null,
      },
    ],
  }
  const made = await documents.renderPaper({
    kind: 'informationSheet',
    data,
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return made.paper.pdf
  if (made.refusal.reason === 'cancelled') return null
  throw new Error(`A sample sheet was refused: ${JSON.stringify(made.refusal)}`)
}
