import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { personSource } from '#renderer/people/personSource.ts'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { DecisionRefusal } from '#shared/recordings/refusals.ts'
import type { Terms } from '#shared/recordings/terms.ts'
import { refusalText } from './refusalText.ts'
import { TermsForm, termsFields, termsFormOf, termsOf } from './termsForm.ts'
import type { NameOf } from './words.ts'

/** Changes what everybody is asked to agree to: less, where a given yes stays; or other, where all are asked anew. */
export function TermsDialog({
  request,
  terms,
  change,
  nameOf,
  onClose,
}: {
  request: RequestDetails
  terms: Terms
  change: 'narrow' | 'widen'
  nameOf: NameOf
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const [mode, setMode] = useState<string>(terms.mode)
  const values = useMemo(() => termsFormOf(terms), [terms])
  const sections = useMemo(() => {
    // Whoever is not recorded, as it is now, stands on no grid; who asked and is away is left out anyhow.
    const away = request.comesAfterAll ? null : request.person?.id
    const ids = [...new Set([...request.roster, ...terms.leftOut])].filter((id) => id !== away)
    const expected = ids.map((id) => ({ value: id, word: nameOf(id) }))
    return [{ fields: termsFields(t, mode, { expected, people: personSource(office, t) }) }]
  }, [t, office, mode, request, terms.leftOut, nameOf])
  return (
    <FormDialog title={t(`recordings.decide.${change}`)} onClose={onClose}>
      <RecordForm
        form={`recording:${change}:${request.id}`}
        schema={TermsForm}
        sections={sections}
        values={values}
        revision={request.revision}
        onValues={(now) => setMode(String(now['mode']))}
        save={({ commandId, values: form, revision }) =>
          office.client.recordings[change]({
            commandId,
            payload: {
              id: request.id,
              revision: revision ?? request.revision,
              terms: termsOf(form),
            },
          })
        }
        refused={(refusal: DecisionRefusal) => ({ text: refusalText(t, refusal, nameOf) })}
        onSaved={() => {
          sayDone(t(change === 'narrow' ? 'recordings.done.narrowed' : 'recordings.done.widened'))
          onClose()
        }}
        onClose={onClose}
      >
        <p>{t(`recordings.help.${change}`)}</p>
      </RecordForm>
    </FormDialog>
  )
}
