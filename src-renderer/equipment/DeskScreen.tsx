import { EquipmentTabs } from './EquipmentTabs.tsx'
import { Desk } from './Desk.tsx'

/** The desk at which things go out and come back: one box for whatever is scanned. */
export function DeskScreen() {
  return (
    <EquipmentTabs tab="desk">
      <Desk />
    </EquipmentTabs>
  )
}
