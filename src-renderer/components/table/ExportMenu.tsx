import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconCopy, IconDownload, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/app/format/numbers.ts'
import styles from './TableToolbar.module.css'
import type { ExportFormat } from './tablePorts.ts'

type ExportMenuProps = {
  total: number
  chosen: number
  onExport: (format: ExportFormat) => void
}

const formats = [
  { format: 'xlsx', Icon: IconFileSpreadsheet },
  { format: 'csv', Icon: IconFileTypeCsv },
  { format: 'clipboard', Icon: IconCopy },
] as const

/** What is on screen, as a file or for pasting: these columns, this order, only the chosen rows if there are some. */
export const ExportMenu = ({ total, chosen, onExport }: ExportMenuProps) => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const count = chosen > 0 ? chosen : total
  const counted = { count, shown: formatCount(count) }
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      withInitialFocusPlaceholder={false}
    >
      <Tooltip label={t('table.export')} disabled={opened}>
        <span className={styles['toolWrap']}>
          <Menu.Target>
            <ActionIcon
              className={styles['tool']}
              aria-label={t('table.export')}
              disabled={count === 0}
            >
              <IconDownload size={18} stroke={1.5} />
            </ActionIcon>
          </Menu.Target>
        </span>
      </Tooltip>
      <Menu.Dropdown>
        <Menu.Label>
          {chosen > 0 ? t('table.exportChosen', counted) : t('table.exportAll', counted)}
        </Menu.Label>
        {formats.map(({ format, Icon }) => (
          <Menu.Item
            key={format}
            leftSection={<Icon size={16} stroke={1.5} aria-hidden />}
            onClick={() => onExport(format)}
          >
            {t(`table.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
