import { useMemo, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { Option } from '#renderer/components/form/fields.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { personSource } from '#renderer/people/personSource.ts'
import type { OfferedRequest } from '#shared/recordings/listed.ts'
import type { RequestRefusal } from '#shared/recordings/refusals.ts'
import { offeredQuery } from './recordingsQuery.ts'
import { refusalText } from './refusalText.ts'
import { inputOf, requestDraft, RequestForm } from './requestForm.ts'
import { requestSections } from './requestSections.tsx'

/** Fields of the office by the names of the form's. */
const fieldOf: Readonly<Record<string, string>> = {
  reportedAt: 'reportedTime',
  answersBy: 'answersTime',
  absence: 'person',
}

/** The form of a request: the person's sessions are offered as soon as they are known. */
export function RequestFormOf({
  start,
  fixedPerson,
  absence,
  days,
  onDiscard,
  onClose,
}: {
  start: RequestForm
  fixedPerson: boolean
  absence: string | null
  days: { from: string; until: string }
  /** Told that what was left half entered is not wanted. */
  onDiscard?: () => void
  onClose: (made: string | null) => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const { actor } = useSession()
  const [values] = useState(start)
  const [typed, setTyped] = useState<{ person: string; reason: string; mode: string }>({
    person: start.person,
    reason: start.reason ?? '',
    mode: start.mode,
  })
  // Said once it was refused, for what stood in the form then and no more once something is typed.
  const standing = useRef<unknown>(null)
  const keepLate = useRef<{ of: unknown } | null>(null)
  const { data: offered } = useQuery({
    ...offeredQuery(office, { person: typed.person, ...days }),
    enabled: typed.person !== '',
  })
  const { person, reason, mode } = typed
  const sections = useMemo(
    () =>
      requestSections(
        t,
        { reason, mode },
        {
          people: personSource(office, t),
          sessions: person === '' ? null : offers(t, offered),
          guardians: (offered?.guardians ?? []).map(({ id, name }) => ({ value: id, word: name })),
          override: actor.role !== 'staff',
        },
        fixedPerson,
      ),
    [t, office, person, reason, mode, offered, actor.role, fixedPerson],
  )
  return (
    <RecordForm
      form={requestDraft(absence ?? start.sessions[0] ?? null)}
      {...(onDiscard === undefined ? {} : { onDiscard })}
      schema={RequestForm}
      sections={sections}
      values={values}
      revision={null}
      {...(values.person === '' ? {} : { focus: 'reason' as const })}
      onValues={(now) => {
        standing.current = now
        const word = (name: string): string => (typeof now[name] === 'string' ? now[name] : '')
        setTyped({ person: word('person'), reason: word('reason'), mode: word('mode') })
      }}
      follows={(path) =>
        // Whoever it is, the session it began with stays.
        path === 'person' ? { sessions: values.sessions, askedBy: null } : null
      }
      save={({ commandId, values: form }) =>
        savedAnswer(
          office.client.recordings.makeRequest({
            commandId,
            payload: {
              input: inputOf(form, absence),
              keepLate: keepLate.current?.of === standing.current,
            },
          }),
          (made) => made,
        )
      }
      refused={(refusal: RequestRefusal) => ({
        ...('field' in refusal ? { field: fieldOf[refusal.field] ?? refusal.field } : {}),
        text: refusalText(t, refusal, () => ''),
        ...(refusal.reason === 'notEligible' && refusal.mayKeep
          ? {
              ways: [
                {
                  word: t('recordings.refusal.keepRejected'),
                  act: () => {
                    keepLate.current = { of: standing.current }
                  },
                  save: true,
                },
              ],
            }
          : {}),
      })}
      onSaved={({ requests, rejected }) => {
        sayDone(
          [
            ...(requests.length === 0
              ? []
              : [t('recordings.done.made', { count: requests.length })]),
            ...(rejected.length === 0
              ? []
              : [t('recordings.done.keptRejected', { count: rejected.length })]),
          ].join('. '),
        )
        onClose(requests[0] ?? rejected[0] ?? null)
      }}
      onClose={() => onClose(null)}
    />
  )
}

/** Each session with its day, and what already speaks against it. */
const offers = (t: Texts, offered: OfferedRequest | undefined): Option[] =>
  (offered?.sessions ?? []).map(({ id, day, from, to, group, inTime, request }) => {
    const against = [
      ...(request === null ? [] : [t('recordings.askedAlready')]),
      ...(inTime ? [] : [t('recordings.late')]),
    ]
    const word = `${formatDate(day)} ${formatTimes(from, to)} · ${group.name}`
    return { value: id, word: against.length === 0 ? word : `${word} (${against.join(', ')})` }
  })
