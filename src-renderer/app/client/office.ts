import { createContext, useContext } from 'react'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import type { contract } from '#shared/contract.ts'
import type { HostServices } from '#shared/host/services.ts'

/** Every procedure of the office, typed by the contract: `client.people.get({ id })`. */
export type OfficeClient = ContractRouterClient<typeof contract>

/** What a screen may reach: the office, its procedures as queries, and the host. */
export interface Office {
  client: OfficeClient
  /** `queries.people.get.queryOptions({ input: { id } })` for TanStack Query. */
  queries: RouterUtils<OfficeClient>
  host: HostServices
}

export const openOffice = (host: HostServices): Office => {
  const client: OfficeClient = createORPCClient(host.connect().link)
  return { client, queries: createTanstackQueryUtils(client), host }
}

const OfficeContext = createContext<Office | null>(null)
export const OfficeProvider = OfficeContext.Provider

/** The office, for any screen inside the app. */
export const useOffice = (): Office => {
  const office = useContext(OfficeContext)
  if (office === null) throw new Error('useOffice outside of OfficeProvider')
  return office
}
