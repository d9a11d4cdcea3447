import { useId, type ReactNode } from 'react'
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { step as steps } from './stepLv.ts'
import classes from './incidents.module.css'

/** Something that can be done in a part of the file. */
export interface SectionStep {
  step: keyof typeof steps
  run: () => void
}

/** A part of the file, with what can be done in it. */
export function Section({
  title,
  steps: offered = [],
  children,
}: {
  title: string
  steps?: readonly SectionStep[]
  children: ReactNode
}) {
  const { t } = useTranslation()
  const heading = useId()
  return (
    <section className={classes['section']} aria-labelledby={heading}>
      <div className={classes['sectionHead']}>
        <h2 id={heading}>{title}</h2>
        <Group gap={6}>
          {offered.map(({ step, run }) => (
            <Button key={step} size="compact-sm" variant="default" onClick={run}>
              {t(`incidents.step.${step}`)}
            </Button>
          ))}
        </Group>
      </div>
      {children}
    </section>
  )
}
