import { Anchor } from '@mantine/core'
import { useOffice } from '#renderer/app/client/office.ts'
import { externalAddress } from '#shared/host/externalAddress.ts'

/** A link that opens in the system's browser; what is no address stays a text. */
export function OutsideLink({ address: typed, text }: { address: string; text?: string }) {
  const { host } = useOffice()
  const address = externalAddress(typed)
  const shown = text ?? typed
  if (address === undefined) return shown
  return (
    <Anchor
      href={address}
      onClick={(event) => {
        event.preventDefault()
        void host.openExternal(address)
      }}
    >
      {shown}
    </Anchor>
  )
}
