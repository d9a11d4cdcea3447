import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './floats.module.css'

const longestName = 60

/** Keeps what is on screen under a name. */
export const ViewForm = ({ onSave }: { onSave: (name: string) => void }) => {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const trimmed = name.trim()
  return (
    <form
      className={styles['viewForm']}
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (trimmed === '') return
        onSave(trimmed)
        setName('')
      }}
    >
      <TextInput
        size="xs"
        aria-label={t('table.viewName')}
        placeholder={t('table.saveView')}
        maxLength={longestName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={trimmed === ''}>
        {t('table.save')}
      </Button>
    </form>
  )
}
