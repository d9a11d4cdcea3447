import { useState } from 'react'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EntryPage } from './EntryPage.tsx'
import { groupToAsk, isGroup, recoveryGroups } from './recoveryGroups.ts'
import classes from './EntryPage.module.css'

interface RecoveryKeyProps {
  recoveryKey: string
  office: string
  /** One of its groups was typed back. */
  onDone: () => Promise<void>
}

/** The recovery key, shown until one of its groups was typed back, and never after that. */
export function RecoveryKey({ recoveryKey, office, onDone }: RecoveryKeyProps) {
  const { t } = useTranslation()
  const groups = recoveryGroups(recoveryKey)
  const [asked] = useState(() => groupToAsk(groups.length, Math.random()))
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<'wrong' | 'failed' | null>(null)
  const confirm = async (): Promise<void> => {
    if (!isGroup(typed, groups[asked])) return setTrouble('wrong')
    try {
      await onDone()
    } catch {
      setTrouble('failed')
    }
  }
  return (
    <EntryPage
      office={office}
      title={t('staff.recovery.title')}
      text={t('staff.recovery.text')}
      wide
    >
      <ol className={classes['key']} translate="no">
        {groups.map((group, index) => (
          <li key={`${index}-${group}`}>
            <span className={classes['groupNumber']}>{index + 1}</span>
            {group}
          </li>
        ))}
      </ol>
      <p>{t('staff.recovery.printed')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void confirm()
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('staff.recovery.confirm', { number: asked + 1 })}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setTrouble(null)
            }}
            error={
              trouble === null
                ? null
                : trouble === 'wrong'
                  ? t('staff.recovery.wrong', { number: asked + 1 })
                  : t('staff.signIn.failed')
            }
            errorProps={{ role: 'alert' }}
          />
          <Group gap="xs">
            <Button type="submit">{t('staff.recovery.done')}</Button>
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('staff.recovery.print')}
            </Button>
          </Group>
        </Stack>
      </form>
    </EntryPage>
  )
}
