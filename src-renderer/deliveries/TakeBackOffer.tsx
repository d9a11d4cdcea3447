import '#renderer/equipment/texts.ts'
import { useEffect, useEffectEvent } from 'react'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { lineQuery } from '#renderer/equipment/equipmentQuery.ts'
import { TakeBackDialog } from '#renderer/equipment/TakeBackDialog.tsx'

/** Offers to take back the lent things of what came back to the office: whoever sends them again leaves it. */
export function TakeBackOffer({
  lines,
  about,
  onClose,
}: {
  /** Lines that were out still when it came back. */
  lines: readonly string[]
  /** Why it is offered; where nothing is said, that it came back. */
  about?: string
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const found = useQueries({ queries: lines.map((id) => lineQuery(office, id)) })
  const out = found.flatMap(({ data }) => (data?.returnedOn === null ? [data] : []))
  const nothingOut = out.length === 0 && found.every(({ isPending }) => !isPending)
  // Taken back meanwhile, or not to be read: nothing is offered, and what waits for an answer goes on.
  const goOn = useEffectEvent(onClose)
  useEffect(() => {
    if (nothingOut) goOn()
  }, [nothingOut])
  if (nothingOut || found.some(({ isPending }) => isPending)) return null
  return (
    <TakeBackDialog lines={out} about={about ?? t('deliveries.takeBackOffer')} onClose={onClose} />
  )
}
