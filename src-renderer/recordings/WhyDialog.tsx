import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import type { Outcome } from '#shared/commands/outcome.ts'

const Why = z.object({ why: z.string().trim().min(1, 'required').max(300, 'tooLong') })
const empty = { why: '' }

/** Asks why, or how, before something is done that needs a reason. */
export function WhyDialog<V, R>({
  form,
  title,
  label,
  help,
  ending = false,
  save,
  refused,
  onSaved,
  onClose,
}: {
  form: string
  title: string
  label: string
  help: string
  /** The title is what is done, and it ends something: its button says it again, the other one leaves all as it is. */
  ending?: boolean
  save: (commandId: string, why: string) => Promise<Outcome<V, R>>
  refused: (refusal: R) => string
  onSaved: (entry: number) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const sections = useMemo(
    () => [{ fields: [{ kind: 'text', name: 'why', label, help, wide: true }] as const }],
    [label, help],
  )
  return (
    <FormDialog title={title} onClose={onClose}>
      <RecordForm
        form={form}
        schema={Why}
        sections={sections}
        values={empty}
        revision={null}
        save={({ commandId, values: { why } }) => save(commandId, why)}
        refused={(refusal: R) => ({ text: refused(refusal) })}
        onSaved={(_, entry) => {
          onSaved(entry)
          onClose()
        }}
        onClose={onClose}
        saveWord={ending ? title : t('components.form.save')}
        {...(ending ? { leaveWord: t('components.form.leaveAsIs') } : {})}
      />
    </FormDialog>
  )
}
