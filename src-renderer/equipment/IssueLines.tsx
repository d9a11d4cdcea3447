import { ActionIcon, Checkbox, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Condition } from '#shared/equipment/schema.ts'
import { takenBackText } from './putDown.ts'
import type { Issuing } from './useDesk.ts'
import classes from './equipment.module.css'

/** What goes out, a line each: its condition and parts are as last time unless said otherwise. */
export function IssueLines({
  issuing,
  onChange,
}: {
  issuing: readonly Issuing[]
  onChange: (next: readonly Issuing[]) => void
}) {
  const { t } = useTranslation()
  const change = (id: string, next: Partial<Issuing>): void =>
    onChange(issuing.map((one) => (one.item.id === id ? { ...one, ...next } : one)))
  return (
    <ul className={classes['deskLines']}>
      {issuing.map(({ item, condition, missing, back }) => (
        <li key={item.id} className={classes['deskLine']}>
          <span>
            <span className={classes['strong']}>{`${item.tag} · ${item.modelName}`}</span>
            <br />
            <span className={classes['quiet']}>
              {[item.place, item.serial].filter(Boolean).join(' · ')}
            </span>
            {back === null ? null : (
              <>
                <br />
                <span className={classes['quiet']}>{takenBackText(t, back)}</span>
              </>
            )}
          </span>
          <Select
            w={150}
            aria-label={`${t('equipment.field.condition')}: ${item.tag}`}
            allowDeselect={false}
            data={Condition.options.map((value) => ({
              value,
              label: t(`equipment.condition.${value}`),
            }))}
            value={condition}
            onChange={(value) => {
              const read = Condition.safeParse(value)
              if (read.success) change(item.id, { condition: read.data })
            }}
          />
          <ActionIcon
            variant="subtle"
            aria-label={t('equipment.desk.remove', { tag: item.tag })}
            onClick={() => onChange(issuing.filter((one) => one.item.id !== item.id))}
          >
            <IconX size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
          {item.parts.length === 0 ? null : (
            <fieldset className={classes['deskParts']}>
              <legend className={classes['quiet']}>{t('equipment.desk.partsThere')}</legend>
              {item.parts.map((part) => (
                <Checkbox
                  key={part}
                  label={part}
                  checked={!missing.includes(part)}
                  onChange={(event) =>
                    change(item.id, {
                      missing: event.currentTarget.checked
                        ? missing.filter((other) => other !== part)
                        : [...missing, part],
                    })
                  }
                />
              ))}
            </fieldset>
          )}
        </li>
      ))}
    </ul>
  )
}
