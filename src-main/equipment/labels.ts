import { setImmediate } from 'node:timers/promises'
import type { AdmittedContext } from '#main/calls/context.ts'
import { idsSelected } from '#main/lists/selection.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import {
  bearsCode128,
  type LabelLayout,
  labelSheets,
  type LabelsInput,
  type LabelsPaper,
  mostLabels,
} from '#shared/equipment/labels.ts'
import { findItems, itemList } from './items.ts'
import { findKits } from './kits.ts'

const titles = { lv: 'Uzlīmes', en: 'Labels' }
/** After so many labels others are let in between: a hundred take a third of a second. */
const atOnce = 20

/**
 * The labels of the chosen things and kits as a PDF, in the list's order; the first `mostLabels` where more
 * were chosen.
 */
export async function printLabels(
  context: AdmittedContext,
  asked: LabelsInput,
  signal: AbortSignal | undefined,
): Promise<{ pdf: Uint8Array; labels: number } | 'cancelled'> {
  const data = await collect(context, asked)
  const made = await context.services.documents.renderPaper({
    kind: 'labels',
    data,
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return { pdf: made.paper.pdf, labels: data.labels.length }
  if (made.refusal.reason === 'cancelled') return 'cancelled'
  throw new Error(`Labels were refused: ${made.refusal.reason}`)
}

async function collect(
  { services: { reads, clock }, actor }: AdmittedContext,
  { selection, kits, layout, offset, start, language }: LabelsInput,
): Promise<LabelsPaper> {
  const today = todayInRiga(clock)
  const chosen = await idsSelected(itemList(today), reads, selection, actor)
  const ids = chosen.slice(0, mostLabels)
  const place = new Map(ids.map((id, at) => [id, at]))
  const items = (await findItems(reads, ids, actor, today)).toSorted(
    (one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0),
  )
  const labels: LabelsPaper['labels'] = []
  const bearers = [...items, ...(kits.length === 0 ? [] : await findKits(reads, today, kits))]
  for (const [at, { tag }] of bearers.slice(0, mostLabels).entries()) {
    if (at % atOnce === 0) await setImmediate()
    labels.push(await labelOf(tag, layout))
  }
  return {
    title: titles[language],
    institution: (await findInstitution(reads)).name,
    date: today,
    language,
    sheet: labelSheets[layout],
    offset,
    start,
    labels,
  }
}

async function labelOf(tag: string, layout: LabelLayout): Promise<LabelsPaper['labels'][number]> {
  // Two megabytes of symbologies are read with the first label, not when the office opens.
  const { code128Of, inPieces, qrOf } = await import('./tagSymbols.ts')
  const code128 = code128Of(tag)
  return {
    tag,
    qr: inPieces(qrOf(tag)),
    code128:
      code128 !== null && bearsCode128(layout, code128.modules)
        ? { picture: inPieces(code128.svg), modules: code128.modules }
        : null,
  }
}
