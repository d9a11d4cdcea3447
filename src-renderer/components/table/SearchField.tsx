import { IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from './board.ts'
import { DraftInput } from './DraftInput.tsx'
import { isTyping } from './isTyping.ts'
import styles from './TableToolbar.module.css'

type SearchFieldProps = { placeholder: string | undefined; slashKey: boolean }

/** One free filter over all columns. `/` comes here from anywhere outside a field. */
export const SearchField = ({ placeholder, slashKey }: SearchFieldProps) => {
  const { t } = useTranslation()
  const { query, setQuery, focusRows } = useBoard()
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (!slashKey) return undefined
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.defaultPrevented || isTyping(event.target)) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [slashKey])

  const set = (search: string) => setQuery({ ...query, search })
  return (
    <div className={styles['search']} role="search">
      <IconSearch size={15} aria-hidden />
      <DraftInput
        ref={field}
        aria-label={placeholder ?? t('table.search')}
        placeholder={placeholder ?? t('table.search')}
        aria-keyshortcuts={slashKey ? '/' : undefined}
        value={query.search}
        onText={set}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          focusRows()
        }}
      />
      {query.search === '' ? (
        slashKey && <kbd aria-hidden>/</kbd>
      ) : (
        <button type="button" aria-label={t('table.clearSearch')} onClick={() => set('')}>
          <IconX size={14} aria-hidden />
        </button>
      )}
    </div>
  )
}
