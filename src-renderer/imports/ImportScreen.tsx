import { useEffect, useRef, useState } from 'react'
import { Alert, Button, Loader, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatCount } from '#renderer/app/format/numbers.ts'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { ImportDone } from './ImportDone.tsx'
import { RowsStep } from './RowsStep.tsx'
import { useImport } from './useImport.ts'
import classes from './imports.module.css'

const route = getRouteApi('/people/import')

/** Imports a list of participants: choose a file, see its columns, see its rows, confirm. */
export function ImportScreen() {
  const { t } = useTranslation()
  const { queries } = useOffice()
  const { group: wanted } = route.useSearch()
  const [group, setGroup] = useState<string | null>(wanted ?? null)
  const [step, setStep] = useState<string | null>('columns')
  const { phase, open, reread, confirm, again } = useImport()
  const { data: into } = useQuery({
    ...queries.courses.getGroup.queryOptions({
      input: { id: wanted ?? '' },
      // The group's own page asks the same question: what is kept here must follow the group too.
      meta: { shows: [{ kind: 'group', ids: [wanted ?? ''] }] },
    }),
    enabled: wanted !== undefined,
  })
  const title =
    into === undefined ? t('imports.title') : t('imports.titleGroup', { group: into.name })
  useWhereIAm(title)
  const heading = useRef<HTMLHeadingElement>(null)
  const rowsTab = useRef<HTMLButtonElement>(null)
  const before = useRef(phase.kind)
  useEffect(() => {
    // The button that led here is gone: whoever works by keyboard goes on from the top of what is new.
    if (before.current !== phase.kind) heading.current?.focus()
    before.current = phase.kind
  }, [phase.kind])
  return (
    <div className={classes['page']}>
      <div className={classes['head']}>
        <h1 ref={heading} tabIndex={-1} className={classes['title']}>
          {title}
        </h1>
        {phase.kind === 'review' ? (
          <>
            <span className={classes['file']}>{phase.name}</span>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              disabled={phase.busy === 'importing'}
              onClick={() => {
                setStep('columns')
                again()
              }}
            >
              {t('imports.choose.another')}
            </Button>
          </>
        ) : null}
      </div>
      {phase.kind === 'choose' ? (
        <ChooseFile why={phase.why} onFile={(file) => void open(file)} />
      ) : null}
      {phase.kind === 'reading' ? (
        <div className={classes['reading']} role="status">
          <Loader />
          <span>{t('imports.reading.title', { name: phase.name })}</span>
          <Button variant="default" onClick={phase.cancel}>
            {t('imports.reading.cancel')}
          </Button>
        </div>
      ) : null}
      {phase.kind === 'review' ? (
        <>
          {phase.notice === null ? null : (
            <Alert color={phase.notice.meaning === 'danger' ? 'red' : 'gray'} role="alert">
              {phase.notice.text}
            </Alert>
          )}
          <Tabs
            value={phase.state.ready ? step : 'columns'}
            onChange={setStep}
            className={classes['tabs'] ?? ''}
            keepMounted={false}
          >
            <Tabs.List aria-label={t('imports.step.label')}>
              <Tabs.Tab value="columns">1. {t('imports.step.columns')}</Tabs.Tab>
              <Tabs.Tab ref={rowsTab} value="rows" disabled={!phase.state.ready}>
                2. {t('imports.step.rows')}
                <span className={classes['count']}>{formatCount(sum(phase.state.counts))}</span>
              </Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="columns" className={classes['panel'] ?? ''}>
              <ColumnsStep
                state={phase.state}
                busy={phase.busy !== 'no'}
                onChange={(reading) => void reread(phase.name, phase.state, reading)}
                onNext={() => {
                  setStep('rows')
                  rowsTab.current?.focus()
                }}
              />
            </Tabs.Panel>
            <Tabs.Panel value="rows" className={classes['panel'] ?? ''}>
              <RowsStep
                key={phase.state.session}
                name={phase.name}
                state={phase.state}
                busy={phase.busy}
                group={group}
                onGroup={setGroup}
                onConfirm={(rows) => void confirm(phase.name, phase.state, rows, group)}
              />
            </Tabs.Panel>
          </Tabs>
        </>
      ) : null}
      {phase.kind === 'done' ? (
        <ImportDone
          {...phase}
          onAgain={() => {
            setStep('columns')
            again()
          }}
        />
      ) : null}
    </div>
  )
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0)
