import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCheck, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './floats.module.css'

type ViewLineProps = {
  name: string
  current: boolean
  onShow: () => void
  isDefault?: boolean
  onDefault?: () => void
  onRemove?: () => void
}

/** One view in the list of views. The plain list can be shown, but not be a default nor go away. */
export const ViewLine = ({ name, current, onShow, ...own }: ViewLineProps) => {
  const { t } = useTranslation()
  const first = own.isDefault ? t('table.noDefault') : t('table.makeDefault')
  return (
    <li className={styles['viewLine']}>
      <button type="button" aria-current={current || undefined} title={name} onClick={onShow}>
        {current ? <IconCheck size={14} aria-hidden /> : <i />}
        <span>{name}</span>
      </button>
      {own.onDefault && (
        <Tooltip label={first}>
          <ActionIcon
            size="sm"
            aria-label={`${first}: ${name}`}
            aria-pressed={own.isDefault === true}
            onClick={own.onDefault}
          >
            {own.isDefault ? <IconStarFilled size={14} /> : <IconStar size={14} stroke={1.5} />}
          </ActionIcon>
        </Tooltip>
      )}
      {own.onRemove && (
        <Tooltip label={t('table.removeView')}>
          <ActionIcon
            size="sm"
            aria-label={`${t('table.removeView')}: ${name}`}
            onClick={own.onRemove}
          >
            <IconTrash size={14} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}
