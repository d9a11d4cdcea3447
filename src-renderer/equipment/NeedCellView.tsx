import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { type NeedCell, needStateOf, stillLacks } from '#shared/equipment/needs.ts'
import classes from './needs.module.css'

interface NeedCellViewProps {
  cell: NeedCell
  /** Whose cell it is, for screen readers. */
  name: string
  /** The one cell of the grid that Tab reaches. */
  current: boolean
  opened: boolean
  onOpen: () => void
  onFocus: () => void
}

/** What stands in a cell: the state, and the tag of what is lent or the help instead of internet. */
const cellText = (t: Texts, cell: NeedCell): string => {
  const state = needStateOf(cell)
  if (state === 'lent') return cell.lent.map(({ tag }) => tag).join(', ')
  const word = t(`equipment.needs.state.${state}`)
  return cell.instead !== null && state === 'needs'
    ? t(`equipment.needs.insteadShort.${cell.instead}`)
    : word
}

/** One cell of the grid: said by word and colour; a click opens its choices. */
export function NeedCellView(props: NeedCellViewProps) {
  const { cell, name, current, opened, onOpen, onFocus } = props
  const { t } = useTranslation()
  const state = needStateOf(cell)
  const text = cellText(t, cell)
  const more = [
    cell.reason,
    cell.toldOn === null
      ? ''
      : t('equipment.needs.cannotLend.told', { date: formatDate(cell.toldOn) }),
    ...cell.lent.map(({ dueOn }) => t('equipment.needs.lentUntil', { date: formatDate(dueOn) })),
  ].filter((one) => one !== '')
  const said = state === 'lent' ? `${t('equipment.needs.state.lent')} ${text}` : text
  return (
    <button
      type="button"
      className={classes['cell']}
      data-state={state}
      data-lacks={stillLacks(cell) ? true : undefined}
      tabIndex={current ? 0 : -1}
      aria-label={`${name}, ${t(`equipment.need.${cell.kind}`)}: ${[said, ...more].join(', ')}`}
      aria-haspopup="menu"
      aria-expanded={opened}
      title={more.join(' · ')}
      onFocus={onFocus}
      onClick={onOpen}
    >
      {text}
    </button>
  )
}
