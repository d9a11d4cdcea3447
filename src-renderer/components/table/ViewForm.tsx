import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ViewRefusal } from './tablePorts.ts'
import styles from './floats.module.css'

const longestName = 60

interface ViewFormProps {
  onSave: (name: string) => Promise<'saved' | 'failed' | ViewRefusal>
}

/** Keeps what is on screen under a name. What was typed stays until it is kept. */
export const ViewForm = ({ onSave }: ViewFormProps) => {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [taken, setTaken] = useState(false)
  const [saving, setSaving] = useState(false)
  const trimmed = name.trim()
  const save = async (): Promise<void> => {
    if (trimmed === '' || saving) return
    setSaving(true)
    const outcome = await onSave(trimmed)
    setSaving(false)
    setTaken(outcome === 'nameTaken')
    if (outcome === 'saved') setName('')
  }
  return (
    <form
      className={styles['viewForm']}
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        void save()
      }}
    >
      <TextInput
        size="xs"
        aria-label={t('table.viewName')}
        placeholder={t('table.saveView')}
        maxLength={longestName}
        value={name}
        error={taken ? t('table.viewNameTaken') : null}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setTaken(false)
        }}
      />
      <Button type="submit" size="xs" variant="default" disabled={trimmed === ''}>
        {t('table.save')}
      </Button>
    </form>
  )
}
