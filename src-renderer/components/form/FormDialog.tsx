import { Modal } from '@mantine/core'
import type { z } from 'zod'
import { RecordForm } from './RecordForm.tsx'
import type { RecordFormProps } from './recordFormProps.ts'

interface FormDialogProps<S extends z.ZodObject, T, R> extends RecordFormProps<S, T, R> {
  title: string
  /** The dialog's width in pixels, where the form needs more than usual. */
  size?: number
}

/** The form of a record in a dialog. Only the form closes it: it asks first when something is unsaved. */
export function FormDialog<S extends z.ZodObject, T, R>({
  title,
  size,
  ...form
}: FormDialogProps<S, T, R>) {
  return (
    <Modal
      opened
      {...(size === undefined ? {} : { size })}
      title={title}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      onClose={form.onClose}
    >
      <RecordForm {...form} />
    </Modal>
  )
}
