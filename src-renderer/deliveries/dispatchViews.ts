import { windowMemory } from '#renderer/app/session/windowMemory.ts'
import type { ProfileChoice } from '#shared/deliveries/portalProfile.ts'
import type { ListQuery } from '#shared/lists/list.ts'

// For as long as the window lives: whose parcels are handed over, in which columns a portal takes them.
export const useManifestsView = windowMemory<ListQuery>()
export const useCarrierChosen = windowMemory<string>()
export const useProfileChosen = windowMemory<ProfileChoice>()
