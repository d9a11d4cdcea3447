import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { ScannedToPack } from '#shared/deliveries/packingContract.ts'
import { scannedLine } from '#shared/deliveries/scannedLine.ts'
import type { DeliveryDetails } from '#shared/deliveries/schema.ts'
import { usePacking } from './usePacking.ts'

/**
 * What a scan does at the packing desk: the code of a delivery opens it, what lies in the open one is
 * checked off, and anything else is said not to belong here.
 */
export const usePackingScan = (
  delivery: DeliveryDetails | undefined,
  open: (id: string) => void,
) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { pick } = usePacking()
  // What was said of one delivery is not true of the next.
  const [last, setLast] = useState({ of: '', words: '' })
  const of = delivery?.id ?? ''
  const setSaid = (words: string): void => setLast({ of, words })
  const scan = async (code: string): Promise<void> => {
    const scanned = await client.deliveries.scanToPack({ code })
    if (scanned.kind === 'delivery' && scanned.status === 'draft') {
      setSaid('')
      open(scanned.id)
      return
    }
    const words = notTaken(t, scanned, delivery)
    if (words !== null) {
      setSaid(words)
      return
    }
    const line = delivery === undefined ? null : lineOf(scanned, delivery)
    if (line === null || delivery === undefined) return
    const done = await pick(delivery.id, [line.id], true)
    setSaid(done === null ? '' : t('deliveries.packing.said.picked', line))
  }
  return { said: last.of === of ? last.words : '', scan: (code: string) => void scan(code) }
}

function lineOf(scanned: ScannedToPack, { lines }: DeliveryDetails) {
  if (scanned.kind !== 'material' && scanned.kind !== 'item') return null
  const found = scannedLine(lines, scanned)
  return found.kind === 'pick' ? found.line : null
}

/** Why a scan takes nothing, or null where it does. */
function notTaken(
  t: Texts,
  scanned: ScannedToPack,
  delivery: DeliveryDetails | undefined,
): string | null {
  switch (scanned.kind) {
    case 'unknown':
      return t('deliveries.packing.said.unknown', { code: scanned.code })
    case 'delivery':
      return t('deliveries.packing.said.notDraft', {
        code: scanned.code,
        status: t(`deliveries.status.${scanned.status}`).toLowerCase(),
      })
    case 'material':
    case 'item': {
      const name = scanned.kind === 'material' ? scanned.name : scanned.tag
      if (delivery === undefined) return t('deliveries.packing.said.noneOpen', { name })
      const found = scannedLine(delivery.lines, scanned)
      if (found.kind === 'pick') return null
      if (found.kind === 'already') return t('deliveries.packing.said.already', { name })
      return t(`deliveries.packing.said.${found.inOffice ? 'itemHere' : 'notHere'}`, { name })
    }
  }
}
