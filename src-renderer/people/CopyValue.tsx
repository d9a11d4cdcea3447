import { ActionIcon, CopyButton, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Puts a value on the clipboard, and says so where the pointer is. */
export function CopyValue({ value }: { value: string }) {
  const { t } = useTranslation()
  return (
    <CopyButton value={value} timeout={1500}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t('people.contact.copied') : t('people.contact.copy', { value })}>
          <ActionIcon size={26} aria-label={t('people.contact.copy', { value })} onClick={copy}>
            {copied ? (
              <IconCheck size={15} stroke={1.8} aria-hidden />
            ) : (
              <IconCopy size={15} stroke={1.6} aria-hidden />
            )}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  )
}
