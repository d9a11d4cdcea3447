import { useState } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { personQuery } from '#renderer/people/personQuery.ts'
import { WithdrawAtLargeDialog } from './WithdrawAtLargeDialog.tsx'

const everything = { kind: 'all' as const }

/**
 * Takes back all that somebody agreed to, of single sessions too: one letter, one step, whether or not a
 * standing consent was ever given.
 */
export function WithdrawEverything({ person }: { person: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { data } = useQuery(personQuery(useOffice(), person))
  if (data === undefined || data.erasedAt !== null) return null
  const guardians = data.minor === 'no' ? [] : data.guardians
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('recordings.recording.standing.withdrawAll')}
      </Button>
      {open ? (
        <WithdrawAtLargeDialog
          person={person}
          reach={everything}
          speakers={[
            { value: person, word: t('recordings.recording.withdraw.self') },
            ...guardians.map((one) => ({ value: one.person, word: one.name })),
          ]}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
