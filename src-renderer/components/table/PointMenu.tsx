import { Menu, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'

export type Point = { x: number; y: number }

type PointMenuProps = {
  /** Where on the window it opens; null: it is closed. */
  at: Point | null
  label: string
  onClose: () => void
  children: ReactNode
}

/** A menu at a point of the window: the place of a right click, or a corner of the cell with the focus. */
export const PointMenu = ({ at, label, onClose, children }: PointMenuProps) => (
  <Menu
    opened={at !== null}
    onChange={(opened) => {
      if (!opened) onClose()
    }}
    position="bottom-start"
    offset={2}
    returnFocus={false}
    withInitialFocusPlaceholder={false}
    transitionProps={{ duration: 0 }}
  >
    <Menu.Target>
      <div
        aria-hidden
        style={{ position: 'fixed', left: at?.x ?? 0, top: at?.y ?? 0, width: 0, height: 0 }}
      >
        <VisuallyHidden>{label}</VisuallyHidden>
      </div>
    </Menu.Target>
    <Menu.Dropdown>{children}</Menu.Dropdown>
  </Menu>
)
