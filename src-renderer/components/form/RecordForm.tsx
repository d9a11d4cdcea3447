import { type ReactNode, Suspense, use, useRef } from 'react'
import { Box, Skeleton } from '@mantine/core'
import type { z } from 'zod'
import type { RecordFormProps } from './recordFormProps.ts'
import { useEscFromDialog } from './useEscFromDialog.ts'
import { type RestoredDraft, useFoundDraft } from './useFoundDraft.ts'

const load = async () => {
  try {
    return (await import('./OpenForm.tsx')).OpenForm
  } catch (error) {
    // The office was away for a moment: the next form asks for its parts anew.
    loading = null
    throw error
  }
}
let loading: ReturnType<typeof load> | null = null

/**
 * The form of a record. Validates by the office's own schema when a field is left and on save; says
 * refusals at their field; keeps unsaved work as a draft; never lets two windows overwrite each
 * other. Ctrl+Enter or Ctrl+S saves, Esc closes and asks first when something is unsaved.
 */
export function RecordForm<S extends z.ZodObject, T, R>(props: RecordFormProps<S, T, R>) {
  loading ??= load()
  const draft = useFoundDraft(props.form)
  // A moment: what only shows and goes again would blink.
  if (draft === undefined) return <Coming onClose={props.onClose} aria-busy />
  return (
    <Suspense
      fallback={
        <Coming onClose={props.onClose}>
          <Skeleton height={360} />
        </Coming>
      }
    >
      <LoadedForm {...props} opening={loading} draft={draft} />
    </Suspense>
  )
}

interface ComingProps {
  onClose: () => void
  children?: ReactNode
  'aria-busy'?: boolean
}

/** The place of a form that is still being fetched. Nothing is typed yet: Esc leaves at once. */
function Coming({ onClose, ...box }: ComingProps) {
  const place = useRef<HTMLDivElement>(null)
  useEscFromDialog(place, onClose)
  return <Box ref={place} h={360} {...box} />
}

interface LoadedFormProps<S extends z.ZodObject, T, R> extends RecordFormProps<S, T, R> {
  opening: ReturnType<typeof load>
  draft: RestoredDraft | null
}

/** Lists offer forms without needing them: the form's parts come with the first one that is opened. */
function LoadedForm<S extends z.ZodObject, T, R>({ opening, ...props }: LoadedFormProps<S, T, R>) {
  const OpenForm = use(opening)
  // oxlint-disable-next-line react/static-components -- always the same component, `React.lazy` would lose its type parameters.
  return <OpenForm key={props.form} {...props} />
}
