import './dispatchTexts.ts'
import { useState } from 'react'
import { Button, Modal } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { PortalProfile } from '#shared/deliveries/portalProfile.ts'
import { portalProfilesQuery } from './dispatchQuery.ts'
import { ProfileDialog } from './ProfileDialog.tsx'
import classes from './dispatch.module.css'

/** The office's own profiles of files for portals. */
export function ProfilesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const { data: profiles } = useQuery(portalProfilesQuery(office))
  const [editing, setEditing] = useState<{ profile: PortalProfile | null } | null>(null)
  if (editing !== null) {
    return <ProfileDialog profile={editing.profile} onClose={() => setEditing(null)} />
  }
  const remove = ({ id, revision }: PortalProfile): Promise<unknown> =>
    run(
      (commandId) =>
        office.client.deliveries.removePortalProfile({ commandId, payload: { id, revision } }),
      {
        done: () => t('dispatch.done.profileRemoved'),
        refused: () => t('components.refusal.other'),
      },
    )
  return (
    <Modal
      opened
      size={560}
      title={t('dispatch.profiles.title')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      {profiles?.length === 0 ? (
        <p className={classes['note']}>{t('dispatch.profiles.none')}</p>
      ) : null}
      {(profiles ?? []).map((profile) => (
        <div key={profile.id} className={classes['profile']}>
          <span>
            {profile.name}
            <span className={classes['quiet']}>
              {` · ${t(`dispatch.profiles.${profile.format}`)} · ${t('dispatch.profiles.count', { count: profile.columns.length })}`}
            </span>
          </span>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${t('dispatch.profiles.edit')}: ${profile.name}`}
            onClick={() => setEditing({ profile })}
          >
            {t('dispatch.profiles.edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={`${t('dispatch.profiles.remove')}: ${profile.name}`}
            onClick={() => void remove(profile)}
          >
            {t('dispatch.profiles.remove')}
          </Button>
        </div>
      ))}
      <Button
        mt="lg"
        variant="default"
        leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
        onClick={() => setEditing({ profile: null })}
      >
        {t('dispatch.profiles.new')}
      </Button>
    </Modal>
  )
}
