import { Popover } from '@mantine/core'
import { IconChevronDown, IconStack2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import tools from './TableToolbar.module.css'
import floats from './floats.module.css'
import { useLatePart } from './useLatePart.ts'
import type { Views } from './useViews.ts'

const fetchForm = async () => (await import('./ViewsForm.tsx')).ViewsForm

/** The named views of this list: show one, keep what is on screen as one, choose the one that opens first. */
export const ViewMenu = ({ views }: { views: Views }) => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const { part: Form, want } = useLatePart(fetchForm)
  const { current } = views
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={tools['viewButton']}
          aria-label={`${t('table.views')}: ${current?.name ?? t('table.allRows')}`}
          title={current?.name}
          onClick={() => void want().then(() => setOpened(!opened))}
        >
          <IconStack2 size={16} stroke={1.5} aria-hidden />
          <span>{current?.name ?? t('table.allRows')}</span>
          {views.changed && <em>{t('table.viewChanged')}</em>}
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={floats['views']} aria-label={t('table.views')}>
        {Form && <Form views={views} onShown={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}
