import './dispatchTexts.ts'
import { useState } from 'react'
import { Button, Group, Modal, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { DispatchParcel } from '#shared/deliveries/dispatchSchema.ts'
import { ProfileChoice } from '#shared/deliveries/portalProfile.ts'
import { portalProfilesQuery, previewPortalQuery } from './dispatchQuery.ts'
import { portalRefusalText } from './dispatchRefusal.ts'
import { useProfileChosen } from './dispatchViews.ts'
import { PortalNotes } from './PortalNotes.tsx'
import { ProfilesDialog } from './ProfilesDialog.tsx'
import { portalHeadings } from './portalWords.ts'
import classes from './dispatch.module.css'

/** The chosen parcels as a file for the carrier's portal, in the columns of a profile. */
export function PortalFileDialog({
  parcels: chosen,
  onClose,
}: {
  parcels: readonly DispatchParcel[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const saveFile = useSaveFile()
  const [parcels] = useState(chosen)
  const [editing, setEditing] = useState(false)
  const [kept, choose] = useProfileChosen()
  const { data: profiles } = useQuery(portalProfilesQuery(office))
  // A profile that somebody deleted is chosen no more.
  const choice =
    profiles?.some(({ id }) => id === kept) === true && kept !== null ? kept : 'generic'
  const deliveries = parcels.flatMap((parcel) => parcel.deliveries.map(({ id }) => id))
  const { data: preview } = useQuery({
    ...previewPortalQuery(office, { profile: choice, deliveries }),
    enabled: profiles !== undefined,
  })
  const save = async (): Promise<void> => {
    const isStillHere = whoSitsHere()
    try {
      const asked = { profile: choice, deliveries, headings: portalHeadings(t) }
      const made = await office.client.deliveries.portalFile(asked)
      if (!made.ok) return sayRefused(portalRefusalText(t, made.refusal))
      const bytes = new Uint8Array(await made.file.arrayBuffer())
      if (!isStillHere()) return
      const saved = await saveFile({ name: made.file.name, bytes, mediaType: made.file.type })
      if (saved) onClose()
    } catch {
      sayRefused(t('components.refusal.other'))
    }
  }
  if (editing) return <ProfilesDialog onClose={() => setEditing(false)} />
  return (
    <Modal
      opened
      size={560}
      title={t('dispatch.portal.title')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      <Group align="flex-end" gap="xs">
        <Select
          flex={1}
          label={t('dispatch.portal.profile')}
          allowDeselect={false}
          value={choice}
          onChange={(value) => choose(ProfileChoice.parse(value))}
          data={[
            { value: 'generic', label: t('dispatch.portal.generic') },
            ...(profiles ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Button variant="default" onClick={() => setEditing(true)}>
          {t('dispatch.portal.edit')}
        </Button>
      </Group>
      {choice === 'generic' ? (
        <p className={classes['help']}>{t('dispatch.portal.genericHelp')}</p>
      ) : null}
      {preview === undefined ? null : preview.ok ? (
        <>
          <p role="status">{t('dispatch.portal.rows', { count: preview.rows })}</p>
          <PortalNotes notes={preview.notes} />
        </>
      ) : (
        <p role="alert">{portalRefusalText(t, preview.refusal)}</p>
      )}
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('components.form.cancel')}
        </Button>
        <Button data-autofocus disabled={preview?.ok !== true} onClick={() => void save()}>
          {t('dispatch.portal.save')}
        </Button>
      </Group>
    </Modal>
  )
}
