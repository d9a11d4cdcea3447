import { lazy, Suspense } from 'react'
import { Menu, UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconLock, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { mayCall } from '#renderer/app/areas.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { lockKey } from '#renderer/app/keys/lockKey.ts'
import { shownKeys } from '#renderer/app/keys/shownKeys.ts'
import { changeLanguage } from '#renderer/app/language/language.ts'
import { isLanguage, languages } from '#renderer/app/language/languages.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { Initials } from '#renderer/staff/PeopleList.tsx'
import { useAppearance, useLetterKeys } from './screenPreferences.ts'
import classes from './SideBar.module.css'

const DueNoticesSwitch = lazy(async () => ({
  default: (await import('./DueNoticesSwitch.tsx')).DueNoticesSwitch,
}))

interface PersonMenuProps {
  collapsed: boolean
  onKeys: () => void
  onLock: () => void
  onSignOut: () => void
}

/** Who is signed in, and how they like their screen. */
export function PersonMenu({ collapsed, onKeys, onLock, onSignOut }: PersonMenuProps) {
  const { t, i18n } = useTranslation()
  const { name, actor } = useSession()
  const { client } = useOffice()
  const [appearance, setAppearance] = useAppearance()
  const [letterKeys, setLetterKeys] = useLetterKeys()
  const speak = (language: string): void => {
    if (!isLanguage(language)) return
    void changeLanguage(language)
    void client.staff
      .setLanguage({ commandId: uuidv7(), payload: { language } })
      .catch(() => undefined)
  }
  return (
    <Menu position="top-start" width={240} shadow="md">
      <Menu.Target>
        <UnstyledButton
          className={classes['person'] ?? ''}
          title={t('app.frame.me')}
          {...(collapsed ? { 'aria-label': name } : {})}
        >
          <Initials name={name} />
          {collapsed ? null : <span className={classes['word']}>{name}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Choices
          value={i18n.language}
          options={languages.map((value) => ({ value, word: t(`app.menu.${value}`) }))}
          onChoose={speak}
        />
        <Menu.Divider />
        <Choices
          value={appearance}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            word: t(`app.menu.${value}`),
          }))}
          onChoose={setAppearance}
        />
        <Menu.Divider />
        <Menu.CheckboxItem checked={letterKeys} onChange={setLetterKeys}>
          {t('app.menu.letterKeys')}
        </Menu.CheckboxItem>
        {mayCall(actor.role, 'notices.waiting') ? (
          <Suspense fallback={null}>
            <DueNoticesSwitch />
          </Suspense>
        ) : null}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconKeyboard size={16} stroke={1.5} />}
          rightSection="?"
          onClick={onKeys}
        >
          {t('app.menu.keys')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLock size={16} stroke={1.5} />}
          rightSection={shownKeys(lockKey())}
          onClick={onLock}
        >
          {t('app.menu.lock')}
        </Menu.Item>
        <Menu.Item leftSection={<IconUsers size={16} stroke={1.5} />} onClick={onSignOut}>
          {t('app.menu.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

interface ChoicesProps<Value extends string> {
  value: string
  options: readonly { value: Value; word: string }[]
  onChoose: (value: Value) => void
}

function Choices<Value extends string>({ value, options, onChoose }: ChoicesProps<Value>) {
  return options.map((option) => (
    <Menu.RadioItem
      key={option.value}
      value={option.value}
      checked={option.value === value}
      closeMenuOnClick
      onChange={() => onChoose(option.value)}
    >
      {option.word}
    </Menu.RadioItem>
  ))
}
