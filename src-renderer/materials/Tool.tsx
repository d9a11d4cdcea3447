import type { ReactNode } from 'react'
import { ActionIcon, Tooltip } from '@mantine/core'

/** A sign at the end of a line, with its word on hovering and for screen readers. */
export const Tool = ({
  word,
  onClick,
  children,
}: {
  word: string
  onClick: () => void
  children: ReactNode
}) => (
  <Tooltip label={word}>
    <ActionIcon size={24} flex="none" aria-label={word} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
)
