import { useState } from 'react'
import { Alert, Button, Group, Tabs } from '@mantine/core'
import { IconAlertOctagon, IconLock } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { Course } from './Course.tsx'
import { FileTab } from './FileTab.tsx'
import { IncidentPapers } from './IncidentPapers.tsx'
import { OpenStepDialog } from './OpenStepDialog.tsx'
import type { OpenStep } from './openStep.ts'
import { Readers } from './Readers.tsx'
import { refusalText, stateMeaning } from './words.ts'
import classes from './incidents.module.css'

const route = getRouteApi('/incidents/$id')
const tabs = ['file', 'course', 'readers'] as const

/** The file of an incident, as far as its reader sees it. */
export function IncidentView({ file }: { file: IncidentFile }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const run = useCommand()
  const { tab } = route.useSearch()
  const [open, setOpen] = useState<OpenStep | null>(null)
  useWhereIAm(file.number)
  const { access, state } = file
  const isClosed = file.closedAt !== null
  const shown = access.file ? (tabs.find((each) => each === tab) ?? 'file') : 'file'
  const takeUp = (): void =>
    void run(
      (commandId) =>
        client.incidents.takeUp({ commandId, payload: { id: file.id, revision: file.revision } }),
      {
        done: () => t('incidents.done.takenUp'),
        undoable: () => false,
        refused: (refusal) => refusalText(t, refusal, file),
      },
    )
  return (
    <article className={classes['page']} aria-labelledby="incident-number">
      <header className={classes['head']}>
        <div>
          <h1 id="incident-number" className={classes['name']}>
            {file.number}
          </h1>
          <p className={classes['marks']}>
            <StateMark
              quiet
              meaning={stateMeaning(state)}
              word={
                file.closedHow === null || !isClosed
                  ? t(`incidents.word.state.${state}`)
                  : t(`incidents.word.closedHow.${file.closedHow}`)
              }
            />
            <Marks file={file} />
            <span className={classes['marks']}>
              <IconLock size={15} stroke={1.6} aria-hidden />
              {t(whatIsSeen(file))}
            </span>
          </p>
        </div>
        <Group gap="xs" flex="none">
          <IncidentPapers file={file} />
          {access.file && !isClosed && file.takenUpAt === null ? (
            <Button variant="default" onClick={takeUp}>
              {t('incidents.step.takeUp')}
            </Button>
          ) : null}
          {file.mayResolveOnSpot ? (
            <Button variant="default" onClick={() => setOpen({ step: 'resolveOnSpot' })}>
              {t('incidents.step.resolveOnSpot')}
            </Button>
          ) : null}
          {access.decides && !isClosed ? (
            <Button onClick={() => setOpen({ step: 'close' })}>{t('incidents.step.close')}</Button>
          ) : null}
          {access.decides && isClosed ? (
            <Button variant="default" onClick={() => setOpen({ step: 'reopen' })}>
              {t('incidents.step.reopen')}
            </Button>
          ) : null}
        </Group>
      </header>
      {file.integrity === 'broken' ? (
        <Alert color="red" role="alert" icon={<IconAlertOctagon size={20} aria-hidden />}>
          {t('incidents.page.broken')}
        </Alert>
      ) : null}
      {access.file ? (
        <Tabs
          value={shown}
          keepMounted={false}
          onChange={(key) =>
            void navigate({
              to: '/incidents/$id',
              params: { id: file.id },
              search: { tab: key ?? undefined },
              replace: true,
            })
          }
        >
          <Tabs.List>
            {tabs.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`incidents.page.tab.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="file">
            <FileTab file={file} onStep={setOpen} />
          </Tabs.Panel>
          <Tabs.Panel value="course" pt="md">
            <Course file={file} />
          </Tabs.Panel>
          <Tabs.Panel value="readers" pt="md">
            <Readers file={file} onStep={setOpen} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <FileTab file={file} onStep={setOpen} />
      )}
      {open === null ? null : (
        <OpenStepDialog file={file} open={open} onClose={() => setOpen(null)} />
      )}
    </article>
  )
}

/** What calls for care with this one. */
function Marks({ file }: { file: IncidentFile }) {
  const { t } = useTranslation()
  return (
    <>
      {file.violence ? (
        <StateMark quiet meaning="warning" word={t('incidents.page.violenceMark')} />
      ) : null}
      {file.classification?.immediateDanger === true ? (
        <StateMark quiet meaning="danger" word={t('incidents.page.dangerMark')} />
      ) : null}
      {file.access.report && file.minorInvolved === 'yes' ? (
        <StateMark quiet meaning="warning" word={t('incidents.page.minorMark')} />
      ) : null}
      {file.access.report && file.minorInvolved === 'unknown' ? (
        <StateMark quiet meaning="waiting" word={t('incidents.page.minorUnknown')} />
      ) : null}
      {file.staffAlleged ? (
        <StateMark quiet meaning="warning" word={t('incidents.page.staffMark')} />
      ) : null}
    </>
  )
}

const whatIsSeen = ({ access }: IncidentFile) =>
  access.file
    ? 'incidents.page.lock'
    : access.report
      ? 'incidents.page.filerOnly'
      : 'incidents.page.statementsOnly'
