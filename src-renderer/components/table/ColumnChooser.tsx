import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import tools from './TableToolbar.module.css'
import floats from './floats.module.css'
import { useLatePart } from './useLatePart.ts'

const fetchForm = async () => (await import('./ColumnsForm.tsx')).ColumnsForm

/** Which columns stand in which order, and how high the rows are. */
export const ColumnChooser = () => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const { part: Form, want } = useLatePart(fetchForm)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Tooltip label={t('table.columns')} disabled={opened}>
        <span className={tools['toolWrap']}>
          <Popover.Target>
            <ActionIcon
              className={tools['tool']}
              aria-label={t('table.columns')}
              onClick={() => void want().then(() => setOpened(!opened))}
            >
              <IconColumns3 size={18} stroke={1.5} />
            </ActionIcon>
          </Popover.Target>
        </span>
      </Tooltip>
      <Popover.Dropdown className={floats['chooser']} aria-label={t('table.columns')}>
        {Form && <Form />}
      </Popover.Dropdown>
    </Popover>
  )
}
