import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { plainQuery } from '#renderer/components/table/listQuery.ts'
import { Reception } from '#shared/documents/receipt.ts'
import { ActKind } from '#shared/documents/schema.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import { usePapersView } from './papersView.ts'

/** Acts of equipment that nobody has signed yet, the oldest first. */
const unsigned: ListQuery = {
  search: '',
  filters: {
    kind: { kind: 'set', values: [...ActKind.options] },
    reception: { kind: 'set', values: Reception.options.filter((value) => value !== 'signed') },
    state: { kind: 'set', values: ['valid'] },
  },
  sort: [{ column: 'madeAt', direction: 'ascending' }],
}

/** Shows the acts that still lack a signature; pressed again, every paper. */
export function UnsignedActs({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation()
  const [view, setView] = usePapersView()
  const shown = view?.filters === unsigned.filters
  const word = t('documents.unsignedActs')
  const sign = <IconSignature size={16} stroke={1.6} aria-hidden />
  const toggle = {
    'aria-pressed': shown,
    color: shown ? 'baltic' : 'gray',
    flex: 'none',
    onClick: () => setView(shown ? plainQuery : unsigned),
  }
  return narrow ? (
    <Tooltip label={word}>
      <ActionIcon size={30} variant={shown ? 'light' : 'subtle'} aria-label={word} {...toggle}>
        {sign}
      </ActionIcon>
    </Tooltip>
  ) : (
    <Button h={30} px={12} variant={shown ? 'light' : 'default'} leftSection={sign} {...toggle}>
      {word}
    </Button>
  )
}
