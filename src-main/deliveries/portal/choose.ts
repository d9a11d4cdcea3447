import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import {
  genericProfile,
  type PortalProfileInput,
  type ProfileChoice,
} from '#shared/deliveries/portalProfile.ts'
import { findPortalProfiles } from './profiles.ts'

/** The profile that was chosen; null where the office has none of that id any more. */
export async function chosenProfile(
  db: Kysely<Tables>,
  choice: ProfileChoice,
): Promise<Omit<PortalProfileInput, 'name'> | null> {
  if (choice === 'generic') return genericProfile
  return (await findPortalProfiles(db)).find(({ id }) => id === choice) ?? null
}
