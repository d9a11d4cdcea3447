import { useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { today } from '#renderer/courses/today.ts'
import { personOrNew } from '#renderer/people/personMaking.tsx'
import type { LacksOfPerson } from '#shared/equipment/needsContract.ts'
import { categoriesQuery, lacksQuery, modelsQuery } from './equipmentQuery.ts'
import { FreeThen } from './FreeThen.tsx'
import { notFreeShown } from './notFreeShown.tsx'
import { refusalText } from './refusalText.ts'
import { Asking, type What, whatFields, whatIsTyped, whoIsTyped } from './reservationForm.ts'
import { useConsent } from './useConsent.ts'

const nobodys: readonly LacksOfPerson[] = []

/** Promises something for a time; how many are free is told while it is typed. */
export function ReservationDialog({
  person,
  onClose,
}: {
  person: string | null
  onClose: () => void
}) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const { data: categories } = useQuery(categoriesQuery(office))
  const { data: models } = useQuery(modelsQuery(office))
  const [typed, setTyped] = useState<What | null>(null)
  const [whom, setWhom] = useState(person)
  const { data: groups = nobodys } = useQuery({
    ...lacksQuery(office, whom ?? ''),
    enabled: whom !== null,
  })
  const consent = useConsent()
  const category = typed?.category ?? null
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'record' as const,
            name: 'person' as const,
            label: t('equipment.field.person'),
            source: personOrNew(office, t, 'participant'),
            wide: true,
          },
          ...(groups.length === 0
            ? []
            : [
                {
                  kind: 'select' as const,
                  name: 'group' as const,
                  label: t('equipment.desk.forGroup'),
                  help: t('equipment.help.reservedGroup'),
                  options: groups.map(({ group, name }) => ({ value: group, word: name })),
                  wide: true,
                },
              ]),
          ...whatFields(t, i18n.language, categories ?? [], models ?? [], category),
        ],
      },
    ],
    [t, i18n.language, office, categories, models, category, groups],
  )
  const values = useMemo(
    () => ({
      person: person ?? '',
      group: null,
      category: categories?.[0]?.id ?? '',
      model: null,
      quantity: 1,
      from: today(),
      until: '',
      note: '',
    }),
    [person, categories],
  )
  if (categories === undefined || models === undefined) return null
  return (
    <FormDialog
      size={680}
      title={t('equipment.reservations.new')}
      form={`reservation:${person ?? 'new'}`}
      schema={Asking}
      sections={sections}
      values={values}
      revision={null}
      {...(person === null ? {} : { focus: 'category' as const })}
      onValues={(now) => {
        setTyped(whatIsTyped(now))
        setWhom(whoIsTyped(now))
      }}
      follows={(path) =>
        path === 'category' ? { model: null } : path === 'person' ? { group: null } : null
      }
      save={({ commandId, values: asked }) =>
        savedAnswer(
          office.client.equipment.reserve({
            commandId,
            payload: {
              input: {
                ...asked,
                item: null,
                moveReservations: consent.holdsFor(asked),
              },
            },
          }),
          () => null,
        )
      }
      refused={(refusal) =>
        refusal.reason === 'notFree'
          ? notFreeShown(t, refusal, consent.give)
          : { text: refusalText(t, refusal) }
      }
      onSaved={(_, entry) => {
        sayDone(t('equipment.done.reserved'), entry)
        onClose()
      }}
      onClose={onClose}
      saveWord={t('equipment.action.reserve')}
    >
      {typed === null ? null : <FreeThen asked={typed} except={null} />}
    </FormDialog>
  )
}
