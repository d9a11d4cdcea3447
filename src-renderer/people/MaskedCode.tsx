import { useEffect, useState } from 'react'
import { Anchor, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { CopyValue } from './CopyValue.tsx'
import classes from './people.module.css'

const shownFor = 60_000

/** A personal code, covered until it is asked for; the office notes who looked. It covers itself after a minute. */
export function MaskedCode({ person, masked }: { person: string; masked: string }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [code, setCode] = useState<string | null>(null)
  useEffect(() => {
    if (code === null) return undefined
    const timer = setTimeout(() => setCode(null), shownFor)
    return () => clearTimeout(timer)
  }, [code])
  const show = async (): Promise<void> => {
    try {
      setCode((await client.people.personalCode({ id: person })).code)
    } catch {
      sayRefused(t('people.code.failed'))
    }
  }
  return (
    <span className={classes['code']}>
      <span>{code ?? masked}</span>
      {code === null ? (
        <Tooltip label={t('people.code.logged')}>
          <Anchor component="button" type="button" fz="sm" onClick={() => void show()}>
            {t('people.code.show')}
          </Anchor>
        </Tooltip>
      ) : (
        <>
          <CopyValue value={code} />
          <Anchor component="button" type="button" fz="sm" onClick={() => setCode(null)}>
            {t('people.code.hide')}
          </Anchor>
        </>
      )}
    </span>
  )
}
