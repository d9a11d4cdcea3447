import './texts.ts'
import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { PersonLink } from '#renderer/components/detail/PersonLink.tsx'
import type { Restriction } from '#shared/privacy/restriction.ts'
import { PrivacyTabs } from './PrivacyTabs.tsx'
import { restrictionsQuery } from './privacyQuery.ts'
import { RestrictionMark } from './RestrictionMark.tsx'
import { type RestrictionStep, RestrictionStepDialog } from './RestrictionStepDialog.tsx'
import classes from './privacy.module.css'

/** Whose data is kept and not used, what is to be done first leading. */
export function RestrictionsScreen() {
  const { t } = useTranslation()
  const { data } = useQuery(restrictionsQuery(useOffice()))
  const [open, setOpen] = useState<{ step: RestrictionStep; restriction: Restriction } | null>(null)
  return (
    <PrivacyTabs tab="restrictions">
      <div className={classes['screen']}>
        <h1 className={classes['title']}>{t('privacy.restriction.title')}</h1>
        <p className={classes['quiet']}>
          {t(data?.length === 0 ? 'privacy.restriction.none' : 'privacy.restriction.text')}
        </p>
        <ul className={classes['lines']}>
          {(data ?? []).map((restriction) => (
            <RestrictionLine
              key={restriction.id}
              restriction={restriction}
              onStep={(step) => setOpen({ step, restriction })}
            />
          ))}
        </ul>
        {open === null ? null : <RestrictionStepDialog {...open} onClose={() => setOpen(null)} />}
      </div>
    </PrivacyTabs>
  )
}

function RestrictionLine({
  restriction,
  onStep,
}: {
  restriction: Restriction
  onStep: (step: RestrictionStep) => void
}) {
  const { t } = useTranslation()
  const { person, basis, why, untilOn, state, ending, restrictedBy } = restriction
  const steps: readonly RestrictionStep[] =
    ending === null ? ['prolong', 'end'] : ['lift', 'prolong']
  return (
    <li>
      <span>
        <PersonLink id={person.id} name={person.name} />
        {` · ${t(`privacy.restriction.basis.${basis}`)} · ${why} · `}
        <span className={classes['quiet']}>
          {`${t('privacy.restriction.field.by')}: ${restrictedBy}`}
        </span>
      </span>
      <Group gap="xs">
        <RestrictionMark state={state} />
        <span className={classes['figures']}>
          {ending === null
            ? `${t('privacy.restriction.field.untilOn')} ${formatDate(untilOn)}`
            : `${t('privacy.restriction.field.ending')} ${formatDate(ending.on)}`}
        </span>
        {steps.map((step) => (
          <Button key={step} size="compact-sm" variant="default" onClick={() => onStep(step)}>
            {t(`privacy.restriction.action.${step}`)}
          </Button>
        ))}
      </Group>
    </li>
  )
}
