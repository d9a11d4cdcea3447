import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconSearch } from '@tabler/icons-react'
import { Link, useCanGoBack, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Area } from '#renderer/app/areas.ts'
import { shownKeys } from '#renderer/app/keys/shownKeys.ts'
import { UndoButton } from './UndoButton.tsx'
import { usePlace } from './whereIAm.ts'
import classes from './TopBar.module.css'

interface TopBarProps {
  areas: readonly Area[]
  onSearch: () => void
  onUndo: () => Promise<unknown>
}

/** Where I am, the search box, undo. */
export function TopBar({ areas, onSearch, onUndo }: TopBarProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const area = areas.find((each) => path === each.path || path.startsWith(`${each.path}/`))
  const place = usePlace()
  const areaWord = area === undefined ? null : t(area.word)
  const name = t('app.name')
  useEffect(() => {
    document.title = areaWord === null ? name : `${areaWord} – ${name}`
  }, [areaWord, name])
  return (
    <header className={classes['bar']}>
      <ActionIcon
        aria-label={t('app.frame.back')}
        disabled={!canGoBack}
        className={classes['back'] ?? ''}
        onClick={() => router.history.back()}
      >
        <IconArrowLeft size={17} stroke={1.6} aria-hidden />
      </ActionIcon>
      <div className={classes['where']}>
        {area === undefined ? null : (
          <Link to={area.path} className={classes['area'] ?? ''}>
            {areaWord}
          </Link>
        )}
        {place === null ? null : (
          <span className={classes['place']} title={place}>
            {place}
          </span>
        )}
      </div>
      <UnstyledButton
        className={classes['search'] ?? ''}
        onClick={onSearch}
        aria-keyshortcuts="Control+K"
      >
        <IconSearch size={15} stroke={1.6} aria-hidden />
        <span>{t('app.frame.search')}</span>
        <Kbd>{shownKeys('Ctrl+K')}</Kbd>
      </UnstyledButton>
      <UndoButton onUndo={onUndo} />
    </header>
  )
}
