import type { ReactNode } from 'react'
import { Tabs } from '@mantine/core'
import classes from './areaTabs.module.css'

/** The screens of an area under one row of tabs; choosing a tab goes to its screen. */
export function AreaTabs<Key extends string>({
  label,
  tab,
  tabs,
  onChoose,
  children,
}: {
  label: string
  tab: Key
  tabs: readonly { key: Key; word: string }[]
  onChoose: (key: Key) => void
  children: ReactNode
}) {
  return (
    <Tabs
      className={classes['screen'] ?? ''}
      value={tab}
      onChange={(key) => {
        const chosen = tabs.find((one) => one.key === key)
        if (chosen !== undefined) onChoose(chosen.key)
      }}
    >
      <Tabs.List className={classes['tabs'] ?? ''} aria-label={label}>
        {tabs.map(({ key, word }) => (
          <Tabs.Tab key={key} value={key}>
            {word}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className={classes['panel'] ?? ''}>
        {children}
      </Tabs.Panel>
    </Tabs>
  )
}
