import type { ReactNode } from 'react'
import type { z } from 'zod'
import { useTranslation } from 'react-i18next'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { chosenDraft } from '#renderer/components/form/newDraft.ts'
import type { RecordFormProps } from '#renderer/components/form/recordFormProps.ts'
import type { ChosenRows } from '#renderer/components/table/tablePorts.ts'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import { refusalText, type TimetableRefusal } from './refusalText.ts'

export type ChosenSessions = ChosenRows<TimetableSession>

type Asked<S extends z.ZodObject> = Pick<
  RecordFormProps<S, { count: number }, TimetableRefusal>,
  'form' | 'schema' | 'sections' | 'values' | 'save' | 'onValues' | 'follows'
>

/** Does one thing to all the chosen sessions, or to none of them and says why. */
export function ChosenDialog<S extends z.ZodObject>(
  props: Asked<S> & {
    title: string
    saveWord: string
    leaveWord?: string
    chosen: ChosenSessions
    /** What is to be known before it is done. */
    before?: ReactNode
    /** What happened, in one sentence. */
    done: (count: number) => string
    onClose: () => void
  },
) {
  const { t } = useTranslation()
  const { title, saveWord, leaveWord, chosen, before, done, onClose, ...form } = props
  return (
    <FormDialog title={title} onClose={onClose}>
      {before}
      <RecordForm<S, { count: number }, TimetableRefusal>
        {...form}
        // Unsaved work belongs to these sessions: it must not come back over others.
        form={chosenDraft(form.form, chosen.selection)}
        revision={null}
        refused={(refusal) => ({ text: refusalText(t, refusal) })}
        onSaved={({ count }, entry) => {
          sayDone(done(count), entry)
          chosen.clear()
          onClose()
        }}
        onClose={onClose}
        saveWord={saveWord}
        {...(leaveWord === undefined ? {} : { leaveWord })}
      />
    </FormDialog>
  )
}
