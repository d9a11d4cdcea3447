import './texts.ts'
import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import { Facts } from '#renderer/components/detail/Facts.tsx'
import { PersonLink } from '#renderer/components/detail/PersonLink.tsx'
import type { DataRequest } from '#shared/privacy/schema.ts'
import { CopyDialog } from './CopyDialog.tsx'
import { KeptCopies } from './KeptCopies.tsx'
import { requestQuery } from './privacyQuery.ts'
import { RequestMark } from './RequestMark.tsx'
import { type Step, StepDialog } from './StepDialog.tsx'
import classes from './privacy.module.css'

/** The steps that are there for a request as it stands. */
const stepsOf = ({ state, identity, extended }: DataRequest): Step[] => {
  if (state === 'delivered' || state === 'refused') return []
  return [
    'identity',
    ...(state === 'open' && extended === null ? (['extend'] as const) : []),
    ...(identity === null ? [] : (['deliver'] as const)),
    'refuse',
  ]
}

/** A request beside the list: what it asks, by when, and what is done next. */
export function RequestPane({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data: request, error } = useQuery(requestQuery(useOffice(), id))
  const [open, setOpen] = useState<Step | 'copy' | null>(null)
  if (request === undefined) {
    return error === null ? null : <p className={classes['quiet']}>{t('privacy.gone')}</p>
  }
  const { person, identity, extended, delivered, refused } = request
  const steps = stepsOf(request)
  const close = (): void => setOpen(null)
  const dated = (fact: { on: string } | null, words: string): string =>
    fact === null ? '' : `${formatDate(fact.on)} ${words}`
  return (
    <div className={classes['pane']}>
      <h2 className={classes['name']}>{`${person.name} · ${t(`privacy.kind.${request.kind}`)}`}</h2>
      <RequestMark state={request.state} />
      {steps.length === 0 ? null : (
        <Group gap="xs">
          {request.kind === 'copy' && identity !== null ? (
            <Button size="compact-sm" onClick={() => setOpen('copy')}>
              {t('privacy.action.copy')}
            </Button>
          ) : null}
          {steps.map((step) => (
            <Button key={step} size="compact-sm" variant="default" onClick={() => setOpen(step)}>
              {t(
                step === 'identity' && identity !== null
                  ? 'privacy.action.identityAgain'
                  : `privacy.action.${step}`,
              )}
            </Button>
          ))}
        </Group>
      )}
      <Facts
        facts={[
          [
            t('privacy.field.person'),
            <PersonLink key="person" id={person.id} name={person.name} />,
          ],
          [
            t('privacy.field.received'),
            `${formatDate(request.receivedOn)}, ${t(`notices.channel.${request.channel}`)}`,
          ],
          [t('privacy.field.due'), formatDate(request.dueOn)],
          [t('privacy.field.askedBy'), request.askedBy],
          [
            t('privacy.field.identity'),
            identity === null ? '' : `${dated(identity, identity.how)} (${identity.by})`,
          ],
          [t('privacy.field.extended'), dated(extended, extended?.reason ?? '')],
          [t('privacy.field.delivered'), dated(delivered, delivered?.how ?? '')],
          [t('privacy.field.refused'), dated(refused, refused?.reason ?? '')],
          [t('privacy.field.note'), request.note],
          [t('privacy.field.entered'), `${request.enteredBy}, ${formatInstant(request.enteredAt)}`],
        ]}
      />
      {request.copies.length === 0 ? null : <KeptCopies request={id} copies={request.copies} />}
      {open === 'copy' ? (
        <CopyDialog request={id} spoken={request.language} onClose={close} />
      ) : null}
      {open === null || open === 'copy' ? null : (
        <StepDialog step={open} request={request} onClose={close} />
      )}
    </div>
  )
}
