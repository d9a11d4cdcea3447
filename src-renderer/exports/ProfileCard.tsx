import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconFolderOpen, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ConfirmDialog } from '#renderer/components/feedback/ConfirmDialog.tsx'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { ExportProfile } from '#shared/exports/schema.ts'
import { DeliveredFiles } from './DeliveredFiles.tsx'
import { OutboxState } from './OutboxState.tsx'
import { useProfileActions } from './useProfileActions.ts'
import classes from './exports.module.css'

const small = { size: 15, stroke: 1.6, 'aria-hidden': true } as const

/** One profile: what goes where, how its delivery is, what stands in the folder. */
export function ProfileCard({ profile, mayKeep }: { profile: ExportProfile; mayKeep: boolean }) {
  const { t } = useTranslation()
  const { host } = useOffice()
  const [removing, setRemoving] = useState(false)
  const { busy, deliver, cancel, remove } = useProfileActions(profile)
  const { outbox, lastDelivery } = profile
  const sensitive = [
    profile.withPersonalCodes ? t('exports.sensitive.withPersonalCodes') : null,
    profile.withContacts ? t('exports.sensitive.withContacts') : null,
    profile.withGuardians ? t('exports.sensitive.withGuardians') : null,
    profile.withSheets ? t('exports.sensitive.withSheets') : null,
  ].filter((word) => word !== null)
  const heading = `profile-${profile.id}`
  return (
    <section className={classes['card']} aria-labelledby={heading}>
      <div className={classes['cardHead']}>
        <div className={classes['names']}>
          <h2 id={heading} className={classes['name']}>
            {profile.name}
          </h2>
          <p className={classes['folder']}>{profile.folder}</p>
        </div>
        <div className={classes['actions']}>
          {outbox.kind === 'idle' ? null : (
            <Button variant="subtle" color="gray" disabled={busy} onClick={cancel}>
              {t('exports.action.cancel')}
            </Button>
          )}
          <Button disabled={busy || outbox.kind === 'running'} onClick={deliver}>
            {t(outbox.kind === 'waiting' ? 'exports.action.tryNow' : 'exports.action.deliver')}
          </Button>
        </div>
      </div>
      <div className={classes['state']}>
        <OutboxState profile={profile} />
      </div>
      <dl className={classes['facts']}>
        <dt>{t('exports.field.registers')}</dt>
        <dd>
          {profile.registers.map(({ register }) => t(`exports.register.${register}`)).join(', ')}
        </dd>
        <dt>{t('exports.field.formats')}</dt>
        <dd>{profile.formats.map((format) => t(`exports.format.${format}`)).join(', ')}</dd>
        <dt>{t('exports.field.trigger')}</dt>
        <dd>{t(`exports.trigger.${profile.trigger}`)}</dd>
        <dt>{t('exports.section.sensitive')}</dt>
        <dd>
          {sensitive.length === 0 ? (
            t('exports.sensitive.none')
          ) : (
            <StateMark meaning="warning" word={sensitive.join(', ')} quiet />
          )}
        </dd>
      </dl>
      {lastDelivery === null ? null : <DeliveredFiles delivery={lastDelivery} />}
      <div className={classes['more']}>
        {host.kind === 'electron' ? (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconFolderOpen {...small} />}
            onClick={() => void host.reveal(profile.folder)}
          >
            {t('exports.action.reveal')}
          </Button>
        ) : null}
        {mayKeep ? (
          <>
            <Button
              renderRoot={(props) => (
                <Link to="/export/$id/edit" params={{ id: profile.id }} {...props} />
              )}
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconPencil {...small} />}
            >
              {t('exports.action.edit')}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconTrash {...small} />}
              onClick={() => setRemoving(true)}
            >
              {t('exports.action.remove')}
            </Button>
          </>
        ) : null}
      </div>
      <ConfirmDialog
        opened={removing}
        title={t('exports.remove.title', { name: profile.name })}
        yes={t('exports.action.remove')}
        danger
        busy={busy}
        onYes={() => void remove().then(() => setRemoving(false))}
        onNo={() => setRemoving(false)}
      >
        {t('exports.remove.text')}
      </ConfirmDialog>
    </section>
  )
}
