import './texts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { preferenceQuery } from './lockersQuery.ts'
import { WishesDialog } from './WishesDialog.tsx'

/** Opens the form of a person's wishes. */
export function PersonWishesAction({ person }: { person: string }) {
  const { t } = useTranslation()
  const { data: wishes } = useQuery(preferenceQuery(useOffice(), person))
  const [editing, setEditing] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPencil size={14} stroke={1.6} aria-hidden />}
        aria-label={`${t('lockers.wish.edit')}: ${t('lockers.wish.title')}`}
        onClick={() => setEditing(true)}
      >
        {t('lockers.wish.edit')}
      </Button>
      {editing && wishes !== undefined ? (
        <WishesDialog person={person} wishes={wishes} onClose={() => setEditing(false)} />
      ) : null}
    </>
  )
}
