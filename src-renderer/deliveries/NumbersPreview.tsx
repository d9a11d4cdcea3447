import './dispatchTexts.ts'
import { Table, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Meaning, StateMark } from '#renderer/components/StateMark.tsx'
import type { DispatchParcel } from '#shared/deliveries/dispatchSchema.ts'
import type { NumbersPreview as Preview } from '#shared/deliveries/numbersSchema.ts'
import { codesOf, recipientsOf } from './parcelWords.ts'
import { verdictText } from './verdictText.ts'
import classes from './dispatch.module.css'

type Verdict = Preview['numbers'][number]['verdict']

const meanings: Readonly<Record<Verdict['kind'], Meaning>> = {
  valid: 'good',
  same: 'good',
  checkDigit: 'warning',
  notS10: 'warning',
  problem: 'danger',
  taken: 'danger',
  twice: 'danger',
}

/** Every parcel with the number it would get; what is in doubt is kept with a reason. */
export function NumbersPreview({
  parcels,
  numbers,
  reasons,
  onReason,
}: {
  parcels: readonly DispatchParcel[]
  numbers: Preview['numbers']
  reasons: Readonly<Record<string, string>>
  onReason: (parcel: string, reason: string) => void
}) {
  const { t } = useTranslation()
  const given = new Map(numbers.map((one) => [one.parcel, one]))
  return (
    <div className={classes['preview']}>
      <Table aria-label={t('dispatch.numbers.preview')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('dispatch.column.code')}</Table.Th>
            <Table.Th>{t('dispatch.column.recipient')}</Table.Th>
            <Table.Th>{t('dispatch.column.number')}</Table.Th>
            <Table.Th>{t('deliveries.field.status')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {parcels.map((parcel) => {
            const one = given.get(parcel.parcel)
            return (
              <Table.Tr key={parcel.parcel}>
                <Table.Td className={classes['strong'] ?? ''}>{codesOf(parcel)}</Table.Td>
                <Table.Td>{recipientsOf(parcel)}</Table.Td>
                <Table.Td className={classes['number'] ?? ''}>
                  {one?.number ?? parcel.number}
                </Table.Td>
                <Table.Td>
                  {one === undefined ? (
                    <span className={classes['quiet']}>
                      {parcel.number === '' ? t('dispatch.numbers.verdict.none') : ''}
                    </span>
                  ) : (
                    <>
                      <StateMark
                        quiet
                        meaning={meanings[one.verdict.kind]}
                        word={verdictText(t, one.verdict)}
                      />
                      {one.verdict.kind === 'checkDigit' || one.verdict.kind === 'notS10' ? (
                        <TextInput
                          mt={4}
                          size="xs"
                          label={t('dispatch.numbers.reason', { number: one.number })}
                          description={t(`dispatch.numbers.reasonHelp.${one.verdict.kind}`)}
                          maxLength={200}
                          value={reasons[parcel.parcel] ?? ''}
                          onChange={({ currentTarget }) =>
                            onReason(parcel.parcel, currentTarget.value)
                          }
                        />
                      ) : null}
                    </>
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
