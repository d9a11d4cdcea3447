import { useState } from 'react'
import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Area } from '#renderer/app/areas.ts'
import { usePaletteItems } from './usePaletteItems.ts'
import type { PaletteItem } from './paletteSource.ts'
import { takeTyped } from './typedAhead.ts'
import classes from './Palette.module.css'

/** Finds people, groups and actions as one types; arrows choose, Enter opens. */
export function Palette({ areas, onClose }: { areas: readonly Area[]; onClose: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { groups, state } = usePaletteItems(text, areas)
  const items = groups.flatMap((group) => group.items)
  const current = Math.min(at, Math.max(0, items.length - 1))
  const active = items[current]
  const run = (item: PaletteItem | undefined): void => {
    if (item === undefined) return
    onClose()
    item.run()
  }
  const move = (by: number): void =>
    setAt((current + by + items.length) % Math.max(1, items.length))
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={600}
      yOffset="12vh"
      transitionProps={{ duration: 100 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('app.palette.title')} radius="lg">
        <div className={classes['search']}>
          <IconSearch size={18} stroke={1.5} aria-hidden />
          <input
            data-autofocus
            role="combobox"
            aria-label={t('app.palette.title')}
            aria-expanded={items.length > 0}
            aria-controls="palette-list"
            aria-activedescendant={active === undefined ? undefined : optionId(active)}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder={t('app.palette.placeholder')}
            value={text}
            onFocus={() => {
              const typed = takeTyped()
              setText((now) => now + typed)
            }}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setAt(0)
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') move(1)
              else if (event.key === 'ArrowUp') move(-1)
              else if (event.key === 'Enter') run(active)
              else return
              event.preventDefault()
            }}
          />
        </div>
        <div
          id="palette-list"
          role="listbox"
          aria-label={t('app.palette.title')}
          className={classes['list']}
        >
          {groups.map((group) => (
            <div key={group.name} role="group" aria-label={group.title}>
              <div className={classes['heading']} aria-hidden>
                {group.title}
              </div>
              {group.items.map((item) => (
                <div
                  key={item.id}
                  id={optionId(item)}
                  ref={item === active ? scrollIntoView : null}
                  role="option"
                  tabIndex={-1}
                  aria-selected={item === active}
                  className={classes['item']}
                  onMouseMove={() => setAt(items.indexOf(item))}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => run(item)}
                >
                  {item.icon}
                  <span className={classes['name']}>{item.name}</span>
                  <span className={classes['detail']}>{item.detail}</span>
                </div>
              ))}
            </div>
          ))}
        </div>
        <p
          className={classes['status']}
          role="status"
          data-quiet={items.length > 0 ? true : undefined}
        >
          {items.length > 0
            ? t('app.palette.results', { count: items.length })
            : state === 'searching'
              ? t('components.picker.searching')
              : state === 'failed'
                ? t('app.palette.failed')
                : t('app.palette.nothing')}
        </p>
      </Modal.Content>
    </Modal.Root>
  )
}

const optionId = (item: PaletteItem): string => `palette-${item.id}`

const scrollIntoView = (element: HTMLElement | null): void =>
  element?.scrollIntoView({ block: 'nearest' })
