import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListQuery } from '#shared/lists/list.ts'
import { withFilter } from './listQuery.ts'

interface ArchiveToggleProps {
  query: ListQuery
  onQueryChange: (query: ListQuery) => void
}

/** Shows archived records instead of the daily ones, for lists with a yes/no column `archived`. */
export function ArchiveToggle({ query, onQueryChange }: ArchiveToggleProps) {
  const { t } = useTranslation()
  const archived = query.filters['archived']
  const shown = archived?.kind === 'yesNo' && archived.value
  return (
    <Tooltip label={t('table.archive')}>
      <ActionIcon
        size={30}
        flex="none"
        variant={shown ? 'light' : 'subtle'}
        color={shown ? 'baltic' : 'gray'}
        aria-label={t('table.archive')}
        aria-pressed={shown}
        onClick={() =>
          onQueryChange(
            withFilter(query, 'archived', shown ? null : { kind: 'yesNo', value: true }),
          )
        }
      >
        <IconArchive size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
