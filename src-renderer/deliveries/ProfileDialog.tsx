import './dispatchTexts.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import {
  genericProfile,
  PortalProfile,
  PortalProfileInput,
} from '#shared/deliveries/portalProfile.ts'
import { profileSections } from './profileSections.tsx'

/** Columns of a file for a portal, and how it is written. A new one begins as the generic profile. */
export function ProfileDialog({
  profile,
  onClose,
}: {
  profile: PortalProfile | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const sections = useMemo(() => profileSections(t), [t])
  const values = useMemo(
    () => (profile === null ? { name: '', ...genericProfile } : formOf(profile)),
    [profile],
  )
  return (
    <FormDialog
      size={760}
      title={t(profile === null ? 'dispatch.profiles.new' : 'dispatch.profiles.edit')}
      form={`portalProfile:${profile?.id ?? 'new'}`}
      schema={PortalProfileInput}
      sections={sections}
      values={values}
      revision={profile?.revision ?? null}
      save={({ commandId, values: input, revision }) =>
        profile === null
          ? savedAnswer(
              client.deliveries.createPortalProfile({ commandId, payload: { input } }),
              () => null,
            )
          : savedAnswer(
              client.deliveries.updatePortalProfile({
                commandId,
                payload: { id: profile.id, revision: revision ?? profile.revision, input },
              }),
              () => null,
            )
      }
      refused={({ field }) => ({ field, text: t('dispatch.refusal.nameTaken') })}
      currentOf={(current) => {
        const read = PortalProfile.safeParse(current)
        return read.success ? formOf(read.data) : null
      }}
      onSaved={(_, entry) => {
        sayDone(t('dispatch.done.profileSaved'), entry)
        onClose()
      }}
      onClose={onClose}
    />
  )
}

const formOf = (profile: PortalProfile): PortalProfileInput => PortalProfileInput.parse(profile)
