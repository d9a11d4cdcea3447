import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatHours, formatMoney, formatWeight } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { type Meaning, StateMark } from '#renderer/components/StateMark.tsx'
import type { BoxFit, BoxVerdict } from '#shared/deliveries/boxFit.ts'
import type { Packable } from '#shared/deliveries/packingContract.ts'
import { priceParts } from '#shared/deliveries/price.ts'
import type { CarrierSize } from '#shared/lockers/schema.ts'
import classes from './packing.module.css'

const meanings: Readonly<Record<BoxVerdict['kind'], Meaning>> = {
  fits: 'good',
  tight: 'warning',
  unknown: 'waiting',
  no: 'danger',
}

/** The sizes of a carrier: whether all of it goes in, why not, and what each costs. */
export function BoxChoice({
  carrier,
  fit,
  prices,
  value,
  onChange,
}: {
  carrier: NonNullable<Packable['carrier']>
  /** Null where the office chooses no boxes. */
  fit: BoxFit | null
  prices: boolean
  value: string
  onChange: (size: string) => void
}) {
  const { t } = useTranslation()
  return (
    <Radio.Group
      label={t('deliveries.packing.box')}
      description={fit === null ? null : t('deliveries.packing.estimate')}
      value={value}
      onChange={onChange}
    >
      <div className={classes['boxes']}>
        {carrier.sizes.map((size) => {
          const box = fit?.boxes.find(({ name }) => name === size.name)
          return (
            <div key={size.name} className={classes['box']}>
              <Radio value={size.name} label={`${size.name} · ${sidesText(t, size)}`} />
              {box === undefined ? null : (
                <StateMark
                  quiet
                  meaning={meanings[box.verdict.kind]}
                  word={verdictWord(t, box, fit?.smallest === size.name)}
                />
              )}
              {prices && size.priceCents !== null ? (
                <span className={classes['price']}>
                  {priceText(t, size.priceCents, carrier.vatPermille)}
                </span>
              ) : null}
            </div>
          )
        })}
        <Radio value="" label={t('deliveries.packing.noBox')} />
      </div>
      {fit === null || fit.withoutSize.length === 0 ? null : (
        <p className={classes['quiet']}>
          {t('deliveries.packing.unmeasured', { names: fit.withoutSize.join(', ') })}
        </p>
      )}
    </Radio.Group>
  )
}

const sidesText = (t: Texts, { heightMm, widthMm, lengthMm }: CarrierSize): string =>
  t('deliveries.packing.sides', {
    sides: [heightMm, widthMm, lengthMm].map((side) => formatHours(side / 10)).join(' × '),
  })

function priceText(t: Texts, cents: number, vatPermille: number): string {
  const { withVat, withoutVat } = priceParts(cents, vatPermille)
  return t('deliveries.packing.price', {
    withVat: formatMoney(withVat),
    withoutVat: formatMoney(withoutVat),
  })
}

function verdictWord(
  t: Texts,
  { verdict, limitGrams }: BoxFit['boxes'][number],
  smallest: boolean,
): string {
  if (verdict.kind !== 'no') {
    return t(`deliveries.packing.verdict.${smallest ? 'smallest' : verdict.kind}`)
  }
  return verdict.why === 'weight'
    ? t('deliveries.packing.verdict.weight', { limit: formatWeight(limitGrams ?? 0) })
    : t(`deliveries.packing.verdict.${verdict.why}`)
}
