import { useState } from 'react'
import { Button, Group, Modal, Select, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Stocktake } from '#shared/equipment/stocktake.ts'
import { fold } from '#shared/text/fold.ts'
import { useStocktakeCommands } from './useStocktakeCommands.ts'
import { placeWords } from './stocktakeWords.ts'

interface StocktakeStartProps {
  stocktakes: readonly Stocktake[]
  places: readonly { place: string; things: number }[]
  onClose: () => void
}

/** Asks which place is counted; one that goes on there is opened instead of a second one. */
export function StocktakeStart({ stocktakes, places, onClose }: StocktakeStartProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { start } = useStocktakeCommands()
  const [place, setPlace] = useState('')
  const [busy, setBusy] = useState(false)
  const going = stocktakes.find((one) => one.finishedAt === null && fold(one.place) === fold(place))
  const open = (id: string): void =>
    void navigate({ to: '/equipment/stocktake', search: { open: id } })
  const begin = async (): Promise<void> => {
    if (going !== undefined) {
      open(going.id)
      return
    }
    setBusy(true)
    const begun = await start(place)
    setBusy(false)
    if (begun !== null) open(begun.id)
  }
  return (
    <Modal
      opened
      title={t('equipment.stocktake.startTitle')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      <Stack gap="md">
        <Select
          data-autofocus
          label={t('equipment.stocktake.place')}
          description={t('equipment.stocktake.placeHelp')}
          allowDeselect={false}
          searchable
          openOnFocus={false}
          value={place}
          onChange={(value) => setPlace(value ?? '')}
          data={[
            { value: '', label: placeWords(t, '') },
            ...places.map(({ place: value, things: count }) => ({
              value,
              label: t('equipment.stocktake.things', { place: value, count }),
            })),
          ]}
        />
        <p style={{ margin: 0 }}>
          {t(
            going === undefined
              ? 'equipment.stocktake.startHelp'
              : 'equipment.stocktake.refusal.stocktakeOpen',
          )}
        </p>
        <Group gap="xs">
          <Button loading={busy} onClick={() => void begin()}>
            {t(going === undefined ? 'equipment.stocktake.start' : 'equipment.stocktake.reopen')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('components.form.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
