import '#renderer/settings/texts.ts'
import { useState } from 'react'
import { Button, Table } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import classes from '#renderer/settings/settings.module.css'
import { AccountsCode, type ToldCode } from './AccountsCode.tsx'
import { AccountsInvite } from './AccountsInvite.tsx'
import { AccountsMenu } from './AccountsMenu.tsx'

const meanings = { active: 'good', invited: 'waiting', closed: 'warning' } as const

/** Who signs in, and what each of them may do. */
export function AccountsTab() {
  const { t } = useTranslation()
  const { queries } = useOffice()
  const { actor } = useSession()
  const [inviting, setInviting] = useState(false)
  const [code, setCode] = useState<ToldCode | null>(null)
  const { data: accounts = [] } = useQuery(
    queries.staff.list.queryOptions({ meta: { shows: [{ kind: 'account', list: true }] } }),
  )
  return (
    <div className={classes['page']}>
      <section aria-labelledby="accounts">
        <div className={classes['head']}>
          <div className={classes['headText']}>
            <h1 id="accounts">{t('settings.accounts.title')}</h1>
            <p className={classes['quiet']}>{t('settings.accounts.text')}</p>
          </div>
          <Button
            leftSection={<IconUserPlus size={16} stroke={1.8} aria-hidden />}
            onClick={() => setInviting(true)}
          >
            {t('settings.accounts.invite')}
          </Button>
        </div>
        <Table aria-labelledby="accounts" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('settings.accounts.name')}</Table.Th>
              <Table.Th>{t('settings.accounts.role')}</Table.Th>
              <Table.Th>{t('settings.accounts.state')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {accounts.map((account) => (
              <Table.Tr key={account.id}>
                <Table.Td>
                  {account.name}
                  {account.id === actor.account ? ` (${t('settings.accounts.me')})` : ''}
                </Table.Td>
                <Table.Td>{t(`settings.accounts.roles.${account.role}`)}</Table.Td>
                <Table.Td>
                  <StateMark
                    quiet
                    meaning={meanings[account.state]}
                    word={t(`settings.accounts.states.${account.state}`)}
                  />
                </Table.Td>
                <Table.Td className={classes['rowEnd'] ?? ''}>
                  <AccountsMenu account={account} onCode={setCode} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {inviting ? (
        <AccountsInvite
          onInvited={(told) => {
            setInviting(false)
            setCode(told)
          }}
          onClose={() => setInviting(false)}
        />
      ) : null}
      {code === null ? null : <AccountsCode told={code} onClose={() => setCode(null)} />}
    </div>
  )
}
