import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from '#renderer/settings/settings.module.css'

/** A code that is told to somebody, once. */
export interface ToldCode {
  name: string
  code: string
}

/** Shows the code for as long as it takes to tell it; a stray click or Esc does not lose it. */
export function AccountsCode({ told, onClose }: { told: ToldCode; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      title={t('settings.accounts.code.title', { name: told.name })}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      onClose={onClose}
    >
      <p>{t('settings.accounts.code.text')}</p>
      <p className={classes['code']}>{told.code}</p>
      <Button data-autofocus onClick={onClose}>
        {t('settings.accounts.code.done')}
      </Button>
    </Modal>
  )
}
