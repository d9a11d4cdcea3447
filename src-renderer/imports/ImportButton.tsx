import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TextKey } from '#renderer/app/language/language.ts'
import type { ImportedAs } from '#shared/imports/schema.ts'

/** A report of consents is imported from its request alone. */
type Offered = Exclude<ImportedAs, 'consents'>

const titles = {
  people: 'app.import.people',
  sessions: 'app.import.sessions',
  items: 'app.import.items',
  needs: 'app.import.needs',
} as const satisfies Record<Offered, TextKey>

const ways = {
  people: '/people/import',
  sessions: '/timetable/import',
  needs: '/equipment/needs/import',
} as const

/**
 * The way to the import of people, sessions, things or answers from a list; with a group it is theirs. `narrow`: there is
 * room for the sign only.
 */
export function ImportButton(props: {
  of?: Offered
  group?: string
  narrow?: boolean
  disabled?: boolean
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { of = 'people', group, narrow = false, disabled = false } = props
  const sign = <IconTableImport size={16} stroke={1.6} aria-hidden />
  const title = t(titles[of])
  const go = (): void => {
    if (of === 'items') void navigate({ to: '/equipment/import' })
    else void navigate({ to: ways[of], search: { group } })
  }
  return narrow ? (
    <Tooltip label={title}>
      <ActionIcon size={30} aria-label={title} disabled={disabled} onClick={go}>
        {sign}
      </ActionIcon>
    </Tooltip>
  ) : (
    <Button h={30} px={12} variant="default" leftSection={sign} disabled={disabled} onClick={go}>
      {t('app.import.action')}
    </Button>
  )
}
