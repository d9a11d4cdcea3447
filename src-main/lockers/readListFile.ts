import { listLimits, type ListRefusal } from '#shared/lockers/importSchema.ts'
import { readRecords, type ReadList } from '#shared/lockers/readRecords.ts'
import { recogniseList } from '#shared/lockers/recogniseList.ts'
import type { CarrierKind } from '#shared/lockers/schema.ts'
import { contentOf } from './listText.ts'

type Read =
  | { readonly ok: true; readonly list: ReadList; readonly modified: number }
  | { readonly ok: false; readonly refusal: ListRefusal }

const refuse = (refusal: ListRefusal): Read => ({ ok: false, refusal })

/**
 * Reads a carrier's list from a file.
 * @param asked the carrier whose list it has to be; null for any
 * @returns the list with when the file was last written (ms since 1970; 0 where nobody knows)
 */
export async function readListFile(file: File | Blob, asked: CarrierKind | null): Promise<Read> {
  if (file.size > listLimits.fileBytes) {
    return refuse({ reason: 'tooLarge', most: listLimits.fileBytes })
  }
  const content = contentOf(new Uint8Array(await file.arrayBuffer()))
  if (content.kind !== 'content') return refuse({ reason: content.kind })
  const recognised = recogniseList(content.value)
  if (recognised.kind === 'noIds') return refuse({ reason: 'noIds' })
  if (recognised.kind === 'unknown' || recognised.records.length > listLimits.records) {
    return refuse({ reason: 'unknownList' })
  }
  const found = recognised.reader.carrier
  if (asked !== null && asked !== found) return refuse({ reason: 'otherCarrier', asked, found })
  const list = readRecords(recognised.reader, recognised.records)
  if (list.unread > list.lockers.length) {
    return refuse({ reason: 'mostlyUnread', unread: list.unread })
  }
  if (list.lockers.length === 0) return refuse({ reason: 'nothingLatvian', abroad: list.abroad })
  return { ok: true, list, modified: 'lastModified' in file ? file.lastModified : 0 }
}
