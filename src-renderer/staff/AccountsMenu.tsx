import { useState } from 'react'
import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { ConfirmDialog } from '#renderer/components/feedback/ConfirmDialog.tsx'
import type { RoleRefusal } from '#shared/staff/contract.ts'
import { type AccountRow, Role } from '#shared/staff/schema.ts'
import type { ToldCode } from './AccountsCode.tsx'

interface AccountsMenuProps {
  account: AccountRow
  onCode: (told: ToldCode) => void
}

/** What can be done to somebody's access. */
export function AccountsMenu({ account, onCode }: AccountsMenuProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const [asking, setAsking] = useState<'close' | 'reset' | null>(null)
  const { id, revision, name, role, state } = account
  const refused = ({ reason }: RoleRefusal) => t(`settings.accounts.refusal.${reason}`)
  // Access that was given or taken is changed again, not taken back: somebody was told already.
  const never = () => false
  const { actor } = useSession()
  const isForDirectors = role === 'director' && actor.role !== 'director'
  // With a new code somebody else could sign in as them.
  const isCodeForDirectors =
    isForDirectors || (role === 'projectManager' && actor.role !== 'director')

  const changeRole = (next: Role) =>
    run(
      (commandId) => client.staff.changeRole({ commandId, payload: { id, revision, role: next } }),
      {
        done: () => t('settings.accounts.done.roleChanged', { name }),
        undoable: never,
        refused,
      },
    )
  const close = () =>
    run((commandId) => client.staff.close({ commandId, payload: { id, revision } }), {
      done: () => t('settings.accounts.done.closed', { name }),
      undoable: never,
      refused,
    })
  const reopen = async (): Promise<void> => {
    const done = await run(
      (commandId) => client.staff.reopen({ commandId, payload: { id, revision } }),
      {
        done: () => t('settings.accounts.done.reopened', { name }),
        undoable: never,
        refused,
      },
    )
    if (done !== null) onCode({ name, code: done.code })
  }
  const reset = async (): Promise<void> => {
    const done = await run(
      (commandId) => client.staff.resetPassword({ commandId, payload: { id, revision } }),
      {
        done: () => t('settings.accounts.done.reset', { name }),
        undoable: never,
        refused,
      },
    )
    if (done !== null) onCode({ name, code: done.code })
  }
  return (
    <>
      <Menu position="bottom-end" width={260} transitionProps={{ duration: 100 }}>
        <Menu.Target>
          <ActionIcon aria-label={t('settings.accounts.actionsFor', { name })}>
            <IconDots size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isCodeForDirectors ? (
            <Menu.Label>{t('settings.accounts.refusal.directorsOnly')}</Menu.Label>
          ) : null}
          {state === 'closed' ? (
            <Menu.Item disabled={isCodeForDirectors} onClick={() => void reopen()}>
              {t('settings.accounts.reopen')}
            </Menu.Item>
          ) : (
            <>
              <Menu.Label>{t('settings.accounts.changeRole')}</Menu.Label>
              {Role.options.map((each) => (
                <Menu.Item
                  key={each}
                  disabled={each === role || isForDirectors}
                  rightSection={
                    each === role ? <IconCheck size={14} stroke={1.8} aria-hidden /> : null
                  }
                  onClick={() => void changeRole(each)}
                >
                  {t(`settings.accounts.roles.${each}`)}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item disabled={isCodeForDirectors} onClick={() => setAsking('reset')}>
                {t('settings.accounts.reset')}
              </Menu.Item>
              <Menu.Item color="red" disabled={isForDirectors} onClick={() => setAsking('close')}>
                {t('settings.accounts.close')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking === 'close'}
        title={t('settings.accounts.closeTitle', { name })}
        yes={t('settings.accounts.close')}
        danger
        onYes={() => {
          setAsking(null)
          void close()
        }}
        onNo={() => setAsking(null)}
      >
        {t('settings.accounts.closeText')}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'reset'}
        title={t('settings.accounts.resetTitle', { name })}
        yes={t('settings.accounts.reset')}
        onYes={() => {
          setAsking(null)
          void reset()
        }}
        onNo={() => setAsking(null)}
      >
        {t('settings.accounts.resetText')}
      </ConfirmDialog>
    </>
  )
}
