import { shell } from 'electron'
import { externalAddress } from '#shared/host/externalAddress.ts'

/** The single way out of the app: what `externalAddress` does not allow is not opened. */
export async function openOutside(address: string): Promise<'opened' | 'refused'> {
  const allowed = externalAddress(address)
  if (allowed === undefined) return 'refused'
  try {
    await shell.openExternal(allowed)
    return 'opened'
  } catch {
    return 'refused'
  }
}
