import { useState } from 'react'
import { Button, Select } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CalmPage } from '#renderer/app/frame/CalmPage.tsx'
import { OpenReason } from '#shared/incidents/schema.ts'

/** A closed file opens for a reason, which stays in the access log. */
export function AskReason({
  number,
  onReason,
}: {
  number: string
  onReason: (reason: OpenReason) => void
}) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<OpenReason | null>(null)
  return (
    <CalmPage
      icon={IconLock}
      title={`${t('incidents.page.reasonTitle')}: ${number}`}
      text={t('incidents.page.reasonText')}
    >
      <Select
        w={320}
        aria-label={t('incidents.field.reason')}
        placeholder={t('incidents.field.reason')}
        data={OpenReason.options.map((value) => ({
          value,
          label: t(`incidents.word.openReason.${value}`),
        }))}
        value={chosen}
        onChange={(value) => setChosen(OpenReason.safeParse(value).data ?? null)}
      />
      <Button disabled={chosen === null} onClick={() => chosen !== null && onReason(chosen)}>
        {t('incidents.page.open')}
      </Button>
    </CalmPage>
  )
}
