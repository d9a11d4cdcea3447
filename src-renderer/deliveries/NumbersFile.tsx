import './dispatchTexts.ts'
import { useState } from 'react'
import { Button, FileButton, Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import { isTextKey } from '#renderer/app/language/language.ts'
import { refusedWords } from '#renderer/imports/importWords.ts'
import type { NumbersFile as File } from '#shared/deliveries/numbersSchema.ts'
import { linesOf } from './numberLines.ts'
import classes from './dispatch.module.css'

interface Chosen {
  name: string
  file: File
  key: number | null
  number: number | null
}

/** A file that came back from the carrier's portal; the columns are guessed and can be chosen. */
export function NumbersFile({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [why, setWhy] = useState('')
  const take = (next: Chosen): void => {
    setChosen(next)
    onText(linesOf(next.file, next))
  }
  const read = async (taken: globalThis.File | null): Promise<void> => {
    if (taken === null) return
    setWhy('')
    try {
      const answer = await client.deliveries.readNumbersFile({ file: taken })
      if (answer.ok) {
        const { ok: _, ...file } = answer
        take({ name: taken.name, file, key: file.key, number: file.number })
      } else setWhy(refusedWords(t, answer.refusal))
    } catch (error) {
      const key: string = `components.refusal.${callTrouble(error)}`
      setWhy(isTextKey(key) ? t(key) : t('components.refusal.other'))
    }
  }
  const columns = Array.from({ length: chosen?.file.columns ?? 0 }, (_, place) => ({
    value: String(place),
    label: t('dispatch.numbers.column', {
      number: place + 1,
      heading: chosen?.file.rows[0]?.[place] ?? '',
    }),
  }))
  return (
    <div>
      <Group mt="md" gap="sm">
        <FileButton accept=".csv,.txt,.xlsx" onChange={(file) => void read(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('dispatch.numbers.chooseFile')}
            </Button>
          )}
        </FileButton>
        <span className={classes['quiet']}>{chosen?.name ?? t('dispatch.numbers.fileHelp')}</span>
      </Group>
      {why === '' ? null : <p role="alert">{why}</p>}
      {chosen === null ? null : (
        <Group mt="sm" grow>
          <Select
            label={t('dispatch.numbers.numberColumn')}
            allowDeselect={false}
            value={chosen.number === null ? null : String(chosen.number)}
            onChange={(value) => take({ ...chosen, number: value === null ? null : Number(value) })}
            data={columns}
          />
          <Select
            label={t('dispatch.numbers.key')}
            allowDeselect={false}
            value={chosen.key === null ? '' : String(chosen.key)}
            onChange={(value) =>
              take({ ...chosen, key: value === null || value === '' ? null : Number(value) })
            }
            data={[{ value: '', label: t('dispatch.numbers.byOrder') }, ...columns]}
          />
        </Group>
      )}
    </div>
  )
}
