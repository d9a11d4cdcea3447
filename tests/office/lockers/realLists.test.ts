import { describe, expect, it } from 'vitest'
import { realList, withoutRealLists } from '#tests/rules/lockers/lists.ts'
import { listFile, preview, takeIn } from '#tests/support/lockers.ts'
import { openOfficeWithDirector } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { value } from '../rights/world.ts'

describe.skipIf(withoutRealLists !== null)(
  `each carrier's list${withoutRealLists === null ? '' : `: skipped, ${withoutRealLists}`}`,
  () => {
    it.each([
      ['omniva-map-2026-05-14-LV.json', 'Omniva', 394],
      ['omniva-locations-2022-02-07-LV.json', 'Omniva', 291],
      ['dpd-pickup-2024-09-30-LV.json', 'DPD', 335],
      ['smartposti-itella-locationsLV-2023-07-31.json', 'Smartposti', 253],
      ['venipak-sample-LV-11.json', 'Venipak', 11],
    ] as const)(
      '%s is seen as %s’s, and all %i are taken in',
      async (name, carrierName, places) => {
        const { director } = await openOfficeWithDirector()
        const file = listFile(realList(name))
        const left = { abroad: 0, other: 0, unread: 0, twice: 0, withoutPoint: 0 }
        expect(await preview(director, file)).toMatchObject({ carrierName, lockers: places, left })
        expect(value(await takeIn(director, file))).toMatchObject({ carrierName, added: places })
        expect((await director.lockers.list(firstPage)).total).toBe(places)
      },
    )

    it.each([
      ['smartposti-2026-05-14-LV.json', { reason: 'noIds' }],
      ['lpexpress-terminals-2025-05-LT-sample40.json', { reason: 'nothingLatvian', abroad: 40 }],
    ] as const)('%s is refused, with why', async (name, refusal) => {
      const { director } = await openOfficeWithDirector()
      const file = listFile(realList(name))
      const seen = await director.lockers.previewList({ file, carrier: null })
      expect(seen).toMatchObject({ kind: 'refused', refusal })
    })
  },
)
