import { useQuery } from '@tanstack/react-query'
import { useOffice } from '#renderer/app/client/office.ts'
import { preferenceQuery } from '#renderer/lockers/lockersQuery.ts'
import { channelFor } from '#shared/deliveries/batch.ts'
import type { DeliveryChannel } from '#shared/deliveries/channels.ts'

/** By e-mail or on the e-platform: which of the two reaches somebody; null until it is known. */
export function useElectronicChannel(person: string): DeliveryChannel | null {
  const office = useOffice()
  const { data: wishes } = useQuery(preferenceQuery(office, person))
  return wishes === undefined
    ? null
    : channelFor('electronic', { ...wishes, hasLocker: wishes.locker !== null }, null)
}
