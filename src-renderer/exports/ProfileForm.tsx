import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import type { FormValues } from '#renderer/components/form/meanwhile.ts'
import { madeId, savedAnswer } from '#renderer/courses/savedAnswer.ts'
import type { Permission } from '#shared/exports/columns.ts'
import { permissionsOf } from '#shared/exports/rules.ts'
import { emptyProfile, type ExportProfile, ExportProfileInput } from '#shared/exports/schema.ts'
import { columnsAfterSwitch, isSwitch } from './columnsAfterSwitch.ts'
import { useProfileFields } from './profileFields.tsx'

interface ProfileFormProps {
  /** The profile to change, or null for a new one. */
  profile: ExportProfile | null
  onLeave: () => void
}

/** The form of a profile. A switch for sensitive data brings its columns along, and takes them away. */
export function ProfileForm({ profile, onLeave }: ProfileFormProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const values = useMemo(() => (profile === null ? emptyProfile : inputOf(profile)), [profile])
  const [allowed, setAllowed] = useState<ReadonlySet<Permission>>(() => permissionsOf(values))
  const sections = useProfileFields(allowed)
  const follow = (now: FormValues): void => {
    const next = permissionsOf(switchesOf(now))
    setAllowed((known) => ([...next].join() === [...known].join() ? known : next))
  }
  return (
    <RecordForm
      form={`exportProfile:${profile?.id ?? 'new'}`}
      schema={ExportProfileInput}
      sections={sections}
      values={values}
      revision={profile?.revision ?? null}
      onValues={follow}
      follows={(path, now) =>
        isSwitch(path)
          ? { registers: columnsAfterSwitch(now['registers'], permissionsOf(switchesOf(now))) }
          : null
      }
      save={({ commandId, values: input, revision }) =>
        profile === null
          ? savedAnswer(client.exports.createProfile({ commandId, payload: { input } }), madeId)
          : savedAnswer(
              client.exports.updateProfile({
                commandId,
                payload: { id: profile.id, revision: revision ?? profile.revision, input },
              }),
              () => profile.id,
            )
      }
      refused={(refusal) => ({
        field: refusal.field,
        text:
          refusal.reason === 'folderTaken'
            ? t('exports.refusal.folderTaken', { name: refusal.by })
            : t(`exports.refusal.${refusal.reason}`),
      })}
      currentOf={(current) => {
        const now = ExportProfileInput.safeParse(current)
        return now.success ? now.data : null
      }}
      onSaved={(_id, entry) => {
        sayDone(t('exports.done.saved'), entry)
        onLeave()
      }}
      onClose={onLeave}
    />
  )
}

const switchesOf = (values: FormValues) => ({
  withPersonalCodes: values['withPersonalCodes'] === true,
  withContacts: values['withContacts'] === true,
  withGuardians: values['withGuardians'] === true,
})

const inputOf = (profile: ExportProfile): ExportProfileInput => ExportProfileInput.parse(profile)
