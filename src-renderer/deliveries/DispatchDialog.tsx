import type { DispatchParcel } from '#shared/deliveries/dispatchSchema.ts'
import { HandOverDialog } from './HandOverDialog.tsx'
import { NumbersDialog } from './NumbersDialog.tsx'
import { PortalFileDialog } from './PortalFileDialog.tsx'
import { ProfilesDialog } from './ProfilesDialog.tsx'

export type DispatchDialogKind = 'handOver' | 'file' | 'numbers' | 'profiles'

/** The dialog that is open over the desk, about the parcels that were chosen when it opened. */
export function DispatchDialog({
  kind,
  parcels,
  onClose,
}: {
  kind: DispatchDialogKind
  parcels: readonly DispatchParcel[]
  onClose: () => void
}) {
  switch (kind) {
    case 'handOver':
      return <HandOverDialog parcels={parcels} onClose={onClose} />
    case 'file':
      return <PortalFileDialog parcels={parcels} onClose={onClose} />
    case 'numbers':
      return <NumbersDialog parcels={parcels} onClose={onClose} />
    case 'profiles':
      return <ProfilesDialog onClose={onClose} />
  }
}
