import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answersFor, InsteadOfInternet, type NeedAnswer } from '#shared/equipment/needs.ts'
import type { NeedKind } from '#shared/equipment/schema.ts'
import classes from './needs.module.css'

export interface NeedChoice {
  answer: NeedAnswer | null
  instead: InsteadOfInternet | null
}

/** What can be said of a kind of equipment. There is one menu in the grid, at the cell that opened it. */
export function NeedMenu({
  kind,
  onChoose,
  onClose,
}: {
  kind: NeedKind
  onChoose: (choice: NeedChoice) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const say = (answer: NeedAnswer | null, instead: InsteadOfInternet | null) => () =>
    onChoose({ answer, instead })
  return (
    <Menu opened onClose={onClose} position="bottom-start" withinPortal>
      <Menu.Target>
        <span className={classes['anchor']} />
      </Menu.Target>
      <Menu.Dropdown>
        {answersFor(kind)
          .filter((answer) => answer !== 'needs' || kind !== 'internet')
          .map((answer) => (
            <Menu.Item key={answer} onClick={say(answer, null)}>
              {t(`equipment.needs.answer.${answer}`)}
            </Menu.Item>
          ))}
        {kind === 'internet'
          ? InsteadOfInternet.options.map((instead) => (
              <Menu.Item key={instead} onClick={say('needs', instead)}>
                {t(`equipment.needs.instead.${instead}`)}
              </Menu.Item>
            ))
          : null}
        <Menu.Item onClick={say(null, null)}>{t('equipment.needs.answer.none')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
