import { Suspense, use } from 'react'
import { Box, Skeleton } from '@mantine/core'
import type { z } from 'zod'
import type { RecordFormProps } from './recordFormProps.ts'
import { type RestoredDraft, useFoundDraft } from './useFoundDraft.ts'

const load = async () => (await import('./OpenForm.tsx')).OpenForm
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
  if (draft === undefined) return <Box h={360} aria-busy />
  return (
    <Suspense fallback={<Skeleton height={360} />}>
      <LoadedForm {...props} opening={loading} draft={draft} />
    </Suspense>
  )
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
