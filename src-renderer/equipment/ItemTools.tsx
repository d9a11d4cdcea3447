import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { withFilter } from '#renderer/components/table/listQuery.ts'
import { ImportButton } from '#renderer/imports/ImportButton.tsx'
import type { ListQuery } from '#shared/lists/list.ts'
import { useItemsView } from './views.ts'

const everything: ListQuery = { search: '', filters: {}, sort: [] }

/** Beside the list of things: those that were never lent, and the way to their import. */
export function ItemTools({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation()
  const [view, setView] = useItemsView()
  const query = view ?? everything
  const filter = query.filters['neverLent']
  const chosen = filter?.kind === 'yesNo' && filter.value
  return (
    <>
      {narrow ? null : (
        <Button
          size="xs"
          variant={chosen ? 'light' : 'default'}
          aria-pressed={chosen}
          onClick={() =>
            setView(withFilter(query, 'neverLent', chosen ? null : { kind: 'yesNo', value: true }))
          }
        >
          {t('equipment.items.neverLent')}
        </Button>
      )}
      <ImportButton of="items" narrow={narrow} />
    </>
  )
}
