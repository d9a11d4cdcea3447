import { useQuery } from '@tanstack/react-query'
import { useOffice } from '#renderer/app/client/office.ts'
import { preferenceQuery } from '#renderer/lockers/lockersQuery.ts'
import { personQuery } from '#renderer/people/personQuery.ts'
import { channelFor } from '#shared/deliveries/batch.ts'
import type { DeliveryChannel } from '#shared/deliveries/channels.ts'

/** By e-mail or on the e-platform: which of the two reaches somebody; null until it is known. */
export function useElectronicChannel(person: string): DeliveryChannel | null {
  const office = useOffice()
  const { data: wishes } = useQuery(preferenceQuery(office, person))
  const { data: known } = useQuery(personQuery(office, person))
  if (wishes === undefined || known === undefined) return null
  const email = known.contacts.find(({ kind }) => kind === 'email')?.value ?? ''
  return channelFor('electronic', { channel: wishes.channel, email }, null)
}
