import './texts.ts'
import { Alert, Button } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { erasedName } from '#shared/erasure/rules.ts'
import type { ErasureBlock, ErasurePreview } from '#shared/erasure/schema.ts'
import classes from './erasure.module.css'
import { EraseForm } from './EraseForm.tsx'
import { ErasureParts } from './ErasureParts.tsx'
import { Mentions } from './Mentions.tsx'

/** What an erasure would do to a person; where nothing stands in the way it is confirmed here. */
export function EraseDialog({ person, onClose }: { person: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  // Looking is written down, so it is asked once each time somebody opens this.
  const { data, isError } = useQuery({
    queryKey: ['erasurePreview', person],
    queryFn: ({ signal }) => client.erasure.preview({ id: person }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  })
  return (
    <FormDialog title={t('erasure.title')} onClose={onClose}>
      {data === undefined ? null : <WhatIsErased preview={data} />}
      {isError ? <p role="alert">{t('erasure.failed')}</p> : null}
      {data?.blocks.length === 0 ? (
        <EraseForm preview={data} onClose={onClose} />
      ) : (
        <Button variant="default" onClick={onClose}>
          {t('erasure.close')}
        </Button>
      )}
    </FormDialog>
  )
}

function WhatIsErased({ preview }: { preview: ErasurePreview }) {
  const { t } = useTranslation()
  const { blocks, goes, stays, copies, number, mentions, unreadIncidents, namesakeIncidents } =
    preview
  return (
    <>
      {blocks.length === 0 ? (
        <p className={classes['intro']}>{t('erasure.intro', { name: erasedName(number) })}</p>
      ) : (
        <Blocks blocks={blocks} />
      )}
      {unreadIncidents === 0 ? null : (
        <Alert color="yellow" mb="lg">
          {t('erasure.unreadIncidents', { count: unreadIncidents })}
        </Alert>
      )}
      {namesakeIncidents.length === 0 ? null : (
        <Alert color="yellow" mb="lg">
          {t('erasure.namesakeIncidents', { numbers: namesakeIncidents.join(', ') })}
        </Alert>
      )}
      <Mentions
        mentions={mentions}
        count={stays.find(({ what }) => what === 'otherTexts')?.count ?? 0}
      />
      <ErasureParts
        goes={goes}
        stays={stays}
        copies={copies}
        titles={{ goes: t('erasure.goes'), stays: t('erasure.stays') }}
      />
    </>
  )
}

function Blocks({ blocks }: { blocks: readonly ErasureBlock[] }) {
  const { t } = useTranslation()
  return (
    <Alert color="yellow" icon={<IconHourglass size={18} stroke={1.6} aria-hidden />} mb="lg">
      <p className={classes['blocked']}>{t('erasure.blocked')}</p>
      {t('erasure.blockedText')}
      <ul>
        {blocks.map(({ what, names }) => (
          <li key={what}>{t(`erasure.block.${what}`, { names: names.join(', ') })}</li>
        ))}
      </ul>
    </Alert>
  )
}
