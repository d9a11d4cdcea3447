import {
  ActionIcon,
  Button,
  Checkbox,
  FileButton,
  NumberInput,
  Select,
  TextInput,
} from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Unbroken } from '#renderer/components/Unbroken.tsx'
import { today } from '#renderer/courses/today.ts'
import { partsOwed } from '#shared/equipment/owedParts.ts'
import { ReturnOutcome } from '#shared/equipment/schema.ts'
import type { Returning } from './useTakeBack.ts'
import { dueWords, outcomeWord, thingName } from './words.ts'
import classes from './equipment.module.css'

interface ReturnLinesProps {
  returning: readonly Returning[]
  onChange: (next: readonly Returning[]) => void
}

/** What comes back, a line each: how, and which parts are there. */
export function ReturnLines({ returning, onChange }: ReturnLinesProps) {
  const change = (id: string, next: Partial<Returning>): void =>
    onChange(returning.map((one) => (one.line.id === id ? { ...one, ...next } : one)))
  return (
    <ul className={classes['deskLines']}>
      {returning.map((one) => (
        <ReturnRow
          key={one.line.id}
          one={one}
          onChange={(next) => change(one.line.id, next)}
          onRemove={() => onChange(returning.filter((other) => other !== one))}
        />
      ))}
    </ul>
  )
}

/** One thing that comes back; without `onRemove` it is the only one there is to be. */
export function ReturnRow({
  one,
  onChange,
  onRemove,
}: {
  one: Returning
  onChange: (next: Partial<Returning>) => void
  onRemove?: () => void
}) {
  const { t } = useTranslation()
  const { line, outcome, quantity, missing, note, photo } = one
  const owing = line.item === null ? [] : partsOwed({ ...line, outcome, missingIn: missing })
  const outcomes = ReturnOutcome.options.map((value) => ({
    value,
    label: outcomeWord(t, value, line),
  }))
  return (
    <li className={classes['deskLine']}>
      <span>
        <span className={classes['strong']}>
          <Unbroken text={thingName(line)} />
        </span>
        <br />
        <span className={classes['quiet']}>
          {`${line.personName} · ${dueWords(t, line, today())}`}
        </span>
      </span>
      <Select
        w={210}
        aria-label={`${t('equipment.field.outcome')}: ${thingName(line)}`}
        allowDeselect={false}
        data={outcomes}
        value={outcome}
        onChange={(value) => {
          const read = ReturnOutcome.safeParse(value)
          if (read.success) onChange({ outcome: read.data })
        }}
      />
      {onRemove === undefined ? (
        <span />
      ) : (
        <ActionIcon
          variant="subtle"
          aria-label={t('equipment.desk.remove', { tag: thingName(line) })}
          onClick={onRemove}
        >
          <IconX size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
      {line.item === null && line.quantity > 1 ? (
        <NumberInput
          w={120}
          label={t('equipment.field.quantity')}
          min={1}
          max={line.quantity}
          value={quantity}
          onChange={(value) => onChange({ quantity: Number(value) || 1 })}
        />
      ) : null}
      {line.parts.length > 0 && outcome !== 'lost' ? (
        <fieldset className={classes['deskParts']}>
          <legend className={classes['quiet']}>{t('equipment.desk.partsThere')}</legend>
          {line.parts.map((part) => (
            <Checkbox
              key={part}
              label={part}
              checked={!missing.includes(part)}
              onChange={(event) =>
                onChange({
                  missing: event.currentTarget.checked
                    ? missing.filter((other) => other !== part)
                    : [...missing, part],
                })
              }
            />
          ))}
        </fieldset>
      ) : null}
      {owing.length === 0 ? null : (
        <p className={classes['deskParts']}>
          {t('equipment.owed.will', { parts: owing.join(', ') })}
        </p>
      )}
      <div className={classes['deskParts']}>
        <TextInput
          label={t('equipment.field.note')}
          maxLength={1000}
          value={note}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
        {outcome === 'lost' ||
        (outcome === 'returned' && missing.length <= line.missingOut.length) ? null : (
          <FileButton
            accept="image/jpeg,image/png"
            onChange={(chosen) => onChange({ photo: chosen })}
          >
            {(props) => (
              <Button {...props} variant="default">
                {photo === null
                  ? t('equipment.returnPhoto.take')
                  : t('equipment.returnPhoto.chosen', { name: photo.name })}
              </Button>
            )}
          </FileButton>
        )}
      </div>
    </li>
  )
}
