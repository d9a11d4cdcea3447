import type { ReactNode } from 'react'
import { Modal } from '@mantine/core'

interface FormDialogProps {
  title: string
  /** The dialog's width, where it is not the usual one of a form in two columns. */
  size?: number | string
  onClose: () => void
  children: ReactNode
}

/**
 * A form over what the user is at, for dialogs that hold more than the form. It closes by the form's
 * own buttons, which ask first: a slip of the mouse beside it loses nothing that was typed.
 */
export function FormDialog({ title, size = 720, onClose, children }: FormDialogProps) {
  return (
    <Modal
      opened
      size={size}
      title={title}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      onClose={onClose}
    >
      {children}
    </Modal>
  )
}
