import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { FieldControl } from '#renderer/components/form/fields.ts'
import { Category } from '#shared/incidents/category.ts'
import classes from './incidents.module.css'

const Chosen = z.array(z.string())
const helped = ['physicalViolence', 'emotionalViolence', 'insults'] as const
const hasHelp = (category: string): category is (typeof helped)[number] =>
  helped.some((each) => each === category)

/** What happened, in the procedure's own words; several may fit. */
export function CategoriesInput({ control }: { control: FieldControl }) {
  const { t } = useTranslation()
  return (
    <Checkbox.Group
      id={control.id}
      label={control.label}
      withAsterisk
      error={control.error}
      value={Chosen.safeParse(control.value).data ?? []}
      onChange={control.onChange}
      onBlur={control.onBlur}
    >
      <div className={classes['categories']}>
        {Category.options.map((category) => (
          <Checkbox
            key={category}
            value={category}
            label={t(`incidents.word.category.${category}`)}
            description={
              hasHelp(category) ? t(`incidents.word.categoryHelp.${category}`) : undefined
            }
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}
