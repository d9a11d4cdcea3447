import type { ReactNode } from 'react'
import { Modal } from '@mantine/core'

/** A form over what the user is at. It closes by its own buttons, so that nothing typed is lost by a slip. */
export function FormDialog(props: { title: string; onClose: () => void; children: ReactNode }) {
  return (
    <Modal
      opened
      size={720}
      title={props.title}
      closeOnEscape={false}
      withCloseButton={false}
      onClose={props.onClose}
    >
      {props.children}
    </Modal>
  )
}
