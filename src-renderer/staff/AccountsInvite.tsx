import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { FormSection } from '#renderer/components/form/fields.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { usePersonSource } from '#renderer/people/usePersonSource.ts'
import { isDirectorsToGive, Role } from '#shared/staff/schema.ts'
import type { ToldCode } from './AccountsCode.tsx'

const Invitation = z.object({ person: z.uuid('required'), role: Role })

/** Gives somebody of the register access, with a role; answers the code to tell them. */
export function AccountsInvite(props: {
  onInvited: (told: ToldCode) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const source = usePersonSource('colleague')
  const isDirector = useSession().actor.role === 'director'
  const offered = useMemo(
    () => Role.options.filter((role) => isDirector || !isDirectorsToGive(role)),
    [isDirector],
  )
  const names = useRef(new Map<string, string>())
  const chosen = useRef('')
  const sections = useMemo((): readonly FormSection<'person' | 'role'>[] => {
    const remember = <R extends { id: string; name: string }>(row: R): R => {
      names.current.set(row.id, row.name)
      return row
    }
    const named: typeof source = {
      ...source,
      search: async (text, signal) => (await source.search(text, signal)).map(remember),
      create: async (text) => {
        const made = (await source.create?.(text)) ?? null
        return made === null ? null : remember(made)
      },
    }
    return [
      {
        fields: [
          {
            kind: 'record',
            name: 'person',
            label: t('settings.accounts.person'),
            help: t('settings.accounts.personHelp'),
            source: named,
            wide: true,
          },
          {
            kind: 'select',
            name: 'role',
            label: t('settings.accounts.role'),
            options: offered.map((value) => ({
              value,
              word: `${t(`settings.accounts.roles.${value}`)} – ${t(`settings.accounts.rolesHelp.${value}`)}`,
            })),
            wide: true,
          },
        ],
      },
    ]
  }, [source, t, offered])
  return (
    <FormDialog
      size={720}
      title={t('settings.accounts.inviteTitle')}
      form="account:new"
      schema={Invitation}
      sections={sections}
      values={{ person: '', role: 'staff' }}
      revision={null}
      save={({ commandId, values }) => {
        chosen.current = values.person
        return client.staff.invite({ commandId, payload: values })
      }}
      refused={({ reason }) => ({
        field: reason === 'hasAccount' ? 'person' : 'role',
        text: t(`settings.accounts.refusal.${reason}`),
      })}
      onSaved={({ code }) => {
        const name = names.current.get(chosen.current) ?? ''
        sayDone(t('settings.accounts.done.invited', { name }))
        props.onInvited({ name, code })
      }}
      onClose={props.onClose}
      saveWord={t('settings.accounts.invite')}
    />
  )
}
