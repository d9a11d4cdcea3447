import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import { DayInput } from '#renderer/components/form/DayInput.tsx'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import { groupSource } from '#renderer/courses/groupSource.ts'
import { BatchChannel } from '#shared/deliveries/batchSchema.ts'
import { DeliveryChannel } from '#shared/deliveries/channels.ts'
import { channelWord } from './batchWords.ts'
import { groupSessionsQuery } from './batchQuery.ts'
import { carriersQuery } from './deliveriesQuery.ts'
import type { BatchChoice, BatchStart } from './useBatchChoice.ts'

/** To whom and how: each channel asks only what it needs. */
export function BatchFields({
  choice,
  fixed,
  onPlatform,
  byPost,
}: {
  choice: BatchChoice
  fixed: BatchStart
  /** Whether somebody is given access on the e-platform. */
  onPlatform: boolean
  /** Whether something goes to somebody's address. */
  byPost: boolean
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const { group, channel } = choice
  const { data: sessions } = useQuery({
    ...groupSessionsQuery(office, group ?? ''),
    enabled: group !== null,
  })
  const { data: carriers } = useQuery(carriersQuery(office))
  const mayHappen = channel === 'inSession' || channel === 'ePlatform'
  return (
    <SimpleGrid cols={2} spacing="md">
      <RecordPicker
        source={groupSource(office)}
        control={{
          id: 'batch-group',
          value: group ?? '',
          onChange: (value) =>
            choice.setGroup(typeof value === 'string' && value !== '' ? value : null),
          onBlur: () => undefined,
          label: t('batch.field.group'),
          required: true,
          disabled: fixed.group !== null,
          help: undefined,
          error: null,
        }}
      />
      <Select
        label={t('batch.field.session')}
        placeholder={t('batch.field.noSession')}
        searchable
        clearable={fixed.session === null}
        disabled={group === null || fixed.session !== null}
        clearButtonProps={{ 'aria-label': t('components.form.clear') }}
        nothingFoundMessage={t('components.form.nothingFound')}
        data={(sessions?.rows ?? []).map(({ id, day, from, to, topic }) => ({
          value: id,
          label: [`${formatDate(day)} ${formatTimes(from, to)}`, topic].filter(Boolean).join(' · '),
        }))}
        value={choice.session}
        onChange={choice.setSession}
      />
      <Select
        data-autofocus
        label={t('batch.field.channel')}
        allowDeselect={false}
        data={(['preferred', 'electronic', ...DeliveryChannel.options] as const).map((value) => ({
          value,
          label: channelWord(t, value),
        }))}
        value={channel}
        onChange={(value) => {
          const read = BatchChannel.safeParse(value)
          if (read.success) choice.setChannel(read.data)
        }}
      />
      {channel === 'preferred' ? (
        <Select
          label={t('batch.field.otherwise')}
          placeholder={t('batch.otherwiseNone')}
          clearable
          clearButtonProps={{ 'aria-label': t('components.form.clear') }}
          data={DeliveryChannel.options
            .filter((value) => value !== 'weeklyPacket')
            .map((value) => ({ value, label: channelWord(t, value) }))}
          value={choice.otherwise}
          onChange={(value) => choice.setOtherwise(DeliveryChannel.nullable().parse(value))}
        />
      ) : null}
      {channel === 'post' || byPost ? (
        <Select
          label={t('deliveries.field.carrier')}
          description={t('deliveries.help.carrier')}
          clearable
          clearButtonProps={{ 'aria-label': t('components.form.clear') }}
          data={(carriers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={choice.carrier}
          onChange={choice.setCarrier}
        />
      ) : null}
      {channel === 'weeklyPacket' ? (
        <DayInput
          label={t('batch.field.week')}
          required
          value={choice.week}
          onChange={choice.setWeek}
        />
      ) : null}
      {channel === 'ePlatform' || channel === 'electronic' || onPlatform ? (
        <TextInput
          type="url"
          label={t('batch.field.link')}
          description={t('batch.field.linkHelp')}
          placeholder={choice.ownLink}
          value={choice.link}
          onChange={({ currentTarget }) => choice.setLink(currentTarget.value)}
        />
      ) : null}
      {mayHappen ? (
        <Checkbox
          label={t('batch.field.happened')}
          mt="xl"
          checked={choice.happened !== null}
          onChange={({ currentTarget }) => choice.setHappened(currentTarget.checked)}
        />
      ) : null}
      {mayHappen && choice.happened !== null ? (
        <DayInput
          label={t('batch.field.happenedDay')}
          value={choice.happened}
          onChange={choice.setHappenedDay}
        />
      ) : null}
    </SimpleGrid>
  )
}
