import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'

interface NewButtonProps {
  word: string
  /** Beside an open pane the list is narrow: the sign alone stands there. */
  narrow: boolean
  onClick: () => void
}

/** Makes a new record of the list; the key for it is `n`. */
export function NewButton({ word, narrow, onClick }: NewButtonProps) {
  const sign = <IconPlus size={16} stroke={1.8} aria-hidden />
  return narrow ? (
    <Tooltip label={word}>
      <ActionIcon
        size={30}
        flex="none"
        variant="filled"
        color="baltic"
        aria-label={word}
        aria-keyshortcuts="n"
        onClick={onClick}
      >
        {sign}
      </ActionIcon>
    </Tooltip>
  ) : (
    <Button h={30} px={12} flex="none" leftSection={sign} aria-keyshortcuts="n" onClick={onClick}>
      {word}
    </Button>
  )
}
