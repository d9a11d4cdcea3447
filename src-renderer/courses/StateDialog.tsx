import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { chosenDraft } from '#renderer/components/form/newDraft.ts'
import type { ChosenRows } from '#renderer/components/table/tablePorts.ts'
import type { EnrolmentRow } from '#shared/courses/schema.ts'
import { alsoAdmitted } from './admissionWords.ts'
import { alsoCancelled } from './leftOpenWords.ts'
import { ChosenState, useStateFields } from './stateFields.ts'
import { useNotReady } from './useNotReady.tsx'

export type ChosenEnrolments = ChosenRows<EnrolmentRow>

const Change = z.object({ state: ChosenState, since: z.iso.date('notADate').nullable() })

/** Puts the chosen participants into another state, since a day. */
export function StateDialog(props: {
  group: string
  chosen: ChosenEnrolments
  /** What the dialog begins with; by default where the only one chosen stands. */
  state?: ChosenState
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const fields = useStateFields()
  const notReady = useNotReady()
  const sections = useMemo(() => [{ fields }], [fields])
  const { group, chosen, state, onClose } = props
  const [row] = chosen.rows
  // Several rows get the state whatever stood there; of a single one it is known what was seen.
  const only = chosen.count === 1 ? row : undefined
  // Who withdrew and comes back is taken in anew.
  const now = only?.state === 'withdrawn' ? 'confirmed' : only?.state
  return (
    <>
      <FormDialog
        title={t('courses.stateTitle', { count: chosen.count })}
        form={chosenDraft(`enrolmentState:${group}`, chosen.selection)}
        schema={Change}
        sections={sections}
        values={{ state: state ?? now ?? 'started', since: null }}
        revision={only?.revision ?? null}
        save={({ commandId, values, revision }) =>
          client.courses.changeEnrolmentState({
            commandId,
            payload: {
              group,
              selection: chosen.selection,
              ...values,
              seen: only === undefined || revision === null ? {} : { [only.id]: revision },
            },
          })
        }
        refused={(refusal) =>
          refusal.reason === 'notReady'
            ? notReady.shown(refusal)
            : { text: t('courses.refusal.groupFull', { capacity: refusal.capacity }) }
        }
        currentOf={(current) => Change.safeParse(current).data ?? null}
        onSaved={({ count, ...became }, entry) => {
          const told = [
            t('courses.done.stateChanged', { count }),
            ...alsoAdmitted(t, became),
            ...alsoCancelled(t, became),
          ]
          sayDone(told.join(' '), entry)
          chosen.clear()
          onClose()
        }}
        onClose={onClose}
        saveWord={t('courses.action.saveState')}
      />
      {notReady.dialog}
    </>
  )
}
