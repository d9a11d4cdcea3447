import './texts.ts'
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FieldControl } from '#renderer/components/form/fields.ts'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import classes from './courses.module.css'

interface PeopleInputProps {
  /** Its value is a list of ids. */
  control: FieldControl
  source: RecordSource
}

/** Chooses several people: the picker stays empty for the next, the chosen ones stand under it. */
export function PeopleInput({ control, source }: PeopleInputProps) {
  const { value } = control
  const chosen = Array.isArray(value)
    ? value.filter((id): id is string => typeof id === 'string')
    : []
  const offered: RecordSource = {
    ...source,
    search: async (text, signal) => {
      const found = await source.search(text, signal)
      return found.filter((row) => !chosen.includes(row.id))
    },
  }
  return (
    <div className={classes['people']}>
      <RecordPicker
        key={chosen.length}
        source={offered}
        control={{
          ...control,
          value: '',
          onChange: (id) => {
            if (typeof id !== 'string' || id === '' || chosen.includes(id)) return
            control.onChange([...chosen, id])
          },
        }}
      />
      {chosen.length === 0 ? null : (
        <ul className={classes['chosen']} aria-label={control.label}>
          {chosen.map((id) => (
            <ChosenPerson
              key={id}
              id={id}
              source={source}
              onRemove={() => control.onChange(chosen.filter((each) => each !== id))}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function ChosenPerson(props: { id: string; source: RecordSource; onRemove: () => void }) {
  const { t } = useTranslation()
  const { id, source, onRemove } = props
  const { data: row } = useQuery({
    queryKey: ['picker', source.name, 'find', id],
    queryFn: ({ signal }) => source.find(id, signal),
  })
  return (
    <li>
      <span>
        <span className={classes['strong']}>{row?.name ?? '…'}</span>
        <span className={classes['quiet']}> {row?.detail ?? ''}</span>
      </span>
      <ActionIcon
        size={28}
        aria-label={t('courses.action.takeOut', { name: row?.name ?? '' })}
        onClick={onRemove}
      >
        <IconX size={15} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  )
}
