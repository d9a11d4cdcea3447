import '#renderer/absences/texts.ts'
import '#renderer/recordings/texts.ts'
import { useState } from 'react'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import type { HistoryStep } from '#shared/journal/schema.ts'
import type { Person } from '#shared/people/schema.ts'
import { actionHeading, changesInWords, type ToldChange } from './historyWords.ts'
import { historyQuery } from './personQuery.ts'
import { Section } from './Section.tsx'
import classes from './people.module.css'

const firstSteps = 6
const firstChanges = 5

/** Who changed what, and when; the newest first. */
export function PersonHistory({ person }: { person: Person }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { data } = useQuery(historyQuery(office, person.id))
  const [all, setAll] = useState(false)
  const steps = data ?? []
  return (
    <Section title={t('people.page.history')}>
      <ol className={classes['history']}>
        {(all ? steps : steps.slice(0, firstSteps)).map((step) => (
          <Step key={step.entry} step={step} />
        ))}
      </ol>
      {!all && steps.length > firstSteps ? (
        <Anchor component="button" type="button" fz="sm" onClick={() => setAll(true)}>
          {t('personHistory.all', { count: steps.length })}
        </Anchor>
      ) : null}
    </Section>
  )
}

function Step({ step }: { step: HistoryStep }) {
  const { t, i18n } = useTranslation()
  const [all, setAll] = useState(false)
  const changes = changesInWords(t, step)
  const shown = all ? changes : changes.slice(0, firstChanges)
  return (
    <li className={classes['step']} data-undone={step.undone || undefined}>
      <div className={classes['stepHead']}>
        <strong className={classes['stepAction']}>
          {actionHeading(t, i18n.language, step.action)}
        </strong>
        {step.undone ? <span className={classes['tag']}>{t('personHistory.undone')}</span> : null}
        <span className={classes['dim']}>
          {formatInstant(step.at)} · {step.actorName ?? t('personHistory.office')}
        </span>
      </div>
      <ul className={classes['changes']}>
        {shown.map((change, place) => (
          <ChangeLine key={`${change.about}.${place}`} change={change} />
        ))}
      </ul>
      {changes.length > shown.length ? (
        <Anchor component="button" type="button" fz="xs" onClick={() => setAll(true)}>
          {t('personHistory.more', { count: changes.length - shown.length })}
        </Anchor>
      ) : null}
    </li>
  )
}

function ChangeLine({ change }: { change: ToldChange }) {
  const { t } = useTranslation()
  const { about, before, after } = change
  return (
    <li className={classes['change']}>
      <span className={classes['dim']}>{about}: </span>
      {before !== null && after !== null ? (
        <>
          <s className={classes['before']}>{before}</s>
          <span aria-hidden> → </span>
          <span>{after}</span>
        </>
      ) : after === null && before !== null ? (
        <s className={classes['before']}>{before}</s>
      ) : (
        <span>{after ?? t('personHistory.nothing')}</span>
      )}
    </li>
  )
}
