import { NumberInput, type NumberInputProps, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LabelLayout, labelsAPage, mostOffset } from '#shared/equipment/labels.ts'
import type { useLabelChoices } from './useLabelChoices.ts'
import classes from './labels.module.css'

const millimetres: NumberInputProps = {
  w: 150,
  min: -mostOffset,
  max: mostOffset,
  step: 0.5,
  decimalScale: 1,
  // Latvians write a comma, and some keypads have a dot only.
  decimalSeparator: ',',
  allowedDecimalSeparators: ['.', ','],
}

/** On what labels are printed, where the sheet begins, and how far the print is moved. */
export function LabelChoices({ choices }: { choices: ReturnType<typeof useLabelChoices> }) {
  const { t } = useTranslation()
  const { layout, setLayout, x, setX, y, setY, start, setStart } = choices
  const places = labelsAPage(layout)
  return (
    <div role="group" aria-label={t('equipment.labels.choices')} className={classes['choices']}>
      <Select
        w={270}
        label={t('equipment.labels.layout')}
        allowDeselect={false}
        value={layout}
        onChange={(value) => setLayout(LabelLayout.parse(value))}
        data={LabelLayout.options.map((value) => ({
          value,
          label: t(`equipment.labels.of.${value}`),
        }))}
      />
      {places === 1 ? null : (
        <NumberInput
          w={150}
          label={t('equipment.labels.start')}
          title={t('equipment.labels.startHelp')}
          min={1}
          max={places}
          allowDecimal={false}
          clampBehavior="strict"
          value={start}
          onChange={(value) => setStart(Number(value) || 1)}
        />
      )}
      <NumberInput
        {...millimetres}
        label={t('equipment.labels.offsetX')}
        value={x}
        onChange={(value) => setX(within(Number(value)))}
      />
      <NumberInput
        {...millimetres}
        label={t('equipment.labels.offsetY')}
        value={y}
        onChange={(value) => setY(within(Number(value)))}
      />
      <p className={classes['help']}>{t('equipment.labels.scale')}</p>
    </div>
  )
}

const within = (offset: number): number =>
  Number.isFinite(offset) ? Math.max(-mostOffset, Math.min(mostOffset, offset)) : 0
