import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { formatWeight } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { PackRefusal, PickRefusal } from '#shared/deliveries/packingContract.ts'
import { refusalText } from './refusalText.ts'

interface ToPackNow {
  deliveries: string[]
  revision: number | null
  weightGrams: number | null
  sizeName: string
}

/** Checks off and packs, each saying what came of it; both answer null when nothing was done. */
export const usePacking = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const pick = useCallback(
    (delivery: string, lines: string[], picked: boolean) =>
      run(
        (commandId) => client.deliveries.pick({ commandId, payload: { delivery, lines, picked } }),
        {
          // A tick is seen, and taken away where it was set.
          done: () => null,
          refused: (refusal) => packingRefusal(t, refusal),
        },
      ),
    [client, run, t],
  )
  const pack = useCallback(
    (payload: ToPackNow) =>
      run((commandId) => client.deliveries.packOne({ commandId, payload }), {
        done: ({ count }) => t('deliveries.packing.done.packed', { count }),
        // What happened is never taken back: it goes back to a draft by another event.
        undoable: () => false,
        refused: (refusal) => packingRefusal(t, refusal),
      }),
    [client, run, t],
  )
  return { pick, pack }
}

function packingRefusal(t: Texts, refusal: PickRefusal | PackRefusal): string {
  switch (refusal.reason) {
    case 'lineGone':
    case 'severalParcels':
      return t(`deliveries.packing.refusal.${refusal.reason}`)
    case 'tooHeavy':
      return t('deliveries.packing.refusal.tooHeavy', {
        grams: formatWeight(refusal.grams),
        limit: formatWeight(refusal.limit),
      })
    default:
      return refusalText(t, refusal)
  }
}
