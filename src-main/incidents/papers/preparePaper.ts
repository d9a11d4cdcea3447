import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound } from '#main/calls/implement.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentPaperOf } from '#shared/incidents/papers.ts'
import type { OpenReason } from '#shared/incidents/schema.ts'
import { noteChangedFiles } from '../changedFiles.ts'
import { loadFile } from '../loadFile.ts'
import { noteBroken, requireAccess, requireReason, vaultFor } from '../reading.ts'
import { verifyIncident, verifyRecords } from '../verifyRecords.ts'
import { findNaming, viewOf } from '../view.ts'
import { bodyOf, type PaperBody } from './content.ts'
import { findLearners } from './learners.ts'
import { findNames } from './naming.ts'
import { type IncidentPaperWords, readIncidentPaperWords } from './words.ts'

/** A paper that is ready to be typeset. */
export interface PreparedPaper {
  file: IncidentFile
  body: PaperBody
  words: IncidentPaperWords
}

/**
 * What a paper says of what the actor sees of an incident: what is stored is verified first, and a
 * broken file prints with a warning. What is not for the actor is not there; null where they have no
 * key.
 */
export async function preparePaper(
  context: AdmittedContext,
  { id, paper, reason }: { id: string; paper: IncidentPaperOf; reason: OpenReason | null },
  path: readonly string[],
): Promise<PreparedPaper | null> {
  const access = await requireAccess(context, id, path)
  await requireReason(context, id, reason)
  const vault = await vaultFor(context, id)
  if (vault === null) return null
  const { reads, clock } = context.services
  // Who hands the files over vouches for them; and an explanation may stand in its scan alone.
  const scansOf = paper.kind === 'explanation' ? [paper.statement] : []
  const found =
    paper.kind === 'policeFile'
      ? await verifyRecords(reads, id)
      : await verifyIncident(reads, id, scansOf)
  const broken = new Set(found.map(({ row }) => row))
  const loaded = await loadFile(reads, vault)
  const reader = { account: context.actor.account, access }
  const file = viewOf(loaded, reader, { name: await findNaming(reads), broken })
  const words = readIncidentPaperWords()
  const author = await findSheetPerson(reads, context.actor.person)
  const phone = author.phone === null ? '' : formatPhone(author.phone)
  const about = {
    words,
    today: todayInRiga(clock),
    author: author.name,
    contact: [author.name, phone, author.email ?? ''].filter((one) => one !== '').join(', '),
    institution: (await findInstitution(reads)).name,
    naming: await findNames(reads, loaded),
    learners: await findLearners(reads, loaded),
  }
  const body = bodyOf(file, about, paper)
  if (body === null) return notFound(context, path.join('.'), { incident: id })
  if (file.integrity === 'broken') await noteBroken(context, id)
  const changed = found.filter(({ isFile }) => isFile)
  await noteChangedFiles(
    context.services,
    changed.map(({ row }) => ({ incident: id, file: row })),
    { actor: context.actor, desk: context.desk },
  )
  return { file, body, words }
}
