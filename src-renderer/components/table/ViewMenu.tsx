import { Button, Popover } from '@mantine/core'
import { IconChevronDown, IconStack2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import tools from './TableToolbar.module.css'
import floats from './floats.module.css'
import type { Views } from './useViews.ts'
import { ViewForm } from './ViewForm.tsx'
import { ViewLine } from './ViewLine.tsx'

/** The named views of this list: show one, keep what is on screen as one, choose the one that opens first. */
export const ViewMenu = ({ views }: { views: Views }) => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const { current } = views
  const show = (view: typeof current) => {
    views.show(view)
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={tools['viewButton']}
          aria-label={`${t('table.views')}: ${current?.name ?? t('table.allRows')}`}
          title={current?.name}
          onClick={() => setOpened(!opened)}
        >
          <IconStack2 size={16} stroke={1.5} aria-hidden />
          <span>{current?.name ?? t('table.allRows')}</span>
          {views.changed && <em>{t('table.viewChanged')}</em>}
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={floats['views']} aria-label={t('table.views')}>
        <ul>
          <ViewLine
            name={t('table.allRows')}
            current={current === null}
            onShow={() => show(null)}
          />
          {views.views.map((view) => (
            <ViewLine
              key={view.id}
              name={view.name}
              current={view === current}
              onShow={() => show(view)}
              isDefault={view.isDefault}
              onDefault={() => views.setDefault(view.isDefault ? null : view.id)}
              onRemove={() => views.remove(view.id)}
            />
          ))}
        </ul>
        {current && views.changed && (
          <Button
            size="compact-xs"
            variant="light"
            fullWidth
            onClick={() => views.save({ id: current.id, name: current.name })}
          >
            {t('table.updateView')}
          </Button>
        )}
        <ViewForm onSave={(name) => views.save({ id: null, name })} />
        {views.failed && <p role="alert">{t('table.viewsFailed')}</p>}
      </Popover.Dropdown>
    </Popover>
  )
}
