import { Checkbox, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { letterOf } from '#shared/incidents/anonymise.ts'
import type { Involved } from '#shared/incidents/file.ts'
import classes from './incidents.module.css'

interface AnonymisedRemarksProps {
  persons: readonly Involved[]
  hide: string[]
  onHide: (words: string[]) => void
  looked: boolean
  onLooked: (looked: boolean) => void
}

/** Over a paper without names: who is who (on the screen alone), what else to hide, and that it was read. */
export function AnonymisedRemarks(props: AnonymisedRemarksProps) {
  const { t } = useTranslation()
  return (
    <div className={classes['unnamed']}>
      <p>
        {props.persons
          .map(({ name }, nth) => t('incidents.paper.whoIsWho', { letter: letterOf(nth), name }))
          .join(' · ')}
      </p>
      <TagsInput
        label={t('incidents.paper.hide')}
        description={t('incidents.paper.hideHelp')}
        value={props.hide}
        maxTags={100}
        acceptValueOnBlur
        onChange={(words) =>
          props.onHide(
            words.map((word) => word.trim().slice(0, 100)).filter(({ length }) => length > 1),
          )
        }
      />
      <Checkbox
        label={t('incidents.paper.looked')}
        checked={props.looked}
        onChange={(event) => props.onLooked(event.currentTarget.checked)}
      />
    </div>
  )
}
