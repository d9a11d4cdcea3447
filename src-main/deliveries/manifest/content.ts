import { atEnd, fixed, key, rowNumber, share } from '#main/documents/groupPapers/columns.ts'
import { fill } from '#main/documents/paperWords.ts'
import { type CivilDate, formatCivilDate } from '#shared/calendar/civilDate.ts'
import type { DispatchParcel, ManifestLanguage } from '#shared/deliveries/dispatchSchema.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import type { ManifestWords } from './words.ts'

/** Everything a manifest says. */
export interface ManifestFacts {
  institution: string
  carrier: string
  giver: { post: string; name: string }
  /** In the order of their codes. */
  parcels: readonly DispatchParcel[]
  /** The day they were handed over, where that was not the day of the paper. */
  handedOverOn: CivilDate | null
}

/** A manifest: each parcel with where it goes, its weight and number, the sums, and who signs. */
export function manifestContent(
  { institution, carrier, giver, parcels, handedOverOn }: ManifestFacts,
  language: ManifestLanguage,
  words: ManifestWords,
): TablePaperContent {
  const kilograms = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 3,
  })
  const weightOf = (grams: number): string => kilograms.format(grams / 1000)
  return {
    title: words.title,
    of: carrier,
    orientation: 'portrait',
    purpose: 'reading',
    facts: [
      { label: words.giver, lines: [institution] },
      { label: words.carrier, lines: [carrier] },
      ...(handedOverOn === null
        ? []
        : [{ label: words.handedOver, lines: [formatCivilDate(handedOverOn)] }]),
      { label: words.count, lines: [String(parcels.length)] },
      ...totalWeight(parcels, weightOf, words).map((weight) => ({
        label: words.weight,
        lines: [weight],
      })),
    ],
    tables: [
      {
        columns: [
          rowNumber(words.row),
          key(fixed(words.code, 18)),
          share(words.recipient, 1),
          share(words.place, 1),
          atEnd(words.grams, 17),
          fixed(words.number, 33),
        ],
        rows: parcels.map(({ deliveries, place, address, weightGrams, number }, index) => [
          [String(index + 1)],
          deliveries.map(({ code }) => code),
          [...new Set(deliveries.map(({ recipient }) => recipient))],
          [place, address].filter((line) => line !== ''),
          [weightGrams === null ? '—' : weightOf(weightGrams)],
          numberLines(number),
        ]),
      },
    ],
    note: null,
    after: words.note,
    signatures: [
      { label: words.gave, name: `${giver.post} ${giver.name}` },
      { label: words.took, name: carrier },
    ],
  }
}

/** As many signs of a number as stand side by side in its column. */
const inOneLine = /.{1,14}/gu
const numberLines = (number: string): string[] => number.match(inOneLine) ?? []

/** Nothing where nobody weighed any. */
function totalWeight(
  parcels: readonly DispatchParcel[],
  weightOf: (grams: number) => string,
  words: ManifestWords,
): string[] {
  const known = parcels.flatMap(({ weightGrams }) => weightGrams ?? [])
  const weight = fill(words.kilograms, {
    weight: weightOf(known.reduce((sum, grams) => sum + grams, 0)),
  })
  const unknown = parcels.length - known.length
  if (known.length === 0) return []
  return [unknown === 0 ? weight : fill(words.unweighed, { weight, count: String(unknown) })]
}
