import './batchTexts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PacketsMissing } from '#shared/deliveries/batchContract.ts'
import { BatchDialog } from './BatchDialog.tsx'
import { plainStart } from './useBatchChoice.ts'
import { useSendBatch } from './useSendBatch.ts'

/**
 * Makes the packets of a week for everybody who lacks one, of what is tied to that week, in one click;
 * where nothing is tied it is chosen first.
 */
export function MakePackets({ missing }: { missing: PacketsMissing }) {
  const { t } = useTranslation()
  const sendBatch = useSendBatch()
  const [choosing, setChoosing] = useState(false)
  const [busy, setBusy] = useState(false)
  const { group, week, people, materials } = missing
  const ids = people.map(({ id }) => id)
  const make = async (): Promise<void> => {
    setBusy(true)
    await sendBatch(
      {
        group: group.id,
        session: null,
        people: ids,
        channel: 'weeklyPacket',
        otherwise: null,
        week,
        carrier: null,
        materials: materials.map(({ id }) => ({ material: id, quantity: 1 })),
        texts: [],
        link: '',
        note: '',
        happened: null,
        alsoElsewhere: null,
      },
      ids.length,
    )
    setBusy(false)
  }
  const tied = materials.length > 0
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={busy}
        onClick={() => (tied ? void make() : setChoosing(true))}
      >
        {t(tied ? 'batch.packets.make' : 'batch.packets.choose')}
      </Button>
      {choosing ? (
        <BatchDialog
          start={{ ...plainStart, group: group.id, people: ids, channel: 'weeklyPacket', week }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </>
  )
}
