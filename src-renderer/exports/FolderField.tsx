import { useState } from 'react'
import { Button, Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import type { FieldControl } from '#renderer/components/form/fields.ts'
import { asText, inputProps } from '#renderer/components/form/inputProps.ts'
import { type Meaning, StateMark } from '#renderer/components/StateMark.tsx'
import type { FolderCheck } from '#shared/exports/schema.ts'
import classes from './exports.module.css'

/** A folder of this PC: chosen where the host can show folders, else typed; the office looks at it. */
export function FolderField({ control }: { control: FieldControl }) {
  const { t } = useTranslation()
  const { client, host } = useOffice()
  const folder = asText(control.value)
  const [checked, setChecked] = useState<{ folder: string; found: FolderCheck } | null>(null)
  const [busy, setBusy] = useState(false)

  const check = async (path: string): Promise<void> => {
    if (path.trim() === '') return
    setBusy(true)
    try {
      setChecked({ folder: path, found: await client.exports.checkFolder({ folder: path }) })
    } catch {
      setChecked(null)
    } finally {
      setBusy(false)
    }
  }
  const choose = async (): Promise<void> => {
    const choice = await host.chooseFolder({
      title: t('exports.field.folder'),
      ...(folder === '' ? {} : { startIn: folder }),
    })
    if (choice.kind !== 'chosen') return
    control.onChange(choice.folder)
    await check(choice.folder)
  }
  const shown = checked !== null && checked.folder === folder ? foundText(t, checked.found) : null
  return (
    <div>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          {...inputProps(control)}
          className={classes['path']}
          value={folder}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => control.onChange(event.currentTarget.value)}
          onBlur={() => {
            control.onBlur()
            void check(folder)
          }}
        />
        <Button
          className={classes['besideInput']}
          variant="default"
          loading={busy}
          disabled={control.disabled}
          onClick={() => void (host.kind === 'electron' ? choose() : check(folder))}
        >
          {t(host.kind === 'electron' ? 'exports.action.choose' : 'exports.action.check')}
        </Button>
      </Group>
      <div className={classes['found']} role="status">
        {shown === null ? null : <StateMark meaning={shown.meaning} word={shown.text} quiet />}
      </div>
    </div>
  )
}

const foundText = (t: Texts, found: FolderCheck): { meaning: Meaning; text: string } => {
  switch (found.kind) {
    case 'notAbsolute':
      return { meaning: 'danger', text: t('exports.refusal.notAbsolute') }
    case 'trouble': {
      const why = t(`exports.reason.${found.reason}`)
      const wayOut = found.reason === 'folderMissing' ? ` ${t('exports.found.movedHere')}` : ''
      return { meaning: 'warning', text: why + wayOut }
    }
    case 'usable': {
      const place =
        found.place === 'network' ? t('exports.found.network') : t('exports.found.local')
      return {
        meaning: 'good',
        text:
          found.free === null
            ? place
            : `${place} ${t('exports.found.free', { size: formatBytes(found.free) })}`,
      }
    }
  }
}
